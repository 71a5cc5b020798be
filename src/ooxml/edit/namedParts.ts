import { cellName, cellRange } from "../cellAddress";
import { readXmlText } from "../readXml";
import type { EditedPackage } from "../editedPackage";
import { sheetParts } from "./inventory";
import { writeTexts } from "./cellEdits";
import { rewriteFormula } from "./rewriteTexts";

/** What things others refer to by name are called in the copy. */
export interface Renames {
  readonly sheets: ReadonlyMap<string, string>;
  /** Tables, columns of tables, defined names. */
  readonly names: ReadonlyMap<string, string>;
}

/** Elements that give a thing its name, or refer to it by the name alone. */
const SHEET_NAMES: ReadonlySet<string> = new Set([
  "sheet:name",
  "worksheetSource:sheet",
  "rangePr:sheet",
  "dataRef:sheet",
]);
const OTHER_NAMES: ReadonlySet<string> = new Set([
  "definedName:name",
  "table:name",
  "table:displayName",
  "tableColumn:name",
  "worksheetSource:name",
  "cacheField:name",
  "dataRef:name",
]);

/**
 * Gives sheets, defined names, tables and columns other names where they are called by a person's. `called` makes a
 * name of letters and figures alone out of one, with a number that no other has. Headers in cells follow.
 */
export function renamesIn(
  file: EditedPackage,
  isPersonal: (name: string) => boolean,
  called: (name: string, n: number) => string,
): Renames {
  const all = new Set<string>();
  const sheets = new Map<string, string>();
  const names = new Map<string, string>();
  const rename = (map: Map<string, string>, name: string) => {
    if (map.has(name) || !isPersonal(name)) return;
    let n = sheets.size + names.size + 1;
    while (all.has(called(name, n).toLowerCase())) n += 1;
    map.set(name, called(name, n));
    all.add(called(name, n).toLowerCase());
  };
  for (const { name } of sheetParts(file)) rename(sheets, name);
  readXmlText(file.text(file.main), {
    open(element, { name = "" }) {
      if (element === "definedName" && !name.startsWith("_xlnm.")) rename(names, name);
    },
  });
  for (const { part } of sheetParts(file)) {
    const headers = new Map<string, string>();
    for (const table of file.related(part, "table"))
      renameTable(
        file,
        table,
        (name) => {
          rename(names, name);
          return names.get(name);
        },
        headers,
      );
    writeTexts(file, part, headers);
  }
  return { sheets, names };
}

function renameTable(
  file: EditedPackage,
  table: string,
  rename: (name: string) => string | undefined,
  headers: Map<string, string>,
): void {
  let first: { readonly row: number; readonly column: number } | undefined;
  let column = 0;
  readXmlText(file.text(table), {
    open(element, { name = "", displayName = "", ref = "", headerRowCount = "1" }) {
      if (element === "table") {
        const range = cellRange(ref);
        if (range !== undefined && headerRowCount !== "0") first = { row: range.firstRow, column: range.firstColumn };
        rename(displayName);
        rename(name);
      }
      if (element !== "tableColumn") return;
      const other = rename(name);
      if (other !== undefined && first !== undefined) headers.set(cellName(first.row, first.column + column), other);
      column += 1;
    },
  });
}

const isNothing = ({ sheets, names }: Renames): boolean => sheets.size + names.size === 0;
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** A formula that calls things by their names in the copy; `literal` writes its texts. */
export function renamedFormula(formula: string, renames: Renames, literal: (text: string) => string): string {
  const { sheets, names } = renames;
  const quoted = (text: string) =>
    text
      .split(":")
      .map((sheet) => sheets.get(sheet) ?? sheet)
      .join(":");
  const bare = (text: string): string => {
    if (isNothing(renames)) return text;
    let other = text;
    for (const [was, is] of sheets) {
      const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_.'])${escape(was)}(?=!)`, "gu");
      other = other.replace(pattern, () => `'${is.replaceAll("'", "''")}'`);
    }
    for (const [was, is] of names) {
      const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_.])${escape(was)}(?![\\p{L}\\p{M}\\p{N}_.])`, "gu");
      other = other.replace(pattern, () => is);
    }
    return other;
  };
  return rewriteFormula(formula, { literal, quoted, bare });
}

/** The name in the copy of a thing an attribute names; undefined for any other attribute. */
export function renamedAttribute(
  element: string,
  attribute: string,
  value: string,
  parent: string,
  renames: Renames,
): string | undefined {
  const key = `${element}:${attribute}`;
  if (SHEET_NAMES.has(key) && (element !== "sheet" || parent === "sheets")) return renames.sheets.get(value) ?? value;
  if (OTHER_NAMES.has(key)) return renames.names.get(value) ?? value;
  // Where a link leads to inside the workbook.
  return attribute === "location" ? renamedFormula(value, renames, (text) => text) : undefined;
}
