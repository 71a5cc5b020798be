import { parseA1Ref, stringifyA1Ref, stringifyTokens, tokenize } from "@borgar/fx";

/** A cell, both counted from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * A formula whose addresses on its own sheet are moved, each to where `place` says; dollars stay.
 * Undefined if one of them has no place any more, or is a whole row or column.
 */
export function moveAddresses(formula: string, place: (cell: CellPlace) => CellPlace | undefined): string | undefined {
  let lost = false;
  const tokens = tokenize(formula).map((token) => {
    if (token.type !== "range" && token.type !== "range_beam") return token;
    const reference = parseA1Ref(token.value, { allowNamed: false });
    if (reference === undefined || !("range" in reference)) return token;
    if (reference.context !== undefined && reference.context.length > 0) return token;
    const { range } = reference;
    const { top, left, bottom = top, right = left } = range;
    if (top == null || left == null || bottom == null || right == null) {
      lost = true;
      return token;
    }
    const first = place({ row: top, column: left });
    const last = place({ row: bottom, column: right });
    if (first === undefined || last === undefined) {
      lost = true;
      return token;
    }
    const moved = { ...range, top: first.row, left: first.column, bottom: last.row, right: last.column };
    return { ...token, value: stringifyA1Ref({ ...reference, range: moved }) };
  });
  return lost ? undefined : stringifyTokens(tokens);
}
