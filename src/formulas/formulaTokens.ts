import { tokenize } from "@borgar/fx";
import { isReadable } from "./readable";
import { idOfName, isSingle } from "./spelledNames";

/** One word of a formula; white space is one too, so that all of them joined are the formula again. */
export interface FormulaToken {
  readonly type: string;
  readonly value: string;
}

/** Part of a formula's tokens: from the first up to, not including, the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const PAIRS: Readonly<Record<string, string>> = { "(": ")", "{": "}" };
/** Excel takes 64 calls inside one another, with brackets around each of them. */
const DEEPEST = 128;
const OPERAND = /^(?:range|structured|number|string|bool|error)/;

/** A formula as tokens, with the place where every bracket closes. */
export class FormulaTokens {
  private constructor(
    private readonly tokens: readonly FormulaToken[],
    private readonly closings: ReadonlyMap<number, number>,
  ) {}

  /** Undefined for a text whose brackets do not close, or that is no formula: nobody can say what it means. */
  static read(formula: string): FormulaTokens | undefined {
    if (!isReadable(formula)) return undefined;
    const tokens = withSpacedCalls(tokenize(formula, { mergeRefs: true, negativeNumbers: false, withLocation: false }));
    const closings = new Map<number, number>();
    const open: { readonly at: number; readonly closer: string }[] = [];
    for (const [at, { type, value }] of tokens.entries()) {
      if (type !== "operator") continue;
      const closer = PAIRS[value];
      if (open.length > DEEPEST) return undefined;
      if (closer !== undefined) open.push({ at, closer });
      else if (value === ")" || value === "}") {
        const opened = open.pop();
        if (opened?.closer !== value) return undefined;
        closings.set(opened.at, at);
      }
    }
    return open.length === 0 ? new FormulaTokens(tokens, closings) : undefined;
  }

  get whole(): Span {
    return { from: 0, to: this.tokens.length };
  }

  at(index: number): FormulaToken {
    return this.tokens[index] ?? NOTHING;
  }

  is(index: number, operator: string): boolean {
    const { type, value } = this.at(index);
    return type === "operator" && value === operator;
  }

  isSpace(index: number): boolean {
    return this.at(index).type === "whitespace";
  }

  text({ from, to }: Span): string {
    let text = "";
    for (let index = from; index < to; index += 1) text += this.at(index).value;
    return text;
  }

  /** Without white space around it. */
  trimmed(span: Span): Span {
    let { from, to } = span;
    while (from < to && this.isSpace(from)) from += 1;
    while (to > from && this.isSpace(to - 1)) to -= 1;
    return { from, to };
  }

  /** Where an operand ends that begins here: a value, a reference, a call, or a bracket. */
  operandEnd(index: number): number | undefined {
    const { type } = this.at(index);
    if (type === "func") return this.after(index + 1);
    return OPERAND.test(type) ? index + 1 : this.after(index);
  }

  private after(opening: number): number | undefined {
    const closing = this.closings.get(opening);
    return closing === undefined ? undefined : closing + 1;
  }

  /** The arguments of the call whose name stands here, empty ones included. */
  argumentsOf(call: number): readonly Span[] {
    const end = (this.after(call + 1) ?? call + 2) - 1;
    const found: Span[] = [];
    let from = call + 2;
    for (let index = from; index < end; index = this.after(index) ?? index + 1) {
      if (!this.is(index, ",")) continue;
      found.push({ from, to: index });
      from = index + 1;
    }
    const last = { from, to: end };
    return found.length === 0 && this.isBlank(last) ? [] : [...found, last];
  }

  isBlank(span: Span): boolean {
    const { from, to } = this.trimmed(span);
    return from >= to;
  }

  /** One operand and no bracket: such an argument can stand in any formula without brackets around it. */
  isOperand(span: Span): boolean {
    const { from, to } = this.trimmed(span);
    return from < to && !this.is(from, "(") && this.operandEnd(from) === to;
  }

  /** What the brackets around a whole span hold; undefined if there are none. */
  inBrackets(span: Span): Span | undefined {
    const { from, to } = this.trimmed(span);
    return this.is(from, "(") && this.operandEnd(from) === to ? { from: from + 1, to: to - 1 } : undefined;
  }
}

const NOTHING: FormulaToken = { type: "nothing", value: "" };

/** A blank between the name of a function of ours and its bracket belongs to the name. */
function withSpacedCalls(tokens: readonly FormulaToken[]): readonly FormulaToken[] {
  const joined: FormulaToken[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] ?? NOTHING;
    const [space, bracket] = [tokens[index + 1], tokens[index + 2]];
    const isCall =
      token.type === "range_named" &&
      space?.type === "whitespace" &&
      bracket?.value === "(" &&
      (idOfName(token.value) !== undefined || isSingle(token.value));
    joined.push(isCall ? { type: "func", value: token.value + space.value } : token);
    if (isCall) index += 1;
  }
  return joined;
}
