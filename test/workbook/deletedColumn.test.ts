import { importInto } from "../../src/workbook";
import { AGENCY, readingOfResult } from "../excel/people/readings";
import { MemoryWorkbook } from "./memoryWorkbook";

const items = { O1: { score: 0 }, O2: { score: 0 }, O5: { score: 0 } };
const result = { agency: AGENCY, fiscalYear: 2563, respondents: {}, indicators: {}, items, reported: {} };

describe("a list of diagnostics a column of which was deleted", () => {
  it("is not added to with every import of the same", async () => {
    const workbook = new MemoryWorkbook();
    const reading = readingOfResult(result, "a");
    await importInto(workbook, reading, { language: "th", today: "2021-01-15" });
    const { content } = workbook;
    const tables = content.tables.map((table) =>
      table.name !== "tblDiagnostics"
        ? table
        : { ...table, headers: table.headers.slice(1), rows: table.rows.map((row) => row.slice(1)) },
    );
    workbook.content = { ...content, tables };
    await importInto(workbook, reading, { language: "th", today: "2021-02-15" });
    const { length } = workbook.table("tblDiagnostics").rows;
    const again = await importInto(workbook, reading, { language: "th", today: "2021-02-15" });
    expect([again.outcome, workbook.table("tblDiagnostics").rows.length]).toEqual(["unchanged", length]);
  });
});
