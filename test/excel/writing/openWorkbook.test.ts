import { openWorkbook, repairAfterCutOff, type PlanEdit } from "../../../src/excel";
import type { CellContent } from "../../../src/sheets";
import { WorkbookError } from "../../../src/workbook";
import { difference, fingerprint } from "../../host";
import { openExcel } from "../../host/node";
import {
  everyKindOfUpdate,
  firstImport,
  importSample,
  lookOf,
  NOTHING,
  rowOf,
  sample,
  specOf,
  stateXml,
  tableOf,
  Trials,
  usersSheets,
  usersWork,
} from "./scenario";
import { importSmall, smallUpdate } from "./smallChange";

const MINUTES = 60_000;
const PLAN = sample.sheets[4]?.name ?? "";
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

describe("a workbook of ours that is read", () => {
  it("has its tables with canonical formulas, its named cells and its state", async () => {
    await Trials.prepared(importSample, usersWork);
    const content = await openWorkbook().read();
    expect(content.state).toBe(stateXml("first"));
    expect(content.journal).toBeNull();
    const plan = tableOf(content, "tblPlan");
    expect(plan.rows).toHaveLength(43);
    expect(plan.headers.at(-1)).toBe("หมายเหตุของฉัน");
    expect(plan.rows[0]?.at(-1)).toBe("ดูอีกครั้ง");
    expect(plan.rows[1]?.at(-1)).toBeNull();
    const code = tableOf(content, "tblItems").rows[0]?.[0];
    expect(code).toBe("O1");
    const formulas = plan.rows.flatMap((row) => row.filter((cell) => cell !== null && typeof cell === "object"));
    expect(formulas.length).toBeGreaterThan(43);
    expect(JSON.stringify(formulas)).not.toContain('"formula":"="');
    expect(content.cells.find(({ name }) => name === "ITAS_Target")?.content).toBe(85);
    expect(content.names).toContain("ITAS_Owners");
  });

  it("tells where tables of others stand", async () => {
    await Trials.prepared(usersSheets);
    expect((await openWorkbook().read()).foreignTables).toEqual([
      { name: "tblBudget", sheet: "งบประมาณ", row: 0, column: 0, rowCount: 2, columnCount: 3 },
    ]);
  });
});

describe("formulas with functions of ours", () => {
  it("call them where this Excel has them, and read the same as where it has not", async () => {
    const tables = [];
    for (const customFunctions of ["1.1", null]) {
      const { host } = openExcel({ customFunctions });
      await importSample();
      const content = await openWorkbook().read();
      const formulas = [...fingerprint(host.workbook).values()].filter((cell) => cell.includes("ITAS."));
      expect(formulas.length > 0).toBe(customFunctions !== null);
      tables.push(content.tables.map(({ name, rows }) => [name, rows.map((row) => row.map(withoutValue))]));
    }
    expect(tables[0]).toEqual(tables[1]);
  });
});

function withoutValue(content: CellContent): unknown {
  return content !== null && typeof content === "object" ? content.formula : content;
}

describe("a workbook that cannot be written to", () => {
  it("is refused where this Excel is too old", async () => {
    openExcel({ version: "1.12" });
    expect(await codeOf(openWorkbook().apply(firstImport))).toBe("unsupported");
  });

  it("is refused where a sheet of ours is protected", async () => {
    const { host } = await Trials.prepared(importSmall);
    host.sheet("เล็ก").protection = {};
    const before = fingerprint(host.workbook);
    expect(await codeOf(openWorkbook().apply(update))).toBe("protected");
    expect(difference(before, fingerprint(host.workbook))).toBe("");
  });

  it("is refused where its structure is protected and sheets are to be added", async () => {
    const { host } = await Trials.prepared();
    host.workbook.isProtected = true;
    expect(await codeOf(openWorkbook().apply(firstImport))).toBe("protected");
  });

  it("is busy while a cell is edited, and read-only where Excel says so", async () => {
    const { host } = await Trials.prepared(importSmall);
    host.faults.readOnly = true;
    expect(await codeOf(openWorkbook().apply(update))).toBe("read-only");
    host.faults.clear();
    host.faults.busy = true;
    expect(await codeOf(openWorkbook().read())).toBe("busy");
  });

  it("is refused where a sheet, table or name of the user's is in the way", async () => {
    const trials = await Trials.prepared(importSmall);
    for (const name of ["ใหม่", "tblGroups", "ITAS_Threshold"]) {
      const host = trials.again();
      await trials.excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add(name);
        if (name === "tblGroups") sheet.tables.add("A1:B2", true).name = name;
        if (name === "ITAS_Threshold") context.workbook.names.add(name, sheet.getRange("A1"));
        await context.sync();
      });
      const before = fingerprint(host.workbook);
      const work = openWorkbook().apply(update);
      await expect(work).rejects.toMatchObject({ code: "in-the-way", data: { name } });
      expect(difference(before, fingerprint(host.workbook))).toBe("");
    }
  });

  it("is refused where somebody typed between reading and writing", async () => {
    const { host } = await Trials.prepared(importSmall);
    const port = openWorkbook();
    await port.read();
    host.userEdits("เล็ก", "A4", [["พิมพ์เอง"]]);
    await expect(port.apply(update)).rejects.toMatchObject({ code: "changed", data: { name: "tblOwners" } });
  });
});

