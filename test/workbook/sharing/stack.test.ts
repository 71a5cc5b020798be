import fc from "fast-check";
import type { CollectedAgency } from "../../../src/sheets";
import { stack } from "../../../src/workbook/sharing/collect/stack";

function row(over: Partial<CollectedAgency> = {}): CollectedAgency {
  return {
    agency: "อบต.สมมุติ",
    fiscalYear: 2564,
    agencyType: null,
    district: null,
    province: null,
    instruments: {},
    indicators: { 1: 80 },
    items: {},
    total: { score: 80, source: "computed" },
    band: "B",
    attainable: null,
    findings: [],
    plan: null,
    source: "result",
    file: "a.txt",
    asOf: null,
    setAside: false,
    ...over,
  };
}

const counted = (rows: readonly CollectedAgency[]) =>
  stack(rows)
    .agencies.filter((agency) => agency.counted)
    .map(({ file }) => file);

describe("rows about one agency and year", () => {
  it("all stay, each says which it repeats, and one of them counts", () => {
    const { agencies, notes } = stack([row({ file: "a" }), row({ file: "b" }), row({ file: "c", agency: "อบต.อื่น" })]);
    expect(agencies).toHaveLength(3);
    expect(agencies.map(({ counted: counts }) => counts).sort()).toEqual([false, true, true]);
    const twins = agencies.filter(({ agency }) => agency === "อบต.สมมุติ");
    expect(twins.map(({ repeats }) => repeats)).toEqual([[twins[1]?.no], [twins[0]?.no]]);
    expect(notes).toHaveLength(1);
  });

  it("are known in short and in full, with spaces and without", () => {
    const full = row({ agency: "องค์การบริหารส่วนตำบล สมมุติ", file: "b" });
    expect(counted([row({ file: "a" }), full])).toEqual(["a"]);
  });

  it.each<[string, Partial<CollectedAgency>, Partial<CollectedAgency>]>([
    ["the agency's own workbook before a document", { source: "workbook", asOf: "2020-01-01" }, { asOf: "2022-01-01" }],
    ["a document before what was collected before", { source: "result" }, { source: "collected", asOf: "2022-01-01" }],
    [
      "what counted in the earlier workbook",
      { source: "collected" },
      { source: "collected", setAside: true, asOf: "2022-01-01" },
    ],
    ["more scores before fewer", { items: { O1: 100 } }, { asOf: "2022-01-01" }],
    ["later data, as the file itself says, before earlier", { asOf: "2022-01-02" }, { asOf: "2022-01-01" }],
    ["a day before none", { asOf: "2022-01-01" }, {}],
  ])("count by the rule: %s", (_, first, second) => {
    // The name of the file would decide for the other one.
    const rows = [row({ ...first, file: "z" }), row({ ...second, file: "a" })];
    expect(counted(rows)).toEqual(["z"]);
    expect(counted(rows.toReversed())).toEqual(["z"]);
  });

  it("tell whether their totals agree, and whether the kind of file alone decided", () => {
    const workbook = row({ source: "workbook", file: "w" });
    const note = (other: CollectedAgency) => stack([workbook, other]).notes[0];
    expect(note(row())).toMatchObject({ totalsAgree: true, isExpected: true });
    expect(note(row({ source: "workbook", file: "v" }))).toMatchObject({ totalsAgree: true, isExpected: false });
    expect(note(row({ total: { score: 80.01, source: "computed" } }))).toMatchObject({ totalsAgree: false });
    expect(note(row({ total: null }))).toMatchObject({ totalsAgree: true });
  });
});

