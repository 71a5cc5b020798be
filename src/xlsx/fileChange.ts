import { copiedFormula, inStyle, movedReferences, toCanonical, type FormulaStyle } from "../formulas";
import {
  adoptRules,
  adoptSheets,
  CannotChange,
  deleteTableRows,
  insertTableRows,
  shiftFormulas,
  showSheet,
  WorkbookDraft,
  type FormulaReader,
  type PatchContent,
  type SheetDraft,
  type TableDraft,
} from "../ooxml";
import type { CellContent, SpecValue, StyleName } from "../sheets";
import { WorkbookError, type WorkbookChange } from "../workbook";
import { Pattern } from "./pattern";
import { storedText } from "./storedText";
import { sheetRange } from "./toXlsx";

const FORMULAS: FormulaReader = { copied: copiedFormula, moved: movedReferences };

/**
 * A workbook file after a change, of which only what the change names is different. Throws WorkbookError where
 * it cannot be carried out whole, and OfficeFileError.
 */
export async function changedFile(bytes: Uint8Array, change: WorkbookChange): Promise<Uint8Array> {
  const draft = new WorkbookDraft(bytes, FORMULAS);
  const pattern = new Pattern(change);
  const patternDraft = new WorkbookDraft(await pattern.file(), FORMULAS);
  try {
    new FileChange(draft, change, pattern, patternDraft).carryOut();
    return draft.bytes();
  } catch (error) {
    if (error instanceof CannotChange)
      throw new WorkbookError("in-the-way", { name: error.place, sheet: error.sheet }, { cause: error });
    throw error;
  }
}

class FileChange {
  private readonly style: FormulaStyle;

  constructor(
    private readonly draft: WorkbookDraft,
    private readonly change: WorkbookChange,
    private readonly pattern: Pattern,
    /** What is new, as a file of its own. */
    private readonly made: WorkbookDraft,
  ) {
    this.style = change.style ?? "native";
  }

  carryOut(): void {
    this.refuse();
    this.makeSheets();
    this.insertRows();
    this.setLooks();
    this.writeTables();
    this.writeNamedCells();
    this.raiseRows();
    this.deleteRows();
  }

  private makeSheets(): void {
    const { draft, change, made } = this;
    const names = change.newSheets.map(({ name }) => name);
    adoptSheets(draft, made, names);
    for (const { name, sheet, range } of change.newNames) draft.defineName(name, sheetRange(sheet, range));
    if (change.activate !== undefined) showSheet(draft, change.activate);
  }

  /** Before contents come: those may need a style of their own. */
  private setLooks(): void {
    const { draft, change, made, pattern } = this;
    const look = (style: StyleName) => {
      const { row, column } = pattern.placeOf(style);
      return draft.styles.adopt(made.styles, made.sheet(pattern.looks)?.styleOf(row + 1, column) ?? 0);
    };
    for (const each of change.looks) {
      const { table: name, first, count, columns } = each;
      const { sheet, range } = this.table(name);
      for (const { column, style } of columns)
        for (let row = first; row < first + count; row += 1)
          this.sheet(sheet).setStyle(range.firstRow + 1 + row, range.firstColumn + column, look(style));
      adoptRules(this.sheet(sheet), made, pattern.rulesOf(each));
    }
  }

  private insertRows(): void {
    this.shiftRows(this.change.insertions, ({ before }) => before, insertTableRows);
  }

  private deleteRows(): void {
    this.shiftRows(this.change.deletions, ({ first }) => first, deleteTableRows);
  }

  /** From the bottom up, so that no shift moves the place of another. */
  private shiftRows<T extends Pick<WorkbookChange["insertions"][number], "table" | "count" | "columns">>(
    all: readonly T[],
    rowOf: (each: T) => number,
    shift: typeof insertTableRows,
  ): void {
    const { draft } = this;
    const placed = all
      .filter(({ count }) => count > 0)
      .map((each) => ({ each, at: this.table(each.table).range.firstRow + 1 + rowOf(each) }))
      .sort((a, b) => b.at - a.at);
    const shifts = placed.map(({ each }) =>
      shift(draft, this.table(each.table), rowOf(each), each.count, each.columns),
    );
    shiftFormulas(draft, shifts);
  }

