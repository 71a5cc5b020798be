import type { Area } from "./area";
import { LAST_COLUMN, LAST_ROW } from "./area";

/** Cells put in or taken out, so that those behind them move. */
export interface Shift {
  /** Along which cells move. */
  readonly along: "rows" | "columns";
  readonly at: number;
  readonly count: number;
  readonly deletes: boolean;
  /** Extent across: which columns move when cells move along rows. */
  readonly from: number;
  readonly to: number;
}

interface Span {
  readonly first: number;
  readonly last: number;
}

export function alongSpan(area: Area, shift: Shift): Span {
  return shift.along === "rows" ? { first: area.top, last: area.bottom } : { first: area.left, last: area.right };
}

export function acrossSpan(area: Area, shift: Shift): Span {
  return shift.along === "rows" ? { first: area.left, last: area.right } : { first: area.top, last: area.bottom };
}

function withAlongSpan(area: Area, shift: Shift, { first, last }: Span): Area {
  return shift.along === "rows" ? { ...area, top: first, bottom: last } : { ...area, left: first, right: last };
}

export const lastAlong = (shift: Shift): number => (shift.along === "rows" ? LAST_ROW : LAST_COLUMN);

/** Entire rows or columns of the sheet. */
export function isEntire(shift: Shift): boolean {
  return shift.from === 0 && shift.to === (shift.along === "rows" ? LAST_COLUMN : LAST_ROW);
}

/** Whether all of an area lies in the columns (rows) that move. */
export function coversAcross(area: Area, shift: Shift): boolean {
  const { first, last } = acrossSpan(area, shift);
  return shift.from <= first && last <= shift.to;
}

export function touchesAcross(area: Area, shift: Shift): boolean {
  const { first, last } = acrossSpan(area, shift);
  return first <= shift.to && last >= shift.from;
}

/** Where a row (column) goes; undefined if it is deleted. */
export function shiftedIndex(index: number, shift: Shift): number | undefined {
  if (index < shift.at) return index;
  if (!shift.deletes) return index + shift.count;
  return index < shift.at + shift.count ? undefined : index - shift.count;
}

function shiftedSpan(span: Span, shift: Shift): Span | undefined {
  const end = lastAlong(shift);
  if (span.first === 0 && span.last === end) return span;
  if (!shift.deletes) {
    const first = span.first >= shift.at ? span.first + shift.count : span.first;
    const last = span.last >= shift.at ? Math.min(span.last + shift.count, end) : span.last;
    return first > end ? undefined : { first, last };
  }
  const behind = shift.at + shift.count;
  const first = span.first < shift.at ? span.first : Math.max(span.first, behind) - shift.count;
  const last = span.last < shift.at ? span.last : span.last < behind ? shift.at - 1 : span.last - shift.count;
  return first > last ? undefined : { first, last };
}

/** An area after a shift; undefined if nothing of it is left. One that lies only partly in the way stays. */
export function shiftedArea(area: Area, shift: Shift): Area | undefined {
  if (!coversAcross(area, shift)) return area;
  const span = shiftedSpan(alongSpan(area, shift), shift);
  return span === undefined ? undefined : withAlongSpan(area, shift, span);
}

export function shiftedAreas(areas: readonly Area[], shift: Shift): Area[] {
  return areas.flatMap((area) => shiftedArea(area, shift) ?? []);
}
