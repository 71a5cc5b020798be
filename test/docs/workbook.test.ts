import { texts } from "../../src/i18n";
import { MATCHING, PART_TABLES, type RowMatching } from "../../src/sheets";
import { markdownTable } from "./markdownTable";

const { rows } = markdownTable("docs/workbook.md", "How rows are found again");

/** What the manual has to begin with, and to name. */
function saidOf(matching: RowMatching): readonly string[] {
  switch (matching.by) {
    case "key":
      return [matching.column];
    case "log":
      return ["log", ...matching.same];
    default:
      return [matching.by];
  }
}

describe("the manual on a workbook that is imported into again", () => {
  it("lists every table once, and no other", () => {
    const units: readonly string[] = PART_TABLES;
    const own = Object.keys(MATCHING).filter((table) => !units.includes(table));
    expect(rows.map(([table]) => table).sort()).toEqual(own.sort());
  });

  it.each(rows.map(([table = "", found = ""]) => [table, found]))(
    "says how the rows of %s are found",
    (table, found) => {
      const matching = Object.entries(MATCHING).find(([name]) => name === table)?.[1];
      const [kind = "", ...names] = matching === undefined ? [] : saidOf(matching);
      expect(found.split(/[:,]/)[0]).toBe(kind);
      expect(names.filter((name) => !found.includes(`\`${name}\``))).toEqual([]);
    },
  );

  it("calls the column of closed findings as the plan does", () => {
    const thai = markdownTable("docs/workbook.md", "สิ่งที่ปรับปรุงและสิ่งที่ไม่แตะ").rows.flat().join(" ");
    const english = markdownTable("docs/workbook.md", "What is refreshed, what is never touched").rows.flat().join(" ");
    expect(thai).toContain(`“${texts("th").sheets.headers.tblPlan.closed}”`);
    expect(english).toContain(`“${texts("en").sheets.headers.tblPlan.closed}”`);
  });
});
