import { existsSync } from "node:fs";
import { join } from "node:path";
import { EXAMPLE_URL, publication } from "../../scripts/publication";
import { named, resource, ROOT, SOURCE, values } from "./manifestElements";

const files = publication(SOURCE, EXAMPLE_URL);
const labels = named("Control").map((control) => {
  const label = control.children.find((node) => "name" in node && node.name === "Label");
  return values(resource(label && "attribs" in label ? label.attribs.resid : undefined));
});

describe("the help page", () => {
  it.each([
    ["th", 0],
    ["en", 1],
  ] as const)("explains every button of the ribbon in its language (%s)", (language, which) => {
    const page = files.get(`help.${language}.html`) ?? "";
    const buttons = [...page.matchAll(/<dt><img src="([^"]+)"[^>]*> ([^<]+)<\/dt><dd>([^<]{20,})<\/dd>/g)];
    expect(buttons.map(([, , label]) => label)).toEqual(labels.map((texts) => texts[which]));
    expect(buttons.filter(([, icon = ""]) => !existsSync(join(ROOT, icon)))).toEqual([]);
  });
});