describe("agencies that only seem to be one", () => {
  it("of different years both count", () => {
    expect(counted([row({ file: "a" }), row({ file: "b", fiscalYear: 2563 })])).toHaveLength(2);
    expect(counted([row({ file: "a" }), row({ file: "b", fiscalYear: null })])).toHaveLength(2);
  });

  it("of different provinces both count, and จังหวัด makes no difference", () => {
    const there = row({ file: "a", province: "สกลนคร" });
    expect(counted([there, row({ file: "b", province: "นครพนม" })])).toHaveLength(2);
    expect(counted([there, row({ file: "b", province: "จังหวัดสกลนคร" })])).toHaveLength(1);
  });

  it("without a province is the only one of its name there is", () => {
    expect(counted([row({ file: "b" }), row({ file: "a", province: "สกลนคร", indicators: { 1: 50 } })])).toHaveLength(
      1,
    );
  });

  it("without a province, among several of its name, is the one with its scores, or else stays apart and is told", () => {
    const two = [
      row({ file: "a", province: "สกลนคร", indicators: { 1: 90 } }),
      row({ file: "b", province: "นครพนม", indicators: { 1: 70 } }),
    ];
    const known = stack([...two, row({ file: "w", source: "workbook", indicators: { 1: 70 } })]);
    expect(
      known.agencies
        .filter((agency) => agency.counted)
        .map(({ file }) => file)
        .sort(),
    ).toEqual(["a", "w"]);
    const unsure = stack([...two, row({ file: "w", source: "workbook", indicators: { 1: 60 } })]);
    expect(unsure.agencies.every((agency) => agency.counted)).toBe(true);
    expect(unsure.notes).toMatchObject([{ code: "agency-unsure", provinces: ["นครพนม", "สกลนคร"] }]);
  });

  it("without a name repeat nobody", () => {
    expect(counted([row({ agency: null, file: "a" }), row({ agency: null, file: "b" })])).toHaveLength(2);
  });
});

describe("a row that a person set aside in an earlier collection", () => {
  it("stays aside where nothing better came", () => {
    expect(counted([row({ source: "collected", setAside: true })])).toEqual([]);
    const both = ["a", "b"].map((file) => row({ source: "collected", setAside: true, file }));
    expect(counted(both)).toEqual([]);
    expect(stack(both).notes).toMatchObject([{ counted: null }]);
    expect(
      counted([row({ source: "collected", setAside: true, file: "a" }), row({ source: "workbook", file: "b" })]),
    ).toEqual(["b"]);
  });
});

describe("a stack", () => {
  const some = fc.record({
    agency: fc.constantFrom("อบต.ก", "อบต.ข", "เทศบาลตำบลค", null),
    fiscalYear: fc.constantFrom(2563, 2564, null),
    province: fc.constantFrom("สกลนคร", "นครพนม", null),
    indicators: fc.constantFrom({ 1: 80 }, { 1: 90 }, {}),
    total: fc.constantFrom(
      { score: 80, source: "computed" } as const,
      { score: 90, source: "computed" } as const,
      null,
    ),
    source: fc.constantFrom("workbook", "result", "collected"),
    asOf: fc.constantFrom("2021-01-01", "2022-01-01", null),
    setAside: fc.boolean(),
  });
  const rows = fc
    .array(some, { maxLength: 12 })
    .map((all) => all.map((over, index) => row({ ...over, source: over.source, file: `f${String(index)}` })));

  it("is the same whatever the order of the files", () => {
    fc.assert(
      fc.property(rows, fc.infiniteStream(fc.nat()), (all, random) => {
        const shuffled = all
          .map((each) => ({ each, at: random.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ each }) => each);
        expect(stack(shuffled)).toEqual(stack(all));
      }),
    );
  });

  it("loses no row, numbers them from 1 and counts no agency of one year and province twice", () => {
    fc.assert(
      fc.property(rows, (all) => {
        const { agencies } = stack(all);
        expect(agencies.map(({ no }) => no)).toEqual(all.map((_, index) => index + 1));
        expect(agencies.map(({ file }) => file).sort()).toEqual(all.map(({ file }) => file).sort());
        const keys = agencies
          .filter((agency) => agency.counted && agency.agency !== null && agency.province !== null)
          .map(({ agency, fiscalYear, province }) => `${agency ?? ""} ${String(fiscalYear)} ${province ?? ""}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});
