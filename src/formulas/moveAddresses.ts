import { parseA1Ref, stringifyA1Ref, stringifyTokens, tokenize } from "@borgar/fx";

/** A cell, both counted from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

type Place = (cell: CellPlace) => CellPlace | undefined;

function movedReference(text: string, place: Place): string | undefined {
  const reference = parseA1Ref(text, { allowNamed: false });
  if (reference === undefined || !("range" in reference)) return text;
  // Of another sheet.
  if (reference.context !== undefined && reference.context.length > 0) return text;
  const { range } = reference;
  const { top, left, bottom, right } = range;
  // A whole row or column.
  if (typeof top !== "number" || typeof left !== "number") return undefined;
  if (typeof bottom !== "number" || typeof right !== "number") return undefined;
  const first = place({ row: top, column: left });
  const last = place({ row: bottom, column: right });
  if (first === undefined || last === undefined) return undefined;
  const moved = { ...range, top: first.row, left: first.column, bottom: last.row, right: last.column };
  return stringifyA1Ref({ ...reference, range: moved });
}

/**
 * A formula whose addresses on its own sheet are moved, each to where `place` says; dollars stay.
 * Undefined if one of them has no place any more, or is a whole row or column.
 */
export function moveAddresses(formula: string, place: Place): string | undefined {
  const tokens = tokenize(formula);
  for (const [index, token] of tokens.entries()) {
    if (token.type !== "range" && token.type !== "range_beam") continue;
    const value = movedReference(token.value, place);
    if (value === undefined) return undefined;
    tokens[index] = { ...token, value };
  }
  return stringifyTokens(tokens);
}
