import { parseA1Ref, stringifyA1Ref, stringifyTokens, tokenize } from "@borgar/fx";
import { isReadable } from "./readable";

/** Cells a formula refers to, counted from 0; a whole column has all rows of a sheet, a whole row all columns. */
export interface ReferredArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Where an area of a sheet (undefined: the formula's own) lies from now on, or null where nothing is left of it. */
export type AreaMove = (sheet: string | undefined, area: ReferredArea) => ReferredArea | null;

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;
const CELLS: readonly string[] = ["range", "range_beam", "range_ternary"];
/** `A1`, `A:A` or `1:1` in it, in any form: only such a formula needs to be taken apart. */
const MAY_NAME_CELLS = /[A-Za-z]\$?\d|\$?[A-Za-z]{1,3}:\$?[A-Za-z]|\d:\$?\d/;

/** A formula whose references follow cells that are moved; the names of their sheets are left as they are spelled. */
export function movedReferences(formula: string, move: AreaMove): string {
  if (!MAY_NAME_CELLS.test(formula) || !isReadable(formula)) return formula;
  const tokens = tokenize(formula);
  if (!tokens.some(({ type }) => CELLS.includes(type))) return formula;
  return stringifyTokens(
    tokens.map((token) =>
      CELLS.includes(token.type) ? { ...token, value: movedReference(token.value, move) } : token,
    ),
  );
}

function movedReference(text: string, move: AreaMove): string {
  const reference = parseA1Ref(text, { allowNamed: false });
  // Of another workbook.
  if (reference === undefined || !("range" in reference) || (reference.context?.length ?? 0) > 1) return text;
  const { range } = reference;
  const area = {
    top: range.top ?? 0,
    left: range.left ?? 0,
    bottom: range.bottom ?? LAST_ROW,
    right: range.right ?? LAST_COLUMN,
  };
  const moved = move(reference.context?.[0], area);
  if (moved === null) return "#REF!";
  if (moved.top === area.top && moved.bottom === area.bottom && moved.left === area.left && moved.right === area.right)
    return text;
  const after = stringifyA1Ref({
    range: {
      ...range,
      top: range.top === null ? null : moved.top,
      bottom: range.bottom === null ? null : moved.bottom,
      left: range.left === null ? null : moved.left,
      right: range.right === null ? null : moved.right,
    },
  });
  return text.slice(0, text.lastIndexOf("!") + 1) + after;
}
