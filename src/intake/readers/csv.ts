import Papa from "papaparse";
import type { ReaderResult, SourceLine } from "../source";

const OPTIONS = { delimitersToGuess: [",", "\t", ";", "|"], skipEmptyLines: false as const };

/**
 * CSV or TSV with any usual delimiter; one table. A row with its first cell only is a line of text. Where a quote
 * is never closed, quotes count as text, or the rest of the file would end up in one cell.
 */
export function readCsv(text: string): ReaderResult {
  const quoted = Papa.parse<string[]>(text, OPTIONS);
  const unclosed = quoted.errors.some(({ code }) => code === "MissingQuotes");
  const { data } = unclosed ? Papa.parse<string[]>(text, { ...OPTIONS, quoteChar: "\u0000" }) : quoted;
  const doubtful = quoted.errors.filter(({ type }) => type === "Quotes").map(({ row }) => row ?? 0);
  return {
    lines: data.map(toLine),
    broken: [...new Set(doubtful)].map((row) => ({ row: row + 1, text: (data[row] ?? []).join(" | ") })),
  };
}

function toLine(cells: readonly string[], index: number): SourceLine {
  const row = index + 1;
  if (cells.every((cell) => cell.trim() === "")) return { kind: "blank", row };
  const [first = "", ...others] = cells;
  // Spreadsheets pad every line to the same width.
  return others.every((cell) => cell.trim() === "")
    ? { kind: "text", text: first, row }
    : { kind: "row", cells, table: 1, row };
}
