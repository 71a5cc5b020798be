import fc from "fast-check";
import {
  BAND,
  CellError,
  evaluate,
  GROUP,
  groupRows,
  IMPACT,
  INDICATOR,
  INSTRUMENT,
  NUM,
  schemeTables,
  SUBINDICATOR,
  TOTAL,
  type CellValue,
  type FunctionDefinition,
  type Matrix,
} from "../../src/formulas";
import { DEFAULT_GROUPS, schemeFor } from "../../src/ita";
import { readWorkbookFile, writeWorkbookFile, type Cell } from "../../src/ooxml";
import { address } from "../../src/sheets";
import { libreOfficeAvailable, recalculated } from "./soffice";

const available = libreOfficeAvailable();
if (!available) console.warn("SKIPPED: LibreOffice is not installed, no twin was compared with its function");
const describeWithLibreOffice = available ? describe : describe.skip;

const SEED = 2564;
const SCHEME = schemeTables(schemeFor(2563));
const FIVE_LEVELS = schemeTables(schemeFor(2568)).bands;
const GROUPS = groupRows(DEFAULT_GROUPS);

/** An edited scheme: other weights, an item moved, a sub-indicator dropped, other bands. */
const EDITED = {
  items: SCHEME.items.filter((row) => row[1] !== "9.5").map((row) => (row[0] === "O1" ? ["O1", "9.2", 9] : row)),
  indicators: SCHEME.indicators.filter((row) => row[0] !== 8),
  weights: [
    ["IIT", 20],
    ["EIT", 20],
    ["OIT", 50],
  ] satisfies Matrix,
  bands: [
    ["ดี", 80, 70],
    ["พอใช้", 40, null],
    ["ต่ำ", 0, null],
  ] satisfies Matrix,
};

interface Call {
  readonly definition: FunctionDefinition;
  readonly args: readonly Matrix[];
}

const one = (value: CellValue): Matrix => [[value]];
const column = (values: readonly CellValue[]): Matrix => values.map((value) => [value]);

const hundredths = fc.integer({ min: 0, max: 10_000 }).map((number) => number / 100);
const anyScore = fc.oneof(
  { weight: 8, arbitrary: hundredths },
  { weight: 2, arbitrary: fc.double({ min: 0, max: 100, noNaN: true }) },
);
const maybeScore = fc.oneof(
  { weight: 9, arbitrary: anyScore },
  { weight: 1, arbitrary: fc.constantFrom<CellValue>(null, "", "ไม่มี") },
);
const numberText = fc.oneof(
  fc.stringMatching(/^[0-9๐-๙.,% -]{0,9}$/),
  anyScore.map((score) => score.toFixed(2)),
  fc.constantFrom(
    "-",
    "",
    "ไม่มีข้อมูล",
    "1,234",
    "0,123",
    "12:30",
    "1/2",
    "1e5",
    "฿5",
    "1,23,4",
    "N/A",
    "๙๑,๘๕%",
    "12.34.56",
    "1,234,567.89",
  ),
);

/** Values around every limit, on both sides of rounding. */
const BOUNDARIES = [0, 40, 50, 55, 60, 65, 70, 75, 80, 85, 95, 100].flatMap((limit) =>
  [-0.01, -0.0051, -0.005, -0.004999, -1e-12, 0, 0.0049, 0.005, 0.01].map((step) => limit + step),
);

function boundaryCalls(): readonly Call[] {
  return BOUNDARIES.flatMap((value) => [
    { definition: BAND, args: [one(value), column([value, 90, 90]), SCHEME.bands] },
    { definition: BAND, args: [one(value), column([value, 96, 96]), FIVE_LEVELS] },
    { definition: BAND, args: [one(96), column([value, 96, 96]), FIVE_LEVELS] },
    { definition: BAND, args: [one(value), column([null, 96, 96]), FIVE_LEVELS] },
    { definition: BAND, args: [one(value), column([value, value, value]), EDITED.bands] },
    { definition: GROUP, args: [one(value), GROUPS] },
  ]);
}

