import fc from "fast-check";
import {
  BAND,
  CellError,
  FISCALYEAR,
  GROUP,
  groupRows,
  IMPACT,
  INDICATOR,
  INSTRUMENT,
  NUM,
  POINTSTO,
  schemeTables,
  SUBINDICATOR,
  TOTAL,
  type CellValue,
  type FunctionWithTwin,
  type Matrix,
} from "../../src/formulas";
import { DEFAULT_GROUPS, schemeFor } from "../../src/ita";
import { toSerial } from "../../src/thai";
import { LEFT_OUT, TwinSheet, type Placed } from "./twinSheet";

const SEED = 2564;
/** Random inputs per function, beside those at the limits. */
const RANDOM = 5_000;

const WHOLE_SCHEME = schemeTables(schemeFor(2563));
/** One indicator of IIT and EIT each: the others are like them, and formulas over fewer rows take less time. */
const SCHEME = { ...WHOLE_SCHEME, items: WHOLE_SCHEME.items.filter((row) => [1, 6, 9, 10].includes(Number(row[2]))) };
const FIVE_LEVELS = schemeTables(schemeFor(2568)).bands;
const GROUPS = groupRows(DEFAULT_GROUPS);
const ITEM_CODES = SCHEME.items.flatMap(([code]) => (typeof code === "string" ? [code] : []));

const one = (value: CellValue): Matrix => [[value]];
const column = (values: readonly CellValue[]): Matrix => values.map((value) => [value]);

const sample = <T>(arbitrary: fc.Arbitrary<T>, count = RANDOM): readonly T[] =>
  fc.sample(arbitrary, { numRuns: count, seed: SEED });

const hundredths = fc.integer({ min: 0, max: 10_000 }).map((number) => number / 100);
const anyScore = fc.oneof(
  { weight: 8, arbitrary: hundredths },
  { weight: 2, arbitrary: fc.double({ min: 0, max: 100, noNaN: true }) },
);
/** What a range holds instead of a score: blanks, words, text digits, truth values, errors. */
const noScore = fc.constantFrom<CellValue>(null, "", "ไม่มี", "85", "๘๕", new CellError("#N/A"));
/**
 * Of one cell only: in a range LibreOffice counts truth values as 1 and 0, where Excel leaves them out; and
 * where two kinds of errors meet, programs differ in which one they show.
 */
const noScoreInCell = fc.oneof(
  noScore,
  fc.boolean(),
  fc.constantFrom(new CellError("#DIV/0!"), new CellError("#VALUE!")),
);
const scoreOr = (other: fc.Arbitrary<CellValue>, oneIn: number): fc.Arbitrary<CellValue> =>
  fc.oneof({ weight: oneIn - 1, arbitrary: anyScore }, { weight: 1, arbitrary: other });
const inRange = (oneIn: number) => scoreOr(noScore, oneIn);
const inCell = (oneIn: number) => scoreOr(noScoreInCell, oneIn);

/** On both sides of every limit of the bands and groups, and of rounding to 2 decimals. */
const BOUNDARIES = [0, 40, 50, 55, 60, 65, 70, 75, 80, 85, 95, 100].flatMap((limit) =>
  [-0.01, -0.0051, -0.005, -0.004999, -1e-12, 0, 1e-12, 0.0049, 0.005, 0.01].map((step) => limit + step),
);
const NO_SCORES: readonly CellValue[] = sample(noScoreInCell, 60);

type Scheme = Omit<typeof SCHEME, "bands">;

