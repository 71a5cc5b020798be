import { readXmlText } from "../readXml";
import { escapeXml, type XmlEdit } from "../xmlEdits";
import { attributesAt } from "./attributes";
import type { EditedPackage } from "../editedPackage";

/** Cells of a sheet get another text, or none; how they look stays. How many there were. */
export function writeTexts(file: EditedPackage, sheet: string, texts: ReadonlyMap<string, string | null>): number {
  if (texts.size === 0) return 0;
  const xml = file.text(sheet);
  const edits: XmlEdit[] = [];
  let cell: { readonly address: string; readonly from: number; readonly to: number; readonly tag: string } | undefined;
  readXmlText(xml, {
    open(name, { r = "" }, from, to) {
      if (name !== "c" || !texts.has(r)) return;
      const kept = attributesAt(xml, from, to).filter((attribute) => /^(?:r|s|ph)$/.test(attribute.name));
      const element = /^<([^\s/>]+)/.exec(xml.slice(from, to))?.[1] ?? "c";
      cell = { address: r, from, to, tag: element + kept.map((each) => xml.slice(each.from, each.to)).join("") };
    },
    close(name, _, to) {
      if (name !== "c" || cell === undefined) return;
      const { from, tag, address } = cell;
      const text = texts.get(address) ?? null;
      const prefix = /^([^\s:]+:)?/.exec(tag)?.[1] ?? "";
      const content = `<${prefix}is><${prefix}t xml:space="preserve">${escapeXml(text ?? "")}</${prefix}t></${prefix}is>`;
      const written = text === null ? `<${tag}/>` : `<${tag} t="inlineStr">${content}</${prefix}c>`;
      edits.push({ from, to, text: written });
      cell = undefined;
    },
  });
  file.edit(sheet, edits);
  return edits.length;
}

/** Blanks shared texts no cell shows any more: what was taken out of cells would stand there still. */
export function blankUnusedStrings(file: EditedPackage, sheets: readonly string[]): void {
  const [part] = file.related(file.main, "sharedStrings");
  if (part === undefined) return;
  const used = new Set<number>();
  for (const sheet of sheets) {
    let isShared = false;
    let value: string | undefined;
    readXmlText(file.text(sheet), {
      open(name, { t }) {
        if (name === "c") isShared = t === "s";
        if (name === "v" && isShared) value = "";
      },
      text(text) {
        if (value !== undefined) value += text;
      },
      close(name) {
        if (name === "v" && value !== undefined) used.add(Number(value));
        if (name === "v") value = undefined;
      },
    });
  }
  const xml = file.text(part);
  const edits: XmlEdit[] = [];
  let index = -1;
  let opened: { readonly from: number; readonly to: number } | undefined;
  readXmlText(xml, {
    open(name, _, from, to) {
      if (name !== "si") return;
      index += 1;
      opened = { from, to };
    },
    close(name, _, to) {
      if (name !== "si" || opened === undefined) return;
      const tag = /^<([^\s/>]+)/.exec(xml.slice(opened.from, opened.to))?.[1] ?? "si";
      const prefix = tag.slice(0, tag.indexOf(":") + 1);
      if (!used.has(index) && to > opened.to)
        edits.push({ from: opened.from, to, text: `<${tag}><${prefix}t/></${tag}>` });
      opened = undefined;
    },
  });
  file.edit(part, edits);
}
