import type { SpecValue } from "../../sheets";
import type { ExactContent, FormulaAnswer, FormulaQuery, ReadFormula, StandingFormula } from "../../workbook";
import { formulaIn } from "../requests/cellText";
import { rangeOf, readAreas, takeAreas, type CellArea, type CellGrid } from "./cells";

interface Found extends ReadFormula {
  readonly wanted: ReturnType<FormulaQuery["wants"]>;
}

/**
 * Reads the formulas of all sheets slice by slice and keeps those that are wanted; then, only where it
 * is asked for, what they spread over.
 */
export async function readFormulas(context: Excel.RequestContext, query: FormulaQuery): Promise<FormulaAnswer> {
  const used = await usedAreas(context);
  const found: Found[] = [];
  await takeAreas(context, used, "contents", (index, { formulas, values }, firstRow) => {
    const area = used[index];
    if (area === undefined) return;
    for (const [down, line] of formulas.entries()) {
      for (const [across, text] of line.entries()) {
        const formula = formulaIn({ formula: text, value: values[down]?.[across] })?.slice(1);
        if (formula === undefined) continue;
        const { sheet, row, column } = area;
        const cell = { sheet, row: row + firstRow + down, column: column + across, formula };
        const wanted = query.wants(cell);
        if (wanted !== "nothing") found.push({ ...cell, wanted, value: valueIn(values[down]?.[across]) });
      }
    }
  });
  const spreads = await spreadAreas(
    context,
    found.filter(({ wanted }) => wanted === "spread"),
  );
  const own = found.filter((cell) => ![...spreads].some(([anchor, area]) => anchor !== cell && lies(cell, area)));
  const areas = [...spreads.values(), ...query.areas];
  const grids = areas.length === 0 ? [] : await readAreas(context, areas, "contents");
  const spread = new Map([...spreads.keys()].map((cell, index) => [cell, valuesOf(grids[index])]));
  return {
    formulas: own.map((cell) => readFormula(cell, spread.get(cell))),
    areas: query.areas.map((_, index) => contentsOf(grids[spreads.size + index])),
  };
}

async function usedAreas(context: Excel.RequestContext): Promise<readonly CellArea[]> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/name");
  await context.sync();
  const used = sheets.items.map(({ name }) => ({
    name,
    range: workbook.worksheets
      .getItem(name)
      .getUsedRangeOrNullObject(true)
      .load("rowIndex,columnIndex,rowCount,columnCount"),
  }));
  await context.sync();
  return used.flatMap(({ name, range }): CellArea[] => {
    if (range.isNullObject) return [];
    const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
    return [{ sheet: name, row, column, rows, columns }];
  });
}

const oneCell = ({ sheet, row, column }: StandingFormula): CellArea => ({ sheet, row, column, rows: 1, columns: 1 });

/** What formulas spread over, where that is more than their own cell. */
async function spreadAreas(
  context: Excel.RequestContext,
  cells: readonly Found[],
): Promise<ReadonlyMap<Found, CellArea>> {
  if (cells.length === 0) return new Map();
  const asked = cells.map((cell) => ({
    cell,
    range: rangeOf(context.workbook, oneCell(cell))
      .getSpillingToRangeOrNullObject()
      .load("rowIndex,columnIndex,rowCount,columnCount"),
  }));
  await context.sync();
  return new Map(
    asked.flatMap(({ cell, range }): (readonly [Found, CellArea])[] => {
      if (range.isNullObject || range.rowCount * range.columnCount === 1) return [];
      const { rowCount: rows, columnCount: columns } = range;
      return [[cell, { ...oneCell(cell), rows, columns }]];
    }),
  );
}

function lies({ sheet, row, column }: StandingFormula, area: CellArea): boolean {
  const isInRows = row >= area.row && row < area.row + area.rows;
  return sheet === area.sheet && isInRows && column >= area.column && column < area.column + area.columns;
}

function valueIn(value: unknown): SpecValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
}

function valuesOf(grid: CellGrid | undefined): readonly (readonly SpecValue[])[] {
  return (grid?.values ?? []).map((row) => row.map(valueIn));
}

function contentsOf(grid: CellGrid | undefined): readonly (readonly ExactContent[])[] {
  return (grid?.formulas ?? []).map((row, down) =>
    row.map((formula, across) => {
      const value = grid?.values[down]?.[across];
      const own = formulaIn({ formula, value });
      return own === undefined ? valueIn(value) : { exactly: own.slice(1) };
    }),
  );
}

function readFormula(
  { sheet, row, column, formula, value }: Found,
  spread: ReadFormula["spread"] | undefined,
): ReadFormula {
  return { sheet, row, column, formula, value, ...(spread === undefined ? {} : { spread }) };
}
