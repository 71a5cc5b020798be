import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { sheets } from "../../src/i18n/th/sheets";

const HEADERS: Readonly<Record<string, string>> = sheets.headers.tblTasks;

type Column = keyof typeof sheets.headers.tblTasks;

/** A zip has times of no zone: the same bytes everywhere and always. */
const ZIPPED_AT = "2021-01-01T00:00:00";

/** What a person types into the rows of a unit's workbook, and who they are. */
export interface Typing {
  /** Text of a cell by column, for a row with this item. */
  readonly cells: (item: string) => Readonly<Partial<Record<Column, string>>>;
  readonly savedBy?: string;
  /** `2021-02-12T09:00:00Z`. */
  readonly savedOn?: string;
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const unescaped = (text: string): string =>
  text
    .replace(/&lt;/g, "<")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");

function letters(column: number): string {
  const [most, last] = [Math.floor(column / 26), column % 26];
  return (most === 0 ? "" : String.fromCharCode(64 + most)) + String.fromCharCode(65 + last);
}

/** Where the table of tasks stands. */
function tasksIn(files: Readonly<Record<string, Uint8Array>>) {
  const [path = "", xml = ""] =
    Object.entries(files)
      .filter(([name]) => name.startsWith("xl/tables/"))
      .map(([name, bytes]) => [name, strFromU8(bytes)] as const)
      .find(([, text]) => text.includes('"tblTasks"')) ?? [];
  const [, first = "1", last = "1"] = /\bref="[A-Z]+(\d+):[A-Z]+(\d+)"/.exec(xml) ?? [];
  const headers = [...xml.matchAll(/<tableColumn [^>]*\bname="([^"]*)"/g)].map(([, name]) => unescaped(name ?? ""));
  const table = path.split("/").at(-1) ?? "";
  const rels = Object.keys(files).find(
    (name) => name.startsWith("xl/worksheets/_rels/") && strFromU8(files[name] ?? new Uint8Array()).includes(table),
  );
  const sheet = (rels ?? "").replace("_rels/", "").replace(".rels", "");
  return {
    sheet,
    first: Number(first) + 1,
    last: Number(last),
    columnOf: (key: string) => headers.indexOf(HEADERS[key] ?? ""),
  };
}

function cellPattern(address: string): RegExp {
  return new RegExp(`<c r="${address}"((?: [a-z]+="[^"]*")*)(?:/>|>(.*?)</c>)`, "s");
}

/** The shown text of a cell that holds a text of its own or a shared one. */
function textAt(xml: string, address: string, shared: readonly string[]): string {
  const [, attributes = "", content = ""] = cellPattern(address).exec(xml) ?? [];
  const [, value = ""] = /<(?:v|t)[^>]*>([^<]*)</.exec(content) ?? [];
  return unescaped(attributes.includes('t="s"') ? (shared[Number(value)] ?? "") : value);
}

function withText(xml: string, address: string, text: string): string {
  const pattern = cellPattern(address);
  if (!pattern.test(xml)) throw new Error(`There is no cell ${address}`);
  return xml.replace(pattern, (_, attributes: string) => {
    const style = attributes.replace(/ t="[^"]*"/, "");
    return `<c r="${address}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  });
}

/** A unit's workbook with something typed into it, and saved. */
export function editedPart(bytes: Uint8Array, { cells, savedBy, savedOn }: Typing): Uint8Array {
  const files = unzipSync(bytes);
  const { sheet, first, last, columnOf } = tasksIn(files);
  const strings = strFromU8(files["xl/sharedStrings.xml"] ?? new Uint8Array());
  const shared = [...strings.matchAll(/<si>(.*?)<\/si>/gs)].map(([, item]) =>
    [...(item ?? "").matchAll(/<t[^>]*>([^<]*)</g)].map(([, text]) => text ?? "").join(""),
  );
  let xml = strFromU8(files[sheet] ?? new Uint8Array());
  for (let row = first; row <= last; row += 1) {
    const item = textAt(xml, `${letters(columnOf("item"))}${String(row)}`, shared);
    for (const [key, text] of Object.entries(cells(item)))
      xml = withText(xml, `${letters(columnOf(key))}${String(row)}`, text);
  }
  const core = strFromU8(files["docProps/core.xml"] ?? new Uint8Array());
  const named = savedBy === undefined ? "" : `<cp:lastModifiedBy>${escaped(savedBy)}</cp:lastModifiedBy>`;
  const properties = core
    .replace(/<cp:lastModifiedBy>.*?<\/cp:lastModifiedBy>/s, "")
    .replace("</cp:coreProperties>", `${named}</cp:coreProperties>`)
    .replace(/(<dcterms:modified[^>]*>)[^<]*/, `$1${savedOn ?? "2021-02-10T09:00:00Z"}`);
  const parts = { ...files, [sheet]: strToU8(xml), "docProps/core.xml": strToU8(properties) };
  return zipSync(parts, { mtime: ZIPPED_AT });
}
