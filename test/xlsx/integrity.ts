import { strFromU8, unzipSync } from "fflate";
import { Parser } from "htmlparser2";
import { ALLOWED_FUNCTIONS } from "./allowedFunctions";
import { functionNames } from "./formulaText";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** All elements of a part in document order; throws if a tag is not closed where it must be. */
function elements(xml: string): readonly Element[] {
  const found: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name, attributes, text: "" };
        found.push(element);
        open.push(element);
      },
      ontext(text) {
        const last = open.at(-1);
        if (last !== undefined) last.text += text;
      },
      onclosetag(name, implied) {
        if (open.pop()?.name !== name || (implied && !xml.includes(`<${name}`)))
          throw new Error(`<${name}> is not closed`);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return found;
}

interface Table {
  readonly name: string;
  readonly sheet: string;
  readonly columns: readonly string[];
  readonly first: readonly [number, number];
  readonly last: readonly [number, number];
}

/** Row and column, from 1. */
function position(address: string): readonly [number, number] {
  const match = /^\$?([A-Z]+)\$?(\d+)$/.exec(address);
  if (match === null) throw new Error(`Not a cell: ${address}`);
  const column = (match[1] ?? "").split("").reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return [Number(match[2]), column];
}

const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8192;
const LONGEST_LIST = 255;

/**
 * What Excel would repair or complain about, and what this project forbids itself: an empty list is a
 * sound file.
 */
export function problemsOf(xlsx: Uint8Array): readonly string[] {
  const problems: string[] = [];
  const parts = Object.fromEntries(Object.entries(unzipSync(xlsx)).map(([path, bytes]) => [path, strFromU8(bytes)]));
  const part = (path: string) => parts[path] ?? "";
  const shared = sharedStrings(part("xl/sharedStrings.xml"));
  const sheetNames = elements(part("xl/workbook.xml"))
    .filter(({ name }) => name === "sheet")
    .map(({ attributes }) => attributes.name ?? "");
  for (const name of sheetNames) {
    if (name.length > 31 || /[\\/?*[\]:]/.test(name)) problems.push(`sheet name ${name}`);
  }
  const tables: Table[] = [];
  const merged: { sheet: string; ref: string }[] = [];
  const cellsBySheet = new Map<string, ReadonlyMap<string, Element & { value: string }>>();
  for (const [index, sheet] of sheetNames.entries()) {
    const number = String(index + 1);
    const all = elements(part(`xl/worksheets/sheet${number}.xml`));
    cellsBySheet.set(sheet, cellsOf(part(`xl/worksheets/sheet${number}.xml`), shared));
    for (const { name, attributes } of all) if (name === "mergeCell") merged.push({ sheet, ref: attributes.ref ?? "" });
    const relations = elements(part(`xl/worksheets/_rels/sheet${number}.xml.rels`));
    for (const { attributes } of relations) {
      if ((attributes.Type ?? "").endsWith("/table"))
        tables.push(tableOf(part((attributes.Target ?? "").replace("..", "xl")), sheet));
    }
    for (const list of all.filter(({ name }) => name === "formula1")) {
      if (list.text.length > LONGEST_LIST)
        problems.push(`validation list of ${String(list.text.length)} characters on ${sheet}`);
    }
  }
  problems.push(...tableProblems(tables, merged, cellsBySheet));
  const definedNames = elements(part("xl/workbook.xml"))
    .filter(({ name }) => name === "definedName")
    .map(({ attributes }) => attributes.name ?? "");
  for (const [sheet, cells] of cellsBySheet) {
    for (const [address, cell] of cells)
      problems.push(...cellProblems(`${sheet}!${address}`, cell, tables, definedNames));
  }
  for (const color of part("xl/styles.xml").matchAll(/rgb="([^"]*)"/g)) {
    if (!/^[0-9A-F]{8}$/.test(color[1] ?? "")) problems.push(`colour ${color[1] ?? ""}`);
  }
  return problems;
}

function sharedStrings(xml: string): readonly string[] {
  return [...xml.matchAll(/<si>(.*?)<\/si>/gs)].map((match) =>
    elements(`<si>${match[1] ?? ""}</si>`)
      .filter(({ name }) => name === "t")
      .map(({ text }) => text)
      .join(""),
  );
}

