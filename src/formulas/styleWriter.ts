import { callOf, definitionOfCall } from "./calls";
import type { FunctionDefinition } from "./definition";
import type { FormulaTokens, Span } from "./formulaTokens";
import { isOneCell } from "./tableReferences";
import { twinOf } from "./twin";

/**
 * What a twin is given where a call leaves an argument out that the twin needs, by the parameter's name:
 * a reference in the workbook's own language, since a twin works on ranges.
 */
export type ArgumentDefaults = Readonly<Partial<Record<string, string>>>;

/** Characters a cell's formula can have, the equals sign included. */
export const LONGEST_FORMULA = 8192;

export function fits(formula: string): boolean {
  return formula.length < LONGEST_FORMULA;
}

interface NativeText {
  readonly text: string;
  /** No call is left in it. */
  readonly isNative: boolean;
}

/** Writes the calls of one canonical formula in a style. */
export class StyleWriter {
  constructor(
    private readonly tokens: FormulaTokens,
    private readonly defaults: ArgumentDefaults,
  ) {}

  native(span: Span): NativeText {
    let isNative = true;
    const text = this.withCalls(span, (index, definition) => {
      const twin = this.twin(index, definition);
      if (twin === undefined) isNative = false;
      return twin ?? this.plain(index, definition);
    });
    return { text, isNative };
  }

  resilient(span: Span): string {
    return this.withCalls(span, (index, definition) => {
      const call = this.plain(index, definition);
      const twin = this.twin(index, definition);
      return twin === undefined ? call : `IFERROR(${call},${twin})`;
    });
  }

  /** Part of the formula with each outermost call of ours replaced; everything else word by word. */
  private withCalls({ from, to }: Span, write: (index: number, definition: FunctionDefinition) => string): string {
    const { tokens } = this;
    let text = "";
    let index = from;
    while (index < to) {
      const definition = definitionOfCall(tokens, index);
      const end = definition && tokens.operandEnd(index);
      text += definition === undefined ? tokens.at(index).value : write(index, definition);
      index = end ?? index + 1;
    }
    return text;
  }

  private plain(index: number, definition: FunctionDefinition): string {
    const args = this.tokens.argumentsOf(index);
    return callOf(
      definition,
      args.map((argument) => this.withCalls(argument, (inner, other) => this.plain(inner, other))),
    );
  }

  private twin(index: number, definition: FunctionDefinition): string | undefined {
    const spans = this.tokens.argumentsOf(index);
    // One formula gives one cell; a call for each cell of a range has no twin.
    if (spans.length > definition.parameters.length || givesManyCells(this.tokens, index, definition)) return undefined;
    const args: string[] = [];
    for (const [place, { name, optional, neededByTwin }] of definition.parameters.entries()) {
      const span = spans[place];
      const isGiven = span !== undefined && !this.tokens.isBlank(span);
      const instead = neededByTwin === true ? this.defaults[name] : optional === true ? "" : undefined;
      const argument = isGiven ? this.argument(span) : instead;
      if (argument === undefined) return undefined;
      args.push(argument);
    }
    const twin = twinOf(definition, args);
    return twin !== undefined && fits(twin) ? twin : undefined;
  }

  /** An argument as one operand, as its twin may put any operator beside it. */
  private argument(span: Span): string | undefined {
    const { text, isNative } = this.native(span);
    if (!isNative) return undefined;
    return this.tokens.isOperand(span) ? text : `(${text})`;
  }
}

/** Whether a call asks for many answers at once: a range where the function takes one cell. */
export function givesManyCells(tokens: FormulaTokens, call: number, definition: FunctionDefinition): boolean {
  return tokens.argumentsOf(call).some((span, place) => {
    const parameter = definition.parameters[place];
    return parameter !== undefined && parameter.matrix !== true && isManyCells(tokens, span);
  });
}

/** Whether an argument is plainly a range, outside the functions that make one value of it. */
function isManyCells(tokens: FormulaTokens, { from, to }: Span): boolean {
  for (let index = from; index < to; index += 1) {
    const { type, value } = tokens.at(index);
    if (tokens.is(index, "@")) return false;
    if (tokens.is(index, ":") || tokens.is(index, "#") || tokens.is(index, "{")) return true;
    if (type === "range" && value.includes(":")) return true;
    if (type.startsWith("range_") && type !== "range_named") return true;
    if (type === "structured" && !isOneCell(value)) return true;
    if (type === "func") index = (tokens.operandEnd(index) ?? to) - 1;
  }
  return false;
}
