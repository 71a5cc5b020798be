import { CellError, firstError, flat, type CellValue, type Matrix } from "./cells";

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
  /** A range or array; otherwise one cell. */
  readonly matrix?: true;
  /** A cell with an error counts as not assessed; elsewhere the first error is the answer. */
  readonly errorsAreAbsent?: true;
}

/** One argument per parameter, as formula text; every optional one is filled in. */
export type TwinArguments = readonly string[];

/**
 * One ITAS.* function: what it computes, the native formula that gives the same answer on a machine
 * without the add-in (its twin), and its help. Released ids and signatures never change.
 */
export interface FunctionDefinition {
  readonly id: string;
  readonly description: Bilingual;
  readonly parameters: readonly Parameter[];
  /** One argument per parameter; undefined where an optional one was omitted. */
  readonly compute: (args: readonly (Matrix | undefined)[]) => CellValue;
  readonly twin: (args: TwinArguments) => string;
}

/**
 * Calls a function as a worksheet would: checks that required arguments are there and lets the
 * first error among the arguments through.
 */
export function evaluate(definition: FunctionDefinition, args: readonly (Matrix | undefined)[]): CellValue {
  for (const [index, parameter] of definition.parameters.entries()) {
    const argument = args[index];
    if (argument === undefined) {
      if (parameter.optional !== true) return new CellError("#VALUE!", `${parameter.name}?`);
      continue;
    }
    if (parameter.errorsAreAbsent === true) continue;
    const error = firstError(flat(argument));
    if (error !== undefined) return error;
  }
  return definition.compute(args);
}

/** Formula text of column `index` (from 1) of a table argument. */
export function tableColumn(table: string, index: number): string {
  return `INDEX(${table},0,${String(index)})`;
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
    description: {
      th: "ตารางหลักเกณฑ์: รหัสข้อ ตัวชี้วัดย่อย ตัวชี้วัด (ไม่ใส่ = ปีล่าสุดที่ยืนยันแล้ว)",
      en: "Scheme table: item code, sub-indicator, indicator (omitted = latest confirmed year)",
    },
  },
  indicators: {
    name: "schemeIndicators",
    optional: true,
    matrix: true,
    description: {
      th: "ตารางหลักเกณฑ์: ตัวชี้วัด แบบวัด (ไม่ใส่ = ปีล่าสุดที่ยืนยันแล้ว)",
      en: "Scheme table: indicator, instrument (omitted = latest confirmed year)",
    },
  },
  weights: {
    name: "schemeWeights",
    optional: true,
    matrix: true,
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
