import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LICENCES } from "../../src/taskpane/about/licences";
import { VERSION } from "../../src/taskpane/about/version";

const ROOT = join(__dirname, "../..");
const packageOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    readonly version: string;
    readonly license: string;
    readonly dependencies: Readonly<Record<string, string>>;
  };

describe("the page about the add-in", () => {
  it("says the version of the package", () => {
    expect(VERSION).toBe(packageOf(ROOT).version);
  });

  it("names every package in the add-in under its licence", () => {
    const used = Object.keys(packageOf(ROOT).dependencies);
    expect(LICENCES).toEqual(
      used.map((name) => ({ name, licence: packageOf(join(ROOT, "node_modules", name)).license })),
    );
  });
});
