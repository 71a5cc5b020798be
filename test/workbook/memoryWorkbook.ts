import type {
  CellsWrite,
  NamedCellContent,
  TableContent,
  WorkbookChange,
  WorkbookContent,
  WorkbookPort,
} from "../../src/workbook";
import type { CellContent, NameSpec, SheetSpec, WorkbookSpec } from "../../src/sheets";

/** A workbook with nothing of ours in it. */
export function emptyWorkbook(...sheets: readonly string[]): WorkbookContent {
  return {
    sheets: sheets.map((name) => ({ name, isProtected: false })),
    tables: [],
    foreignTables: [],
    names: [],
    cells: [],
    state: null,
    journal: null,
  };
}

/** As a cell takes it: an empty text is no content, dates and figures are numbers. */
const stored = (content: CellContent): CellContent => (content === "" ? null : content);

function withSheet(content: WorkbookContent, sheet: SheetSpec): WorkbookContent {
  if (content.sheets.some(({ name }) => name.toLowerCase() === sheet.name.toLowerCase()))
    throw new Error(`A sheet ${sheet.name} is there already`);
  const tables = sheet.tables.map((table): TableContent => {
    if (content.tables.some(({ name }) => name === table.name))
      throw new Error(`A table ${table.name} is there already`);
    return {
      name: table.name,
      sheet: sheet.name,
      row: table.row,
      column: table.column,
      headers: table.columns.map(({ header }) => header),
      rows: table.rows.map((row) => row.map(stored)),
    };
  });
  return {
    ...content,
    sheets: [...content.sheets, { name: sheet.name, isProtected: false }],
    tables: [...content.tables, ...tables],
  };
}

function withName(content: WorkbookContent, spec: NameSpec, sheets: readonly SheetSpec[]): WorkbookContent {
  const { name, sheet, range } = spec;
  if (content.names.includes(name)) throw new Error(`A name ${name} is there already`);
  if (!content.sheets.some((other) => other.name === sheet)) throw new Error(`No sheet ${sheet} for ${name}`);
  const names = [...content.names, name];
  if (range.rows * range.columns > 1) return { ...content, names };
  const { row, column } = range;
  const block = sheets
    .find((other) => other.name === sheet)
    ?.blocks.find((other) => other.row === row && other.column === column);
  const table = content.tables.find(
    (other) =>
      other.sheet === sheet && row > other.row && row <= other.row + other.rows.length && column >= other.column,
  );
  const inTable = table?.rows[row - table.row - 1]?.[column - table.column];
  const cell: NamedCellContent = { name, sheet, row, column, content: stored(block?.content ?? inTable ?? null) };
  return { ...content, names, cells: [...content.cells, cell] };
}

/** Rows put in, as sheet rows: everything of the sheet that starts below moves. */
function withInsertions(content: WorkbookContent, change: WorkbookChange): WorkbookContent {
  const at = (name: string) => {
    const table = content.tables.find((other) => other.name === name);
    if (table === undefined) throw new Error(`No table ${name}`);
    return table;
  };
  const moved = (sheet: string, row: number, first: number, last: number, own?: string) =>
    change.insertions
      .filter(({ table, before, columns }) => {
        const from = at(table);
        const isAbove = from.sheet === sheet && from.row + 1 + before <= row && table !== own;
        return isAbove && (columns === null || (columns[0] <= last && columns[1] >= first));
      })
      .reduce((sum, { count }) => sum + count, 0);
  const tables = content.tables.map((table): TableContent => {
    const gaps = change.insertions.filter((insertion) => insertion.table === table.name);
    const blank = (count: number) => Array.from({ length: count }, () => table.headers.map(() => null));
    const rows = Array.from({ length: table.rows.length + 1 }, (_, index) => [
      ...gaps.filter(({ before }) => before === index).flatMap(({ count }) => blank(count)),
      ...(index < table.rows.length ? [table.rows[index] ?? []] : []),
    ]).flat();
    const last = table.column + table.headers.length - 1;
    return { ...table, row: table.row + moved(table.sheet, table.row, table.column, last, table.name), rows };
  });
  return {
    ...content,
    tables,
    cells: content.cells.map((cell) => ({
      ...cell,
      row: cell.row + moved(cell.sheet, cell.row, cell.column, cell.column),
    })),
    foreignTables: content.foreignTables.map((table) => ({
      ...table,
      row: table.row + moved(table.sheet, table.row, table.column, table.column + table.columnCount - 1),
    })),
  };
}

