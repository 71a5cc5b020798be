import { OfficeFileError } from "./officeFileError";
import { OfficePackage } from "./officePackage";
import { readNumberFormats } from "./readNumberFormats";
import { readSharedStrings } from "./readSharedStrings";
import { readTable } from "./readTable";
import { readWorkbook, relationshipsOf, type Relationship } from "./readWorkbook";
import { readWorksheet } from "./readWorksheet";
import type { Budget, WorksheetFile, WorksheetOptions } from "./worksheet";

/** A file of more sheets is no result. */
const MOST_SHEETS = 1_000;

/**
 * Opens .xlsx bytes as what its sheets hold: cells, merged cells, tables, what is hidden. Formulas give
 * the value stored beside them, hidden sheets are named and not read, unless asked for. Throws
 * OfficeFileError.
 */
export function readWorksheets(
  bytes: Uint8Array,
  mostCells: number,
  { formulas = false, hiddenSheets = false }: WorksheetOptions = {},
): WorksheetFile {
  const file = new OfficePackage(bytes);
  const workbook = readWorkbook(file);
  if (workbook.sheets.length > MOST_SHEETS) throw new OfficeFileError("too-many-cells");
  // Each sheet has a part of its own; else one part would be read again and again.
  if (new Set(workbook.sheets.map(({ part }) => part)).size < workbook.sheets.length)
    throw new OfficeFileError("damaged");
  const strings = workbook.sharedStrings === undefined ? [] : readSharedStrings(file, workbook.sharedStrings);
  const formats = workbook.styles === undefined ? [] : readNumberFormats(file, workbook.styles);
  const budget: Budget = { cells: mostCells, characters: MOST_CHARACTERS };
  const wanted = workbook.sheets.filter(({ hidden }) => hiddenSheets || !hidden);
  return {
    dates1904: workbook.dates1904,
    names: workbook.names,
    hiddenSheets: workbook.sheets.filter(({ hidden }) => hidden).map(({ name }) => name),
    sheets: wanted.map(({ name, part }) => ({
      name,
      ...readWorksheet(file, part, { strings, formats, budget, formulas }),
      tables: tableParts(relationshipsOf(file, part)).map((table) => readTable(file, table)),
    })),
  };
}

/** One text may stand in many cells; together they must still fit in the memory of a pane. */
const MOST_CHARACTERS = 64 * 1024 * 1024;

function tableParts(relationships: readonly Relationship[]): readonly string[] {
  return relationships.filter(({ type }) => type === "table").map(({ part }) => part);
}
