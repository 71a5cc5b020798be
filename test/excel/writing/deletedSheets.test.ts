import { openWorkbook } from "../../../src/excel";
import type { Assessment } from "../../../src/ita";
import { address } from "../../../src/sheets";
import { importInto } from "../../../src/workbook";
import type { SimulatedExcel } from "../../host";
import { contains } from "../../host/model/area";
import { deleteSheet } from "../../host/model/sheets";
import { findTable } from "../../host/model/tables";
import { openExcel } from "../../host/node";
import { AGENCY, readingOfResult } from "../people/readings";

const result: Assessment = {
  agency: AGENCY,
  fiscalYear: 2563,
  respondents: {},
  indicators: {},
  items: { O1: { score: 0 }, O2: { score: 50 } },
  reported: {},
};
const reading = readingOfResult(result, "a");

/** Cells of our tables whose formula lost what it names. */
function lost({ workbook }: SimulatedExcel): readonly string[] {
  return workbook.sheets.flatMap(({ rows, tables }) =>
    [...rows].flatMap(([row, { cells }]) =>
      [...cells].flatMap(([column, { formula }]) => {
        const cell = { top: row, left: column, bottom: row, right: column };
        const table = tables.find(({ area }) => contains(area, cell));
        return table !== undefined && formula?.includes("#REF!") === true ? [`${table.name} ${formula}`] : [];
      }),
    ),
  );
}

function sheetOf(host: SimulatedExcel, table: string) {
  const found = findTable(host.workbook, table);
  if (found === undefined) throw new Error(`No table ${table}`);
  return found;
}

async function withoutSheetOf(table: string, customFunctions: string | null = null): Promise<SimulatedExcel> {
  const { host } = openExcel({ customFunctions });
  await importInto(openWorkbook(), reading, { language: "th", today: "2021-01-15" });
  deleteSheet(host.workbook, sheetOf(host, table).sheet);
  return host;
}

describe("a sheet of ours that somebody deleted", () => {
  it.each(["tblItems", "tblSchemeItems", "tblPlan", "tblIndicators", "tblOwners", "tblImports"])(
    "is made anew with the next import, and what named its table %s names it again",
    async (table) => {
      const host = await withoutSheetOf(table);
      const report = await importInto(openWorkbook(), reading, { language: "th", today: "2021-02-15" });
      expect(report.outcome).toBe("updated");
      expect(lost(host)).toEqual([]);
      const again = await importInto(openWorkbook(), reading, { language: "th", today: "2021-02-15" });
      expect(again.outcome).toBe("unchanged");
      host.failOnViolation();
    },
  );

  it("is found again by formulas with functions of ours as well", async () => {
    const host = await withoutSheetOf("tblSchemeItems", "1.4");
    expect(lost(host).length).toBeGreaterThan(0);
    await importInto(openWorkbook(), reading, { language: "th", today: "2021-02-15" });
    expect(lost(host)).toEqual([]);
    host.failOnViolation();
  });

  it("leaves a formula alone that a person put in place of ours, broken as it is", async () => {
    const { host } = openExcel({ customFunctions: null });
    await importInto(openWorkbook(), reading, { language: "th", today: "2021-01-15" });
    const { sheet, table } = sheetOf(host, "tblPlan");
    const row = table.area.top + 1;
    const column = [...(sheet.rows.get(row)?.cells ?? [])].find(([, { formula }]) => formula !== null)?.[0] ?? -1;
    const place = address(row, column);
    host.userEdits(sheet.name, place, [["=COUNTA(tblItems[ข้อ])*2"]]);
    deleteSheet(host.workbook, sheetOf(host, "tblItems").sheet);
    await importInto(openWorkbook(), reading, { language: "th", today: "2021-02-15" });
    expect(host.formulaAt(sheet.name, place)).toBe("=COUNTA(#REF!)*2");
  });
});
