import { openWorkbook } from "../../../src/excel";
import type { Assessment } from "../../../src/ita";
import { importInto } from "../../../src/workbook";
import { difference, fingerprint } from "../../host";
import { addTable, findTable } from "../../host/model/tables";
import { openExcel } from "../../host/node";
import { AGENCY, readingOfResult } from "../people/readings";

const resultOf = (items: Assessment["items"]): Assessment => {
  return { agency: AGENCY, fiscalYear: 2563, respondents: {}, indicators: {}, items, reported: {} };
};
const first = resultOf({ O1: { score: 0 }, O5: { score: 0 }, O9: { score: 0 } });
const long = "ให้จัดทำหน้าเว็บที่แสดงข้อมูลครบทุกองค์ประกอบ ".repeat(12);
const second = resultOf({ ...first.items, O2: { score: 0, comment: long, recommendation: long } });

describe("rows put in beside somebody's table", () => {
  it("leave the heights of the rows they share, so that undoing leaves nothing behind", async () => {
    const { host } = openExcel({ customFunctions: null });
    await importInto(openWorkbook(), readingOfResult(first, "a"), { language: "th", today: "2021-01-15" });
    const plan = findTable(host.workbook, "tblPlan");
    if (plan === undefined) throw new Error("No plan");
    const { top, right } = plan.table.area;
    host.userEdits(plan.sheet.name, `BH${String(top + 1)}:BH${String(top + 5)}`, [["ก"], ["ข"], ["ค"], ["ง"], ["จ"]]);
    expect(right).toBeLessThan(59);
    addTable(host.workbook, plan.sheet, { top, left: 59, bottom: top + 4, right: 59 });
    const before = fingerprint(host.workbook);
    const port = openWorkbook();
    await importInto(port, readingOfResult(second, "b"), { language: "th", today: "2021-02-15" });
    expect(findTable(host.workbook, "tblPlan")?.table.area.bottom).toBe(plan.table.area.bottom);
    const heights = [...fingerprint(host.workbook)].filter(([place]) => place.startsWith(`${plan.sheet.name}/row`));
    expect(heights).toEqual([...before].filter(([place]) => place.startsWith(`${plan.sheet.name}/row`)));
    await port.undo();
    expect(difference(before, fingerprint(host.workbook))).toBe("");
    host.failOnViolation();
  });
});
