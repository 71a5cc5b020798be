import { cellRange } from "../cellAddress";
import { CannotChange } from "./cannotChange";
import type { AreaMove } from "./formulaReader";
import { isCovered, shiftedArea, type RowShift } from "./rowShift";
import { unshare } from "./sharedFormulas";
import type { SheetDraft } from "./sheetDraft";
import type { WorkbookDraft } from "./workbookDraft";
import type { XmlElement } from "../xmlTree";

/** Formulas outside cells: of conditional formats, validations, sparklines. */
const RULES = /^(?:formula[12]?|f)$/;
const COLUMN_FORMULAS = /^(?:calculatedColumnFormula|totalsRowFormula)$/;
/** What controls name cells by. */
const OF_CONTROLS = ["fmlaLink", "fmlaRange", "fmlaTxbx", "fmlaGroup"];
const CHARTS = /drawingml\.chart\+xml|chartex\+xml/;

/** Lets all formulas of a workbook follow cells that were moved, in the order they were. */
export function shiftFormulas(workbook: WorkbookDraft, shifts: readonly RowShift[]): void {
  if (shifts.length === 0) return;
  const { file, formulas } = workbook;
  const following = (home: string | undefined) => (formula: string) => formulas.moved(formula, moveOf(shifts, home));
  for (const sheet of workbook.sheets) shiftSheet(sheet, following(sheet.sheet));
  for (const table of workbook.tables) {
    const move = following(table.sheet);
    for (const element of table.root.walk()) if (COLUMN_FORMULAS.test(element.name)) follow(element, move);
  }
  for (const name of workbook.root.child("definedNames")?.elements ?? []) follow(name, following(undefined));
  for (const part of file.names) {
    const type = part.endsWith(".xml") ? (file.contentType(part) ?? "") : "";
    if (CHARTS.test(type))
      for (const element of file.root(part).walk()) if (element.name === "f") follow(element, following(undefined));
    if (type.includes("controlproperties")) followAttributes(file.root(part), OF_CONTROLS, following(undefined));
    if (type.endsWith("drawing+xml"))
      for (const element of file.root(part).walk()) followAttributes(element, ["textlink"], following(undefined));
  }
}

function moveOf(shifts: readonly RowShift[], home: string | undefined): AreaMove {
  return (named, area) => {
    const sheet = (named ?? home)?.toLowerCase();
    return shifts.reduce<ReturnType<AreaMove>>(
      (moved, shift) => (moved !== null && shift.sheet.toLowerCase() === sheet ? shiftedArea(shift, moved) : moved),
      area,
    );
  };
}

function follow(element: XmlElement, move: (formula: string) => string): void {
  const before = element.text;
  const after = before === "" ? before : move(before);
  if (after !== before) element.text = after;
}

function followAttributes(element: XmlElement, names: readonly string[], move: (formula: string) => string): void {
  for (const name of names) {
    const before = element.get(name);
    const after = before === undefined ? undefined : move(before);
    if (after !== before) element.set(name, after);
  }
}

function shiftSheet(sheet: SheetDraft, move: (formula: string) => string): void {
  const { root, grid, formulas } = sheet;
  unshare(grid, formulas, (own) => own.some((formula) => move(formula) !== formula));
  for (const { element } of grid.cells()) {
    const formula = element.child("f");
    if (formula !== undefined) follow(formula, move);
  }
  for (const element of root.walk(({ name }) => name === "sheetData"))
    if (RULES.test(element.name) && element.elements.length === 0) follow(element, move);
}

/** A pivot table's figures come from cells it names by their place; the wizard's own work is not redone here. */
export function refusePivots(workbook: WorkbookDraft, shift: RowShift): void {
  const { file } = workbook;
  for (const part of file.names) {
    const type = part.endsWith(".xml") ? (file.contentType(part) ?? "") : "";
    if (!type.includes("pivotCacheDefinition")) continue;
    for (const source of file.root(part).walk()) {
      if (source.name !== "worksheetSource" || source.get("sheet") !== shift.sheet) continue;
      refuseMoved(source.get("ref"), shift);
    }
  }
  const sheet = workbook.sheet(shift.sheet);
  if (sheet === undefined) return;
  for (const part of file.related(sheet.part, "pivotTable"))
    refuseMoved(file.root(part).child("location")?.get("ref"), shift);
}

function refuseMoved(reference: string | undefined, shift: RowShift): void {
  const range = cellRange(reference ?? "");
  if (range === undefined || range.lastRow < shift.at) return;
  const isBeside =
    shift.columns !== null && (shift.columns[0] > range.lastColumn || shift.columns[1] < range.firstColumn);
  if (!isBeside || isCovered(shift, range)) throw new CannotChange(reference ?? "", shift.sheet);
}
