import { readFileSync } from "node:fs";
import { join } from "node:path";
import { measuresManual } from "../../scripts/publication/measuresManual";

/** What a manual says, however its tables are aligned. */
function unaligned(markdown: string): string {
  return markdown
    .replace(/-{3,}/g, "---")
    .replace(/ +/g, " ")
    .replace(/^(\|.*?) *$/gm, "$1")
    .trim();
}

describe("the reference of measures", () => {
  it("is as the library is: npm run measures-reference", () => {
    const published = readFileSync(join(__dirname, "../../docs/measures.md"), "utf8");
    expect(unaligned(published)).toBe(unaligned(measuresManual()));
  });

  it("says where each matter stands in each year", () => {
    expect(measuresManual()).toContain("`operating-progress` · O11 (2563, 2564)");
    expect(measuresManual()).toContain("`e-service` · O17 (2563, 2564) · O18 (2566) · O10 (2568, 2569)");
  });
});
