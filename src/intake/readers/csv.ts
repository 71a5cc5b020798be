import Papa from "papaparse";
import type { ReaderResult } from "../source";
import { gridLines } from "./gridLines";

const OPTIONS = { delimitersToGuess: [",", "\t", ";", "|"], skipEmptyLines: false as const };

/**
 * CSV or TSV with any usual delimiter. Where a quote is never closed, quotes count as text, or the rest
 * of the file would end up in one cell.
 */
export function readCsv(text: string): ReaderResult {
  const quoted = Papa.parse<string[]>(text, OPTIONS);
  const unclosed = quoted.errors.some(({ code }) => code === "MissingQuotes");
  const { data } = unclosed ? Papa.parse<string[]>(text, { ...OPTIONS, quoteChar: "\u0000" }) : quoted;
  const doubtful = quoted.errors.filter(({ type }) => type === "Quotes").map(({ row }) => row ?? 0);
  return {
    lines: gridLines(
      data.map((cells, index) => ({ row: index + 1, cells })),
      undefined,
      0,
    ),
    broken: [...new Set(doubtful)].map((row) => ({ row: row + 1, text: (data[row] ?? []).join(" | ") })),
  };
}
