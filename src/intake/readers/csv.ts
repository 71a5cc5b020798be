import Papa from "papaparse";
import type { SourceLine } from "../source";

/** CSV or TSV with any usual delimiter; one table. A row with one cell is a line of text. */
export function readCsv(text: string): readonly SourceLine[] {
  const { data } = Papa.parse<string[]>(text, { delimitersToGuess: [",", "\t", ";", "|"], skipEmptyLines: false });
  return data.map((cells, index): SourceLine => {
    const row = index + 1;
    if (cells.every((cell) => cell.trim() === "")) return { kind: "blank", row };
    const [only] = cells;
    return cells.length === 1 && only !== undefined
      ? { kind: "text", text: only, row }
      : { kind: "row", cells, table: 1, row };
  });
}