  private raiseRows(): void {
    for (const { table: name, row, points } of this.change.heights) {
      const { sheet, range } = this.table(name);
      const at = range.firstRow + 1 + row;
      if (this.sheet(sheet).heightOf(at) < points) this.sheet(sheet).setHeight(at, points);
    }
  }

  /** What Excel would not do, or what would end up elsewhere there. */
  private refuse(): void {
    const { draft, change } = this;
    const lists = [change.insertions, change.deletions, change.writes, change.looks, change.heights];
    for (const name of new Set(lists.flat().map(({ table }) => table))) {
      const table = this.table(name);
      if (this.sheet(table.sheet).isProtected) throw new WorkbookError("protected", { name: table.sheet });
      if (!table.hasHeaders || (table.isFiltered && this.hidesRows(table)))
        throw new WorkbookError("filtered", { name, sheet: table.sheet });
    }
    if (draft.isProtected && change.newSheets.length > 0)
      throw new WorkbookError("protected", { name: change.newSheets[0]?.name ?? "" });
    this.refuseTaken();
    for (const { name } of change.namedCells) {
      const sheet = draft.named(name)?.sheet;
      if (sheet !== undefined && this.sheet(sheet).isProtected) throw new WorkbookError("protected", { name: sheet });
    }
  }

  /** Tables and names share their names. */
  private refuseTaken(): void {
    const { draft, change } = this;
    const key = (name: string) => name.toLowerCase();
    const sheets = new Set(draft.sheetNames.map(key));
    const tables = new Set(draft.tables.map(({ name }) => key(name)));
    const isNamed = (name: string) => tables.has(key(name)) || isAlive(draft.definedName(name)?.text);
    const taken = [
      ...change.newSheets.map(({ name }) => name).filter((name) => sheets.has(key(name))),
      ...change.newSheets.flatMap((sheet) => sheet.tables.map(({ name }) => name)).filter(isNamed),
      ...change.newNames.map(({ name }) => name).filter(isNamed),
    ];
    const [name] = taken;
    if (name !== undefined) throw new WorkbookError("in-the-way", { name });
  }

  private hidesRows({ sheet: name, range }: TableDraft): boolean {
    const sheet = this.sheet(name);
    for (let row = range.firstRow; row <= range.lastRow; row += 1) if (sheet.isHidden(row)) return true;
    return false;
  }

  private table(name: string): TableDraft {
    const table = this.draft.table(name);
    if (table === undefined) throw new WorkbookError("changed", { name });
    return table;
  }

  private sheet(name: string): SheetDraft {
    const sheet = this.draft.sheet(name);
    if (sheet === undefined) throw new WorkbookError("changed", { name });
    return sheet;
  }

  private writeTables(): void {
    for (const { table: name, row, column, cells } of this.change.writes) {
      const table = this.table(name);
      const sheet = this.sheet(table.sheet);
      const { firstRow, firstColumn } = table.range;
      for (const [down, line] of cells.entries()) {
        for (const [across, content] of line.entries()) {
          const formula = formulaOf(content) === undefined ? undefined : table.columnFormula(column + across);
          sheet.write(firstRow + 1 + row + down, firstColumn + column + across, this.stored(content, name, formula));
        }
      }
    }
  }

  private writeNamedCells(): void {
    for (const { name, content } of this.change.namedCells) {
      const place = this.draft.named(name);
      if (place === undefined) throw new WorkbookError("changed", { name });
      this.sheet(place.sheet).write(place.row, place.column, this.stored(content));
    }
  }

  /** A formula is spelled as its column's, where that says the same. */
  private stored(content: CellContent, table?: string, columnFormula?: string): PatchContent {
    if (content === null || typeof content !== "object") return storedValue(content);
    const isColumns = columnFormula !== undefined && toCanonical(columnFormula, table) === content.formula;
    const formula = isColumns ? columnFormula : inStyle(content.formula, this.style);
    return { formula, value: storedValue(content.value) };
  }
}

/** A name whose cells are gone is made anew. */
const isAlive = (formula: string | undefined): boolean => formula !== undefined && !formula.includes("#REF!");

function storedValue(value: SpecValue): SpecValue {
  return typeof value === "string" ? storedText(value) : value;
}

function formulaOf(content: CellContent): string | undefined {
  return content !== null && typeof content === "object" ? content.formula : undefined;
}
