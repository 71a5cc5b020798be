import { readXmlText } from "../readXml";
import { attributeText, escapeXml, type XmlEdit } from "../xmlEdits";
import { attributeEdit, attributesAt } from "./attributes";
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
  for (const { part: other, isWorksheet } of sheetParts(file)) if (isWorksheet) deselect(file, other);
  const folder = file.main.slice(0, file.main.lastIndexOf("/") + 1);
  const part = file.add((n) => `${folder}worksheets/cover${n === 1 ? "" : String(n)}.xml`, xml, WORKSHEET);
  const id = file.point(file.main, RELATIONSHIP, part);
  file.edit(file.main, workbookEdits(file.text(file.main), name, id, sheet.mark));
}

function freeName(name: string, isTaken: (name: string) => boolean): string {
  let free = name;
  for (let n = 2; isTaken(free); n += 1) free = `${name}${String(n)}`;
  return free;
}

/** The part of the sheet a name of ours refers to. */
function markedSheet(file: EditedPackage, mark: string): string | undefined {
  let text: string | undefined;
  let found: string | undefined;
  readXmlText(file.text(file.main), {
    open(element, { name }) {
      text = element === "definedName" && name === mark ? "" : undefined;
    },
    text(piece) {
      if (text !== undefined) text += piece;
    },
    close(element) {
      if (element === "definedName" && text !== undefined) found = text;
      text = undefined;
    },
  });
  const name = /^'((?:[^']|'')*)'!/.exec(found ?? "")?.[1]?.replaceAll("''", "'");
  return sheetParts(file).find((other) => other.isWorksheet && other.name === name)?.part;
}

/** Two selected sheets would be edited as one. */
function deselect(file: EditedPackage, part: string): void {
  const xml = file.text(part);
  const edits: XmlEdit[] = [];
  readXmlText(xml, {
    open(element, _, from, to) {
      if (element !== "sheetView") return;
      const selected = attributesAt(xml, from, to).find(({ name }) => name === "tabSelected");
      if (selected !== undefined) edits.push(attributeEdit(selected, null));
    },
  });
  file.edit(part, edits);
}

/** The workbook with another first sheet: whatever counts sheets counts one more. */
function workbookEdits(xml: string, name: string, id: string, mark: string): readonly XmlEdit[] {
  const edits: XmlEdit[] = [];
  const ids: number[] = [];
  let prefix = "";
  let relation = "r:id";
  let first = -1;
  let afterSheets = -1;
  let names = -1;
  readXmlText(xml, {
    open(element, attributes, from, to) {
      if (element === "workbook") prefix = /^<([^\s:>]+:)?/.exec(xml.slice(from, to))?.[1] ?? "";
      if (element === "sheets") first = to;
      if (element === "sheet") {
        ids.push(Number(attributes.sheetId));
        relation = Object.keys(attributes).find((key) => key.endsWith(":id")) ?? relation;
      }
      for (const attribute of attributesAt(xml, from, to)) {
        if (element === "definedName" && attribute.name === "localSheetId")
          edits.push(attributeEdit(attribute, String(Number(attribute.value) + 1)));
        if (element === "workbookView" && /^(?:activeTab|firstSheet)$/.test(attribute.name))
          edits.push(attributeEdit(attribute, "0"));
      }
    },
    close(element, from, to) {
      if (/^(?:sheets|functionGroups|externalReferences)$/.test(element)) afterSheets = to;
      if (element === "definedNames") names = from;
    },
  });
  const sheetId = String(Math.max(0, ...ids.filter(Number.isFinite)) + 1);
  const tag = `<${prefix}sheet name="${attributeText(name)}" sheetId="${sheetId}" ${relation}="${id}"/>`;
  const place = `'${name.replaceAll("'", "''")}'!$A$1`;
  const defined = `<${prefix}definedName name="${mark}" hidden="1">${escapeXml(place)}</${prefix}definedName>`;
  const whole = `<${prefix}definedNames>${defined}</${prefix}definedNames>`;
  edits.push({ from: first, to: first, text: tag });
  edits.push(
    names < 0 ? { from: afterSheets, to: afterSheets, text: whole } : { from: names, to: names, text: defined },
  );
  return edits;
}

/** The styles of the sheet's lines, added to those of the file; none where the file has no styles. */
function lookStyles(file: EditedPackage, { font, lines }: FirstSheet): ReadonlyMap<string, number> {
  const [part] = file.related(file.main, "styles");
  if (part === undefined) return new Map();
  const all = lines.flatMap(({ look, labelLook = look }) => [look, labelLook]);
  const looks = [...new Set(all.map((look) => JSON.stringify(look)))];
  const counts = new Map<string, number>();
  const open: string[] = [];
  readXmlText(file.text(part), {
    open(name) {
      const parent = open.at(-1) ?? "";
      if (open.length === 2) counts.set(parent, (counts.get(parent) ?? 0) + 1);
      open.push(name);
    },
    close() {
      open.pop();
    },
  });
  const [fonts, xfs] = [counts.get("fonts") ?? 0, counts.get("cellXfs") ?? 0];
  if (fonts === 0 || xfs === 0) return new Map();
  const parsed = looks.map((look) => JSON.parse(look) as LineLook);
  append(
    file,
    part,
    "fonts",
    fonts,
    parsed.map(
      ({ size, bold = false, color }) =>
        `<font>${bold ? "<b/>" : ""}<sz val="${String(size)}"/>${color === undefined ? "" : `<color rgb="FF${color}"/>`}<name val="${attributeText(font)}"/></font>`,
    ),
  );
  append(
    file,
    part,
    "cellXfs",
    xfs,
    parsed.map(
      (_, index) =>
        `<xf numFmtId="49" fontId="${String(fonts + index)}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>`,
    ),
  );
  return new Map(looks.map((look, index) => [look, xfs + index]));
}

function append(file: EditedPackage, part: string, list: string, count: number, elements: readonly string[]): void {
  const xml = file.text(part);
  const edits: XmlEdit[] = [];
  readXmlText(xml, {
    open(name, _, from, to) {
      if (name !== list) return;
      const attribute = attributesAt(xml, from, to).find((other) => other.name === "count");
      if (attribute !== undefined) edits.push(attributeEdit(attribute, String(count + elements.length)));
    },
    close(name, from) {
      if (name !== list) return;
      const prefix = /^<\/([^\s:>]+:)?/.exec(xml.slice(from))?.[1] ?? "";
      const text = elements.join("").replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}`);
      edits.push({ from, to: from, text });
    },
  });
  file.edit(part, edits);
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
