import { cellRange, cellName } from "../cellAddress";
import { CannotChange } from "./cannotChange";
import type { FormulaReader } from "./formulaReader";
import { isCovered, isTorn, shiftedRange, shiftedRow, type RowShift } from "./rowShift";
import type { SheetDraft } from "./sheetDraft";
import { rangeName } from "./tableDraft";
import type { CellRange } from "../worksheet";
import type { XmlElement } from "../xmlTree";

/** Elements of a sheet whose `ref` names cells they are about. */
const WITH_REFERENCE: readonly string[] = ["mergeCell", "hyperlink", "autoFilter", "sortState", "sortCondition"];
/** Lists that say how long they are, and are nothing without an entry. */
const LISTS: readonly string[] = [
  "mergeCells",
  "hyperlinks",
  "dataValidations",
  "conditionalFormattings",
  "sparklines",
  "protectedRanges",
  "ignoredErrors",
  "cellWatches",
  "rowBreaks",
];
/** Cells, and what somebody looks at, are no areas of a sheet. */
const isPassedOver = ({ name }: XmlElement): boolean => name === "sheetData" || name === "sheetViews";

const nameOf = (range: CellRange): string =>
  range.firstRow === range.lastRow && range.firstColumn === range.lastColumn
    ? cellName(range.firstRow, range.firstColumn)
    : rangeName(range);

/** `A1:B2 C3` */
export function rangesOf(references: string): readonly CellRange[] {
  return references
    .trim()
    .split(/\s+/)
    .flatMap((reference) => cellRange(reference) ?? []);
}

const referencesTo = (ranges: readonly CellRange[]): string => ranges.map(nameOf).join(" ");

/** Moves everything on a sheet that lies over cells: what is merged, formatted, validated, linked, filtered. */
export function shiftAreas(sheet: SheetDraft, shift: RowShift): void {
  const { root, formulas } = sheet;
  refuseTorn(sheet, shift);
  const gone = new Set<XmlElement>();
  const elements = [...root.walk(isPassedOver)];
  for (const element of elements) {
    if (!shiftElement(element, shift, formulas)) gone.add(element);
    const own = element.elements.find(({ name }) => name === "sqref");
    if (own !== undefined && !shiftText(element, own, shift, formulas)) gone.add(element);
    if (element.name === "brk" && shift.columns === null && !shiftBreak(element, shift)) gone.add(element);
  }
  for (const element of elements) withoutGone(root, element, gone);
}

/** A break lies below its row, above the one that moves. */
function shiftBreak(element: XmlElement, shift: RowShift): boolean {
  const below = shiftedRow(shift, Number(element.get("id")) + 1);
  if (below !== null) element.set("id", String(below - 1));
  return below !== null;
}

function withoutGone(root: XmlElement, element: XmlElement, gone: ReadonlySet<XmlElement>): void {
  const before = element.elements;
  const kept = before.filter((child) => !gone.has(child));
  if (kept.length === before.length) return;
  element.children = element.children.filter((child) => typeof child === "string" || !gone.has(child));
  if (element.get("count") !== undefined) element.set("count", String(kept.length));
  if (element.get("manualBreakCount") !== undefined) element.set("manualBreakCount", String(kept.length));
  if (kept.length === 0 && LISTS.includes(element.name)) {
    for (const parent of root.walk(isPassedOver)) if (parent.elements.includes(element)) parent.remove(element);
  }
}

/** False where nothing is left of it. */
function shiftElement(element: XmlElement, shift: RowShift, formulas: FormulaReader): boolean {
  const areas = element.get("sqref");
  if (areas !== undefined) {
    const moved = shiftedAreas(areas, shift);
    if (moved.length > 0) rebase(element, areas, shift, formulas);
    element.set("sqref", referencesTo(moved));
    return moved.length > 0;
  }
  const attribute = element.name === "cellWatch" || element.name === "inputCells" ? "r" : "ref";
  if (attribute === "ref" && !WITH_REFERENCE.includes(element.name)) return true;
  const range = cellRange(element.get(attribute) ?? "");
  if (range === undefined) return true;
  const moved = shiftedRange(shift, range);
  if (moved !== null && moved !== range) element.set(attribute, nameOf(moved));
  return (
    moved !== null && !(element.name === "mergeCell" && nameOf(moved) === cellName(moved.firstRow, moved.firstColumn))
  );
}

/** What later versions added names its cells in an element of their own. */
function shiftText(owner: XmlElement, element: XmlElement, shift: RowShift, formulas: FormulaReader): boolean {
  const moved = shiftedAreas(element.text, shift);
  if (moved.length > 0) rebase(owner, element.text, shift, formulas);
  element.text = referencesTo(moved);
  return moved.length > 0;
}

function shiftedAreas(references: string, shift: RowShift): readonly CellRange[] {
  return rangesOf(references).flatMap((range) => {
    const moved = shiftedRange(shift, range);
    if (moved === null) return [];
    // New cells are like those above them.
    const isAbove = shift.takesOver && isCovered(shift, range) && range.lastRow === shift.at - 1;
    return [isAbove ? { ...moved, lastRow: moved.lastRow + shift.count } : moved];
  });
}

/** Formulas of rules are written for the first cell of their area, which may be one that goes. */
function rebase(owner: XmlElement, references: string, shift: RowShift, formulas: FormulaReader): void {
  const [first] = rangesOf(references);
  if (!shift.deletes || first === undefined || !isCovered(shift, first)) return;
  const behind = shift.at + shift.count;
  if (first.firstRow < shift.at || first.firstRow >= behind || first.lastRow < behind) return;
  const from = { row: first.firstRow - 1, column: first.firstColumn };
  for (const element of owner.walk()) {
    if (/^(?:formula[12]?|f)$/.test(element.name) && element.elements.length === 0)
      element.text = formulas.copied(element.text, from, { ...from, row: behind - 1 });
  }
}

function refuseTorn({ root, sheet }: SheetDraft, shift: RowShift): void {
  for (const merge of root.child("mergeCells")?.elements ?? []) {
    const range = cellRange(merge.get("ref") ?? "");
    if (range !== undefined && isTorn(shift, range)) throw new CannotChange(nameOf(range), sheet);
  }
}
