import { converted, copiedFormula, type FormulaStyle } from "../formulas";
import {
  cellRange,
  readWorksheets,
  rewriteFormulas,
  withCustomXml,
  type FormulaFate,
  type RestoredFormula,
  type StoredFormula,
  type WorksheetCell,
} from "../ooxml";
import { address, formulaDefaults, rangeAddress, type SpecValue } from "../sheets";
import {
  openingIn,
  STATE_NAMESPACE,
  type ExactContent,
  type FormulaAnswer,
  type FormulaPort,
  type FormulaQuery,
  type ReadFormula,
  type StandingFormula,
  type WorkbookChange,
} from "../workbook";
import { changedFile } from "./fileChange";
import { cellValue, MOST_CELLS, readContent } from "./readContent";

/** A stored workbook that is read and changed as the open one is. */
export interface WorkbookFile extends FormulaPort {
  /** The file as it is now. */
  readonly bytes: Uint8Array;
}

const STUCK = "#NAME?";

/** An .xlsx file for the use cases. Throws OfficeFileError where it cannot be read. */
export function workbookFile(original: Uint8Array): WorkbookFile {
  let bytes = original;
  return {
    get bytes() {
      return bytes;
    },
    read: () => readContent(bytes),
    readFormulas: (query) => Promise.resolve().then(() => readFormulas(bytes, query)),
    async apply(change) {
      const opening = openingIn(await readContent(bytes));
      const language = "state" in opening ? opening.state.language : "th";
      const style = change.style ?? "native";
      const rewritten =
        change.sheetWrites === undefined ? bytes : rewrite(bytes, change, style, formulaDefaults(language));
      const changed = isMoreThanFormulas(change) ? await changedFile(rewritten, change) : rewritten;
      bytes = withCustomXml(changed, { namespace: STATE_NAMESPACE, xml: change.state });
    },
  };
}

function isMoreThanFormulas(change: WorkbookChange): boolean {
  const { newSheets, newNames, insertions, looks, writes, heights, namedCells, deletions } = change;
  return [newSheets, newNames, insertions, looks, writes, heights, namedCells, deletions].some(
    ({ length }) => length > 0,
  );
}

const keyOf = (sheet: string, cell: string): string => `${sheet}\n${cell}`;

function readFormulas(bytes: Uint8Array, { wants, areas }: FormulaQuery): FormulaAnswer {
  const file = readWorksheets(bytes, MOST_CELLS, { formulas: true, hiddenSheets: true });
  const cells = new Map<string, WorksheetCell>();
  for (const { name, rows } of file.sheets) {
    for (const row of rows)
      for (const cell of row.cells) cells.set(keyOf(name, address(row.row - 1, cell.column)), cell);
  }
  const valueAt = (sheet: string, row: number, column: number): SpecValue => {
    const cell = cells.get(keyOf(sheet, address(row, column)));
    return cell === undefined ? null : cellValue(cell);
  };
  const formulas: ReadFormula[] = [];
  const stored = formulaCells(bytes);
  for (const { cell, spread } of stored) {
    if (wants(cell) === "nothing") continue;
    const range = spread === undefined ? undefined : cellRange(spread);
    const isMany = range !== undefined && (range.lastRow > range.firstRow || range.lastColumn > range.firstColumn);
    const block = isMany
      ? grid(range.lastRow - range.firstRow + 1, range.lastColumn - range.firstColumn + 1, (down, across) =>
          valueAt(cell.sheet, cell.row + down, cell.column + across),
        )
      : undefined;
    const value = valueAt(cell.sheet, cell.row, cell.column);
    formulas.push({ ...cell, value, ...(block === undefined ? {} : { spread: block }) });
  }
  const texts = new Map(stored.map(({ cell }) => [keyOf(cell.sheet, address(cell.row, cell.column)), cell.formula]));
  const contentAt = (sheet: string, row: number, column: number): ExactContent => {
    const exactly = texts.get(keyOf(sheet, address(row, column)));
    return exactly === undefined ? valueAt(sheet, row, column) : { exactly };
  };
  return {
    formulas,
    areas: areas.map(({ sheet, row, column, rows, columns }) =>
      grid(rows, columns, (down, across) => contentAt(sheet, row + down, column + across)),
    ),
  };
}

function grid<T>(rows: number, columns: number, cell: (row: number, column: number) => T): readonly (readonly T[])[] {
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => cell(row, column)));
}

/** Every cell with a formula; cells that share one each have their own. */
function formulaCells(bytes: Uint8Array) {
  const found: { readonly cell: StandingFormula; readonly spread: string | undefined }[] = [];
  rewriteFormulas(bytes, (stored) => {
    if (stored.kind === "cell") {
      const first = placeOf(stored.place);
      for (const { address: at } of stored.cells) {
        const place = placeOf(at);
        const formula = copiedFormula(stored.formula, first, place);
        found.push({ cell: { sheet: stored.sheet, ...place, formula }, spread: stored.spread });
      }
    }
    return { kind: "same" };
  });
  return found;
}

function placeOf(reference: string) {
  const range = cellRange(reference);
  return { row: (range?.firstRow ?? 1) - 1, column: range?.firstColumn ?? 0 };
}

/** Cells get what the change says; column formulas, names and rules have no place in it and follow the style. */
function rewrite(
  bytes: Uint8Array,
  change: WorkbookChange,
  style: FormulaStyle,
  defaults: ReturnType<typeof formulaDefaults>,
): Uint8Array {
  const contents = contentsOf(change);
  const decide = (stored: StoredFormula): FormulaFate => {
    if (stored.kind !== "cell") return fateOutsideCells(stored, style, defaults);
    const content = contents.get(keyOf(stored.sheet, stored.place));
    if (content === undefined) return { kind: "same" };
    if (content === null || typeof content !== "object") return { kind: "value" };
    return { kind: "formula", formula: content.exactly, stale: STUCK };
  };
  return rewriteFormulas(bytes, decide, restoredBy(change));
}

function fateOutsideCells(
  { kind, formula }: StoredFormula,
  style: FormulaStyle,
  defaults: ReturnType<typeof formulaDefaults>,
): FormulaFate {
  // Excel takes no add-in's functions in conditional formats and validations.
  const conversion = converted(formula, kind === "rule" ? "native" : style, { defaults });
  if (conversion.kind === "formula") return { kind: "formula", formula: conversion.formula, stale: STUCK };
  return { kind: conversion.kind === "value" && kind === "column" ? "value" : "same" };
}

function contentsOf({ sheetWrites = [] }: WorkbookChange): ReadonlyMap<string, ExactContent> {
  return new Map(
    sheetWrites.flatMap(({ sheet, row, column, cells }) =>
      cells.flatMap((line, down) =>
        line.map((content, across) => [keyOf(sheet, address(row + down, column + across)), content] as const),
      ),
    ),
  );
}

/** Formulas for cells that hold their values. */
function restoredBy({ sheetWrites = [] }: WorkbookChange): readonly RestoredFormula[] {
  return sheetWrites.flatMap(({ sheet, row, column, cells, standing, spread }): readonly RestoredFormula[] => {
    const [content, was] = [cells[0]?.[0] ?? null, standing[0]?.[0] ?? null];
    if (content === null || typeof content !== "object" || (was !== null && typeof was === "object")) return [];
    const range = { row, column, rows: cells.length, columns: cells[0]?.length ?? 1 };
    return [
      {
        sheet,
        address: address(row, column),
        formula: content.exactly,
        ...(spread === "written" ? { spread: rangeAddress(range) } : {}),
        ...(typeof was === "string" ? { text: was } : {}),
      },
    ];
  });
}
