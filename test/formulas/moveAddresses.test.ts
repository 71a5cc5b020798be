import { moveAddresses, renameColumns } from "../../src/formulas";

describe("a formula that is moved", () => {
  const down = (formula: string) => moveAddresses(formula, ({ row, column }) => ({ row: row + 3, column: column + 1 }));

  it("takes its addresses along, dollars or not, and leaves the rest alone", () => {
    expect(down('AND(ISNUMBER($K6),$K6<ITAS_AsOf,B$2:C9<>"A1",tblPlan[ข้อ]="B2")')).toBe(
      'AND(ISNUMBER($L9),$L9<ITAS_AsOf,C$5:D12<>"A1",tblPlan[ข้อ]="B2")',
    );
  });

  it("leaves addresses on other sheets", () => {
    expect(down("'แผน งาน'!A1+A1")).toBe("'แผน งาน'!A1+B4");
  });

  it("cannot be moved where an address has no place", () => {
    expect(moveAddresses("A1+B2", ({ row, column }) => (row === 0 ? undefined : { row, column }))).toBeUndefined();
    expect(down("SUM(A:A)")).toBeUndefined();
  });
});

describe("a formula whose columns have other headers", () => {
  const rename = (table: string, column: string) =>
    column === "gone" ? null : table === "tblPlan" ? `${column} 2` : column;

  it("calls them so", () => {
    expect(renameColumns("tblPlan[[#This Row],[ข้อ]]&tblPlan[[a]:[b]]&tblItems[ข้อ]", rename)).toBe(
      "tblPlan[[#This Row],[ข้อ 2]]&tblPlan[[a 2]:[b 2]]&tblItems[ข้อ]",
    );
  });

  it("is none once a column is gone", () => {
    expect(renameColumns("SUM(tblItems[gone])", rename)).toBeUndefined();
  });
});
