import { tidy } from "../../thai";
import type { Place } from "../diagnostics";
import { leafOf, type SourceLine, type SourceRow } from "../source";

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
    ...leafOf(row),
    row: row.row,
    text: quote.length > QUOTE ? `${quote.slice(0, QUOTE)}…` : quote,
  };
}

/** Where a line of text stands, with its beginning quoted. */
export function textPlace(file: string, line: Extract<SourceLine, { kind: "text" }>): Place {
  return { file, ...leafOf(line), row: line.row, text: tidy(line.text.slice(0, QUOTE)) };
}
