import type { CellPlace } from "../../formulas";
import { NAMES } from "../../sheets";
import type { WorkbookContent } from "../content";

interface TableArea {
  readonly name: string;
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What belongs to whom in a workbook. */
export class Places {
  private readonly tables: readonly TableArea[];
  private readonly ourSheets: ReadonlySet<string>;

  constructor({ tables, foreignTables, cells }: WorkbookContent) {
    const ours = tables.map(({ name, sheet, row, column, headers, rows }) =>
      areaOf(name, sheet, row, column, rows.length, headers.length),
    );
    const theirs = foreignTables.map(({ name, sheet, row, column, rowCount, columnCount }) =>
      areaOf(name, sheet, row, column, rowCount, columnCount),
    );
    this.tables = [...ours, ...theirs];
    const ownNames: readonly string[] = Object.values(NAMES);
    this.ourSheets = new Set([
      ...tables.map(({ sheet }) => sheet),
      ...cells.filter(({ name }) => ownNames.includes(name)).map(({ sheet }) => sheet),
    ]);
  }

  /** The table whose data a cell belongs to. */
  tableAt({ sheet, row, column }: CellPlace & { readonly sheet: string }): string | undefined {
    return this.tables.find(
      (table) =>
        table.sheet === sheet &&
        row >= table.top &&
        row <= table.bottom &&
        column >= table.left &&
        column <= table.right,
    )?.name;
  }

  /** Whether a sheet is one we made, or has something of ours. */
  isOurSheet(sheet: string): boolean {
    return this.ourSheets.has(sheet);
  }
}

function areaOf(name: string, sheet: string, row: number, column: number, rows: number, columns: number): TableArea {
  return { name, sheet, top: row + 1, left: column, bottom: row + rows, right: column + columns - 1 };
}
