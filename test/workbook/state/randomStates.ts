import fc from "fast-check";
import type { PrintedAction, Subject } from "../../../src/ita";
import type { Finding, PrintedResult } from "../../../src/plan";
import type { WorkbookState, WrittenTable } from "../../../src/workbook";

/** Texts as people and attackers write them: half characters, ends of CDATA, controls, names of every object. */
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(
    "__proto__",
    "constructor",
    "toString",
    "]]>",
    "<!--",
    "&amp;",
    "\uD800",
    "\u0000\u000B",
    "\u2028",
    "กอง\r\nคลัง",
  ),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 }).map((codes) => String.fromCharCode(...codes)),
);
const figure = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((value) => value + 0);
const hash = fc.stringMatching(/^[0-9a-z]{1,7}$/);
/** Of a cell of a table: a person's word is marked. */
const cellHash = fc.oneof(
  hash,
  hash.map((plain) => `!${plain}`),
  fc.constant("!"),
);
const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2999-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function mapOf<T>(key: fc.Arbitrary<string>, value: fc.Arbitrary<T>): fc.Arbitrary<ReadonlyMap<string, T>> {
  return fc.array(fc.tuple(key, value), { maxLength: 6 }).map((pairs) => new Map(pairs));
}

const table: fc.Arbitrary<WrittenTable> = fc.array(text, { maxLength: 4 }).chain((literals) =>
  fc.record({
    columns: mapOf(text, hash),
    literals: fc.constant(literals),
    rows: mapOf(text, fc.array(fc.option(cellHash), { minLength: literals.length, maxLength: literals.length })),
  }),
);

const finding: fc.Arbitrary<Finding> = fc.oneof(
  fc.record({ status: fc.constant("open" as const), score: figure }),
  fc.record({ status: fc.constant("closed" as const), on: day, from: figure, to: fc.option(figure) }),
  fc.record({ status: fc.constant("reopened" as const), on: day, from: fc.option(figure), to: figure }),
);

const printedAction: fc.Arbitrary<PrintedAction> = fc.record(
  {
    ...{ measure: text, analysis: text, steps: text, period: text, owner: text, monitor: text },
    owners: fc.array(text, { maxLength: 3 }),
    about: fc.array(fc.constantFrom<Subject>("O1", "I30", "7"), { maxLength: 3 }),
  },
  { requiredKeys: ["about"] },
);
const printedResult: fc.Arbitrary<PrintedResult> = fc.record(
  {
    ...{ name: text, comment: text, recommendation: text, owner: text, monitor: text },
    owners: fc.array(text, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

export const identity = {
  createdBy: text,
  language: fc.constantFrom("th" as const, "en" as const),
  agency: fc.option(text),
  fiscalYear: fc.option(fc.integer({ min: 2500, max: 2700 })),
  threshold: figure,
  target: figure,
};

const setOfTexts = fc.array(text, { maxLength: 4 }).map((each) => new Set(each));

const next = (count: number): number => count + 1;

export const anyState: fc.Arbitrary<WorkbookState> = fc.record({
  ...identity,
  key: text,
  written: mapOf(text, table),
  cells: mapOf(text, hash),
  names: mapOf(text, text),
  findings: fc.option(mapOf(text, finding)),
  printed: fc.record({
    actions: fc.array(printedAction, { maxLength: 3 }),
    items: mapOf(text, printedResult),
    indicators: mapOf(text, printedResult),
  }),
  earlier: mapOf(
    text,
    fc.record(
      {
        ...{ monitor: text, measure: text, steps: text },
        details: fc.record({ problems: text, suggestion: text, note: text }, { requiredKeys: [] }),
      },
      { requiredKeys: [] },
    ),
  ),
  style: fc.option(fc.constantFrom("native" as const, "resilient" as const)),
  settled: fc.record({
    answers: fc.array(text, { maxLength: 4 }).map((answers) => new Set(answers)),
    rows: mapOf(text, text),
    said: mapOf(text, text),
  }),
  returned: mapOf(text, day),
  points: fc.array(
    fc.record({
      kind: fc.constantFrom("start" as const, "sent" as const, "merge" as const),
      ...{ on: day, at: fc.option(text), fixes: fc.nat() },
      ...{ finished: setOfTexts, overdue: setOfTexts, returned: setOfTexts },
      ...{ projected: fc.option(figure), band: fc.option(text) },
    }),
    { maxLength: 3 },
  ),
  conversions: fc.array(
    fc.record({
      sheet: text,
      place: fc.record({ row: fc.nat(), column: fc.nat(), rows: fc.nat().map(next), columns: fc.nat().map(next) }),
      formula: text,
      by: fc.constantFrom("formula" as const, "values" as const),
      left: hash,
    }),
    { maxLength: 3 },
  ),
  pane: fc.option(
    fc.record({
      step: text,
      settled: mapOf(text, text),
      ticked: fc.array(text, { maxLength: 4 }),
      threshold: fc.option(fc.record({ here: figure, sheet: figure })),
      target: fc.option(fc.record({ here: figure, sheet: figure })),
    }),
  ),
});
