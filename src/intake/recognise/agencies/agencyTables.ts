import { parseNumber, plainNumber } from "../../../ita";
import type { SourceDocument, SourceLine, SourceRow } from "../../source";
import {
  agencyHeading,
  agencyLayout,
  alignedHeader,
  goesOnWithHeader,
  isColumnNumbering,
  SAYS_ITA,
  type AgencyLayout,
} from "./agencyColumns";
import { cleanCell, onlyText } from "../cells";
import type { Fate } from "../fates";

/** A table with one agency per row, over as many pages as it goes on. */
export interface AgencyTable {
  readonly layout: AgencyLayout;
  /** Its rows in order, with the lines of text between them that name a province. */
  readonly lines: readonly SourceLine[];
  /** The fate of the rows that are its header or repeat it. */
  readonly headers: ReadonlyMap<SourceLine, Fate>;
}

export interface Separated {
  readonly tables: readonly AgencyTable[];
  /** The document without these tables. */
  readonly rest: SourceDocument;
}

const MOST_HEADER_ROWS = 3;
/** Headers number indicators up to it. */
const LAST_INDICATOR = 10;
/** How many rows show whether a table lists agencies or the units of one. */
const SAMPLE = 60;
/** Units inside an agency; a table of them is no table of agencies. */
const UNIT = /^(?:กอง(?!ทัพ|ทุน|บัญชาการ|อำนวยการ)|ฝ่าย|แผนก|งาน(?!$)|สำนัก(?!งาน)|ส่วน(?!กลาง)|กลุ่ม|หน่วยตรวจสอบ)/;
const PROVINCE = /^(?:จังหวัด|จ\.)\s*([ก-๎]{2,30})$/;
const UPPER_HEADER = /ตัวชี้วัด|คะแนน|แบบวัด|ประเมิน|\b[IEO]IT\b/;

/** The province a heading such as `จังหวัดตัวอย่าง` names. */
export function provinceHeading(text: string): string | undefined {
  return PROVINCE.exec(cleanCell(text))?.[1];
}

/** What stands where a figure belongs. */
export type Figure = number | "absent" | "unreadable";

/** Reads a figure; the plain ones, which are nearly all, at once. */
export function figureOf(cell: string | undefined): Figure {
  if (cell === undefined) return "absent";
  const plain = plainNumber(cell);
  if (!Number.isNaN(plain)) return plain;
  const parsed = parseNumber(cleanCell(cell));
  return parsed.kind === "number" ? parsed.value : parsed.kind;
}

/** All columns that hold figures. */
export function figureColumns({ indicators, instruments, fields }: AgencyLayout): readonly number[] {
  return [
    ...indicators.map(({ column }) => column),
    ...instruments.map(({ column }) => column),
    ...(fields.total === undefined ? [] : [fields.total]),
  ];
}

interface OpenTable {
  readonly layout: AgencyLayout;
  readonly lines: SourceLine[];
  readonly headers: Map<SourceLine, Fate>;
  readonly signature: string;
  /** The column of its first figure. */
  readonly firstFigure: number;
  /** Number of the table last gone on with. */
  last: number;
}

/** Takes the tables with one agency per row out of a document. */
export function separateAgencyTables(document: SourceDocument, corrected: ReadonlySet<number> = new Set()): Separated {
  const { lines } = document;
  const tables: OpenTable[] = [];
  // Which table took a line; 0 for none.
  const taker = new Int32Array(lines.length);
  let open: OpenTable | undefined;
  let index = 0;
  while (index < lines.length) {
    const line = lines[index];
    if (line?.kind !== "row") {
      if (line?.kind === "text" && provinceHeading(line.text) !== undefined) open?.lines.push(line);
      index += 1;
      continue;
    }
    // What a person said of a table is for the recogniser of single tables.
    const noHeader = corrected.has(line.table) || (open !== undefined && surelyNoHeader(line, open));
    const header = noHeader ? undefined : headerAt(lines, index);
    if (header !== undefined) {
      open = enter(header, tables, open, line);
      taker.fill(tables.length, index, index + header.rows.length);
      index += header.rows.length;
      continue;
    }
    if (open !== undefined && !corrected.has(line.table) && (line.table === open.last || goesOn(line, open.layout))) {
      open.lines.push(line);
      open.last = line.table;
      taker[index] = tables.length;
    } else open = undefined;
    index += 1;
  }
  const saysIta = lines.some((line) => line.kind === "text" && SAYS_ITA.test(line.text));
  const kept = tables.map((table) => (saysIta || !table.layout.vague) && listsAgencies(table));
  if (!kept.includes(true)) return { tables: [], rest: document };
  return {
    tables: tables.filter((_, number) => kept[number]),
    rest: { ...document, lines: lines.filter((_, at) => kept[(taker[at] ?? 0) - 1] !== true) },
  };
}

