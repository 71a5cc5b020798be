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
  readonly isOurs: boolean;
}

type CellOfSheet = CellPlace & { readonly sheet: string };

/** What belongs to whom in a workbook. */
export class Places {
  private readonly tables: readonly TableArea[];
  private readonly ourSheets: ReadonlySet<string>;

  constructor({ tables, foreignTables, cells }: WorkbookContent) {
    const ours = tables.map(({ name, sheet, row, column, headers, rows }) =>
      areaOf(name, sheet, row, column, rows.length, headers.length, true),
    );
    const theirs = foreignTables.map(({ name, sheet, row, column, rowCount, columnCount }) =>
      areaOf(name, sheet, row, column, rowCount, columnCount, false),
    );
    this.tables = [...ours, ...theirs];
    const ownNames: readonly string[] = Object.values(NAMES);
    this.ourSheets = new Set([
      ...tables.map(({ sheet }) => sheet),
      ...cells.filter(({ name }) => ownNames.includes(name)).map(({ sheet }) => sheet),
    ]);
  }

  /** The table whose data a cell belongs to. */
  tableAt(cell: CellOfSheet): string | undefined {
    return this.around(cell)?.name;
  }

  isInOurTable(cell: CellOfSheet): boolean {
    return this.around(cell)?.isOurs === true;
  }

  private around({ sheet, row, column }: CellOfSheet): TableArea | undefined {
    return this.tables.find(
      (table) =>
        table.sheet === sheet &&
        row >= table.top &&
        row <= table.bottom &&
        column >= table.left &&
        column <= table.right,
    );
  }

  /** Whether a sheet is one we made, or has something of ours. */
  isOurSheet(sheet: string): boolean {
    return this.ourSheets.has(sheet);
  }
}

function areaOf(
  name: string,
  sheet: string,
  row: number,
  column: number,
  rows: number,
  columns: number,
  isOurs: boolean,
): TableArea {
  return { name, sheet, top: row + 1, left: column, bottom: row + rows, right: column + columns - 1, isOurs };
}
