import { containsCalls, toCanonical } from "../../formulas";
import type { CellContent, SpecValue, TableSpec, WorkbookSpec } from "../../sheets";
import type { CellsWrite, WorkbookChange } from "../change";
import type { TableContent, WorkbookContent } from "../content";

/** What Excel shows for a function it does not know, sometimes for good. */
const STUCK = "#NAME?";

/** A cell with the formula a workbook holds, in any style and spelling, and what it shows. */
export interface FormulaReading {
  readonly formula: string;
  readonly value: SpecValue;
  /** The table it belongs to. */
  readonly table?: string;
}

/** The part of a change that puts stuck cells right. */
export type FormulaRepair = Pick<WorkbookChange, "writes" | "namedCells">;

/**
 * The formula, in canonical form, to write into a cell that is stuck on `#NAME?` because of a function of
 * ours; undefined for a cell that is not, whose formula is a person's own affair.
 */
export function stuckFormula({ formula, value, table }: FormulaReading): string | undefined {
  if (value !== STUCK) return undefined;
  const canonical = toCanonical(formula, table);
  return containsCalls(canonical) ? canonical : undefined;
}

/**
 * Finds the cells of our tables and named cells that are stuck on `#NAME?`, and what to write into them.
 * Where the formula itself is lost, the spec says what it was.
 */
export function stuckFormulas(content: WorkbookContent, spec?: WorkbookSpec): FormulaRepair {
  const generated = spec === undefined ? undefined : new GeneratedFormulas(spec);
  return {
    writes: content.tables.flatMap((table) => tableWrites(table, generated)),
    namedCells: content.cells.flatMap(({ name, content: cell }) => {
      const formula = repaired(cell, undefined, generated?.ofName(name));
      return formula === undefined ? [] : [{ name, content: written(formula) }];
    }),
  };
}

/** A value nobody knows before the formula is computed. */
const written = (formula: string): CellContent => ({ formula, value: null });

function repaired(cell: CellContent, table: string | undefined, generated: string | undefined): string | undefined {
  if (cell === STUCK) return generated;
  if (cell === null || typeof cell !== "object" || cell.value !== STUCK) return undefined;
  const own = stuckFormula({ ...cell, ...(table === undefined ? {} : { table }) });
  return own ?? (cell.formula.includes(STUCK) ? generated : undefined);
}

/** One write for each run of cells under one another. */
function tableWrites({ name, headers, rows }: TableContent, generated?: GeneratedFormulas): readonly CellsWrite[] {
  return headers.flatMap((header, column) => {
    const runs: { readonly row: number; readonly cells: (readonly CellContent[])[] }[] = [];
    for (const [row, cells] of rows.entries()) {
      const formula = repaired(cells[column] ?? null, name, generated?.ofColumn(name, header));
      if (formula === undefined) continue;
      const run = runs.at(-1);
      if (run !== undefined && run.row + run.cells.length === row) run.cells.push([written(formula)]);
      else runs.push({ row, cells: [[written(formula)]] });
    }
    return runs.map(({ row, cells }) => ({ table: name, row, column, cells }));
  });
}

/** Formulas a workbook is generated with: one for a whole column, or for a named cell. */
class GeneratedFormulas {
  private readonly tables: ReadonlyMap<string, TableSpec>;

  constructor(private readonly spec: WorkbookSpec) {
    this.tables = new Map(spec.sheets.flatMap(({ tables }) => tables).map((table) => [table.name, table]));
  }

  ofColumn(tableName: string, header: string): string | undefined {
    const table = this.tables.get(tableName);
    const column = table?.columns.findIndex((other) => other.header === header) ?? -1;
    if (table === undefined || column < 0) return undefined;
    const formulas = new Set(table.rows.map((row) => formulaOf(row[column])));
    return formulas.size === 1 ? [...formulas][0] : undefined;
  }

  ofName(name: string): string | undefined {
    const named = this.spec.names.find((other) => other.name === name);
    if (named === undefined || named.range.rows > 1 || named.range.columns > 1) return undefined;
    const sheet = this.spec.sheets.find((other) => other.name === named.sheet);
    const { row, column } = named.range;
    return formulaOf(sheet?.blocks.find((cell) => cell.row === row && cell.column === column)?.content);
  }
}

function formulaOf(cell: CellContent | undefined): string | undefined {
  return cell !== null && typeof cell === "object" ? cell.formula : undefined;
}