describe("an update", () => {
  it("keeps a person's formulas, columns, colours and order", async () => {
    const trials = await Trials.prepared(importSample, usersWork);
    const { host } = trials;
    const port = openWorkbook();
    const content = await port.read();
    const colour = fingerprint(host.workbook).get(`${PLAN}/cell A7`);
    const ids = tableOf(content, "tblPlan").rows.map(([id]) => id);
    await port.apply({ ...everyKindOfUpdate(content), deletions: [] });
    host.failOnViolation();
    expect(host.formulaAt("ของฉัน", "A1")).toMatch(/^=COUNTA\(tblPlan\[.+\]\)$/);
    expect(host.formulaAt("ของฉัน", "A2")).toBe(`=SUM(${PLAN}!$A$6:$A$22)`);
    expect(host.formulaAt("ของฉัน", "A3")).toBe(`=${PLAN}!C14`);
    expect(host.formulaAt("ของฉัน", "A4")).toBe("=COUNTA(tblPlan[หมายเหตุของฉัน])");
    expect(fingerprint(host.workbook).get(`${PLAN}/cell A7`)).toBe(colour);
    const after = tableOf(await port.read(), "tblPlan");
    expect(after.rows).toHaveLength(47);
    expect(after.headers.at(-1)).toBe("หมายเหตุของฉัน");
    expect(after.rows[0]?.at(-1)).toBe("ดูอีกครั้ง");
    expect(after.rows.map(([id]) => id).filter((id) => id !== "=ข้อความ")).toEqual(ids);
  });

  it("writes text as text, whatever it looks like, and formulas as formulas", async () => {
    await Trials.prepared(importSmall);
    const port = openWorkbook();
    await port.apply(update);
    const owners = tableOf(await port.read(), "tblOwners");
    expect(owners.rows).toEqual([
      ["'ใหม่", 7],
      ["a", { formula: "1+1", value: 0 }],
      ["b", 2],
      ["2/3", { formula: "2+2", value: 0 }],
      ["ก3", null],
      ["c", null],
    ]);
    expect(tableOf(await port.read(), "tblCauses").rows.slice(3)).toEqual([
      ["=d", 9],
      ["e", 10],
    ]);
    expect((await port.read()).cells.find(({ name }) => name === "ITAS_Target")?.content).toBe("=เป้า");
  });

  it("gives new rows their looks and not those of the row above", async () => {
    const { host } = await Trials.prepared(importSample);
    const rows = tableOf(await openWorkbook().read(), "tblPlan");
    const last = rows.row + rows.rows.length;
    host.userEdits(PLAN, "A1", [["x"]]);
    const port = openWorkbook();
    const { length } = rows.rows;
    const look = (row: number) =>
      rows.headers.map((_, column) => fingerprintOf(host, row, column).replace(/"(formula|value)":"[^"]*",?/g, ""));
    const before = look(last);
    await colour(last);
    await port.apply({
      ...NOTHING,
      insertions: [{ table: "tblPlan", before: length, count: 1, columns: null }],
      looks: [lookOf("tblPlan", length, 1)],
      writes: [{ table: "tblPlan", row: length, column: 0, cells: [rowOf("tblPlan", "ใหม่")] }],
    });
    const format = /"format":\{[^}]*\}/;
    expect(look(last + 1).map((text) => format.exec(text)?.[0])).toEqual(before.map((text) => format.exec(text)?.[0]));
  });
});

async function colour(row: number): Promise<void> {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(PLAN).getRangeByIndexes(row, 0, 1, 5);
    range.format.fill.color = "#FF0000";
    range.format.font.bold = true;
    await context.sync();
  });
}

