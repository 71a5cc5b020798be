import Papa from "papaparse";
import type { RefusalCode } from "../result";
import { MOST_CELLS, type ReaderResult } from "../source";
import { gridLines } from "./gridLines";

const DELIMITERS = [",", "\t", ";", "|"];
const LOOKED_AT = 10_000;
const OPTIONS = { delimitersToGuess: DELIMITERS, skipEmptyLines: false as const };

/**
 * CSV or TSV with any usual delimiter. Where a quote is never closed, quotes count as text, or the rest
 * of the file would end up in one cell.
 */
export function readCsv(text: string): ReaderResult | RefusalCode {
  const mostCells = Math.max(...DELIMITERS.map((delimiter) => occurrences(text, delimiter)));
  // Before its cells fill the memory.
  if (mostCells + occurrences(text, "\n") + occurrences(text, "\r") > MOST_CELLS) return "too-many-cells";
  const guessed = Papa.parse<string[]>(text, OPTIONS);
  const isGuess = guessed.errors.every(({ code }) => code !== "UndetectableDelimiter");
  const options = isGuess ? OPTIONS : { ...OPTIONS, delimiter: delimiterOfMostLines(text) };
  const quoted = isGuess ? guessed : Papa.parse<string[]>(text, options);
  const unclosed = quoted.errors.some(({ code }) => code === "MissingQuotes");
  const { data } = unclosed ? Papa.parse<string[]>(text, { ...options, quoteChar: "\u0000" }) : quoted;
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

/** Titles and blank lines around two columns leave the library without a guess: what most lines have parts them. */
function delimiterOfMostLines(text: string): string {
  const lines = text.slice(0, LOOKED_AT).split(/\r\n?|\n/);
  const counts = DELIMITERS.map((delimiter) => lines.filter((line) => line.includes(delimiter)).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

function occurrences(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}
