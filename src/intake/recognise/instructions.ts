import { textKey } from "../../thai";
import type { SourceDocument, SourceRow } from "../source";
import type { ColumnChoice, HeaderMapping, TableChoice, TableCorrection } from "../tables";
import { cleanCell } from "./cells";
import { headerMapping, type ColumnMapping } from "./columns";

/** The texts of a header as a key: what matters is what it says, not how it is spaced. */
function headerKey(cells: readonly string[]): string {
  return cells.map(textKey).join(" ").trimEnd();
}

/** Applies what was said of single columns; the others keep their meaning. */
function withChoices(mapping: ColumnMapping, choices: HeaderMapping["columns"], width: number): ColumnMapping {
  return Array.from({ length: Math.max(mapping.length, width) }, (_, column) => {
    const choice: ColumnChoice | undefined = choices[column];
    if (choice === undefined) return mapping[column];
    return choice === "none" ? undefined : choice;
  });
}

/** What a person, or an import before, said about one document's tables. */
export class Instructions {
  private readonly byTable = new Map<number, TableCorrection>();
  private readonly byHeader = new Map<string, HeaderMapping["columns"]>();
  private readonly values = new Map<string, string>();

  constructor(
    document: SourceDocument,
    corrections: readonly TableCorrection[] = [],
    headerMappings: readonly HeaderMapping[] = [],
  ) {
    for (const { header, columns } of headerMappings) this.byHeader.set(headerKey(header), columns);
    for (const correction of corrections) {
      if (correction.file !== document.file) continue;
      this.byTable.set(correction.table, correction);
      for (const { row, column, text } of correction.values ?? []) {
        this.values.set(`${String(correction.table)} ${String(row)} ${String(column)}`, text);
      }
    }
    // A header that was corrected once is read the same way on every page.
    for (const line of document.lines) {
      if (line.kind !== "row" || this.byTable.size === 0) continue;
      const columns = this.byTable.get(line.table)?.columns;
      const cells = columns === undefined ? [] : line.cells.map(cleanCell);
      if (columns !== undefined && headerMapping(cells) !== undefined) this.byHeader.set(headerKey(cells), columns);
    }
  }

  get correctedTables(): ReadonlySet<number> {
    return new Set(this.byTable.keys());
  }

  /** The row's cells, with single values replaced. */
  cellsOf({ cells, table, row }: SourceRow): readonly string[] {
    if (this.values.size === 0) return cells;
    return cells.map((cell, column) => this.values.get(`${String(table)} ${String(row)} ${String(column)}`) ?? cell);
  }

  kindOf(table: number): TableChoice | undefined {
    return this.byTable.get(table)?.kind;
  }

  /** The meaning of a header's columns: as said, else as recognised. */
  mappingOf(cells: readonly string[]): ColumnMapping | undefined {
    const choices = this.byHeader.get(headerKey(cells));
    const recognised = headerMapping(cells);
    return choices === undefined ? recognised : withChoices(recognised ?? [], choices, cells.length);
  }

  /** The columns of a table without a header that is known, if a person named them. */
  startOf(table: number): ColumnMapping | undefined {
    const columns = this.byTable.get(table)?.columns;
    return columns === undefined ? undefined : withChoices([], columns, 0);
  }
}
