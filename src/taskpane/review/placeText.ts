import type { StepTexts } from "../../i18n";
import type { Place } from "../../intake";

/** Where something stands, as far as it is known: file, sheet, page, table, row. */
export function placeText(place: Place, text: StepTexts["diagnostics"]): string {
  const { file, sheet, page, table, row } = place;
  // Only a sheet numbers its rows where the reader can see it.
  const rowText = sheet === undefined ? text.line : text.row;
  return [
    ...(file === undefined ? [] : [file]),
    ...(sheet === undefined ? [] : [text.sheet(sheet)]),
    ...(page === undefined ? [] : [text.page(page)]),
    ...(table === undefined ? [] : [text.table(table)]),
    ...(row === undefined ? [] : [rowText(row)]),
  ].join(" · ");
}
