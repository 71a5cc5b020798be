import { StyleSheet } from "../styleSheet";
import { sheetEntry, workbookElement } from "../workbookPart";
import { escapeXml } from "../xmlEdits";
import { XmlElement } from "../xmlTree";
import { rewriteAttributes } from "./attributes";
import type { EditedPackage } from "../editedPackage";
import { sheetParts } from "./inventory";

/** How a line of the sheet looks. */
export interface LineLook {
  readonly size: number;
  readonly bold?: boolean;
  /** `RRGGBB`. */
  readonly color?: string;
}

/** One row: a label and a text, or a text over both columns. */
export interface SheetLine {
  readonly label?: string;
  readonly text: string;
  readonly look: LineLook;
  readonly labelLook?: LineLook;
  /** In points. */
  readonly height: number;
}

export interface FirstSheet {
  readonly name: string;
  /** A hidden name by which the sheet is known when the file is prepared again. */
  readonly mark: string;
  readonly font: string;
  /** Widths of the two columns, in characters. */
  readonly widths: readonly [number, number];
  readonly lines: readonly SheetLine[];
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";

/** Puts a sheet of text in front of all others and shows it; one that is there from before is written anew. */
export function addFirstSheet(file: EditedPackage, sheet: FirstSheet): void {
  const xml = sheetXml(sheet, lookStyles(file, sheet));
  const standing = markedSheet(file, sheet.mark);
  if (standing !== undefined) {
    file.write(standing, xml);
    return;
  }
  const taken = new Set(sheetParts(file).map(({ name }) => name.toLowerCase()));
  const name = freeName(sheet.name, (other) => taken.has(other.toLowerCase()));
  // Two selected sheets would be edited as one.
  for (const { part: other, isWorksheet } of sheetParts(file))
    if (isWorksheet)
      rewriteAttributes(file, other, ["sheetView"], (each) => (each.name === "tabSelected" ? null : undefined));
  const folder = file.main.slice(0, file.main.lastIndexOf("/") + 1);
  const part = file.add((n) => `${folder}worksheets/cover${n === 1 ? "" : String(n)}.xml`, xml, WORKSHEET);
  const id = file.point(file.main, RELATIONSHIP, part);
  listFirst(file.root(file.main), name, id, sheet.mark);
}

function freeName(name: string, isTaken: (name: string) => boolean): string {
  let free = name;
  for (let n = 2; isTaken(free); n += 1) free = `${name}${String(n)}`;
  return free;
}

/** The part of the sheet a name of ours refers to. */
function markedSheet(file: EditedPackage, mark: string): string | undefined {
  const names = file.root(file.main).child("definedNames")?.named("definedName") ?? [];
  const formula = names.findLast((element) => element.get("name") === mark)?.text ?? "";
  const name = /^'((?:[^']|'')*)'!/.exec(formula)?.[1]?.replaceAll("''", "'");
  return sheetParts(file).find((other) => other.isWorksheet && other.name === name)?.part;
}

/** Lists another first sheet: whatever counts sheets counts one more. */
function listFirst(root: XmlElement, name: string, id: string, mark: string): void {
  const names = workbookElement(root, "definedNames");
  for (const element of names.elements) {
    const place = element.get("localSheetId");
    if (place !== undefined) element.set("localSheetId", String(Number(place) + 1));
  }
  const defined = XmlElement.of(`${names.prefix}definedName`, { name: mark, hidden: "1" });
  defined.text = `'${name.replaceAll("'", "''")}'!$A$1`;
  names.children.push(defined);
  for (const view of root.child("bookViews")?.elements ?? [])
    for (const place of ["activeTab", "firstSheet"]) if (view.get(place) !== undefined) view.set(place, "0");
  const sheets = workbookElement(root, "sheets");
  sheets.children.unshift(sheetEntry(sheets, name, id));
}

/** The styles of the sheet's lines, added to those of the file; none where the file has no styles. */
function lookStyles(file: EditedPackage, { font, lines }: FirstSheet): ReadonlyMap<string, number> {
  const [part] = file.related(file.main, "styles");
  const styles = part === undefined ? undefined : new StyleSheet(file.root(part));
  if (styles?.isWhole !== true) return new Map();
  const looks = lines.flatMap(({ look, labelLook = look }) => [look, labelLook]);
  const alignment = XmlElement.of("alignment", { vertical: "center", wrapText: "1" });
  return new Map(looks.map((look) => [JSON.stringify(look), styles.textIn(fontOf(font, look), alignment)]));
}

function fontOf(name: string, { size, bold = false, color }: LineLook): XmlElement {
  return XmlElement.of("font", {}, [
    ...(bold ? [XmlElement.of("b")] : []),
    XmlElement.of("sz", { val: String(size) }),
    ...(color === undefined ? [] : [XmlElement.of("color", { rgb: `FF${color}` })]),
    XmlElement.of("name", { val: name }),
  ]);
}

function sheetXml({ widths, lines }: FirstSheet, styles: ReadonlyMap<string, number>): string {
  const merges: string[] = [];
  const rows = lines.map(({ label, text, look, labelLook = look, height }, index) => {
    const row = String(index + 1);
    const cell = (column: string, content: string, as: LineLook) => {
      const style = styles.get(JSON.stringify(as));
      return `<c r="${column}${row}"${style === undefined ? "" : ` s="${String(style)}"`} t="inlineStr"><is><t xml:space="preserve">${escapeXml(content)}</t></is></c>`;
    };
    if (label === undefined) merges.push(`<mergeCell ref="A${row}:B${row}"/>`);
    const cells = label === undefined ? cell("A", text, look) : cell("A", label, labelLook) + cell("B", text, look);
    return `<row r="${row}" ht="${String(height)}" customHeight="1">${cells}</row>`;
  });
  const [label, text] = widths.map(String);
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="21"/>` +
    `<cols><col min="1" max="1" width="${label ?? ""}" customWidth="1"/><col min="2" max="2" width="${text ?? ""}" customWidth="1"/></cols>` +
    `<sheetData>${rows.join("")}</sheetData>` +
    (merges.length === 0 ? "" : `<mergeCells count="${String(merges.length)}">${merges.join("")}</mergeCells>`) +
    `<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/></worksheet>`
  );
}
