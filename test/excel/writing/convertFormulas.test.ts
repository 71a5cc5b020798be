import { openWorkbook } from "../../../src/excel";
import { inStyle } from "../../../src/formulas";
import { convertFormulas, importInto } from "../../../src/workbook";
import { difference, fingerprint } from "../../host/fingerprint";
import { openExcel } from "../../host/node";
import type { SimulatedExcel } from "../../host";
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

const host_ = (): SimulatedExcel => {
  const opened = openExcel({ spread: (formula) => (formula.includes("QUICKEST") ? LIST : undefined) });
  return opened.host;
};

async function prepared(): Promise<SimulatedExcel> {
  const host = host_();
  await importInto(openWorkbook(), readingOf([sampleFile("ita-2563.txt")]), { language: "th", today: "2021-02-15" });
  const { Excel } = globalThis as unknown as { Excel: typeof globalThis.Excel };
  await Excel.run(async (context) => {
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
