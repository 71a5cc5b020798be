import { openWorkbook } from "../../src/excel";
import { journalParts, journalTextOf, parseJournal, settledPart, type Journal } from "../../src/excel/recovery/journal";
import { journalNamespace } from "../../src/excel/requests/parts";
import { openExcel } from "../host/node";
import { NOTHING, stateXml } from "./writing/scenario";
import { smallWorkbook } from "./writing/smallChange";

function journalWith(text: string): Journal {
  return {
    version: 1,
    sheets: [],
    tables: [],
    names: [],
    insertions: [],
    deletions: [],
    cells: [{ table: "tblPlan", row: 0, column: 0, contents: [[text]], formats: [["@"]] }],
    sheetCells: [],
    named: [],
    heights: [],
    state: null,
  };
}

const partsOf = (journal: Journal) =>
  journalParts(journal).map((xml, index) => ({ namespace: journalNamespace(index), xml }));

describe("a journal", () => {
  it.each(["<a & b>", "\u0000\u001F\uFFFE", "\uD83D", "ก&lt;ข", "\r\n\t", '"', "&#x41;"])("keeps %j", (text) => {
    const journal = journalWith(text);
    expect(parseJournal(journalTextOf(partsOf(journal)) ?? "")).toEqual(journal);
  });

  it("is kept in several parts if it is long, whatever order they come in", () => {
    const journal = journalWith("😀".repeat(400_000));
    const parts = partsOf(journal);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.every(({ xml }) => new TextEncoder().encode(xml).length < 2_000_000)).toBe(true);
    expect(parts.some(({ xml }) => /\p{Cs}/u.test(xml))).toBe(false);
    expect(parseJournal(journalTextOf([...parts].reverse()) ?? "")).toEqual(journal);
  });

  it("does not count before its first part is there", () => {
    const [, ...rest] = partsOf(journalWith("ก".repeat(700_000)));
    expect(rest.length).toBeGreaterThan(0);
    expect(journalTextOf(rest)).toBeNull();
    expect(journalTextOf([])).toBeNull();
  });

  it("tells how a write was settled", () => {
    const settled = [{ namespace: journalNamespace(0), xml: settledPart("complete") }];
    expect(parseJournal(journalTextOf(settled) ?? "")).toEqual({ settled: "complete" });
  });

  it("is none if it is damaged or of a later version", () => {
    expect(parseJournal("{")).toBeUndefined();
    expect(parseJournal(JSON.stringify({ ...journalWith(""), version: 2 }))).toBeUndefined();
    expect(parseJournal("{}")).toBeUndefined();
  });
});

describe("a state part", () => {
  it("is given to Excel without the declaration it has in a file, first and later", async () => {
    const { host } = openExcel({ customFunctions: null });
    const declared = (text: string) => `<?xml version="1.0" encoding="UTF-8"?>\n${stateXml(text)}`;
    const workbook = openWorkbook();
    await workbook.apply({ ...smallWorkbook, state: declared("one") });
    await workbook.apply({ ...NOTHING, state: declared("two") });
    expect((await workbook.read()).state).toBe(stateXml("two"));
    host.failOnViolation();
  });

  it("that a file brought with its declaration is restored, and is then the same", async () => {
    const { host } = openExcel({ customFunctions: null });
    const workbook = openWorkbook();
    await workbook.apply(smallWorkbook);
    for (const part of host.workbook.xmlParts) part.xml = `<?xml version="1.0" standalone="yes"?>\n${part.xml}`;
    await workbook.apply({ ...NOTHING, state: stateXml("three") });
    await workbook.undo();
    expect((await workbook.read()).state).toBe(stateXml("small"));
    host.failOnViolation();
  });
});
