import { readFileSync } from "node:fs";
import { join } from "node:path";
import { texts } from "../../src/i18n";
import { EXAMPLE_URL, publication } from "../../scripts/publication";
import { SOURCE } from "../manifest/manifestElements";

const ROOT = join(__dirname, "../..");
const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");

describe("the script of checks in Excel", () => {
  const script = read("docs/checks-in-excel.md");

  it("names every button as the ribbon does", () => {
    const help = publication(SOURCE, EXAMPLE_URL).get("help.th.html") ?? "";
    const labels = [...help.matchAll(/<dt><img [^>]+> ([^<]+)<\/dt>/g)].map(([, label = ""]) => label);
    expect(labels).toHaveLength(6);
    expect(labels.filter((label) => !script.includes(label))).toEqual([]);
  });

  it("refers to a column that the plan has", () => {
    const [, header = ""] = /tblPlan\[([^\]]+)\]/.exec(script) ?? [];
    expect(Object.values(texts("th").sheets.headers.tblPlan)).toContain(header);
  });
});

describe("the manuals", () => {
  it.each(["README.md", "docs/manual-admin.md", "docs/compatibility.md", "docs/checks-in-excel.md"])(
    "name only commands that exist (%s)",
    (file) => {
      const { scripts } = JSON.parse(read("package.json")) as { scripts: Readonly<Record<string, string>> };
      const named = [...read(file).matchAll(/npm run (?:-s )?([a-z:-]+)/g)].map(([, name = ""]) => name);
      expect(named.filter((name) => !(name in scripts))).toEqual([]);
    },
  );
});