/** Schemes as a person may have edited them: other weights, items moved, dropped, added, renamed. */
const editedScheme: fc.Arbitrary<Scheme> = fc
  .record({
    weights: fc.array(fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom<CellValue>(null, "30", 33.3)), {
      minLength: 3,
      maxLength: 3,
    }),
    moved: fc.array(fc.tuple(fc.nat(ITEM_CODES.length - 1), fc.nat(ITEM_CODES.length - 1)), { maxLength: 5 }),
    dropped: fc.array(fc.nat(ITEM_CODES.length - 1), { maxLength: 10 }),
    droppedIndicators: fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 3 }),
    added: fc.boolean(),
  })
  .map(({ weights, moved, dropped, droppedIndicators, added }) => ({
    weights: ["IIT", "EIT", "OIT"].map((code, index) => [code, weights[index] ?? null]),
    indicators: SCHEME.indicators.filter((row) => !droppedIndicators.includes(Number(row[0]))),
    items: [
      ...SCHEME.items
        .map((row, index) => {
          const as = SCHEME.items[moved.find(([from]) => from === index)?.[1] ?? index] ?? row;
          return [row[0] ?? null, as[1] ?? null, as[2] ?? null];
        })
        .filter((_, index) => !dropped.includes(index)),
      ...(added ? [["o44", "10.3", 10] satisfies readonly CellValue[], [null, null, null]] : []),
    ],
  }));

const limit = fc.oneof(
  { weight: 5, arbitrary: hundredths },
  { weight: 1, arbitrary: fc.constantFrom<CellValue>(null, "") },
);
const editedBands: fc.Arbitrary<Matrix> = fc
  .array(fc.tuple(fc.constantFrom<CellValue>("ดี", "A", "b", 1, 2, null), limit, fc.oneof(limit, fc.constant(null))), {
    minLength: 1,
    maxLength: 8,
  })
  .map((rows) => [...rows].sort((a, b) => Number(b[1]) - Number(a[1])));
const editedGroups: fc.Arbitrary<Matrix> = fc
  .array(
    fc.tuple(
      fc.constantFrom<CellValue>("น้อย", "มาก", "X", 3, null, ""),
      limit,
      fc.constantFrom<CellValue>(null, 50, 85),
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((rows) => [...rows].sort((a, b) => Number(a[1]) - Number(b[1])));

const SCHEMES: readonly Scheme[] = [SCHEME, ...sample(editedScheme, 20)];
const BANDS: readonly Matrix[] = [
  SCHEME.bands,
  FIVE_LEVELS,
  [
    ["ดี", 80, 70],
    ["พอใช้", 40, null],
    ["ต่ำ", 0, null],
  ],
  [["ผ่าน", 50, 50]],
  [["A", new CellError("#N/A"), null]],
  ...sample(editedBands, 25),
];
const GROUP_TABLES: readonly Matrix[] = [GROUPS, ...sample(editedGroups, 25)];

const inTurn = <T>(values: readonly T[], index: number): T => {
  const value = values[index % values.length];
  if (value === undefined) throw new RangeError("nothing to take turns with");
  return value;
};

function sheetOf(definition: FunctionWithTwin, fill: (sheet: TwinSheet) => void): TwinSheet {
  const sheet = new TwinSheet(definition);
  fill(sheet);
  return sheet;
}

const numberText = fc.oneof(
  fc.stringMatching(/^[0-9๐-๙.,% -]{0,9}$/),
  anyScore.map((score) => score.toFixed(2)),
  fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999_999 }))
    .map(([a, b]) => `${String(a)},${String(b)}`),
  fc.constantFrom(...["1,234", "0,123", "12:30", "1/2", "1e5", "฿5", "1,23,4", "N/A", "n/a", "๙๑,๘๕%", "12.34.56"]),
  fc.constantFrom(...["-", "–", "", " ", "ไม่มีข้อมูล", "1,234,567.89", "5%%", "% 5", "+5", "-5", "(5)", "5§", "?", "*"]),
);

const numbers = () =>
  sheetOf(NUM, (sheet) => {
    for (const value of [...NO_SCORES.slice(0, 20), ...BOUNDARIES]) sheet.call(one(value));
    for (const text of sample(fc.oneof({ weight: 9, arbitrary: numberText }, { weight: 1, arbitrary: inCell(3) }))) {
      sheet.call(one(text));
    }
  });

