/** The simulated Excel's workbook as a file: its cells, looks, tables, rules, names and state; no charts, no print set-up. */
import { areaAddress } from "../../test/host/model/address";
import { headersOf } from "../../test/host/model/formulas";
import type { Cell, DefinedName, Sheet, Validation, Workbook } from "../../test/host/model/workbook";
import { namespaceOf } from "../../test/host/model/xmlParts";
import { type Cell as FileCell, type DataValidation, writeWorkbookFile, type WriteSheet } from "../../src/ooxml";
import { convertFormulas } from "../../src/xlsx";
import { cellStyle, ruleStyle } from "./fileStyle";

const CHARACTER_POINTS = 5.25;
const UNFORMATTED = { name: "Calibri", size: 11 };

const withoutSign = (formula: string): string => formula.replace(/^=/, "");

function fileCell(cell: Cell, sheet: Sheet): Partial<FileCell> {
  const style = cellStyle(cell, sheet);
  const value = cell.value === "" ? null : cell.value;
  return cell.formula === null ? { value, style } : { formula: withoutSign(cell.formula), formulaResult: value, style };
}

function cells(sheet: Sheet): Map<string, Partial<FileCell>> {
  const all = new Map<string, Partial<FileCell>>();
  for (const [row, { cells: ofRow }] of sheet.rows) {
    for (const [column, cell] of ofRow) all.set(`${String(row)},${String(column)}`, fileCell(cell, sheet));
  }
  return all;
}

/** Lists alone; the add-in makes no others. */
function validations({ rule, areas, ignoreBlanks, errorAlert }: Validation): DataValidation[] {
  const source = (rule.list as { readonly source?: string } | undefined)?.source;
  if (source === undefined) return [];
  const { title, message } = errorAlert as { readonly title?: string; readonly message?: string };
  return areas.map((area) => ({
    type: "list",
    formula1: source.startsWith("=") ? withoutSign(source) : `"${source}"`,
    range: areaAddress(area),
    allowBlank: ignoreBlanks,
    showErrorMessage: message !== undefined,
    ...(message === undefined ? {} : { errorStyle: "stop", errorTitle: title ?? "", errorMessage: message }),
  }));
}

function columns(sheet: Sheet) {
  const last = Math.max(-1, ...sheet.columns.keys());
  return Array.from({ length: last + 1 }, (_, index) => {
    const { width, hidden = false } = sheet.columns.get(index) ?? {};
    return { hidden, ...(width === undefined ? {} : { width: width / CHARACTER_POINTS }) };
  });
}

function fileSheet(sheet: Sheet): WriteSheet {
  const { frozen } = sheet;
  const rows = [...sheet.rows].filter(([, { height, hidden }]) => height !== undefined || hidden);
  return {
    name: sheet.name,
    hidden: sheet.visibility !== "Visible",
    columns: columns(sheet),
    cells: cells(sheet),
    rowDefs: new Map(
      rows.map(([row, { height, hidden }]) => [row, { hidden, ...(height === undefined ? {} : { height }) }]),
    ),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    tables: sheet.tables.map((table) => ({
      name: table.name,
      range: areaAddress(table.area),
      columns: headersOf(sheet, table.area).map((name) => ({ name })),
      style: table.style,
      showRowStripes: table.showBandedRows,
      showAutoFilter: table.showFilterButton,
    })),
    conditionalRules: sheet.conditionalFormats.flatMap((format, index) =>
      format.areas.map((area) => ({
        type: "expression" as const,
        priority: index + 1,
        range: areaAddress(area),
        formula: withoutSign(format.formula),
        stopIfTrue: format.stopIfTrue,
        style: ruleStyle(format),
      })),
    ),
    dataValidations: sheet.validations.flatMap(validations),
    ...(frozen === null ? {} : { freezePane: { rows: ending(frozen.bottom), columns: ending(frozen.right) } }),
    view: { showGridLines: sheet.showGridlines },
  };
}

/** Entire columns are frozen without a row of theirs, and the other way round. */
const ending = (last: number): number => (last > 10_000 ? 0 : last + 1);

function namedRange({ name, formula, sheet }: DefinedName) {
  return { name, range: withoutSign(formula), ...(sheet === null ? {} : { scope: sheet.name }) };
}

/** The bytes of the file. Functions of the add-in are written as formulas every Excel knows. */
export async function workbookFile({ sheets, names, xmlParts }: Workbook): Promise<Uint8Array> {
  const part = xmlParts.find(({ xml }) => namespaceOf(xml) !== undefined);
  const bytes = await writeWorkbookFile({
    options: { sheets: sheets.map(fileSheet), defaultFont: UNFORMATTED, namedRanges: names.map(namedRange) },
    automaticRows: new Map(),
    columnFormulas: new Map(),
    charts: [],
    font: UNFORMATTED.name,
    defaultRowHeight: 15,
    ...(part === undefined ? {} : { customXml: { namespace: namespaceOf(part.xml) ?? "", xml: part.xml } }),
  });
  return convertFormulas(bytes, "native").bytes;
}
