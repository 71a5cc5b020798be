import { MATCHING } from "../sheets";
import {
  STATE_NAMESPACE,
  type ForeignTable,
  type NamedCellContent,
  type TableContent,
  type WorkbookContent,
} from "../workbook";
import { contentOf, readAreas, type CellArea, type CellGrid } from "./cells";
import { isAnchor, journalTextOf } from "./journal";
import { isJournalNamespace } from "./parts";

const OUR_TABLES: readonly string[] = Object.keys(MATCHING);
const OUR_NAMES = /^ITAS_/i;

/** Where a table stands. */
export interface TablePlace {
  readonly name: string;
  /** The header is the first row. */
  readonly area: CellArea;
  readonly dataRows: number;
  readonly hasTotals: boolean;
}

const bodyOf = ({ area, dataRows }: TablePlace): CellArea => ({ ...area, row: area.row + 1, rows: dataRows });
const headerOf = ({ area }: TablePlace): CellArea => ({ ...area, rows: 1 });

/** Queues the question where tables stand; the answer is there after a `sync`. */
export function askTablePlaces(workbook: Excel.Workbook, names: readonly string[]): () => readonly TablePlace[] {
  const asked = names.map((name) => {
    const table = workbook.tables.getItemOrNullObject(name).load("name,showTotals,worksheet/name");
    return { table, range: table.getRange().load("rowIndex,columnIndex,rowCount,columnCount") };
  });
  return () =>
    asked.flatMap(({ table, range }): TablePlace[] => {
      if (table.isNullObject) return [];
      const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
      const area = { sheet: table.worksheet.name, row, column, rows, columns };
      return [{ name: table.name, area, hasTotals: table.showTotals, dataRows: rows - 1 - (table.showTotals ? 1 : 0) }];
    });
}

/** Everything of ours in one answer, or two: what there is, then what it holds. */
export async function readWorkbook(context: Excel.RequestContext): Promise<WorkbookContent> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/name,items/protection/protected");
  const allTables = workbook.tables.load("items/name");
  const allNames = workbook.names.load("items/name,items/type,items/scope");
  const allParts = workbook.customXmlParts.load("items/id,items/namespaceUri");
  const places = askTablePlaces(workbook, OUR_TABLES);
  await context.sync();

  const tables = places();
  const foreign = allTables.items.map(({ name }) => name).filter((name) => !OUR_TABLES.includes(name));
  const names = allNames.items
    .filter(
      ({ name, type, scope }) => scope === "Workbook" && type === "Range" && OUR_NAMES.test(name) && !isAnchor(name),
    )
    .map(({ name }) => name);
  const parts = allParts.items
    .map(({ id, namespaceUri }) => ({ id, namespace: namespaceUri }))
    .filter(({ namespace }) => namespace === STATE_NAMESPACE || isJournalNamespace(namespace));

  let foreignPlaces: () => readonly TablePlace[] = () => [];
  let cells: readonly NamedRange[] = [];
  let texts: readonly { readonly namespace: string; readonly xml: OfficeExtension.ClientResult<string> }[] = [];
  const grids = await readAreas(
    context,
    tables.flatMap((place) => [headerOf(place), bodyOf(place)]),
    "contents",
    () => {
      foreignPlaces = askTablePlaces(workbook, foreign);
      cells = names.map((name) => askNamedRange(workbook, name));
      texts = parts.map(({ id, namespace }) => ({ namespace, xml: workbook.customXmlParts.getItem(id).getXml() }));
    },
  );
  const xml = texts.map((text) => ({ namespace: text.namespace, xml: text.xml.value }));
  return {
    sheets: sheets.items.map(({ name, protection }) => ({ name, isProtected: protection.protected })),
    tables: tables.map((place, index) => tableContent(place, grids[index * 2], grids[index * 2 + 1])),
    foreignTables: foreignPlaces().map(foreignTable),
    names: cells.filter(({ range }) => !range.isNullObject).map(({ name }) => name),
    cells: cells.flatMap(namedCell),
    state: xml.find(({ namespace }) => namespace === STATE_NAMESPACE)?.xml ?? null,
    journal: journalTextOf(xml),
  };
}

function tableContent(place: TablePlace, header: CellGrid | undefined, body: CellGrid | undefined): TableContent {
  const { sheet, row, column } = place.area;
  return {
    name: place.name,
    sheet,
    row,
    column,
    headers: (header?.values[0] ?? []).map(String),
    rows: (body?.formulas ?? []).map((formulas, index) =>
      formulas.map((formula, at) => contentOf(formula, body?.values[index]?.[at], place.name)),
    ),
  };
}

function foreignTable({ name, area }: TablePlace): ForeignTable {
  const { sheet, row, column, rows, columns } = area;
  return { name, sheet, row, column, rowCount: rows - 1, columnCount: columns };
}

interface NamedRange {
  readonly name: string;
  readonly range: Excel.Range;
  /** Its first cell; names of lists can be long. */
  readonly cell: Excel.Range;
}

function askNamedRange(workbook: Excel.Workbook, name: string): NamedRange {
  const range = workbook.names.getItem(name).getRangeOrNullObject();
  range.load("rowIndex,columnIndex,rowCount,columnCount,worksheet/name");
  return { name, range, cell: range.getCell(0, 0).load("formulas,values") };
}

function namedCell({ name, range, cell }: NamedRange): readonly NamedCellContent[] {
  if (range.isNullObject || range.rowCount !== 1 || range.columnCount !== 1) return [];
  return [
    {
      name,
      sheet: range.worksheet.name,
      row: range.rowIndex,
      column: range.columnIndex,
      content: contentOf(cell.formulas[0]?.[0], cell.values[0]?.[0]),
    },
  ];
}
