import { journalParts, journalTextOf, parseJournal, settledPart, type Journal } from "../../src/excel/recovery/journal";
import { journalNamespace } from "../../src/excel/requests/parts";

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