/** Codes beside the scores: as they are, or with doubles, blanks, errors and other letter cases. */
const CODE_COLUMNS: readonly Matrix[] = [
  column(ITEM_CODES),
  column(ITEM_CODES.map((code) => code.toLowerCase())),
  column(ITEM_CODES.map((code, index) => (index === 4 ? "O4" : code))),
  column(ITEM_CODES.map((code, index) => (index === 40 ? null : index === 50 ? new CellError("#N/A") : code))),
];

function itemCalls(definition: FunctionWithTwin, keys: readonly CellValue[]): TwinSheet {
  return sheetOf(definition, (sheet) => {
    const length = ITEM_CODES.length;
    const scores = sheet.windows(sample(inRange(200), RANDOM + length - 1), length);
    const places = keys.map((key) => sheet.put(one(key)));
    for (const [index, window] of scores.entries()) {
      const scheme = inTurn(SCHEMES, index);
      const codes = inTurn(CODE_COLUMNS, Math.floor(index / 7));
      sheet.call(inTurn(places, Math.floor(index / 3)), codes, window, scheme.items);
    }
    // Every key with every scheme, all scores there.
    const allCodes = column(WHOLE_SCHEME.items.map((row) => row[0] ?? null));
    const allScores = column(WHOLE_SCHEME.items.map((_, index) => index % 101));
    for (const place of places) {
      for (const { items } of [WHOLE_SCHEME, ...SCHEMES]) sheet.call(place, allCodes, allScores, items);
    }
  });
}

const SUBINDICATORS = [...new Set(SCHEME.items.map((row) => row[1] ?? null))];
const subindicators = () => itemCalls(SUBINDICATOR, [...SUBINDICATORS, 9.1, "10.3", "x", null, new CellError("#N/A")]);
const indicators = () => itemCalls(INDICATOR, [1, 6, 9, 10, "9", 2, "x", null, new CellError("#DIV/0!")]);

const instruments = () =>
  sheetOf(INSTRUMENT, (sheet) => {
    const numbersOf = [column([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), column([10, 9, 8, 7, 6, 5, 4, 3, 3, "1"])];
    const scores = sheet.windows(sample(inRange(40), RANDOM + 9), 10);
    const keys = ["IIT", "EIT", "OIT", "oit", "?", "", null, new CellError("#N/A"), true].map((key) => one(key));
    for (const [index, window] of scores.entries()) {
      const scheme = inTurn(SCHEMES, index);
      sheet.call(
        inTurn(keys, Math.floor(index / 5)),
        inTurn(numbersOf, Math.floor(index / 11)),
        window,
        scheme.indicators,
      );
    }
  });

const totals = () =>
  sheetOf(TOTAL, (sheet) => {
    const scores = sheet.windows(sample(inRange(12), RANDOM + 2), 3);
    const weightCell = fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 0, max: 100 }) },
      { weight: 1, arbitrary: fc.constantFrom<CellValue>(0, 33.3, 0.5) },
      { weight: 1, arbitrary: noScore },
    );
    const weights = [
      LEFT_OUT,
      column([30, 30, 40]),
      ...sample(fc.array(weightCell, { minLength: 3, maxLength: 3 }), 200).map(column),
    ];
    for (const [index, window] of scores.entries()) sheet.call(window, inTurn(weights, index));
    for (const shape of [one(80), column([80, 90]), [[80, 90, 70]], [[80, 90, 70, 60]]]) {
      for (const other of [LEFT_OUT, one(1), column([1, 2]), column([1, 2, 3]), [[1, 2, 3]]]) sheet.call(shape, other);
    }
  });

/** A truth value stands in a cell only. */
const besides = (value: CellValue, others: number) =>
  column([typeof value === "boolean" ? null : value, others, others]);

