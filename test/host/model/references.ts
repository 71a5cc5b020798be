import {
  parseA1Ref,
  parseStructRef,
  stringifyA1Ref,
  stringifyStructRef,
  stringifyTokens,
  tokenize,
  translateFormulaToA1,
  translateFormulaToR1C1,
} from "@borgar/fx";
import { cellAddress } from "./address";
import { type Area, LAST_COLUMN, LAST_ROW } from "./area";

type Token = ReturnType<typeof tokenize>[number];

const KEPT = 100_000;
const tokensOf = new Map<string, readonly Token[]>();

function tokens(formula: string): readonly Token[] {
  const known = tokensOf.get(formula);
  if (known !== undefined) return known;
  if (tokensOf.size >= KEPT) tokensOf.clear();
  const made = tokenize(formula);
  tokensOf.set(formula, made);
  return made;
}

const isCellReference = ({ type }: Token): boolean =>
  type === "range" || type === "range_beam" || type === "range_ternary";

function rewrite(formula: string, wanted: (token: Token) => boolean, change: (text: string) => string): string {
  const all = tokens(formula);
  if (!all.some(wanted)) return formula;
  return stringifyTokens(all.map((token) => (wanted(token) ? { ...token, value: change(token.value) } : token)));
}

/**
 * A formula with its cell references changed. `change` gets the sheet a reference names (undefined: its own)
 * and its area, and gives the new area, or null where nothing is left of it.
 */
export function withReferences(
  formula: string,
  change: (sheet: string | undefined, area: Area) => Area | null,
): string {
  return rewrite(formula, isCellReference, (text) => {
    const reference = parseA1Ref(text);
    if (reference === undefined || !("range" in reference)) return text;
    const { range } = reference;
    const area = {
      top: range.top ?? 0,
      left: range.left ?? 0,
      bottom: range.bottom ?? LAST_ROW,
      right: range.right ?? LAST_COLUMN,
    };
    const changed = change(reference.context?.at(-1), area);
    if (changed === null) return "#REF!";
    const same = (["top", "left", "bottom", "right"] as const).every((side) => changed[side] === area[side]);
    if (same) return text;
    const moved = {
      ...range,
      top: range.top === null ? null : changed.top,
      bottom: range.bottom === null ? null : changed.bottom,
      left: range.left === null ? null : changed.left,
      right: range.right === null ? null : changed.right,
    };
    return stringifyA1Ref({ ...reference, range: moved });
  });
}

/** Names the sheet a formula's references are on anew. */
export function withSheetRenamed(formula: string, before: string, after: string): string {
  return rewrite(formula, isCellReference, (text) => {
    const reference = parseA1Ref(text);
    if (reference === undefined || reference.context?.at(-1)?.toUpperCase() !== before.toUpperCase()) return text;
    return stringifyA1Ref({ ...reference, context: [after] });
  });
}

/** What a structured reference says of its table, or null where the table or column is gone. */
export interface TableReference {
  readonly table: string | undefined;
  readonly columns: readonly string[];
}

/** A formula with its structured references changed; null makes `#REF!` of one. */
export function withTableReferences(
  formula: string,
  change: (reference: TableReference) => TableReference | null,
): string {
  return rewrite(
    formula,
    ({ type }) => type === "structured",
    (text) => {
      const reference = parseStructRef(text);
      if (reference === undefined) return text;
      const before = { table: reference.table, columns: reference.columns ?? [] };
      const after = change(before);
      if (after === null) return "#REF!";
      if (after === before) return text;
      const changed = { ...reference, columns: [...after.columns] };
      return stringifyStructRef(after.table === undefined ? changed : { ...changed, table: after.table });
    },
  );
}

/** A formula written for one cell as it reads in another. */
export function rebased(formula: string, row: number, column: number, toRow: number, toColumn: number): string {
  const relative = translateFormulaToR1C1(formula, cellAddress(row, column));
  return translateFormulaToA1(relative, cellAddress(toRow, toColumn));
}
