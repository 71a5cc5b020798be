import { tokenize } from "@borgar/fx";
import { cellAt, isBlank, putCell, usedArea } from "../../host/model/cells";
import { WHOLE_SHEET } from "../../host/model/area";
import { withReferences } from "../../host/model/references";
import type { Cell, Sheet, Workbook } from "../../host/model/workbook";

/** A mark in a cell's look that nobody sees: with it a cell is found again wherever it moves. */
const STAMP = "stamp";
const MARGIN = 3;

let last = 0;

export function stampOf(cell: Cell): number | undefined {
  const stamp = cell.format[STAMP];
  return typeof stamp === "number" ? stamp : undefined;
}

function* cellsOf(workbook: Workbook): Generator<readonly [Sheet, number, number, Cell]> {
  for (const sheet of workbook.sheets) {
    for (const row of [...sheet.rows.keys()].sort((a, b) => a - b)) {
      const cells = sheet.rows.get(row)?.cells ?? new Map<number, Cell>();
      for (const column of [...cells.keys()].sort((a, b) => a - b)) {
        yield [sheet, row, column, cellAt(sheet, row, column)];
      }
    }
  }
}

/** Gives every cell in use, and some around, a stamp of its own. Rows put in took over those of the row above. */
export function stampAll(workbook: Workbook): void {
  const seen = new Set<number>();
  for (const sheet of workbook.sheets) {
    const used = usedArea(sheet, WHOLE_SHEET, true);
    if (used === undefined) continue;
    for (let row = 0; row <= used.bottom + MARGIN; row += 1) {
      for (let column = 0; column <= used.right + MARGIN; column += 1) {
        const cell = cellAt(sheet, row, column);
        const stamp = stampOf(cell);
        if (stamp !== undefined && !seen.has(stamp)) {
          seen.add(stamp);
          continue;
        }
        last += 1;
        seen.add(last);
        putCell(sheet, row, column, { ...cell, format: { ...cell.format, [STAMP]: last } });
      }
    }
  }
}

/** Where every stamp is; of several the uppermost, from which the others were taken over. */
export function whereStamped(workbook: Workbook): ReadonlyMap<number, Found> {
  const found = new Map<number, Found>();
  for (const [sheet, row, column, cell] of cellsOf(workbook)) {
    const stamp = stampOf(cell);
    if (stamp !== undefined && !found.has(stamp)) found.set(stamp, { sheet, row, column, cell });
  }
  return found;
}

export interface Found {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** What a cell holds, however far it and what it refers to have moved. */
export interface Holding {
  readonly text: string;
  /** Stamps of the corners of its references, null for cells without. */
  readonly corners: readonly (number | null)[];
  readonly looks: string;
  readonly place: string;
  readonly isFormula: boolean;
}

const words = new Map<string, string>();

/** A formula without its cell references. */
function wordsOf(formula: string): string {
  const known = words.get(formula);
  if (known !== undefined) return known;
  const made = tokenize(formula)
    .map(({ type, value }) => (type.startsWith("range") && type !== "range_named" ? "§" : value))
    .join("");
  words.set(formula, made);
  return made;
}

const looked = new WeakMap<Cell["format"], string>();

function looksOf(format: Cell["format"]): string {
  const known = looked.get(format) ?? JSON.stringify(Object.entries(format).sort());
  looked.set(format, known);
  return known;
}

export function holdings(workbook: Workbook): ReadonlyMap<number, Holding> {
  const found = new Map<number, Holding>();
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name.toUpperCase(), sheet]));
  for (const [stamp, { sheet, row, column, cell }] of whereStamped(workbook)) {
    const corners: (number | null)[] = [];
    if (cell.formula !== null) {
      withReferences(cell.formula, (named, area) => {
        const home = named === undefined ? sheet : sheets.get(named.toUpperCase());
        for (const [atRow, atColumn] of [
          [area.top, area.left],
          [area.bottom, area.right],
        ] as const) {
          corners.push(home === undefined ? null : (stampOf(cellAt(home, atRow, atColumn)) ?? null));
        }
        return area;
      });
    }
    const { numberFormat, format, quoted, value, formula } = cell;
    const isQuoted = quoted && !isBlank(cell);
    const text = formula === null ? `${isQuoted ? "'" : ""}${typeof value} ${String(value)}` : wordsOf(formula);
    const looks = `${numberFormat} ${looksOf(format)}`;
    found.set(stamp, {
      text,
      corners,
      looks,
      isFormula: formula !== null,
      place: `${sheet.name}!R${String(row + 1)}C${String(column + 1)}`,
    });
  }
  return found;
}

/** What stands in cells now, by stamp; quick, without where references lead. */
export function contents(workbook: Workbook): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const sheet of workbook.sheets) {
    for (const { cells } of sheet.rows.values()) {
      for (const cell of cells.values()) {
        const stamp = stampOf(cell);
        if (stamp !== undefined && !isBlank(cell))
          found.set(
            stamp,
            cell.formula === null ? `${typeof cell.value} ${String(cell.value)}` : wordsOf(cell.formula),
          );
      }
    }
  }
  return found;
}