function levelCalls(definition: FunctionWithTwin): TwinSheet {
  return sheetOf(definition, (sheet) => {
    for (const value of [...BOUNDARIES, ...NO_SCORES]) {
      sheet.call(one(value), LEFT_OUT, LEFT_OUT);
      sheet.call(one(value), besides(value, 90), SCHEME.bands);
      sheet.call(one(value), LEFT_OUT, FIVE_LEVELS);
      sheet.call(one(value), besides(value, 96), FIVE_LEVELS);
      sheet.call(one(96), besides(value, 96), FIVE_LEVELS);
      sheet.call(one(value), [[null, 96, 96]], FIVE_LEVELS);
    }
    const scores = sheet.windows(sample(inRange(12), RANDOM + 2), 3);
    const scoresNearEachOther = sheet.windows(sample(fc.integer({ min: 80, max: 100 }), RANDOM + 2), 3);
    for (const [index, total] of sample(inCell(15)).entries()) {
      const own = inTurn<readonly Placed[]>([scores, scoresNearEachOther, [LEFT_OUT]], index);
      const bands = index % 13 === 0 ? LEFT_OUT : inTurn(BANDS, index);
      sheet.call(one(total), inTurn(own, index), bands);
    }
  });
}

const groups = () =>
  sheetOf(GROUP, (sheet) => {
    for (const value of [...BOUNDARIES, ...NO_SCORES]) {
      sheet.call(one(value), LEFT_OUT);
      for (const table of GROUP_TABLES.slice(0, 3)) sheet.call(one(value), table);
    }
    for (const [index, score] of sample(inCell(20)).entries()) {
      sheet.call(one(score), index % 7 === 0 ? LEFT_OUT : inTurn(GROUP_TABLES, index));
    }
  });

const impacts = () =>
  sheetOf(IMPACT, (sheet) => {
    const codes = fc.constantFrom<CellValue>(...ITEM_CODES);
    const otherCodes = fc.constantFrom<CellValue>("O99", "o34", "O44", "O*", "?1", "", null, 5, new CellError("#N/A"));
    const anyCode = fc.oneof({ weight: 14, arbitrary: codes }, { weight: 1, arbitrary: otherCodes });
    for (const code of ITEM_CODES) {
      for (const score of [0, 99.99, 100, 100.5]) {
        sheet.call(one(code), one(score), SCHEME.items, SCHEME.indicators, SCHEME.weights);
      }
    }
    for (const [index, [code, score]] of sample(fc.tuple(anyCode, inCell(15))).entries()) {
      const scheme = inTurn(SCHEMES, index);
      sheet.call(one(code), one(score), scheme.items, scheme.indicators, scheme.weights);
    }
  });

const fiscalYears = () =>
  sheetOf(FISCALYEAR, (sheet) => {
    for (let year = 1910; year <= 2200; year += 1) {
      for (const day of ["01-01", "09-30", "10-01", "12-31"]) sheet.call(one(toSerial(`${String(year)}-${day}`)));
      sheet.call(one(toSerial(`${String(year)}-09-30`) + 0.99999));
    }
    const ends = [3653, 3653.99, 3654, 182_621, 182_622, 2_958_465, 2_958_465.99, 2_958_466, -1, 0, 60, 2564, 1e15];
    for (const value of [...ends, ...NO_SCORES]) sheet.call(one(value));
    const serial = fc.oneof(
      fc.integer({ min: -10, max: 3_000_000 }),
      fc.integer({ min: 36_000, max: 60_000 }),
      fc.integer({ min: 36_000, max: 60_000 }).map((day) => day + 0.5),
    );
    for (const day of sample(serial)) sheet.call(one(day));
  });

/** Every function with a twin, its limits and its random inputs. */
export function twinSheets(): readonly TwinSheet[] {
  return [
    numbers(),
    subindicators(),
    indicators(),
    instruments(),
    totals(),
    levelCalls(BAND),
    levelCalls(POINTSTO),
    groups(),
    impacts(),
    fiscalYears(),
  ];
}
