import type { CellValue, Matrix } from "./cells";

/** A text in Thai and in English. */
export interface Bilingual {
  readonly th: string;
  readonly en: string;
}

export interface Parameter {
  /** English identifier, the same in both languages' metadata. */
  readonly name: string;
  readonly description: Bilingual;
  readonly optional?: true;
  /** A range or array taken as a whole; otherwise cells. */
  readonly matrix?: true;
  /** Each cell of a range is answered in its place; only where `matrix` is not. */
  readonly each?: true;
  /** A score: a cell that is no number is not assessed, and its answer is blank. Only with `each`. */
  readonly score?: true;
  /** May hold a row for each row of the first argument. Its errors are the function's own matter. */
  readonly byRow?: true;
  /** A cell with an error counts as not assessed; elsewhere the first error is the answer. */
  readonly errorsAreAbsent?: true;
  /** Optional for the function, but its twin cannot be written without. */
  readonly neededByTwin?: true;
}

/** One argument per parameter, as formula text; empty where one was left out that the twin can do without. */
export type TwinArguments = readonly string[];

/** One argument per parameter; undefined where an optional one was left out. */
export type Ranges = readonly (Matrix | undefined)[];

/** What stands in one place: a cell for each parameter marked `each`, in order, and the row of the place. */
export type Answer = (cells: readonly CellValue[], row: number) => CellValue | Matrix;

/**
 * - `formula`: a native formula gives the same answer on a machine without the add-in
 * - `sheetColumns`: native only with helper columns
 * - `none`: for authoring only; becomes a value when a workbook is shared
 */
export type TwinKind = "formula" | "sheetColumns" | "none";

interface CommonDefinition {
  readonly id: string;
  readonly description: Bilingual;
  readonly parameters: readonly Parameter[];
  /** Looks at the ranges once and gives what answers each place, so that a long column costs little. */
  readonly compute: (ranges: Ranges) => Answer;
  /** The answer is a table of its own, whatever the shape of the arguments. */
  readonly table?: true;
}

export interface FunctionWithTwin extends CommonDefinition {
  readonly twinKind: "formula";
  /** The native formula that gives the same answer. */
  readonly twin: (args: TwinArguments) => string;
}

export interface FunctionWithoutTwin extends CommonDefinition {
  readonly twinKind: "sheetColumns" | "none";
  readonly twin?: undefined;
}

/**
 * One ITAS.* function: what it computes, its twin, and its help. Released ids and signatures never
 * change.
 */
export type FunctionDefinition = FunctionWithTwin | FunctionWithoutTwin;

/** The answer of a function that has no parameter marked `each`. */
export function whole(compute: (ranges: Ranges) => CellValue | Matrix): CommonDefinition["compute"] {
  return (ranges) => () => compute(ranges);
}

/** Whether Excel is told that a function answers with a range. */
export function spills({ parameters, table }: FunctionDefinition): boolean {
  return table === true || parameters.some(({ each }) => each === true);
}

/** Optional arguments that must be filled in before the twin of a call can be written. */
export function neededForTwin({ parameters }: FunctionWithTwin, args: TwinArguments): readonly Parameter[] {
  return parameters.filter((parameter, index) => parameter.neededByTwin === true && (args[index] ?? "") === "");
}

/** Formula text of column `index` (from 1) of a table argument. */
export function tableColumn(table: string, index: number): string {
  return `INDEX(${table},0,${String(index)})`;
}

/**
 * Formula text of `answer` where there is a score, of its error where it is one, else of a blank.
 * LibreOffice takes a truth value for a number.
 */
export function whereScored(score: string, answer: string): string {
  return `IF(ISERROR(${score}),${score},IF(ISNUMBER(${score}),IF(ISLOGICAL(${score}),"",${answer}),""))`;
}

/**
 * Formula text of how many rows share each row's sub-indicator. The criterion is made a text so that
 * a row without one counts its like instead of dividing by zero.
 */
export function siblingCounts(subindicators: string): string {
  return `COUNTIF(${subindicators},${subindicators}&"")`;
}

/** Reusable parameters: the scheme's tables, always optional and always last. */
export const SCHEME_PARAMETERS = {
  items: {
    name: "schemeItems",
    optional: true,
    matrix: true,
    neededByTwin: true,
    description: {
      th: "ตารางหลักเกณฑ์: รหัสข้อ ตัวชี้วัดย่อย ตัวชี้วัด (ไม่ใส่ = ปีล่าสุดที่ยืนยันแล้ว)",
      en: "Scheme table: item code, sub-indicator, indicator (omitted = latest confirmed year)",
    },
  },
  indicators: {
    name: "schemeIndicators",
    optional: true,
    matrix: true,
    neededByTwin: true,
    description: {
      th: "ตารางหลักเกณฑ์: ตัวชี้วัด แบบวัด (ไม่ใส่ = ปีล่าสุดที่ยืนยันแล้ว)",
      en: "Scheme table: indicator, instrument (omitted = latest confirmed year)",
    },
  },
  weights: {
    name: "schemeWeights",
    optional: true,
    matrix: true,
    neededByTwin: true,
    description: {
      th: "ตารางหลักเกณฑ์: แบบวัด น้ำหนัก (ไม่ใส่ = 30 30 40)",
      en: "Scheme table: instrument, weight (omitted = 30, 30, 40)",
    },
  },
  bands: {
    name: "schemeBands",
    optional: true,
    matrix: true,
    description: {
      th: "ตารางระดับ: ชื่อระดับ คะแนนรวมขั้นต่ำ คะแนนรายแบบวัดขั้นต่ำ เรียงจากดีที่สุด (ไม่ใส่ = AA ถึง F)",
      en: "Band table: level, lower limit of the total, lower limit of every instrument; best first (omitted = AA to F)",
    },
  },
} as const satisfies Record<string, Parameter>;
