import { copiedFormula, inStyle, movedReferences, toCanonical, type FormulaStyle } from "../formulas";
import {
  CannotChange,
  WorkbookDraft,
  type FormulaReader,
  type PatchContent,
  type SheetDraft,
  type TableDraft,
} from "../ooxml";
import type { CellContent, SpecValue } from "../sheets";
import { WorkbookError, type WorkbookChange } from "../workbook";
import { storedText } from "./storedText";

const FORMULAS: FormulaReader = { copied: copiedFormula, moved: movedReferences };

/**
 * A workbook file after a change, of which only what the change names is different. Throws WorkbookError where
 * it cannot be carried out whole, and OfficeFileError.
 */
export function changedFile(bytes: Uint8Array, change: WorkbookChange): Uint8Array {
  const draft = new WorkbookDraft(bytes, FORMULAS);
  try {
    new FileChange(draft, change).carryOut();
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
  ) {
    this.style = change.style ?? "native";
  }

  carryOut(): void {
    this.refuse();
    this.writeTables();
    this.writeNamedCells();
  }

  /** What Excel would not do, or what would end up elsewhere there. */
  private refuse(): void {
    const { draft, change } = this;
    const lists = [change.insertions, change.deletions, change.writes, change.looks, change.heights];
    for (const name of new Set(lists.flat().map(({ table }) => table))) {
      const table = this.table(name);
      if (this.sheet(table.sheet).isProtected) throw new WorkbookError("protected", { name: table.sheet });
      if (!table.hasHeaders || (table.isFiltered && this.hidesRows(table)))
        throw new WorkbookError("filtered", { name });
    }
    for (const { name } of change.namedCells) {
      const sheet = draft.named(name)?.sheet;
      if (sheet !== undefined && this.sheet(sheet).isProtected) throw new WorkbookError("protected", { name: sheet });
    }
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

function storedValue(value: SpecValue): SpecValue {
  return typeof value === "string" ? storedText(value) : value;
}

function formulaOf(content: CellContent): string | undefined {
  return content !== null && typeof content === "object" ? content.formula : undefined;
}
