import { openWorkbook } from "../../../src/excel";
import type { SheetSpec } from "../../../src/sheets";
import type { WorkbookChange } from "../../../src/workbook";
import { openExcel } from "../../host/node";
import type { RequestRecord } from "../../host";
import {
  everyKindOfUpdate,
  firstImport,
  importSample,
  lookOf,
  NOTHING,
  rowOf,
  sample,
  tableOf,
  Trials,
  usersSheets,
} from "./scenario";

const MEGABYTE = 1_000_000;
const MINUTES = 60_000;
const LARGE = 5_000;

function report(what: string, requests: readonly RequestRecord[]): void {
  const sizes = requests.map(({ bytes, actions }) => `${String(bytes)} B in ${String(actions)} actions`);
  process.stdout.write(`${what}: ${String(requests.length)} requests (${sizes.join(", ")})\n`);
}

/** The sample with the rows of its items and plan repeated under other codes. */
function largeImport(): WorkbookChange {
  const longer = new Set(["tblItems", "tblPlan"]);
  const grown = (sheet: SheetSpec): SheetSpec => ({
    ...sheet,
    tables: sheet.tables.map((table) =>
      longer.has(table.name)
        ? {
            ...table,
            rows: Array.from({ length: LARGE }, (_, index) =>
              (table.rows[index % table.rows.length] ?? []).map((content, column) =>
                column === 0 && typeof content === "string" ? `${content}-${String(index)}` : content,
              ),
            ),
          }
        : table,
    ),
  });
  return { ...firstImport, newSheets: sample.sheets.map(grown) };
}

describe("the requests of an import", () => {
  it("are at most six for 43 items: reading the workbook, scores, sheets and plan", async () => {
    const { host } = await Trials.prepared(usersSheets);
    host.requests.splice(0);
    const port = openWorkbook();
    await port.read();
    await port.apply(firstImport);
    report("import of 43 items", host.counted);
    expect(host.counted.length).toBeLessThanOrEqual(6);
    host.failOnViolation();
  });

  it("are at most six for an update, whatever it does", async () => {
    const { host } = await Trials.prepared(usersSheets, importSample);
    host.requests.splice(0);
    const port = openWorkbook();
    await port.apply(everyKindOfUpdate(await port.read()));
    report("update with every kind of step", host.counted);
    expect(host.counted.length).toBeLessThanOrEqual(6);
    host.failOnViolation();
  });

  it(
    "grow with 5,000 rows only as their size demands, and none is larger than 4 MB",
    async () => {
      const { host } = openExcel({ customFunctions: null });
      const port = openWorkbook();
      await port.read();
      await port.apply(largeImport());
      const importing = host.counted.slice();
      report("import of 5,000 rows", importing);
      const bytes = importing.reduce((sum, request) => sum + request.bytes, 0);
      expect(importing.length).toBeLessThanOrEqual(3 + Math.ceil(bytes / 2_000_000));
      host.requests.splice(0);

      const content = await port.read();
      expect(tableOf(content, "tblPlan").rows).toHaveLength(LARGE);
      report("reading 5,000 rows", host.counted);
      host.requests.splice(0);

      await port.apply(largeUpdate());
      report("update of 5,000 rows and 300 new ones", host.counted);
      expect(Math.max(...[...importing, ...host.counted].map((request) => request.bytes))).toBeLessThan(4 * MEGABYTE);
      host.failOnViolation();
    },
    10 * MINUTES,
  );
});

/** One cell of every row, and 300 rows below the last one. */
function largeUpdate(): WorkbookChange {
  const fresh = Array.from({ length: 300 }, (_, index) => rowOf("tblPlan", `ใหม่ ${String(index)}`));
  return {
    ...NOTHING,
    insertions: [{ table: "tblPlan", before: LARGE, count: fresh.length, columns: null }],
    looks: [lookOf("tblPlan", LARGE, fresh.length)],
    writes: [
      { table: "tblPlan", row: LARGE, column: 0, cells: fresh },
      { table: "tblItems", row: 0, column: 2, cells: Array.from({ length: LARGE }, (_, index) => [index / 100]) },
    ],
  };
}
