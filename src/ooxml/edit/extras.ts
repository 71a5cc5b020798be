import { readXmlText } from "../readXml";
import { rootNamespace } from "../customXml";
import type { XmlEdit } from "../xmlEdits";
import { rewriteAttributes } from "./attributes";
import type { EditedPackage } from "../editedPackage";

/** How many there were of what tells of a computer or of who worked on the file. */
export interface RemovedExtras {
  readonly filePath: number;
  readonly printerSettings: number;
  readonly revisions: number;
  readonly signatures: number;
  readonly macros: number;
  /** Root namespaces of documents of other programs. */
  readonly customXml: readonly string[];
}

const SHEET = /^\/?xl\/(?:worksheets|chartsheets|dialogsheets|macrosheets)\/[^/]+\.xml$/i;
const TYPES = "[Content_Types].xml";
const PLAIN_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

/**
 * Takes out everything beside the sheets that tells of computers and, unless they may be known, of people. `kept`:
 * namespaces of custom XML that stay.
 */
export function removeExtras(file: EditedPackage, keepsPersons: boolean, kept: readonly string[]): RemovedExtras {
  const { main } = file;
  const revised = (type: string) => /^(?:revisionHeaders|revisionLog|usernames)$/.test(type);
  return {
    filePath: withoutFilePath(file),
    printerSettings: withoutPrinterSettings(file),
    revisions: keepsPersons ? 0 : file.unpointTree(main, ({ type }) => revised(type)) + withoutUsers(file),
    signatures: file.unpointTree("", ({ type, target }) => type === "origin" && /signatures?/i.test(target)),
    macros: withoutMacros(file),
    customXml: keepsPersons ? [] : withoutCustomXml(file, kept),
  };
}

function withoutFilePath(file: EditedPackage): number {
  const xml = file.text(file.main);
  if (!xml.includes("absPath")) return 0;
  const edits: XmlEdit[] = [];
  const open: { readonly name: string; readonly from: number }[] = [];
  readXmlText(xml, {
    open(name, _, from) {
      open.push({ name, from });
    },
    close(name, __, to) {
      const from = open.pop()?.from ?? to;
      const isWrapper = name === "AlternateContent" && xml.slice(from, to).includes("absPath");
      if (isWrapper || name === "absPath") edits.push({ from, to, text: "" });
    },
  });
  file.edit(file.main, edits);
  return 1;
}

/** What a printer was told; the page itself stays set up. */
function withoutPrinterSettings(file: EditedPackage): number {
  return file.names
    .filter((name) => SHEET.test(name))
    .reduce((count, sheet) => {
      const ids = new Set(file.unpoint(sheet, ({ type }) => type === "printerSettings").map(({ id }) => id));
      if (ids.size === 0) return count;
      rewriteAttributes(file, sheet, ["pageSetup"], ({ name, value }) =>
        name.endsWith(":id") && ids.has(value) ? null : undefined,
      );
      return count + ids.size;
    }, 0);
}

/** Who has reserved the file, and views that are called by somebody's name. */
function withoutUsers(file: EditedPackage): number {
  const { main } = file;
  const count = file.dropElements(main, "fileSharing");
  let views = 0;
  rewriteAttributes(file, main, ["customWorkbookView"], ({ name }) => {
    if (name !== "name") return undefined;
    views += 1;
    return `View ${String(views)}`;
  });
  return count + views;
}

/** A copy without its macros is an ordinary workbook. */
function withoutMacros(file: EditedPackage): number {
  const count = file.unpointTree(file.main, ({ type }) => /^(?:vbaProject|wordVbaData)$/.test(type));
  const types = file.text(TYPES);
  const plain = types.replace(
    /application\/vnd\.ms-excel\.(?:sheet|template)\.macroEnabled\.main\+xml/g,
    () => PLAIN_WORKBOOK,
  );
  file.write(TYPES, plain);
  return count === 0 && plain !== types ? 1 : count;
}

function withoutCustomXml(file: EditedPackage, kept: readonly string[]): readonly string[] {
  // A map of the workbook's own reads cells out of such a document.
  if (file.pointers(file.main).some(({ type }) => type === "xmlMaps")) return [];
  const removed: string[] = [];
  for (const owner of [file.main, ""]) {
    const isGone = (part: string | null): boolean =>
      part !== null && file.has(part) && !kept.includes(rootNamespace(file.text(part)) ?? "");
    const pointers = file.pointers(owner).filter(({ type, part }) => type === "customXml" && isGone(part));
    const ids = new Set(pointers.map(({ id }) => id));
    for (const { part } of pointers) removed.push(rootNamespace(file.text(part ?? "")) ?? "");
    if (ids.size > 0) file.unpointTree(owner, ({ id }) => ids.has(id));
  }
  return removed;
}
