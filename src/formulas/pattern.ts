import { FormulaTokens, type FormulaToken, type Span } from "./formulaTokens";
import { Memo } from "./memo";
import { fullReference } from "./tableReferences";

/** A formula with holes, each for one operand: words, and numbers of holes. */
export interface Pattern {
  readonly parts: readonly (FormulaToken | number)[];
  readonly holes: number;
}

/** Where the holes of a pattern lie in a formula, and where it ends. */
export interface Match {
  /** Undefined for a hole the pattern does not have. */
  readonly holes: readonly (Span | undefined)[];
  readonly to: number;
}

/** A name no formula has, for a hole in the text a pattern is made of. */
export function hole(index: number): string {
  return `_itas_hole_${String(index)}_`;
}

/** A formula in which `hole(0)`, `hole(1)` … stand for any operand. */
export function patternOf(formula: string, holes: number): Pattern | undefined {
  const tokens = FormulaTokens.read(formula);
  if (tokens === undefined) return undefined;
  const names = Array.from({ length: holes }, (_, index) => hole(index));
  const parts: (FormulaToken | number)[] = [];
  for (let at = afterMarks(tokens, 0); at < tokens.whole.to; at = afterMarks(tokens, at + 1)) {
    const token = tokens.at(at);
    const index = names.indexOf(token.value);
    parts.push(index < 0 ? token : index);
  }
  return { parts, holes };
}

/**
 * Finds a pattern at a place of a formula: its words in order, however they are spaced and spelled, and
 * in each hole one and the same operand, with the white space around it.
 */
export function matchAt(
  pattern: Pattern,
  tokens: FormulaTokens,
  start: number,
  table: string | undefined,
): Match | undefined {
  const holes = Array.from({ length: pattern.holes }, (): Span | undefined => undefined);
  let at = start;
  for (const part of pattern.parts) {
    const word = afterMarks(tokens, at);
    if (typeof part !== "number") {
      if (!sameToken(part, tokens.at(word), table)) return undefined;
      at = word + 1;
      continue;
    }
    const end = tokens.operandEnd(word);
    if (end === undefined) return undefined;
    const operand = { from: at, to: afterSpace(tokens, end) };
    const known = holes[part];
    if (known === undefined) holes[part] = operand;
    else if (!sameSpans(tokens, known, operand, table)) return undefined;
    at = operand.to;
  }
  return { holes, to: at };
}

function afterSpace(tokens: FormulaTokens, index: number): number {
  return tokens.isSpace(index) ? afterSpace(tokens, index + 1) : index;
}

/** Excel puts `@` before what could be more than one cell where it expects one. */
function afterMarks(tokens: FormulaTokens, index: number): number {
  const next = afterSpace(tokens, index);
  return tokens.is(next, "@") ? afterMarks(tokens, next + 1) : next;
}

function sameSpans(tokens: FormulaTokens, left: Span, right: Span, table: string | undefined): boolean {
  let i = afterMarks(tokens, left.from);
  let j = afterMarks(tokens, right.from);
  while (i < left.to && j < right.to) {
    if (!sameToken(tokens.at(i), tokens.at(j), table)) return false;
    i = afterMarks(tokens, i + 1);
    j = afterMarks(tokens, j + 1);
  }
  return i >= left.to && j >= right.to;
}

function sameToken(left: FormulaToken, right: FormulaToken, table: string | undefined): boolean {
  if (left.value === right.value) return true;
  return left.type === right.type && spelled(left, table) === spelled(right, table);
}

function spelled({ type, value }: FormulaToken, table: string | undefined): string {
  if (type === "string") return value;
  if (type === "number") return String(Number(value));
  return (type === "structured" ? fullReference(value, table) : value).toLowerCase();
}

const likenesses = new Memo();

/** A formula as a text that equals that of every formula which says the same in another spacing or spelling. */
export function likeness(formula: string): string {
  return likenesses.of("", formula, () => {
    const pattern = patternOf(formula, 0);
    const words = pattern?.parts.map((part) => (typeof part === "number" ? "" : spelled(part, undefined)));
    return words?.join("\n") ?? formula;
  });
}
