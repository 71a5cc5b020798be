import { invalidArgument } from "../protocol/errors";
import { contains } from "./area";
import { headersOf } from "./formulas";
import { type TableReference, withTableReferences } from "./references";
import { findTable } from "./tables";
import type { Sheet, Workbook } from "./workbook";

const read = new Map<string, readonly TableReference[]>();

function tableReferences(formula: string): readonly TableReference[] {
  const known = read.get(formula);
  if (known !== undefined) return known;
  const found: TableReference[] = [];
  withTableReferences(formula, (reference) => {
    found.push(reference);
    return reference;
  });
  read.set(formula, found);
  return found;
}

/** Excel takes no formula that names a table or a column of a table it does not know. */
export function mustNameKnownTables(
  workbook: Workbook,
  home: Sheet,
  row: number,
  column: number,
  formula: string,
): void {
  if (!formula.includes("[")) return;
  const cell = { top: row, left: column, bottom: row, right: column };
  const around = home.tables.find(({ area }) => contains(area, cell));
  for (const { table: name, columns } of tableReferences(formula)) {
    const named = name === undefined ? around && { sheet: home, table: around } : findTable(workbook, name);
    if (named === undefined) throw invalidArgument();
    const headers = headersOf(named.sheet, named.table.area).map((header) => header.toUpperCase());
    if (columns.some((each) => !headers.includes(each.toUpperCase()))) throw invalidArgument();
  }
}