/** Figures that no header has stand under the first figure's header: nearly every row is like that. */
function surelyNoHeader({ cells }: SourceRow, { firstFigure }: OpenTable): boolean {
  const figure = plainNumber(cells[firstFigure] ?? "");
  return figure > LAST_INDICATOR || figure % 1 > 0;
}

interface Header {
  readonly rows: readonly SourceRow[];
  readonly layout: AgencyLayout;
}

function enter({ rows, layout }: Header, tables: OpenTable[], open: OpenTable | undefined, line: SourceRow): OpenTable {
  const signature = JSON.stringify([layout.agency, layout.fields, layout.indicators, layout.instruments]);
  const again = open?.signature === signature;
  const [firstFigure = -1] = figureColumns(layout);
  const fresh: OpenTable = { layout, lines: [], headers: new Map(), signature, firstFigure, last: 0 };
  const table = again ? open : fresh;
  if (!again) tables.push(table);
  table.last = line.table;
  for (const row of rows) {
    table.lines.push(row);
    table.headers.set(row, again ? "repeat" : "heading");
  }
  return table;
}

/** The header of a table of agencies that begins at a line. */
function headerAt(lines: readonly SourceLine[], index: number): Header | undefined {
  const first = rowAt(lines, index);
  if (first === undefined) return undefined;
  const next = rowAt(lines, index + 1);
  const rows = [first];
  if (agencyHeading(first.cells) < 0) {
    const below = next?.table === first.table && first.cells.some((cell) => UPPER_HEADER.test(cell));
    if (!below || agencyHeading(next.cells) < 0) return undefined;
    rows.push(next);
  } else if (next !== undefined) {
    const layout = alignedLayout(first, next, rowAt(lines, index + 2));
    if (layout !== undefined) return withNumbering({ rows: [first, next], layout }, lines, index + 2);
  }
  const cleaned = rows.map(({ cells }) => cells.map(cleanCell));
  const column = agencyHeading(cleaned.at(-1) ?? []);
  while (rows.length < MOST_HEADER_ROWS) {
    const row = rowAt(lines, index + rows.length);
    const cells = row?.cells.map(cleanCell) ?? [];
    if (row?.table !== first.table || !goesOnWithHeader(cells, cleaned.at(-1) ?? [], column)) break;
    rows.push(row);
    cleaned.push(cells);
  }
  const layout = agencyLayout(cleaned);
  return layout === undefined ? undefined : withNumbering({ rows, layout }, lines, index + rows.length);
}

function alignedLayout(first: SourceRow, next: SourceRow, data: SourceRow | undefined): AgencyLayout | undefined {
  if (data === undefined || next.cells.length === first.cells.length) return undefined;
  const rows = alignedHeader(first.cells.map(cleanCell), next.cells.map(cleanCell), data.cells.length);
  return rows === undefined ? undefined : agencyLayout(rows);
}

function withNumbering(header: Header, lines: readonly SourceLine[], index: number): Header {
  const row = rowAt(lines, index);
  if (row?.table !== header.rows[0]?.table || row === undefined || !isColumnNumbering(row.cells.map(cleanCell)))
    return header;
  return { ...header, rows: [...header.rows, row] };
}

function rowAt(lines: readonly SourceLine[], index: number): SourceRow | undefined {
  const line = lines[index];
  return line?.kind === "row" ? line : undefined;
}

/** The first row of another table goes on with this one: a province, or an agency with readable figures only. */
function goesOn({ cells }: SourceRow, layout: AgencyLayout): boolean {
  const heading = onlyText(cells);
  if (heading !== undefined) return provinceHeading(heading) !== undefined;
  if (cells.findLastIndex((cell) => cell.trim() !== "") >= layout.headers.length) return false;
  const figures = figureColumns(layout).map((column) => figureOf(cells[column]));
  return (
    hasName(cells, layout) && figures.some((figure) => typeof figure === "number") && !figures.includes("unreadable")
  );
}

function hasName(cells: readonly string[], { agency }: AgencyLayout): boolean {
  return figureOf(cells[agency]) === "unreadable";
}

/** The table has rows with a name and figures, and most names are not of units inside one agency. */
function listsAgencies({ layout, lines, headers }: OpenTable): boolean {
  const columns = figureColumns(layout);
  let agencies = 0;
  let units = 0;
  for (const line of lines) {
    if (agencies + units === SAMPLE) break;
    if (line.kind !== "row" || headers.has(line) || !hasName(line.cells, layout)) continue;
    if (!columns.some((column) => typeof figureOf(line.cells[column]) === "number")) continue;
    if (UNIT.test(cleanCell(line.cells[layout.agency] ?? ""))) units += 1;
    else agencies += 1;
  }
  return agencies > units;
}
