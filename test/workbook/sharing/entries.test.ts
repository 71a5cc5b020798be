import * as fc from "fast-check";
import { LANGUAGES } from "../../../src/i18n";
import { STATUSES, TRAVELLING, type Entries, type TravellingField } from "../../../src/plan";
import type { CellContent } from "../../../src/sheets";
import { toSerial } from "../../../src/thai";
import { entriesIn, entryCell, standingEntries, withoutSentDoubts } from "../../../src/workbook/sharing/entries";

const DATES: readonly TravellingField[] = ["start", "publishBy", "approveBy", "completedOn"];
const YEAR = 2564;

const read = (cells: Partial<Record<TravellingField, CellContent>>) => entriesIn((field) => cells[field], YEAR);

const word = fc.stringMatching(/^[a-zก-ฮ=+@'"0-9][a-zก-ฮ \n0-9-]{0,20}[a-zก-ฮ]$/);
const day = fc.integer({ min: toSerial("2020-10-01"), max: toSerial("2021-09-30") });
const subject = fc.constantFrom("O1", "O27", "I3", "E8", "9", "10");

function entryOf(field: TravellingField): fc.Arbitrary<string> {
  const filled = DATES.includes(field)
    ? day.map((serial) => new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10))
    : field === "status"
      ? fc.constantFrom(...STATUSES)
      : field === "alsoServes"
        ? fc.uniqueArray(subject, { minLength: 1 }).map((list) => list.join(", "))
        : word.map((text) => (field === "support" ? text.replace(/\s/g, "") : text));
  return fc.oneof(fc.constant(""), filled);
}

const row: fc.Arbitrary<Entries> = fc.record(
  Object.fromEntries(TRAVELLING.map((field) => [field, entryOf(field)])) as Record<
    TravellingField,
    fc.Arbitrary<string>
  >,
);

describe("the entries of a row", () => {
  it("come back from cells as they went into them, in any language", () => {
    fc.assert(
      fc.property(row, fc.constantFrom(...LANGUAGES), (entries, language) => {
        const cells = Object.fromEntries(
          TRAVELLING.map((field) => [field, entryCell(field, entries[field] ?? "", language)]),
        );
        expect(read(cells)).toEqual({ entries, doubts: {}, formulas: {} });
      }),
    );
  });

  it("are dates a spreadsheet counts with and words of the workbook's language in cells", () => {
    expect(entryCell("publishBy", "2021-03-01", "th")).toBe(toSerial("2021-03-01"));
    expect(entryCell("status", "done", "th")).toBe("ดำเนินการแล้วเสร็จ");
    expect(entryCell("status", "done", "en")).toBe("Done");
    expect(entryCell("alsoServes", "O3, 9", "th")).toBe("O3, ตัวชี้วัด 9");
    expect(entryCell("note", "", "th")).toBeNull();
  });

  it("have no field where there is no column, and an empty one where the cell is blank", () => {
    expect(read({ note: null }).entries).toEqual({ note: "" });
  });

  it("say the same for other ends of lines, blanks around, and figures", () => {
    const { entries } = read({ steps: " 1. ก\r\n2. ข ", budget: 0.1 + 0.2, support: "ก ;ข\nค" });
    expect(entries).toEqual({ steps: "1. ก\n2. ข", budget: "0.3", support: "ก, ข, ค" });
  });

  it("say only what a worksheet can hold", () => {
    const { entries } = read({ note: "ก\u0007ข", result: "ค".repeat(40_000) });
    expect([entries.note, entries.result?.length]).toEqual(["กข", 32_767]);
  });

  it("are the value of a formula, with the formula beside it", () => {
    const { entries, formulas } = read({ result: { formula: 'A1&"ก"', value: "ขก" } });
    expect([entries.result, formulas.result]).toEqual(["ขก", 'A1&"ก"']);
  });
});

describe("a cell that cannot be taken as it is", () => {
  it.each([
    ["publishBy", toSerial("2563-12-15"), { code: "date-meant", typed: "2563-12-15", meant: "2020-12-15" }],
    ["completedOn", "15/12/63", { code: "date-meant", typed: "15/12/63", meant: "2020-12-15" }],
    ["completedOn", "4/3/2654", { code: "date-meant", typed: "4/3/2654", meant: "2111-03-04" }],
    ["completedOn", toSerial("1921-03-04"), { code: "date-meant", typed: "1921-03-04", meant: "1921-03-04" }],
    ["completedOn", 2564, { code: "date-unreadable", typed: "2564" }],
    ["start", "เร็ว ๆ นี้", { code: "date-unreadable", typed: "เร็ว ๆ นี้" }],
    ["status", "เสร็จแล้ว", { code: "status-unknown", typed: "เสร็จแล้ว", meant: "done" }],
    ["status", "ไม่รู้", { code: "status-unknown", typed: "ไม่รู้" }],
    ["alsoServes", "O3, ข้อหนึ่ง", { code: "subject-unknown", typed: "O3, ข้อหนึ่ง", meant: "O3" }],
    ["note", "#REF!", { code: "cell-error", typed: "#REF!" }],
  ] as const)("%s %s", (field, content, doubt) => {
    const { entries, doubts } = read({ [field]: content });
    expect(doubts[field]).toEqual(doubt);
    expect(entries).not.toHaveProperty(field);
  });

  it.each(["2020-12-15", "15 ธ.ค. 63", "๑๕ ธันวาคม ๒๕๖๓", "15/12/2563", "15/12/2020"])(
    "is no doubt where a text says one day only: %s",
    (start) => {
      expect(read({ start })).toMatchObject({ entries: { start: "2020-12-15" }, doubts: {} });
    },
  );

  it("says where it stands what was typed, and is no answer when it comes back so", () => {
    const cells = { start: "เร็ว ๆ นี้", status: "เสร็จแล้ว", publishBy: toSerial("2563-12-15") };
    const sent = standingEntries(read(cells));
    expect(sent).toEqual({ start: "เร็ว ๆ นี้", status: "เสร็จแล้ว", publishBy: "2563-12-15" });
    const back = read({
      start: entryCell("start", sent.start ?? "", "th"),
      status: entryCell("status", "in-progress", "th"),
      publishBy: entryCell("publishBy", sent.publishBy ?? "", "th"),
      completedOn: "พรุ่งนี้",
    });
    const settled = withoutSentDoubts(back, sent);
    expect(settled.entries).toEqual({ start: "เร็ว ๆ นี้", status: "in-progress", publishBy: "2563-12-15" });
    expect(Object.keys(settled.doubts)).toEqual(["completedOn"]);
  });
});
