import { likeness } from "./pattern";
import { containsCalls, inStyle, toCanonical, type FormulaStyle } from "./style";
import type { ArgumentDefaults } from "./styleWriter";

/** A formula whose native form does not tell how it was written. */
export interface ConvertedFormula {
  readonly native: string;
  readonly original: string;
}

export interface ConversionOptions {
  /** The table the cell belongs to. */
  readonly table?: string;
  readonly defaults?: ArgumentDefaults;
  /** What was remembered when the workbook was made native. */
  readonly memory?: readonly ConvertedFormula[];
}

/** What becomes of a formula. */
export type Conversion =
  /** It is in that style, or has nothing to do with ITAS functions. */
  | { readonly kind: "same" }
  | {
      readonly kind: "formula";
      readonly formula: string;
      /** What must be remembered for an exact way back. */
      readonly remember?: ConvertedFormula;
    }
  /** It has no native form: only its value can leave this machine. */
  | { readonly kind: "value" };

const SAME: Conversion = { kind: "same" };

/** A formula as a workbook holds it (with or without `=`) in another style, without `=`. */
export function converted(formula: string, style: FormulaStyle, options: ConversionOptions = {}): Conversion {
  const text = formula.startsWith("=") ? formula.slice(1) : formula;
  const canonical = toCanonical(text, options.table);
  if (!containsCalls(canonical)) return SAME;
  return style === "native" ? toNative(text, canonical, options) : toResilient(text, canonical, options);
}

function toNative(text: string, canonical: string, { defaults }: ConversionOptions): Conversion {
  const native = inStyle(canonical, "native", defaults);
  if (containsCalls(native)) return { kind: "value" };
  if (likeness(native) === likeness(text)) return SAME;
  const isTold = inStyle(toCanonical(native), "resilient", defaults) === text;
  return { kind: "formula", formula: native, ...(isTold ? {} : { remember: { native, original: text } }) };
}

function toResilient(text: string, canonical: string, { defaults, memory = [] }: ConversionOptions): Conversion {
  const formula = originals(memory).get(likeness(text)) ?? inStyle(canonical, "resilient", defaults);
  return likeness(formula) === likeness(text) ? SAME : { kind: "formula", formula };
}

const known = new WeakMap<readonly ConvertedFormula[], ReadonlyMap<string, string>>();

function originals(memory: readonly ConvertedFormula[]): ReadonlyMap<string, string> {
  const found = known.get(memory) ?? new Map(memory.map(({ native, original }) => [likeness(native), original]));
  known.set(memory, found);
  return found;
}
