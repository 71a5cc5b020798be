import { columnScale } from "./columnScale";
import { SheetDraft } from "./sheetDraft";
import type { WorkbookDraft } from "./workbookDraft";
import { sheetEntry } from "../workbookPart";
import { XmlElement } from "../xmlTree";

const RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The texts cells refer to by number, each as it is written into a cell. */
function textsOf({ file }: WorkbookDraft): readonly XmlElement[] {
  const [part] = file.related(file.main, "sharedStrings");
  return part === undefined ? [] : file.root(part).named("si");
}

/**
 * Takes over sheets of another workbook, at the end: cells, looks, tables, charts, and the names that are theirs
 * alone. The other one is written by us: what we do not write, such as comments, is not taken.
 */
export function adoptSheets(workbook: WorkbookDraft, other: WorkbookDraft, names: readonly string[]): void {
  const texts = textsOf(other);
  for (const name of names) {
    const from = other.sheet(name);
    if (from === undefined) throw new RangeError(`No sheet ${name}`);
    const root = from.root.copy();
    restyle(workbook, other, root, texts);
    root.child("sheetViews")?.child("sheetView")?.set("tabSelected", undefined);
    const type = other.file.contentType(from.part) ?? "";
    const part = workbook.file.add((number) => `xl/worksheets/sheet${String(number)}.xml`, root.toString(), type);
    const own = workbook.file.root(part);
    for (const element of own.walk(({ name: tag }) => tag === "sheetData"))
      adoptTarget(workbook, other, from.part, part, element);
    const sheet = new SheetDraft(workbook.file, name, part, workbook.styles, workbook.formulas);
    workbook.sheets.push(sheet);
    workbook.tables.push(...workbook.tablesOf(name, part));
    adoptNames(workbook, other, name, list(workbook, name, part));
  }
}

function restyle(workbook: WorkbookDraft, other: WorkbookDraft, root: XmlElement, texts: readonly XmlElement[]): void {
  const { styles } = workbook;
  const scale = columnScale(other.styles.usualFont, styles.usualFont);
  const adopt = (element: XmlElement, attribute: string) => {
    const style = element.get(attribute);
    if (style !== undefined) element.set(attribute, String(styles.adopt(other.styles, Number(style))));
  };
  for (const element of root.walk()) {
    if (element.name === "c" || element.name === "row") adopt(element, "s");
    if (element.name === "col") {
      adopt(element, "style");
      const width = element.get("width");
      if (width !== undefined && scale !== 1)
        element.set("width", String(Math.round(Number(width) * scale * 100) / 100));
    }
    if (element.name === "c" && element.get("t") === "s") inline(element, texts);
    const difference = element.name === "cfRule" ? element.get("dxfId") : undefined;
    if (difference !== undefined)
      element.set("dxfId", String(styles.adoptDifference(other.styles, Number(difference))));
  }
}

function inline(cell: XmlElement, texts: readonly XmlElement[]): void {
  const text = texts[Number(cell.child("v")?.text ?? "")];
  cell.set("t", "inlineStr");
  cell.children = [XmlElement.of("is", {}, text?.copy().children ?? [])];
}

/** A part an element points to comes along, with those it points to itself. */
function adoptTarget(
  workbook: WorkbookDraft,
  other: WorkbookDraft,
  fromPart: string,
  toPart: string,
  element: XmlElement,
): void {
  const id = element.get("r:id");
  const target = other.file.pointers(fromPart).find((each) => each.id === id);
  if (id === undefined || target === undefined || target.part === null || !other.file.has(target.part)) return;
  const root = other.file.root(target.part).copy();
  if (target.type === "table") root.set("id", String(freeTableId(workbook)));
  const named = /^(.*?)\d*(\.[^.]+)$/.exec(target.part);
  const [stem, extension] = [named?.[1] ?? target.part, named?.[2] ?? ""];
  const type = other.file.contentType(target.part) ?? "";
  const part = workbook.file.add((number) => `${stem}${String(number)}${extension}`, root.toString(), type);
  for (const inner of workbook.file.root(part).walk()) adoptTarget(workbook, other, target.part, part, inner);
  element.set("r:id", workbook.file.point(toPart, `${RELATIONSHIP}/${target.type}`, part));
}

function freeTableId({ file }: WorkbookDraft): number {
  const parts = file.names.filter((name) => file.contentType(name)?.endsWith("spreadsheetml.table+xml") === true);
  return Math.max(0, ...parts.map((part) => Number(file.root(part).get("id") ?? "0"))) + 1;
}

/** Puts a sheet at the end of the list; gives its place. */
function list(workbook: WorkbookDraft, name: string, part: string): number {
  const sheets = workbook.element("sheets");
  const place = sheets.elements.length;
  const id = workbook.file.point(workbook.file.main, `${RELATIONSHIP}/worksheet`, part);
  sheets.children.push(sheetEntry(sheets, name, id));
  return place;
}

/** What is printed of a sheet, and which of its rows on every page. */
function adoptNames(workbook: WorkbookDraft, other: WorkbookDraft, sheet: string, place: number): void {
  const at = other.element("sheets").elements.findIndex((element) => element.get("name") === sheet);
  for (const name of other.root.child("definedNames")?.elements ?? []) {
    if (name.get("localSheetId") !== String(at)) continue;
    const own = name.copy(workbook.root.prefix);
    own.set("localSheetId", String(place));
    workbook.element("definedNames").children.push(own);
  }
}

/** Shows a sheet when the file is opened, alone. */
export function showSheet(workbook: WorkbookDraft, name: string): void {
  const all = workbook.element("sheets").elements;
  const place = all.findIndex((element) => element.get("name") === name);
  if (place < 0) return;
  const views = workbook.element("bookViews");
  const view = views.child("workbookView") ?? XmlElement.of(`${views.prefix}workbookView`);
  if (views.elements.length === 0) views.children.push(view);
  view.set("activeTab", String(place));
  // Sheets of which several are selected would be written to together.
  for (const { sheet, root } of workbook.sheets) {
    const shown = root.child("sheetViews")?.child("sheetView");
    if (shown !== undefined && (sheet === name || shown.get("tabSelected") !== undefined))
      shown.set("tabSelected", sheet === name ? "1" : undefined);
  }
}
