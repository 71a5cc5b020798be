import { openWorkbook } from "../../../src/excel";
import { inStyle } from "../../../src/formulas";
import { convertFormulas, importInto, repairFormulas, WorkbookError } from "../../../src/workbook";
import { difference, fingerprint } from "../../host/fingerprint";
import { openExcel } from "../../host/node";
import type { SimulatedExcel } from "../../host";
import type { Cell } from "../../host/model/workbook";
import { readingOf, sampleFile } from "../../sampleFiles";

const LIST = [
  ["O2", 5, 77.3],
  ["O9", 1, 78.3],
];

/** Formulas of a person's own, on a sheet of their own, with what they spread over. */
const OWN: readonly (readonly [string, string])[] = [
  ["A1", "=ITAS.BAND(ITAS_Total)"],
  ["A2", "= 1+itas.group( B2 )"],
  ["A3", "=_xldudf_ITAS_GROUP(B3)"],
  ["A4", "=ITAS.GROUP(B4)"],
  ["A5", "=ITAS.GROUP(B5)"],
  ["A6", "=ITAS.CODE(B6)"],
  ["A7", '=IF(ITAS.IMPACT("O2",B7)>1,"มาก","น้อย")'],
  ["A8", `=${inStyle("ITAS.GROUP(B8)", "resilient")}`],
  ["A9", "=SUM(B1:B8)"],
  ["D1", "=ITAS.QUICKEST(70,80,tblItems[ข้อ],tblItems[คะแนน])"],
];

function newHost(): SimulatedExcel {
  const opened = openExcel({ spread: (formula) => (formula.includes("QUICKEST") ? LIST : undefined) });
  return opened.host;
}

async function prepared(): Promise<SimulatedExcel> {
  const host = newHost();
  await importInto(openWorkbook(), readingOf([sampleFile("ita-2563.txt")]), { language: "th", today: "2021-02-15" });
  await globalThis.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("ของฉัน");
    sheet.getRange("B1:B8").values = [[1], [2], [3], [4], [5], ["ข้อ 2"], [0], [90]];
    for (const [address, formula] of OWN) sheet.getRange(address).formulas = [[formula]];
    await context.sync();
  });
  // As Excel would have computed it.
  host.userEdits("ของฉัน", "A6", [["=ITAS.CODE(B6)"]]);
  host.failOnViolation();
  host.requests.splice(0);
  return host;
}

const state = ["urn:itas-excel:state"];
const shown = (host: SimulatedExcel) => fingerprint(host.workbook, { withoutXml: state });

function formulas(host: SimulatedExcel): readonly string[] {
  return host.workbook.sheets.flatMap(({ rows }) =>
    [...rows.values()].flatMap(({ cells }) => [...cells.values()].flatMap(({ formula }) => formula ?? [])),
  );
}

function report(what: string, host: SimulatedExcel): void {
  const sizes = host.counted.map(({ bytes, actions }) => `${String(bytes)} B in ${String(actions)} actions`);
  process.stdout.write(`${what}: ${String(host.counted.length)} requests (${sizes.join(", ")})\n`);
}

describe("an open workbook made native", () => {
  it("calls no function of ours any more, and comes back exactly", async () => {
    const host = await prepared();
    const before = shown(host);
    const calls = formulas(host).filter((formula) => /itas[._]\w+\s*\(/i.test(formula)).length;
    const there = await convertFormulas(openWorkbook(), "native");
    host.failOnViolation();
    report(`${String(calls)} formulas to native`, host);
    expect(there).toMatchObject({ outcome: "converted", left: [], changed: [] });
    expect(there.values.map(({ formula }) => formula)).toEqual([
      "ITAS.QUICKEST(70,80,tblItems[ข้อ],tblItems[คะแนน])",
      "ITAS.CODE(B6)",
    ]);
    expect(there.cells + there.values.length).toBe(calls);
    expect(formulas(host).filter((formula) => /itas[._]\w+\s*\(/i.test(formula))).toEqual([]);
    expect(["D1", "E1", "F1", "D2", "F2"].map((address) => host.valueAt("ของฉัน", address))).toEqual([
      "O2",
      5,
      77.3,
      "O9",
      78.3,
    ]);
    expect(host.formulaAt("ของฉัน", "D1")).toBeNull();
    expect((await convertFormulas(openWorkbook(), "native")).outcome).toBe("unchanged");
    host.requests.splice(0);
    const back = await convertFormulas(openWorkbook(), "resilient");
    host.failOnViolation();
    report("and back", host);
    expect(back).toMatchObject({ outcome: "converted", values: [], left: [], changed: [], cells: calls });
    expect(difference(before, shown(host))).toBe("");
  });
});

describe("what a person changed while the workbook was native", () => {
  it("stays and is told, in place of a formula or of its values", async () => {
    const host = await prepared();
    await convertFormulas(openWorkbook(), "native");
    host.userEdits("ของฉัน", "A4", [["=B4*2"]]);
    host.userEdits("ของฉัน", "E2", [[2]]);
    const back = await convertFormulas(openWorkbook(), "resilient");
    expect(back.changed.map(({ formula, place }) => [formula, place.row, place.column])).toEqual([
      ["ITAS.GROUP(B4)", 3, 0],
      ["ITAS.QUICKEST(70,80,tblItems[ข้อ],tblItems[คะแนน])", 0, 3],
    ]);
    expect(host.formulaAt("ของฉัน", "A4")).toBe("=B4*2");
    expect(host.formulaAt("ของฉัน", "A5")).toBe("=ITAS.GROUP(B5)");
    expect([host.valueAt("ของฉัน", "D1"), host.valueAt("ของฉัน", "E2")]).toEqual(["O2", 2]);
    host.failOnViolation();
  });

  it("comes back where rows above were put in", async () => {
    const host = await prepared();
    await convertFormulas(openWorkbook(), "native");
    await globalThis.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("ของฉัน").getRange("2:3").insert("Down");
      await context.sync();
    });
    await convertFormulas(openWorkbook(), "resilient");
    expect(["A4", "A6", "A7"].map((address) => host.formulaAt("ของฉัน", address))).toEqual([
      "= 1+itas.group( B4 )",
      "=ITAS.GROUP(B6)",
      "=ITAS.GROUP(B7)",
    ]);
    expect(host.formulaAt("ของฉัน", "A5")).toBe("=_xldudf_ITAS_GROUP(B5)");
  });
});

