import type { FormulaStyle } from "../../formulas";
import { BODY_FONT, placedCells, rangeAddress, type NameSpec, type PlacedCell, type SheetSpec } from "../../sheets";
import type { Batch } from "../requests/batch";
import { queueBorders } from "./borders";
import { queueCharts } from "./charts";
import {
  formatsAfter,
  formatsBefore,
  formulaBlocks,
  literalBlocks,
  type ContentBlock,
  type FormattedCells,
} from "./contents";
import { queueDimensions } from "./dimensions";
import { queueLooks } from "./looks";
import { queuePage, queuePanes, queueView } from "./page";
import { addressesOf } from "./rectangles";
import { queueConditionalFormats, queueValidations } from "./rules";
import { rangeAt, reserve, wireBytes, type Place } from "../requests/wire";

/** What is added to a workbook: sheets at its end, in order, and names of cells, on these or any others. */
export interface NewSheets {
  readonly sheets: readonly SheetSpec[];
  readonly newNames: readonly NameSpec[];
  readonly footer: { readonly left: string; readonly right: string };
  /** Whether they are set up to be scrolled and printed: not every Excel can at any time. */
  readonly withSetUp: boolean;
}

/** Largest part of a table that travels in one assignment. */
const LARGEST_BLOCK = 500_000;
/** The client cuts an assignment into parts of so many cells. */
const CLIENT_CELLS = 1500;
/** Tables of fewer rows need no filter. */
const FILTERED_ROWS = 10;

interface OpenSheet extends Place {
  readonly spec: SheetSpec;
  readonly cells: readonly PlacedCell[];
}

/**
 * Queues new sheets. A formula that names a table or a name nobody knows is refused, so all sheets get
 * their texts, figures and tables first, then the names are defined, then formulas and the rest follow.
 */
export async function queueNewSheets(batch: Batch, workbook: NewSheets, style: FormulaStyle): Promise<void> {
  const open: OpenSheet[] = [];
  for (const spec of workbook.sheets) {
    await reserve({ batch }, 1, 0, wireBytes(spec.name));
    const sheet = batch.context.workbook.worksheets.add(spec.name);
    open.push({ batch, sheet, spec, cells: placedCells(spec) });
  }
  for (const place of open) await queueLiterals(place);
  for (const name of workbook.newNames) await queueName(batch, name);
  for (const place of open) {
    await queueFormulas(place, style);
  }
  for (const place of open) await queueAppearance(place, workbook);
}

async function queueLiterals(place: OpenSheet): Promise<void> {
  const { sheet, spec, cells } = place;
  await reserve(place, 2, 2);
  const { font } = sheet.getRange().untrack().format;
  font.name = BODY_FONT.name;
  font.size = BODY_FONT.size;
  await queueFormats(place, formatsBefore(cells));
  for (const block of literalBlocks(spec, cells)) await queueBlock(place, block);
  for (const table of spec.tables) {
    await reserve(place, 1, 4, 200);
    const { row, column, rows, columns } = table;
    const made = sheet.tables.add(rangeAddress({ row, column, rows: rows.length + 1, columns: columns.length }), true);
    made.name = table.name;
    made.style = "TableStyleLight1";
    made.showBandedRows = false;
    made.showFilterButton = rows.length >= FILTERED_ROWS;
  }
}

async function queueFormulas(place: OpenSheet, style: FormulaStyle): Promise<void> {
  const { blocks, fills } = formulaBlocks(place.spec, place.cells, style);
  for (const { range, formula } of fills) {
    await reserve(place, 1, 1, wireBytes(formula));
    rangeAt(place.sheet, rangeAddress(range)).set({ formulas: everywhere(formula) });
  }
  for (const block of blocks) await queueBlock(place, block);
  await queueFormats(place, formatsAfter(place.cells));
}

/** A single value goes into every cell of a range; the declaration knows of arrays only. */
function everywhere(value: string): string[][] {
  return value as unknown as string[][];
}

async function queueFormats(place: Place, formats: readonly FormattedCells[]): Promise<void> {
  for (const { numberFormat, ranges } of formats) {
    for (const address of addressesOf(ranges)) {
      await reserve(place, 1, 1, 40);
      rangeAt(place.sheet, address).set({ numberFormat: everywhere(numberFormat) });
    }
  }
}

/** Assigns a block, in parts if it is large. */
async function queueBlock(place: Place, { row, column, cells }: ContentBlock): Promise<void> {
  const columns = cells[0]?.length ?? 0;
  let [first, bytes] = [0, 0];
  const write = async (end: number) => {
    await reserve(place, 1 + Math.ceil(((end - first) * columns) / CLIENT_CELLS) * 3, 1, bytes);
    const address = rangeAddress({ row: row + first, column, rows: end - first, columns });
    rangeAt(place.sheet, address).formulas = cells.slice(first, end).map((each) => [...each]);
    [first, bytes] = [end, 0];
  };
  for (const [index, each] of cells.entries()) {
    const size = wireBytes(each) + 1;
    if (bytes > 0 && bytes + size > LARGEST_BLOCK) await write(index);
    bytes += size;
  }
  await write(cells.length);
}

async function queueName(batch: Batch, { name, sheet, range }: NameSpec): Promise<void> {
  await reserve({ batch }, 3, 0, wireBytes([name, sheet]));
  const { workbook } = batch.context;
  workbook.names.add(name, rangeAt(workbook.worksheets.getItem(sheet), rangeAddress(range)));
}

async function queueAppearance(place: OpenSheet, { footer, withSetUp }: NewSheets): Promise<void> {
  const { sheet, spec, cells } = place;
  await queueLooks(place, cells);
  await queueBorders(place, cells);
  for (const { row, column, across = 1 } of spec.blocks) {
    if (across === 1) continue;
    await reserve(place, 1, 1);
    rangeAt(sheet, rangeAddress({ row, column, rows: 1, columns: across })).merge(false);
  }
  await queueDimensions(place, spec);
  await queueConditionalFormats(place, spec);
  await queueValidations(place, spec);
  await queueCharts(place, spec.charts);
  await queueView(place, spec);
  if (!withSetUp) return;
  await queuePanes(place, spec);
  await queuePage(place, spec, footer);
}
