import { tidy } from "../../thai";
import type { Place } from "../diagnostics";
import type { SourceRow } from "../source";

/** Longest quotation of a row in a diagnostic. */
const QUOTE = 160;

/** Where a table row stands, with the row quoted. */
export function placeOf(file: string, row: SourceRow): Place {
  let text = "";
  for (const cell of row.cells) {
    if (text.length > QUOTE) break;
    text += `${text === "" ? "" : " | "}${cell.slice(0, QUOTE)}`;
  }
  const quote = tidy(text);
  return {
    file,
    table: row.table,
    ...(row.sheet === undefined ? {} : { sheet: row.sheet }),
    ...(row.page === undefined ? {} : { page: row.page }),
    row: row.row,
    text: quote.length > QUOTE ? `${quote.slice(0, QUOTE)}…` : quote,
  };
}
