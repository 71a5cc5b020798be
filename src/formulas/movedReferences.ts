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

type References = (reference: Range, sheets: readonly string[]) => Range | null;
type Range = Extract<ReturnType<typeof parseA1Ref>, { readonly range: unknown }>["range"];

/** A formula whose references follow cells that are moved; the names of their sheets are left as they are spelled. */
export function movedReferences(formula: string, move: AreaMove): string {
  return withReferences(formula, (range, sheets) => {
    const { top, left, bottom, right } = range;
    // Of another workbook.
    if (sheets.length > 1) return range;
    const area = { top: top ?? 0, left: left ?? 0, bottom: bottom ?? LAST_ROW, right: right ?? LAST_COLUMN };
    const moved = move(sheets[0], area);
    return moved && within(range, moved);
  });
}

/** A formula whose relative references are so many rows and columns further; `#REF!` where there are no cells. */
export function distantReferences(formula: string, rows: number, columns: number): string {
  return withReferences(formula, (range) => {
    const { $top, $left, $bottom, $right } = range;
    const area = {
      top: (range.top ?? 0) + ($top === true ? 0 : rows),
      left: (range.left ?? 0) + ($left === true ? 0 : columns),
      bottom: (range.bottom ?? 0) + ($bottom === true ? 0 : rows),
      right: (range.right ?? 0) + ($right === true ? 0 : columns),
    };
    const moved = within(range, area);
    const isThere = (place: number | null | undefined, last: number) => (place ?? 0) >= 0 && (place ?? 0) <= last;
    const rowsAreThere = isThere(moved.top, LAST_ROW) && isThere(moved.bottom, LAST_ROW);
    return rowsAreThere && isThere(moved.left, LAST_COLUMN) && isThere(moved.right, LAST_COLUMN) ? moved : null;
  });
}

/** A whole row or column stays one. */
function within(range: Range, { top, left, bottom, right }: ReferredArea): Range {
  const or = (before: number | null | undefined, after: number) => (typeof before === "number" ? after : before);
  return {
    ...range,
    top: or(range.top, top),
    left: or(range.left, left),
    bottom: or(range.bottom, bottom),
    right: or(range.right, right),
  } as Range;
}

function withReferences(formula: string, change: References): string {
  if (!MAY_NAME_CELLS.test(formula) || !isReadable(formula)) return formula;
  const tokens = tokenize(formula);
  if (!tokens.some(({ type }) => CELLS.includes(type))) return formula;
  return stringifyTokens(
    tokens.map((token) => (CELLS.includes(token.type) ? { ...token, value: changed(token.value, change) } : token)),
  );
}

function changed(text: string, change: References): string {
  const reference = parseA1Ref(text, { allowNamed: false });
  if (reference === undefined || !("range" in reference)) return text;
  const { range } = reference;
  const after = change(range, reference.context ?? []);
  if (after === null) return "#REF!";
  const isSame = (["top", "left", "bottom", "right"] as const).every((side) => after[side] === range[side]);
  return isSame ? text : text.slice(0, text.lastIndexOf("!") + 1) + stringifyA1Ref({ range: after });
}