function withWrite(tables: readonly TableContent[], { table: name, row, column, cells }: CellsWrite) {
  const width = cells[0]?.length ?? 0;
  if (cells.some((line) => line.length !== width)) throw new Error(`Uneven rows for ${name}`);
  return tables.map((table) => {
    if (table.name !== name) return table;
    if (row + cells.length > table.rows.length || column + width > table.headers.length)
      throw new Error(`Outside of ${name}: row ${String(row)}, column ${String(column)}`);
    const rows = table.rows.map((line, index) => {
      const written = cells[index - row];
      return written === undefined
        ? line
        : line.map((old, at) => stored(written[at - column] === undefined ? old : (written[at - column] ?? null)));
    });
    return { ...table, rows };
  });
}

/** Every cell by a name shows what its table holds. */
export function withNamedCells(content: WorkbookContent): WorkbookContent {
  return {
    ...content,
    cells: content.cells.map((cell) => {
      const table = content.tables.find(
        ({ sheet, row, rows, column, headers }) =>
          sheet === cell.sheet &&
          cell.row > row &&
          cell.row <= row + rows.length &&
          cell.column >= column &&
          cell.column < column + headers.length,
      );
      if (table === undefined) return cell;
      return { ...cell, content: table.rows[cell.row - table.row - 1]?.[cell.column - table.column] ?? null };
    }),
  };
}

/** A cell by a name may stand in a table. */
function withNamedWrites({ cells, tables }: WorkbookContent, change: WorkbookChange): readonly CellsWrite[] {
  const named = change.namedCells.flatMap(({ name, content }): readonly CellsWrite[] => {
    const cell = cells.find((each) => each.name === name);
    const table = tables.find(
      ({ sheet, row, rows }) => cell?.sheet === sheet && cell.row > row && cell.row <= row + rows.length,
    );
    if (cell === undefined || table === undefined) return [];
    const row = cell.row - table.row - 1;
    return [{ table: table.name, row, column: cell.column - table.column, cells: [[content]] }];
  });
  return [...change.writes, ...named];
}

/** The workbook after a change, as Excel would leave it; throws where Excel would. */
export function applied(content: WorkbookContent, change: WorkbookChange): WorkbookContent {
  let next = change.newSheets.reduce(withSheet, content);
  for (const name of change.newNames) next = withName(next, name, change.newSheets);
  next = withInsertions(next, change);
  const tables = withNamedWrites(next, change).reduce(withWrite, next.tables);
  const cells = next.cells.map((cell) => {
    const write = change.namedCells.find(({ name }) => name === cell.name);
    return write === undefined ? cell : { ...cell, content: stored(write.content) };
  });
  const kept = tables.map((table) => {
    const gone = new Set(
      change.deletions
        .filter((deletion) => deletion.table === table.name)
        .flatMap(({ first, count }) => Array.from({ length: count }, (_, index) => first + index)),
    );
    const rows = table.rows.filter((_, index) => !gone.has(index));
    if (rows.length === 0) throw new Error(`${table.name} lost its last row`);
    return { ...table, rows };
  });
  return withNamedCells({ ...next, tables: kept, cells, state: change.state });
}

/** A workbook that is only remembered. */
export class MemoryWorkbook implements WorkbookPort {
  readonly changes: WorkbookChange[] = [];

  constructor(public content: WorkbookContent = emptyWorkbook("Sheet1")) {}

  read(): Promise<WorkbookContent> {
    return Promise.resolve(this.content);
  }

  apply(change: WorkbookChange): Promise<void> {
    this.content = applied(this.content, change);
    this.changes.push(change);
    return Promise.resolve();
  }

  table(name: string): TableContent {
    const found = this.content.tables.find((table) => table.name === name);
    if (found === undefined) throw new Error(`No table ${name}`);
    return found;
  }
}

/** A workbook as it is right after a spec was written to a file. */
export function contentOf(spec: WorkbookSpec): WorkbookContent {
  return applied(emptyWorkbook(), {
    newSheets: spec.sheets,
    footer: spec.footer,
    newNames: spec.names,
    insertions: [],
    looks: [],
    writes: [],
    heights: [],
    namedCells: [],
    deletions: [],
    state: spec.state ?? "",
  });
}