function fingerprintOf(host: { readonly workbook: Parameters<typeof fingerprint>[0] }, row: number, column: number) {
  const letters = column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(39 + column)}`;
  return fingerprint(host.workbook).get(`${PLAN}/cell ${letters}${String(row + 1)}`) ?? "";
}

describe("undoing the last write", () => {
  it("takes back an update", async () => {
    const { host } = await Trials.prepared(usersSheets, importSmall);
    const before = fingerprint(host.workbook);
    const port = openWorkbook();
    expect(port.canUndo()).toBe(false);
    await port.apply(update);
    expect(port.canUndo()).toBe(true);
    await port.undo();
    host.failOnViolation();
    expect(difference(before, fingerprint(host.workbook))).toBe("");
    expect(port.canUndo()).toBe(false);
  });

  it("takes back a first import", async () => {
    const { host } = await Trials.prepared(usersSheets);
    const before = fingerprint(host.workbook);
    const port = openWorkbook();
    await port.apply(firstImport);
    await port.undo();
    expect(difference(before, fingerprint(host.workbook))).toBe("");
  });

  it.each([
    ["a cell it wrote", "เล็ก", "A5"],
    ["a new sheet", "ใหม่", "D9"],
    ["a named cell it wrote", "เล็ก", "A1"],
  ])("is refused where a person has changed %s", async (_, sheet, address) => {
    const { host } = await Trials.prepared(importSmall);
    const port = openWorkbook();
    await port.apply(update);
    host.userEdits(sheet, address, [["แก้เอง"]]);
    const after = fingerprint(host.workbook);
    expect(await codeOf(port.undo())).toBe("changed");
    expect(difference(after, fingerprint(host.workbook))).toBe("");
  });

  it("is not offered where rows were deleted", async () => {
    await Trials.prepared(importSmall);
    const port = openWorkbook();
    await port.apply(smallUpdate);
    expect(port.canUndo()).toBe(false);
  });

  it(
    "leaves the write or takes it back, whatever action fails",
    async () => {
      const trials = await Trials.prepared(importSmall);
      const before = fingerprint(trials.again().workbook);
      const ends = new Map<string, number>();
      for (let place = 1; ; place += 1) {
        const host = trials.again();
        const port = openWorkbook();
        await port.apply(update);
        const after = fingerprint(host.workbook);
        host.requests.splice(0);
        host.faults.failAction(place);
        const code = await codeOf(port.undo());
        if (host.counted.every(({ error }) => error === undefined)) break;
        const now = fingerprint(host.workbook);
        expect(difference(code === "done" ? before : after, now)).toBe("");
        ends.set(code, (ends.get(code) ?? 0) + 1);
      }
      process.stdout.write(
        `undo, action k fails: ${[...ends].map(([end, count]) => `${String(count)} ${end}`).join(", ")}\n`,
      );
    },
    5 * MINUTES,
  );
});

describe("repair at the next opening", () => {
  it("has nothing to do in a workbook nothing happened to", async () => {
    await Trials.prepared(importSmall);
    expect(await repairAfterCutOff(openWorkbook())).toBeNull();
  });

  it("leaves a sheet of the user's alone that has got the name of one we meant to make", async () => {
    const trials = await Trials.prepared(importSmall);
    const host = await cutOffBeforeTheSheet(trials);
    await trials.excel.run(async (context) => {
      context.workbook.worksheets.add("ใหม่").getRange("A1").values = [["ของฉัน"]];
      await context.sync();
    });
    expect(await codeOf(openWorkbook().apply(update))).toBe("needs-repair");
    expect(await repairAfterCutOff(openWorkbook())).toBe("before");
    expect(host.valueAt("ใหม่", "A1")).toBe("ของฉัน");
    expect((await openWorkbook().read()).journal).toBeNull();
  });
});

/** A workbook whose connection was lost when the journal was there and the new sheet was not. */
async function cutOffBeforeTheSheet(trials: Trials) {
  for (let place = 1; ; place += 1) {
    const host = trials.again();
    host.faults.failAction(place);
    host.faults.failRequestsFrom(4);
    await codeOf(openWorkbook().apply(update));
    host.faults.clear();
    host.reopen();
    const { xmlParts, sheets } = host.workbook;
    if (sheets.some(({ name }) => name === "ใหม่")) throw new Error("The sheet comes before the journal");
    if (xmlParts.some(({ xml }) => xml.startsWith("<journal"))) return host;
  }
}

describe("a person's edits of the plan", () => {
  it("are told by action and column; what we write is not", async () => {
    const { host } = await Trials.prepared(importSample, usersWork);
    const port = openWorkbook();
    const edits: PlanEdit[] = [];
    const stop = await port.onPlanEdited((edit) => edits.push(edit));
    const content = await port.read();
    const plan = tableOf(content, "tblPlan");
    const idColumn = specOf("tblPlan").columns.findIndex(({ key }) => key === "id");
    const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

    await port.apply({ ...NOTHING, writes: [{ table: "tblPlan", row: 1, column: 1, cells: [["เรา"]] }] });
    await settled();
    expect(edits).toEqual([]);

    host.userEdits(PLAN, `B${String(plan.row + 4)}:C${String(plan.row + 4)}`, [["ก", "ข"]]);
    await settled();
    expect(edits).toHaveLength(1);
    expect(edits[0]?.columns).toEqual(["finding", "kind"]);
    expect(edits[0]?.ids).toEqual(plan.rows[2]?.slice(idColumn, idColumn + 1));

    await stop();
    host.userEdits(PLAN, `B${String(plan.row + 4)}`, [["ค"]]);
    await settled();
    expect(edits).toHaveLength(1);
    host.failOnViolation();
  });
});
