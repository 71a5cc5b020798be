import { openWorkbook } from "../../../src/excel";
import { WorkbookError } from "../../../src/workbook";
import { difference, fingerprint, type SimulatedExcel } from "../../host";
import { Trials } from "./scenario";
import { importSmall, smallUpdate } from "./smallChange";

const TABLE = "tblOwners";
const update = { ...smallUpdate, deletions: [] };

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "done";
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
}

function tableIn(host: SimulatedExcel) {
  const found = host.workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  const wanted = found.find(({ table }) => table.name === TABLE);
  if (wanted === undefined) throw new Error(`No table ${TABLE}`);
  wanted.table.showFilterButton = true;
  return wanted;
}

describe("a table some rows of which a filter hides", () => {
  it("is not written to, as Excel would misplace what is written", async () => {
    const { host } = await Trials.prepared(importSmall);
    tableIn(host);
    host.userFilters(TABLE, 1);
    const before = fingerprint(host.workbook);
    expect(await codeOf(openWorkbook().apply(update))).toBe("filtered");
    expect(difference(before, fingerprint(host.workbook))).toBe("");
    host.userFilters(TABLE);
    expect(await codeOf(openWorkbook().apply(update))).toBe("done");
    host.failOnViolation();
  });

  it("is read all the same", async () => {
    const { host } = await Trials.prepared(importSmall);
    tableIn(host);
    host.userFilters(TABLE, 1);
    const table = (await openWorkbook().read()).tables.find(({ name }) => name === TABLE);
    expect(table?.rows.length).toBeGreaterThan(1);
    host.failOnViolation();
  });

  it("is asked about with no request more", async () => {
    const { host } = await Trials.prepared(importSmall);
    host.requests.splice(0);
    await openWorkbook().apply(update);
    const usual = host.counted.length;
    const again = await Trials.prepared(importSmall);
    const { sheet, table } = tableIn(again.host);
    const row = sheet.rows.get(table.area.top + 1);
    if (row !== undefined) row.hidden = true;
    again.host.requests.splice(0);
    expect(await codeOf(openWorkbook().apply(update))).toBe("done");
    expect(again.host.counted).toHaveLength(usual);
    again.host.failOnViolation();
  });

  it("is not undone over", async () => {
    const { host } = await Trials.prepared(importSmall);
    tableIn(host);
    const before = fingerprint(host.workbook);
    const workbook = openWorkbook();
    await workbook.apply(update);
    host.userFilters(TABLE, 0);
    expect(await codeOf(workbook.undo())).toBe("filtered");
    expect(difference(before, fingerprint(host.workbook))).not.toBe("");
    host.failOnViolation();
  });

  it("is repaired once its filter is cleared, and not before", async () => {
    const { host } = await Trials.prepared(importSmall);
    tableIn(host);
    const before = fingerprint(host.workbook);
    host.requests.splice(0);
    await openWorkbook().apply(update);
    const [first, second, third] = host.counted;
    const beforeWriting = (first?.actions ?? 0) + (second?.actions ?? 0);
    const trials = await Trials.prepared(importSmall);
    tableIn(trials.host);
    trials.host.faults.failAction(beforeWriting + Math.floor((third?.actions ?? 0) / 2));
    trials.host.faults.failRequestsFrom(4);
    expect(await codeOf(openWorkbook().apply(update))).toBe("needs-repair");
    trials.host.faults.clear();
    trials.host.userFilters(TABLE, 1);
    expect(await codeOf(openWorkbook().repair())).toBe("filtered");
    trials.host.userFilters(TABLE);
    expect(await openWorkbook().repair()).toBe("before");
    expect(difference(before, fingerprint(trials.host.workbook))).toBe("");
    trials.host.failOnViolation();
  });
});

describe("a table whose header row is not shown", () => {
  it("is not taken for one whose first row is its header", async () => {
    const { host } = await Trials.prepared(importSmall);
    tableIn(host).table.showHeaders = false;
    expect(await codeOf(openWorkbook().read())).toBe("filtered");
    expect(await codeOf(openWorkbook().apply(update))).toBe("filtered");
    host.failOnViolation();
  });
});
