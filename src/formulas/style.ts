import { idOfCall } from "./calls";
import { CanonicalReader } from "./canonical";
import { FormulaTokens } from "./formulaTokens";
import { Memo } from "./memo";
import { fits, StyleWriter, type ArgumentDefaults } from "./styleWriter";

/**
 * How a formula with ITAS functions is written into a cell. `native`: their twins only, for any
 * machine. `resilient`: the function where it exists, its twin where it does not.
 */
export type FormulaStyle = "native" | "resilient";

const NO_DEFAULTS: ArgumentDefaults = {};
const written = new Memo();
const canonical = new Memo();

/**
 * A canonical formula (calls such as `ITAS.BAND(a,b)`, no leading `=`) in a style. A call that has no
 * native formula stays a call: `containsCalls` tells.
 *
 * The function keeps its own arguments as they are; its twin has the twins of the calls in them, as one
 * call left would fail it without the add-in. What would grow too long for a cell becomes native, and if
 * that is too long as well, the call.
 */
export function inStyle(formula: string, style: FormulaStyle, defaults: ArgumentDefaults = NO_DEFAULTS): string {
  return written.of(circumstanceOf(style, defaults), formula, () => {
    const tokens = FormulaTokens.read(formula);
    if (tokens === undefined) return formula;
    const writer = new StyleWriter(tokens, defaults);
    const resilient = style === "resilient" ? writer.resilient(tokens.whole) : undefined;
    if (resilient !== undefined && fits(resilient)) return resilient;
    const native = writer.native(tokens.whole).text;
    return fits(native) ? native : formula;
  });
}

const circumstances = new WeakMap<ArgumentDefaults, string>();

function circumstanceOf(style: FormulaStyle, defaults: ArgumentDefaults): string {
  const known = circumstances.get(defaults) ?? JSON.stringify(defaults);
  circumstances.set(defaults, known);
  return `${style} ${known}`;
}

/**
 * A formula as a workbook holds it, in any style and spelling, in canonical form. `table` is the table
 * its cell belongs to, which short references such as `[@score]` leave out.
 */
export function toCanonical(formula: string, table?: string): string {
  const text = formula.startsWith("=") ? formula.slice(1) : formula;
  return canonical.of(table ?? "", text, () => {
    const tokens = FormulaTokens.read(text);
    return tokens === undefined ? text : new CanonicalReader(tokens, table).text(tokens.whole);
  });
}

/** Whether a formula calls an ITAS function in any spelling, of this version or of a later one. */
export function containsCalls(formula: string): boolean {
  if (!/itas/i.test(formula)) return false;
  const tokens = FormulaTokens.read(formula);
  if (tokens === undefined) return false;
  for (let index = 0; index < tokens.whole.to; index += 1) {
    if (idOfCall(tokens, index) !== undefined) return true;
  }
  return false;
}
