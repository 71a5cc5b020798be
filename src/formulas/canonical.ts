import { callOf, definitionOfCall } from "./calls";
import type { FunctionDefinition } from "./definition";
import { FormulaTokens, type Span } from "./formulaTokens";
import { FUNCTIONS } from "./functions";
import { hole, matchAt, patternOf, type Pattern } from "./pattern";
import { givesManyCells, StyleWriter } from "./styleWriter";
import { isSingle } from "./spelledNames";
import { fullReference } from "./tableReferences";
import { twinOf } from "./twin";

interface TwinPattern {
  readonly definition: FunctionDefinition;
  readonly pattern: Pattern;
}

/** Twins are long; a page that reads no formula does not build them. */
let knownTwins: readonly TwinPattern[] | undefined;

function twins(): readonly TwinPattern[] {
  knownTwins ??= FUNCTIONS.flatMap((definition) =>
    argumentChoices(definition).flatMap((places) => {
      const text = twinOf(definition, places);
      const pattern = text === undefined ? undefined : patternOf(text, places.length);
      return pattern === undefined ? [] : [{ definition, pattern }];
    }),
  );
  return knownTwins;
}

/** A hole for each argument; where one may be left out, also none. */
function argumentChoices({ parameters }: FunctionDefinition): readonly (readonly string[])[] {
  return parameters.reduce<readonly (readonly string[])[]>(
    (choices, { optional, neededByTwin }, place) =>
      choices.flatMap((args) => {
        const given = [...args, hole(place)];
        return optional === true && neededByTwin !== true ? [given, [...args, ""]] : [given];
      }),
    [[]],
  );
}

/** Arguments a call may leave out and its twin is given by the workbook. */
const GIVEN_BY_WORKBOOK = [
  ...new Set(
    FUNCTIONS.flatMap(({ parameters }) => parameters.filter(({ neededByTwin }) => neededByTwin === true)).map(
      ({ name }) => name,
    ),
  ),
];
const HOLES_FOR_WORKBOOK = Object.fromEntries(GIVEN_BY_WORKBOOK.map((name, index) => [name, hole(index)]));

/** What the twin of a call looks like, whatever the workbook gives it; undefined if it has none. */
function twinPattern(call: string): Pattern | undefined {
  const tokens = FormulaTokens.read(call);
  if (tokens === undefined) return undefined;
  const { text, isNative } = new StyleWriter(tokens, HOLES_FOR_WORKBOOK).native(tokens.whole);
  return isNative ? patternOf(text, GIVEN_BY_WORKBOOK.length) : undefined;
}

/** A call in canonical form, and where what stands for it in the formula ends. */
interface FoundCall {
  readonly text: string;
  readonly to: number;
}

/** Whether a call in canonical form asks for many answers at once. */
function mayBeMany(call: string): boolean {
  const tokens = FormulaTokens.read(call);
  const definition = tokens === undefined ? undefined : definitionOfCall(tokens, 0);
  return (
    tokens === undefined ||
    definition === undefined ||
    definition.table === true ||
    givesManyCells(tokens, 0, definition)
  );
}

/** Reads one formula, of a table or of cells outside tables, into canonical form. */
export class CanonicalReader {
  /** Calls that were read: one inside another would be read once more for each that is tried around it. */
  private readonly plain = new Map<number, FoundCall | undefined>();

  constructor(
    private readonly tokens: FormulaTokens,
    private readonly table: string | undefined,
  ) {}

  text({ from, to }: Span): string {
    let text = "";
    let index = from;
    while (index < to) {
      const found = this.callAt(index);
      text += found?.text ?? this.word(index);
      index = found?.to ?? index + 1;
    }
    return text;
  }

  private word(index: number): string {
    const { type, value } = this.tokens.at(index);
    return type === "structured" ? fullReference(value, this.table) : value;
  }

  private callAt(index: number): FoundCall | undefined {
    return this.plainCall(index) ?? this.markedCall(index) ?? this.resilientCall(index) ?? this.nativeCall(index);
  }

  /** The function itself, in any spelling. */
  private plainCall(index: number): FoundCall | undefined {
    if (!this.plain.has(index)) this.plain.set(index, this.readPlainCall(index));
    return this.plain.get(index);
  }

  private readPlainCall(index: number): FoundCall | undefined {
    const { tokens } = this;
    const definition = definitionOfCall(tokens, index);
    const to = tokens.operandEnd(index);
    if (definition === undefined || to === undefined) return undefined;
    const args = tokens.argumentsOf(index).map((argument) => this.text(argument));
    return { text: callOf(definition, args), to };
  }

  /**
   * `@` before a call that gives one cell says nothing: it is how Excel shows a function it thinks may
   * give more. Files hold it as `_xlfn.SINGLE(…)`.
   */
  private markedCall(index: number): FoundCall | undefined {
    const { tokens } = this;
    const isAt = tokens.is(index, "@");
    const { type, value } = tokens.at(index);
    // One mark is Excel's; a row of them is no formula.
    if (isAt ? tokens.is(index + 1, "@") : type !== "func" || !isSingle(value)) return undefined;
    const [only, ...others] = isAt ? [] : tokens.argumentsOf(index);
    const to = isAt ? undefined : tokens.operandEnd(index);
    if (!isAt && (only === undefined || others.length > 0 || to === undefined)) return undefined;
    const marked = only === undefined ? undefined : tokens.trimmed(only);
    const found = this.callAt(marked?.from ?? index + 1);
    if (found === undefined || (marked !== undefined && found.to !== marked.to) || mayBeMany(found.text)) {
      return undefined;
    }
    return { text: found.text, to: to ?? found.to };
  }

  /** `IFERROR(call,twin)` */
  private resilientCall(index: number): FoundCall | undefined {
    const { tokens } = this;
    const { type, value } = tokens.at(index);
    if (type !== "func" || value.toUpperCase() !== "IFERROR") return undefined;
    const to = tokens.operandEnd(index);
    const [first, second, ...others] = tokens.argumentsOf(index).map((argument) => tokens.trimmed(argument));
    if (to === undefined || first === undefined || second === undefined || others.length > 0) return undefined;
    const call = this.plainCall(first.from) ?? this.markedCall(first.from);
    if (call?.to !== first.to || !this.isTwin(call.text, second)) return undefined;
    return { text: call.text, to };
  }

  private isTwin(call: string, span: Span): boolean {
    const pattern = twinPattern(call);
    const match = pattern && matchAt(pattern, this.tokens, span.from, this.table);
    return match !== undefined && match.to >= span.to;
  }

  /** A twin on its own. */
  private nativeCall(index: number): FoundCall | undefined {
    const to = this.tokens.operandEnd(index);
    const { type } = this.tokens.at(index);
    if (to === undefined || (type !== "func" && !this.tokens.is(index, "("))) return undefined;
    for (const { definition, pattern } of twins()) {
      const match = matchAt(pattern, this.tokens, index, this.table);
      if (match === undefined) continue;
      const args = match.holes.map((span) => (span === undefined ? "" : this.argument(span)));
      while (args.at(-1) === "") args.pop();
      return { text: callOf(definition, args), to: match.to };
    }
    return undefined;
  }

  /** The brackets an argument needs inside its twin are not its own. */
  private argument(span: Span): string {
    return this.text(this.tokens.inBrackets(span) ?? span);
  }
}