function cellsOf(xml: string, shared: readonly string[]): ReadonlyMap<string, Element & { value: string }> {
  const cells = new Map<string, Element & { value: string }>();
  for (const match of xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const [, address = "", attributes = "", inner = ""] = match;
    const parsed = elements(`<c>${inner}</c>`);
    const formula = parsed.find(({ name }) => name === "f");
    const value = parsed.find(({ name }) => name === "v")?.text ?? "";
    const type = /t="(\w+)"/.exec(attributes)?.[1] ?? "";
    cells.set(address, {
      name: formula === undefined ? "value" : "formula",
      attributes: { type, hasValue: String(parsed.some(({ name }) => name === "v")) },
      text: formula?.text ?? "",
      value: type === "s" ? (shared[Number(value)] ?? "") : type === "inlineStr" ? textOf(parsed) : value,
    });
  }
  return cells;
}

function textOf(all: readonly Element[]): string {
  return all
    .filter(({ name }) => name === "t")
    .map(({ text }) => text)
    .join("");
}

function tableOf(xml: string, sheet: string): Table {
  const all = elements(xml);
  const attributes: Element["attributes"] = all.find(({ name }) => name === "table")?.attributes ?? {};
  const [first = "A1", last = first] = (attributes.ref ?? "").split(":");
  return {
    name: attributes.name ?? "",
    sheet,
    columns: all.filter(({ name }) => name === "tableColumn").map((column) => column.attributes.name ?? ""),
    first: position(first),
    last: position(last),
  };
}

function letters(column: number): string {
  return column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
}

function tableProblems(
  tables: readonly Table[],
  merged: readonly { sheet: string; ref: string }[],
  cells: ReadonlyMap<string, ReadonlyMap<string, Element & { value: string }>>,
): readonly string[] {
  const problems: string[] = [];
  if (new Set(tables.map(({ name }) => name)).size !== tables.length) problems.push("two tables of one name");
  for (const table of tables) {
    const [row, column] = table.first;
    if (table.last[0] <= row) problems.push(`${table.name} has no row`);
    if (new Set(table.columns.map((name) => name.toLowerCase())).size !== table.columns.length)
      problems.push(`${table.name} repeats a header`);
    for (const [index, name] of table.columns.entries()) {
      const header = cells.get(table.sheet)?.get(`${letters(column + index)}${String(row)}`)?.value;
      if (header !== name) problems.push(`${table.name}: header ${header ?? "none"} is not ${name}`);
      if (/[[\]#'@,:."{}$^&*+=\-<>/()%!?;~\\|`]/.test(name))
        problems.push(`${table.name}: header ${name} would need escaping`);
    }
    const overlaps = (first: readonly [number, number], last: readonly [number, number]) =>
      first[0] <= table.last[0] && last[0] >= row && first[1] <= table.last[1] && last[1] >= column;
    for (const other of tables) {
      if (other !== table && other.sheet === table.sheet && overlaps(other.first, other.last))
        problems.push(`${table.name} overlaps ${other.name}`);
    }
    for (const { sheet, ref } of merged) {
      const [first = "A1", last = first] = ref.split(":");
      if (sheet === table.sheet && overlaps(position(first), position(last)))
        problems.push(`${table.name} overlaps merged ${ref}`);
    }
  }
  return problems;
}

function cellProblems(
  place: string,
  cell: Element & { value: string },
  tables: readonly Table[],
  definedNames: readonly string[],
): readonly string[] {
  const problems: string[] = [];
  if (cell.value.length > LONGEST_TEXT) problems.push(`${place}: text of ${String(cell.value.length)} characters`);
  if (cell.name !== "formula") return problems;
  const formula = cell.text;
  if (formula.length >= LONGEST_FORMULA) problems.push(`${place}: formula of ${String(formula.length)} characters`);
  if (cell.attributes.hasValue !== "true") problems.push(`${place}: formula without a stored value`);
  if (cell.attributes.type === "e") problems.push(`${place}: error ${cell.value}`);
  for (const name of functionNames(formula))
    if (!ALLOWED_FUNCTIONS.includes(name)) problems.push(`${place}: function ${name}`);
  for (const [, name = "", reference = ""] of formula.matchAll(/(tbl\w+)(\[(?:[^[\]]|\[[^\]]*\])*\])/g)) {
    const table = tables.find((other) => other.name === name);
    if (table === undefined) problems.push(`${place}: no table ${name}`);
    for (const column of columnsNamed(reference)) {
      if (table?.columns.includes(column) !== true) problems.push(`${place}: no column ${column} in ${name}`);
    }
  }
  for (const [name] of formula.replace(/"(?:[^"]|"")*"/g, "").matchAll(/ITAS_\w+/g)) {
    if (!definedNames.includes(name)) problems.push(`${place}: no name ${name}`);
  }
  return problems;
}

function columnsNamed(reference: string): readonly string[] {
  const inner = reference.slice(1, -1);
  const nested = [...inner.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? "");
  return (nested.length > 0 ? nested : [inner]).filter((name) => !name.startsWith("#"));
}
