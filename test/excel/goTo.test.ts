import { openWorkbook } from "../../src/excel";
import type { WorkbookContent } from "../../src/workbook";
import { openExcel } from "../host/node";
import { importSample, tableOf } from "./writing/scenario";

interface Stage {
  readonly content: WorkbookContent;
  readonly selected: () => Promise<readonly [string, number, number]>;
}

async function stage(): Promise<Stage> {
  const { host, Excel } = openExcel();
  await importSample();
  const content = await openWorkbook().read();
  return {
    content,
    selected: () =>
      Excel.run(async (context) => {
        const range = context.workbook.getSelectedRange().load(["rowIndex", "columnIndex"]);
        const sheet = range.worksheet.load("name");
        await context.sync();
        host.failOnViolation();
        return [sheet.name, range.rowIndex, range.columnIndex] as const;
      }),
  };
}

/** The id of the plan's sixth row. */
function idIn({ rows, headers }: WorkbookContent["tables"][number]): string {
  const id = rows[5]?.[headers.indexOf("รหัสแผน")];
  if (typeof id !== "string") throw new Error("No id");
  return id;
}

describe("a person who is led into the plan", () => {
  it("comes to the cell of a row by its id and column, or to the row's first cell", async () => {
    const { content, selected } = await stage();
    const plan = tableOf(content, "tblPlan");
    const at = (header: string) => plan.headers.indexOf(header);
    const id = idIn(plan);
    expect(await openWorkbook().goTo("tblPlan", id, { column: "publishBy" })).toBe(true);
    expect(await selected()).toEqual([plan.sheet, plan.row + 6, plan.column + at("กำหนดเผยแพร่")]);
    expect(await openWorkbook().goTo("tblPlan", id)).toBe(true);
    expect(await selected()).toEqual([plan.sheet, plan.row + 6, plan.column]);
  });

  it("comes to the row it was last seen in only while it is the same row", async () => {
    const { content, selected } = await stage();
    const plan = tableOf(content, "tblPlan");
    const id = idIn(plan);
    expect(await openWorkbook().goTo("tblPlan", id, { row: 9 })).toBe(true);
    expect((await selected())[1]).toBe(plan.row + 6);
  });

  it("comes to the header where that is what is wrong, and nowhere for a row that is gone", async () => {
    const { content, selected } = await stage();
    const plan = tableOf(content, "tblPlan");
    expect(await openWorkbook().goTo("tblPlan", "", { row: null, column: "monitor" })).toBe(true);
    expect(await selected()).toEqual([plan.sheet, plan.row, plan.column + plan.headers.indexOf("ผู้กำกับติดตาม")]);
    expect(await openWorkbook().goTo("tblPlan", "ZZZZZ-2563-O1-1", { column: "monitor" })).toBe(false);
  });
});