function randomCalls(): readonly Call[] {
  const codes = SCHEME.items.filter((row) => row[2] === 9 || row[2] === 10).map((row) => row[0] ?? null);
  const subindicators = [...new Set(SCHEME.items.map((row) => row[1] ?? null))];
  const sample = <T>(arbitrary: fc.Arbitrary<T>, count: number) => fc.sample(arbitrary, { numRuns: count, seed: SEED });
  const itemScores = fc.array(fc.oneof({ weight: 60, arbitrary: anyScore }, { weight: 1, arbitrary: maybeScore }), {
    minLength: codes.length,
    maxLength: codes.length,
  });
  const schemes = fc.constantFrom(SCHEME, EDITED);
  return [
    ...sample(numberText, 300).map((text): Call => ({ definition: NUM, args: [one(text)] })),
    ...sample(fc.tuple(fc.constantFrom(...subindicators), itemScores, schemes), 60).map(
      ([sub, scores, scheme]): Call => ({
        definition: SUBINDICATOR,
        args: [one(sub), column(codes), column(scores), scheme.items],
      }),
    ),
    ...sample(fc.tuple(fc.constantFrom<CellValue>(9, 10, 1, "x", null), itemScores, schemes), 60).map(
      ([indicator, scores, scheme]): Call => ({
        definition: INDICATOR,
        args: [one(indicator), column(codes), column(scores), scheme.items],
      }),
    ),
    ...sample(
      fc.tuple(
        fc.constantFrom<CellValue>("IIT", "EIT", "OIT", "oit", "?"),
        fc.array(maybeScore, { minLength: 10, maxLength: 10 }),
        schemes,
      ),
      100,
    ).map(([instrument, scores, scheme]): Call => ({
      definition: INSTRUMENT,
      args: [one(instrument), column([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), column(scores), scheme.indicators],
    })),
    ...sample(fc.tuple(fc.array(maybeScore, { minLength: 3, maxLength: 3 }), schemes), 100).map(
      ([scores, scheme]): Call => ({
        definition: TOTAL,
        args: [column(scores), column(scheme.weights.map((row) => row[1] ?? null))],
      }),
    ),
    ...sample(
      fc.tuple(
        maybeScore,
        fc.array(maybeScore, { minLength: 3, maxLength: 3 }),
        fc.constantFrom(SCHEME.bands, FIVE_LEVELS, EDITED.bands),
      ),
      300,
    ).map(([total, instruments, bands]): Call => ({
      definition: BAND,
      args: [one(total), column(instruments), bands],
    })),
    ...sample(maybeScore, 200).map((score): Call => ({ definition: GROUP, args: [one(score), GROUPS] })),
    ...sample(
      fc.tuple(
        fc.constantFrom<CellValue>(...SCHEME.items.map((row) => row[0] ?? null), "O99", "o34"),
        maybeScore,
        schemes,
      ),
      300,
    ).map(([code, score, scheme]): Call => ({
      definition: IMPACT,
      args: [one(code), one(score), scheme.items, scheme.indicators, scheme.weights],
    })),
  ];
}

/** A sheet with each distinct argument once, and one formula per call; gives what LibreOffice answers. */
async function answersOfTwins(calls: readonly Call[]): Promise<readonly CellValue[]> {
  const cells = new Map<string, Partial<Cell>>();
  const placed = new Map<Matrix, string>();
  let nextRow = 0;
  const place = (matrix: Matrix): string => {
    const known = placed.get(matrix);
    if (known !== undefined) return known;
    const first = nextRow;
    for (const row of matrix) {
      for (const [index, value] of row.entries()) {
        if (value !== null && !(value instanceof CellError))
          cells.set(`${String(nextRow)},${String(index)}`, { value });
      }
      nextRow += 1;
    }
    const width = Math.max(...matrix.map((row) => row.length));
    const corner = (row: number, at: number) => `$${address(row, at).replace(/(\d+)$/, "$$$1")}`;
    const reference =
      matrix.length === 1 && width === 1 ? corner(first, 0) : `${corner(first, 0)}:${corner(nextRow - 1, width - 1)}`;
    placed.set(matrix, reference);
    return reference;
  };
  const FORMULA_COLUMN = 8;
  for (const [index, { definition, args }] of calls.entries()) {
    cells.set(`${String(index)},${String(FORMULA_COLUMN)}`, {
      formula: definition.twin(args.map(place)),
      formulaResult: "?",
    });
  }
  const bytes = await writeWorkbookFile({
    options: { sheets: [{ name: "twins", cells }] },
    automaticRows: new Map(),
    columnFormulas: new Map(),
    lineSeries: { color: "000000" },
    font: "Arial",
    defaultRowHeight: 15,
  });
  const { sheets } = await readWorkbookFile(recalculated(bytes));
  return calls.map((_, index) => {
    const answer = sheets[0]?.rows[index]?.[FORMULA_COLUMN] ?? "";
    return answer instanceof Date ? new CellError("#VALUE!", "a date") : answer;
  });
}

function agrees(answer: CellValue, twin: CellValue): boolean {
  if (answer instanceof CellError) return twin === answer.code;
  if (typeof answer === "number" && typeof twin === "number") return Math.abs(answer - twin) < 1e-9;
  return answer === twin;
}

describeWithLibreOffice("each ITAS function and its native twin", () => {
  it.each([
    ["at every limit", boundaryCalls()],
    ["over random input, edited schemes included", randomCalls()],
  ])("agree %s", async (what, calls) => {
    const twins = await answersOfTwins(calls);
    const disagreements = calls.flatMap(({ definition, args }, index) => {
      const answer = evaluate(definition, args);
      const twin = twins[index] ?? null;
      return agrees(answer, twin) ? [] : [{ function: definition.id, args: args.slice(0, 2), answer, twin }];
    });
    console.info(`${String(calls.length)} calls compared ${what}`);
    expect(disagreements).toEqual([]);
  });
});