describe("a conversion that cannot be", () => {
  it("touches nothing where a sheet with a formula of ours is protected", async () => {
    const host = await prepared();
    host.sheet("ของฉัน").protection = {};
    const before = fingerprint(host.workbook);
    await expect(convertFormulas(openWorkbook(), "native")).rejects.toMatchObject({
      code: "protected",
      data: { name: "ของฉัน" },
    });
    expect(difference(before, fingerprint(host.workbook))).toBe("");
  });

  it("is refused where somebody typed between reading and writing", async () => {
    const host = await prepared();
    const port = openWorkbook();
    const before = { ...port };
    const apply: typeof port.apply = (change) => {
      host.userEdits("ของฉัน", "A4", [["=B4*2"]]);
      return before.apply(change);
    };
    await expect(convertFormulas({ ...port, apply }, "native")).rejects.toEqual(
      new WorkbookError("changed", { name: "ของฉัน" }),
    );
    expect(host.formulaAt("ของฉัน", "A5")).toBe("=ITAS.GROUP(B5)");
  });

  it.each([
    ["busy", "InvalidOperationInCellEditMode"],
    ["read-only", "AccessDenied"],
  ] as const)("says so where Excel is %s", async (code, error) => {
    const host = await prepared();
    host.faults.failRequest(1, { code: error });
    await expect(convertFormulas(openWorkbook(), "native")).rejects.toMatchObject({ code });
  });
});

describe("a conversion that is taken back", () => {
  it.each(["native", "resilient"] as const)("leaves nothing behind: to %s", async (style) => {
    const host = await prepared();
    if (style === "resilient") await convertFormulas(openWorkbook(), "native");
    const before = fingerprint(host.workbook);
    const port = openWorkbook();
    await convertFormulas(port, style);
    expect(difference(before, fingerprint(host.workbook))).not.toBe("");
    expect(port.canUndo()).toBe(true);
    await port.undo();
    expect(difference(before, fingerprint(host.workbook))).toBe("");
    host.failOnViolation();
  });

  it("is not where somebody changed what it wrote", async () => {
    const host = await prepared();
    const port = openWorkbook();
    await convertFormulas(port, "native");
    host.userEdits("ของฉัน", "E2", [[2]]);
    await expect(port.undo()).rejects.toMatchObject({ code: "changed" });
  });
});

describe("cells stuck on #NAME?", () => {
  const today = "2021-02-15";

  it("get their formulas again, in our tables and in a person's own cells, and nothing else does", async () => {
    const host = await prepared();
    const before = shown(host);
    const sheet = host.workbook.sheets.find(({ tables }) => tables.some(({ name }) => name === "tblItems"));
    const table = sheet?.tables.find(({ name }) => name === "tblItems");
    if (sheet === undefined || table === undefined) throw new Error("No items");
    const row = sheet.rows.get(table.area.top + 3)?.cells ?? new Map<number, Cell>();
    const at = [...row].find(([, { formula }]) => formula?.includes("ITAS.") === true)?.[0];
    const column = at ?? -1;
    const cell = row.get(column);
    if (cell === undefined) throw new Error("No formula");
    // Lost for good, stuck, and a person's own affair.
    row.set(column, { ...cell, formula: null, value: "#NAME?" });
    for (const [address, formula] of [
      ["A3", "=_xldudf_ITAS_GROUP(B3)"],
      ["A9", "=MYOWN(B1)"],
    ] as const) {
      host.userEdits("ของฉัน", address, [[formula]]);
      const cells = host.sheet("ของฉัน").rows.get(Number(address.slice(1)) - 1)?.cells;
      const own = cells?.get(0);
      if (own !== undefined) cells?.set(0, { ...own, value: "#NAME?" });
    }
    host.requests.splice(0);
    await convertFormulas(openWorkbook(), "resilient");
    expect(await repairFormulas(openWorkbook(), { today })).toEqual({ cells: 2 });
    report("repair of 2 cells", host);
    host.failOnViolation();
    expect(host.formulaAt("ของฉัน", "A3")).toBe(`=${inStyle("ITAS.GROUP(B3)", "resilient")}`);
    expect(host.formulaAt("ของฉัน", "A9")).toBe("=MYOWN(B1)");
    const lines = difference(before, shown(host)).split("\n");
    expect(lines.map((line) => line.split(":")[0])).toEqual(["ของฉัน/cell A3", "ของฉัน/cell A9"]);
  });
});
