import type { Worksheet, WorksheetRow, WorksheetTable } from "../../../ooxml";
import { OWN_TABLES, ownColumn, type OwnTable } from "../../ownTables";

/** Our tables begin in the upper part of their sheets. */
const ROWS_LOOKED_AT = 60;

/**
 * The tables of a sheet of ours whose program keeps cells but no tables, as Google Sheets does: each is
 * known by a row that has all the headers we read of it. Of the rows only the header is told.
 */
export function lostTables({ rows }: Worksheet): readonly WorksheetTable[] {
  const upper = rows.slice(0, ROWS_LOOKED_AT);
  return (Object.keys(OWN_TABLES) as OwnTable[]).flatMap((name) => {
    const keys = Object.keys(OWN_TABLES[name]);
    const header = upper.find((row) => {
      const texts = textsOf(row);
      return keys.every((key) => ownColumn(texts, name, key) >= 0);
    });
    const first = header?.cells[0]?.column;
    const last = header?.cells.at(-1)?.column;
    if (header === undefined || first === undefined || last === undefined) return [];
    return [{ name, firstRow: header.row, lastRow: header.row, firstColumn: first, lastColumn: last }];
  });
}

const textsOf = ({ cells }: WorksheetRow): readonly string[] => cells.map(({ text }) => text);
