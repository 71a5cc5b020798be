import { readAddress } from "./address";
import type { Area } from "./area";
import { type DefinedName, findSheet, type Sheet, type Workbook } from "./workbook";

/** The name a sheet sees: its own before the workbook's. */
export function findName(workbook: Workbook, sheet: Sheet | null, name: string): DefinedName | undefined {
  const wanted = name.toUpperCase();
  const named = workbook.names.filter((each) => each.name.toUpperCase() === wanted);
  return named.find((each) => each.sheet === sheet) ?? named.find((each) => each.sheet === null);
}

/** Cells a name stands for; undefined if it stands for something else, or its cells are gone. */
export function areaOf(workbook: Workbook, { formula }: DefinedName): { sheet: Sheet; area: Area } | undefined {
  const read = readAddress(formula.replace(/^=/, ""));
  const sheet = read?.sheet === undefined ? undefined : findSheet(workbook, read.sheet);
  return read === undefined || sheet === undefined ? undefined : { sheet, area: read.area };
}

export function areaOfName(workbook: Workbook, sheet: Sheet, name: string): { sheet: Sheet; area: Area } | undefined {
  const found = findName(workbook, sheet, name);
  return found === undefined ? undefined : areaOf(workbook, found);
}
