import {
  BAND,
  CellError,
  evaluate,
  FUNCTIONS,
  GROUP,
  IMPACT,
  INDICATOR,
  INSTRUMENT,
  NUM,
  SUBINDICATOR,
  TOTAL,
  schemeTables,
  type CellValue,
  type FunctionDefinition,
  type Matrix,
} from "../../src/formulas";
import { schemeFor } from "../../src/ita";
import { functionNames } from "../xlsx/formulaText";
import { ALLOWED_FUNCTIONS } from "../xlsx/allowedFunctions";

const column = (...cells: readonly CellValue[]): Matrix => cells.map((value) => [value]);
const one = (value: CellValue): Matrix => [[value]];
const codes = column("O1", "O2", "O3", "O4", "O5", "O6", "O7", "O8", "O9");
const scores = column(0, 100, 100, 100, 100, 100, 100, 0, 100);
const fiveLevel = schemeTables(schemeFor(2568)).bands;
const notAvailable = new CellError("#N/A");

interface Case {
  readonly call: FunctionDefinition;
  readonly args: readonly (Matrix | undefined)[];
  readonly result: CellValue;
  readonly because: string;
}

const CASES: readonly Case[] = [
  { call: NUM, args: [one("๙๑.๘๕")], result: 91.85, because: "Thai digits are digits" },
  { call: NUM, args: [one("91,85 %")], result: 91.85, because: "a comma before two digits is decimal" },
  { call: NUM, args: [one("-")], result: "", because: "a dash is no data" },
  { call: NUM, args: [one(null)], result: "", because: "a blank is no data" },
  { call: NUM, args: [one(12.5)], result: 12.5, because: "a number stays" },
  { call: NUM, args: [one("สิบ")], result: new CellError("#VALUE!", "สิบ"), because: "words are not numbers" },
  { call: NUM, args: [one(true)], result: new CellError("#VALUE!"), because: "a truth value is no score" },
  { call: NUM, args: [one(notAvailable)], result: notAvailable, because: "an error goes through" },
  { call: SUBINDICATOR, args: [one("9.1"), codes, scores], result: 700 / 9, because: "mean of its items" },
  { call: SUBINDICATOR, args: [one(9.1), codes, scores], result: 700 / 9, because: "9.1 typed as a number" },
  { call: SUBINDICATOR, args: [one("9.2"), codes, scores], result: "", because: "an item is missing" },
  { call: SUBINDICATOR, args: [one("7.7"), codes, scores], result: notAvailable, because: "unknown sub-indicator" },
  {
    call: SUBINDICATOR,
    args: [one("9.1"), codes, column(0, null, 100, 100, 100, 100, 100, 0, 100)],
    result: "",
    because: "not assessed is not zero",
  },
  {
    call: SUBINDICATOR,
    args: [one("9.1"), codes, column(0, notAvailable, 100, 100, 100, 100, 100, 0, 100)],
    result: "",
    because: "an error is not assessed",
  },
  {
    call: SUBINDICATOR,
    args: [one("9.1"), column("O1", "O1"), column(1, 2)],
    result: "",
    because: "an item that stands twice is ambiguous",
  },
  { call: INDICATOR, args: [one(9), codes, scores], result: "", because: "other sub-indicators are missing" },
  { call: INDICATOR, args: [one(11), codes, scores], result: notAvailable, because: "unknown indicator" },
  {
    call: INDICATOR,
    args: [
      one("x"),
      column("A", "B", "C"),
      column(100, 50, 0),
      [
        ["A", "s", "x"],
        ["B", "t", "x"],
        ["C", "t", "x"],
      ],
    ],
    result: 62.5,
    because: "mean of sub-indicators, not of items",
  },
  {
    call: INSTRUMENT,
    args: [one("OIT"), column(9, 10), column(53.4, 56.25)],
    result: 54.825,
    because: "mean of its indicators",
  },
  {
    call: INSTRUMENT,
    args: [one("oit"), column(9, 10), column(53.4, "")],
    result: "",
    because: "needs all its indicators",
  },
  { call: TOTAL, args: [column(90, 80, 70)], result: 79, because: "30, 30, 40" },
  { call: TOTAL, args: [column(90, 80, 70), column(1, 1, 2)], result: 77.5, because: "own weights" },
  { call: TOTAL, args: [column(90, null, 70)], result: "", because: "needs every instrument" },
  { call: TOTAL, args: [column(90, 80)], result: new CellError("#VALUE!"), because: "another shape than the weights" },
  { call: BAND, args: [one(84.995)], result: "A", because: "rounded to 85.00" },
  { call: BAND, args: [one(84.994)], result: "B", because: "rounded to 84.99" },
  { call: BAND, args: [one("")], result: "", because: "no total, no band" },
  {
    call: BAND,
    args: [one(96), column(96, 96, 96), fiveLevel],
    result: "ผ่านดีเยี่ยม",
    because: "total and every instrument",
  },
  {
    call: BAND,
    args: [one(96), undefined, fiveLevel],
    result: new CellError("#N/A", "ผ่านดีเยี่ยม / ผ่านดี / ผ่าน"),
    because: "cannot be told without instruments",
  },
  { call: GROUP, args: [one(60)], result: "60 - 85", because: "60.00 is in the middle group" },
  { call: GROUP, args: [one(85.01)], result: "เกินกว่า 85", because: "above 85" },
  { call: IMPACT, args: [one("O42"), one(0)], result: 5, because: "half of 10, a quarter of OIT" },
  { call: IMPACT, args: [one("O42"), one(100)], result: 0, because: "nothing left to gain" },
  { call: IMPACT, args: [one("O42"), one(null)], result: "", because: "not assessed" },
  {
    call: IMPACT,
    args: [one("O*"), one(0)],
    result: notAvailable,
    because: "a wildcard is no code",
  },
  { call: NUM, args: [one("?")], result: new CellError("#VALUE!", "?"), because: "a question mark is no blank" },
  {
    call: NUM,
    args: [one("5§")],
    result: new CellError("#VALUE!", "5§"),
    because: "nothing is dropped but a percent sign",
  },
  {
    call: TOTAL,
    args: [column(90, 80, 70), [[30, 30, 40]]],
    result: new CellError("#VALUE!"),
    because: "a column of scores with a row of weights",
  },
  { call: IMPACT, args: [one("O99"), one(0)], result: notAvailable, because: "not in the scheme" },
];

describe.each(CASES)("ITAS.$call.id with $args.0: $because", ({ call, args, result }) => {
  it("answers as the table of cases says", () => {
    const answer = evaluate(call, args);
    expect(answer).toEqual(typeof result === "number" ? expect.closeTo(result, 9) : result);
  });
});

describe.each(FUNCTIONS.map((definition) => [definition.id, definition] as const))(
  "the twin of ITAS.%s",
  (_, definition) => {
    const twin = definition.twin(definition.parameters.map(({ name }) => `tblExampleTable[[คอลัมน์หนึ่ง]:[${name}]]`));

    it("uses only functions every Excel since 2010 and LibreOffice have", () => {
      for (const name of functionNames(twin)) expect(ALLOWED_FUNCTIONS).toContain(name);
    });

    it("fits into a cell", () => {
      expect(twin.length).toBeLessThan(8192);
    });
  },
);

describe("a call without a required argument", () => {
  it.each(FUNCTIONS.map((definition) => [definition.id, definition] as const))(
    "of ITAS.%s is an error",
    (_, definition) => {
      expect(evaluate(definition, [])).toBeInstanceOf(CellError);
    },
  );
});
