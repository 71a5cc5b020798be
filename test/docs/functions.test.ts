import { readFileSync } from "node:fs";
import { join } from "node:path";
import { functionManual } from "../../scripts/publication/functionManual";
import { FUNCTIONS } from "../../src/formulas";
import { CASES } from "../formulas/cases";

const ROOT = join(__dirname, "../..");

/** What a manual says, however its tables are aligned. */
function unaligned(markdown: string): string {
  return markdown
    .replace(/-{3,}/g, "---")
    .replace(/ +/g, " ")
    .replace(/^(\|.*?) *$/gm, "$1");
}

describe("the reference of functions", () => {
  it("is as the definitions and the table of cases are: npm run function-reference", () => {
    const published = readFileSync(join(ROOT, "docs/functions.md"), "utf8");
    expect(unaligned(published)).toBe(unaligned(functionManual(FUNCTIONS, CASES)));
  });
});

describe.each(["README.md", "CHANGELOG.md"])("%s", (file) => {
  it("names every function", () => {
    const text = readFileSync(join(ROOT, file), "utf8");
    expect(FUNCTIONS.filter(({ id }) => !text.includes(id)).map(({ id }) => id)).toEqual([]);
  });
});
