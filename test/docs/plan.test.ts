import { texts } from "../../src/i18n";
import { markdownTable } from "./markdownTable";

describe("the page on the plan", () => {
  const { rows } = markdownTable("docs/plan.md", "ความหมายของแต่ละคอลัมน์ · What every column means");

  it("explains every column of the plan once, as it is called", () => {
    const headers = Object.values(texts("th").sheets.headers.tblPlan);
    expect(rows.map(([header]) => header).sort()).toEqual([...headers].sort());
  });

  it("says in English what each is", () => {
    expect(rows.filter((row) => (row.at(-1) ?? "") === "")).toEqual([]);
  });
});
