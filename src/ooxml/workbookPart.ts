import { placed, XmlElement } from "./xmlTree";

/** What a workbook's part holds, in the order it must. */
const ORDER = [
  ["fileVersion", "fileSharing", "workbookPr", "AlternateContent", "revisionPtr", "absPath", "workbookProtection"],
  ["bookViews", "sheets", "functionGroups", "externalReferences", "definedNames", "calcPr"],
].flat();

/** An element of a workbook's part, made in its place where it is not there. */
export function workbookElement(root: XmlElement, name: string): XmlElement {
  return root.child(name) ?? placed(root, XmlElement.of(root.prefix + name), ORDER);
}

/** An entry for the list of sheets, not yet in it, for a sheet the workbook points to by an id. */
export function sheetEntry(sheets: XmlElement, name: string, id: string): XmlElement {
  const taken = sheets.elements.map((element) => Number(element.get("sheetId") ?? "0")).filter(Number.isFinite);
  const like = sheets.elements[0];
  const prefix = /\s([^\s=:]+):id\s*=/.exec(like?.toString() ?? "")?.[1] ?? "r";
  // Some programs say in every sheet what the prefix stands for, and nowhere above.
  const declared = { [`xmlns:${prefix}`]: like?.get(`xmlns:${prefix}`) };
  const about = { ...declared, name, sheetId: String(Math.max(0, ...taken) + 1), [`${prefix}:id`]: id };
  return XmlElement.of(`${sheets.prefix}sheet`, about);
}
