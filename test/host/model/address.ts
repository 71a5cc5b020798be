import { fromCol, parseA1Ref, toCol } from "@borgar/fx";
import { type Area, isEntireColumns, isEntireRows, isOnSheet, LAST_COLUMN, LAST_ROW } from "./area";

/** A1 text of an area, without its sheet. */
export function areaAddress(area: Area): string {
  if (isEntireRows(area) && !isEntireColumns(area)) return `${String(area.top + 1)}:${String(area.bottom + 1)}`;
  if (isEntireColumns(area) && !isEntireRows(area)) return `${toCol(area.left)}:${toCol(area.right)}`;
  const first = cellAddress(area.top, area.left);
  const last = cellAddress(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

export function cellAddress(row: number, column: number): string {
  return `${toCol(column)}${String(row + 1)}`;
}

/** A sheet's name as references write it. */
export function quotedSheet(name: string): string {
  return /^[A-Za-z_][\w.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

export function fullAddress(sheet: string, area: Area): string {
  return `${quotedSheet(sheet)}!${areaAddress(area)}`;
}

/** `$A$1:$B$2` of a sheet, as names are written. */
export function absoluteAddress(sheet: string, area: Area): string {
  const address = areaAddress(area).replace(
    /([A-Z]+)?(\d+)?/g,
    (_, column: string | undefined, row: string | undefined) =>
      [column, row].map((part) => (part === undefined ? "" : `$${part}`)).join(""),
  );
  return `${quotedSheet(sheet)}!${address}`;
}

/** An address with or without its sheet; undefined if it is none. */
export function readAddress(address: string): { readonly sheet?: string; readonly area: Area } | undefined {
  const parsed = parseA1Ref(address);
  if (parsed === undefined || !("range" in parsed)) return undefined;
  const { top, left, bottom, right } = parsed.range;
  const area = { top: top ?? 0, left: left ?? 0, bottom: bottom ?? LAST_ROW, right: right ?? LAST_COLUMN };
  const sheet = parsed.context?.at(-1);
  if (!isOnSheet(area)) return undefined;
  return sheet === undefined ? { area } : { sheet, area };
}

export { fromCol, toCol };
