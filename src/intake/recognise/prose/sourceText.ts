import { tidy, toArabicDigits } from "../../../thai";
import type { Place } from "../../diagnostics";
import { leafOf, type SourceDocument } from "../../source";

/** All text of a document as one string, which knows where each part of it stands. */
export interface SourceText {
  /** Tidied, digits Arabic; lines of a paragraph and of a table are joined by a space, others by a line break. */
  readonly text: string;
  /** The place of a character, with the words around it when their length is given. */
  readonly placeAt: (index: number, length?: number) => Place;
}

/** A line of more characters is looked at from its start only. */
const LONGEST_LINE = 4_000;
const LONGEST_QUOTE = 100;

interface Start {
  readonly index: number;
  readonly place: Place;
}

/** The text of a document, tables included where they are asked for. */
export function sourceText(document: SourceDocument, tables: "with-tables" | "without-tables"): SourceText {
  const starts: Start[] = [];
  let text = "";
  let broken = true;
  for (const line of document.lines) {
    const content =
      line.kind === "text" ? line.text.slice(0, LONGEST_LINE) : line.kind === "row" ? joined(line.cells) : "";
    const tidied = line.kind === "row" && tables === "without-tables" ? "" : toArabicDigits(tidy(content));
    if (tidied === "") {
      if (!broken) text += "\n\n";
      broken = true;
      continue;
    }
    if (!broken) text += " ";
    broken = false;
    starts.push({
      index: text.length,
      place: {
        file: document.file,
        ...(line.kind === "row" ? { table: line.table } : {}),
        ...leafOf(line),
        row: line.row,
      },
    });
    text += tidied;
  }
  return {
    text,
    placeAt: (index, length = 0) => {
      const start = starts[lastAtOrBefore(starts, index)];
      const place = start?.place ?? { file: document.file };
      return length === 0 ? place : { ...place, text: text.slice(index, index + Math.min(length, LONGEST_QUOTE)) };
    },
  };
}

function lastAtOrBefore(starts: readonly Start[], index: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle]?.index ?? Infinity) <= index) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function joined(cells: readonly string[]): string {
  let text = "";
  for (const cell of cells) {
    if (text.length > LONGEST_LINE) break;
    text += `${cell.slice(0, LONGEST_LINE)} `;
  }
  return text;
}
