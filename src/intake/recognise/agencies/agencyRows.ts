import { EARLIEST_YEAR, LATEST_YEAR, type Assessment, type IndicatorResult, type InstrumentCode } from "../../../ita";
import type { DiagnosticCode } from "../../diagnostics";
import type { SourceRow } from "../../source";
import { WIDEST, type AgencyField, type AgencyLayout } from "./agencyColumns";
import { figureColumns, figureOf, type Figure } from "./agencyTables";
import { cleanCell, isDecoration, onlyText } from "../cells";

/** Takes down what was noticed in a row. */
export type NoteInRow = (code: DiagnosticCode, data: Readonly<Record<string, string | number>>) => void;

/** What stands in a row of a table of agencies, before anyone looks at its figures. */
export type RowKind = "decoration" | "heading" | "summary" | "agency" | "slipped" | "nothing";

const SUMMARY =
  /^(?:(?:คะแนน|ค่า)?เฉลี่ย|ค่า?(?:สูงสุด|ต่ำสุด|มัธยฐาน)|(?:คะแนน)?(?:สูงสุด|ต่ำสุด)|ส่วนเบี่ยงเบน|s\.?d\.?$|คะแนนเต็ม|ภาพรวม|ร้อยละ|average|mean|total|max|min)|^รวม(?:$|ทั้ง|จังหวัด|คะแนน|เฉลี่ย|[\s\d(])/i;
/** Longer texts are no names. */
const LONGEST_NAME = 300;
const NO_NAME = /^[-–—.\s]*$/;
const BAND = /^(?:ระดับ|เกรด)?[“"'(]?(AA|[A-F]|ผ่านดีเยี่ยม|ผ่านดี|ผ่าน|ต้องปรับปรุงโดยด่วน|ต้องปรับปรุง)[”"')]?(?:\(.*\))?$/;
/** Nobody was counted or asked in such a table. */
const NOBODY: Assessment["respondents"] = Object.freeze({});
const NO_ITEMS: Assessment["items"] = Object.freeze({});
/** Texts and scores that stand in a thousand rows: provinces, kinds of agencies, bands. */
const MOST_REMEMBERED = 10_000;
const MOST_BANDS = 100;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Whose row it is, besides what its columns say. */
export interface RowOwner {
  readonly fiscalYear: number | null;
  /** From the heading above the row. */
  readonly province: string | undefined;
}

/** A row whose figures have been read, once. */
export interface RowOfFigures {
  readonly row: SourceRow;
  readonly name: string;
  /** By figure column: indicators, instruments, the total. */
  readonly figures: readonly Figure[];
}

/** Reads the rows of one table with one agency per row. */
export class AgencyRows {
  private readonly texts = new Map<string, string>();
  /** Bands by how they are printed. */
  private readonly bands = new Map<string, string>();
  /** For each column of indicators, its results by hundredths of a point; columns of one name share them. */
  private readonly results: readonly Map<number, IndicatorResult>[];
  private readonly columns: readonly number[];
  private readonly textColumns: readonly number[];
  private readonly unused: readonly number[];

  constructor(private readonly layout: AgencyLayout) {
    const { fields, indicators, instruments, ignored } = layout;
    this.columns = figureColumns(layout);
    const byName = new Map(indicators.map(({ name }) => [name, new Map<number, IndicatorResult>()]));
    this.results = indicators.map(({ name }) => byName.get(name) ?? new Map<number, IndicatorResult>());
    const { agency, province, district, type, band } = fields;
    this.textColumns = [agency, province, district, type, band].filter((column) => column !== undefined);
    const scores = [...indicators, ...instruments].map(({ column }) => column);
    const used = new Set([...Object.values(fields), ...scores, ...ignored]);
    this.unused = layout.headers.flatMap((_, column) => (used.has(column) ? [] : [column]));
  }

  read(row: SourceRow): RowOfFigures {
    const { cells } = row;
    const figures: Figure[] = [];
    for (const column of this.columns) figures.push(figureOf(cells[column]));
    return { row, name: cleanCell(cells[this.layout.agency] ?? ""), figures };
  }

  kindOf(read: RowOfFigures): RowKind {
    const { row, name, figures } = read;
    const { cells } = row;
    if (cells.length > WIDEST || name.length > LONGEST_NAME) return "nothing";
    if (!figures.some(isFigure)) {
      const clean = cells.map(cleanCell);
      if (isDecoration(clean)) return "decoration";
      if (onlyText(clean) !== undefined) return "heading";
      if (!figures.includes("unreadable")) return "nothing";
    }
    if (this.isSummary(read)) return "summary";
    if (NO_NAME.test(name)) return "nothing";
    return this.hasSlipped(read) ? "slipped" : "agency";
  }

  /** Columns with a text nothing is made of, and cells beyond the header. */
  unusedIn({ cells }: SourceRow): readonly number[] {
    const { length } = this.layout.headers;
    if (this.unused.length === 0 && cells.length <= length) return NO_COLUMNS;
    const beyond = cells.length > length ? [...cells.keys()].slice(length) : [];
    return [...this.unused, ...beyond].filter((column) => !NO_NAME.test(cells[column] ?? ""));
  }

  /** An agency's result as its row states it. */
  assessment({ row: { cells }, name, figures }: RowOfFigures, owner: RowOwner, note: NoteInRow): Assessment {
    const result: Mutable<Assessment> = {
      agency: name,
      fiscalYear: this.year(cells, note) ?? owner.fiscalYear,
      respondents: NOBODY,
      indicators: this.indicators(cells, figures, note),
      items: NO_ITEMS,
      reported: this.reported(cells, figures, note),
    };
    const province = this.field(cells, "province") ?? owner.province;
    if (province !== undefined) result.province = province;
    const district = this.field(cells, "district");
    if (district !== undefined) result.district = district;
    const agencyType = this.field(cells, "type");
    if (agencyType !== undefined) result.agencyType = agencyType;
    const rank = this.rank(cells, note);
    if (rank !== undefined) result.rank = rank;
    return result;
  }

  private indicators(cells: readonly string[], figures: readonly Figure[], note: NoteInRow): Assessment["indicators"] {
    const found: Partial<Record<string, IndicatorResult>> = {};
    let index = 0;
    for (const { no, name, column } of this.layout.indicators) {
      const figure = figures[index];
      const known = this.results[index];
      index += 1;
      const score = scoreOf(figure, cells[column], no, note);
      if (score !== undefined && known !== undefined) found[no] = resultOf(name, score, known);
    }
    return found;
  }

  private reported(cells: readonly string[], figures: readonly Figure[], note: NoteInRow): Assessment["reported"] {
    const { fields, indicators, instruments } = this.layout;
    const reported: { total?: number; band?: string; instruments?: Partial<Record<InstrumentCode, number>> } = {};
    if (fields.total !== undefined) {
      const total = scoreOf(figures.at(-1), cells[fields.total], "total", note);
      if (total !== undefined) reported.total = total;
    }
    const band = this.band(cells, note);
    if (band !== undefined) reported.band = band;
    for (const [index, { code, column }] of instruments.entries()) {
      const score = scoreOf(figures[indicators.length + index], cells[column], code, note);
      if (score !== undefined) reported.instruments = { ...reported.instruments, [code]: score };
    }
    return reported;
  }

  private band(cells: readonly string[], note: NoteInRow): string | undefined {
    const text = this.field(cells, "band");
    if (text === undefined) return undefined;
    const band = this.bands.get(text) ?? BAND.exec(text.replace(/\s/g, ""))?.[1];
    if (band === undefined) note("score-unreadable", { subject: "band", value: text.slice(0, QUOTE) });
    else if (this.bands.size < MOST_BANDS) this.bands.set(text, band);
    return band;
  }

  private rank(cells: readonly string[], note: NoteInRow): number | undefined {
    const column = this.layout.fields.rank;
    return column === undefined ? undefined : wholeNumber(cells[column], "rank", 1, Infinity, note);
  }

  private year(cells: readonly string[], note: NoteInRow): number | undefined {
    const column = this.layout.fields.year;
    return column === undefined ? undefined : wholeNumber(cells[column], "year", EARLIEST_YEAR, LATEST_YEAR, note);
  }

  private field(cells: readonly string[], field: AgencyField): string | undefined {
    const column = this.layout.fields[field];
    const text = column === undefined ? "" : this.text(cells[column]);
    return text === "" ? undefined : text;
  }

  /** A cell's text, blank where it stands for none; what stands in many rows is kept once. */
  private text(cell = ""): string {
    const before = this.texts.get(cell);
    if (before !== undefined) return before;
    const clean = cleanCell(cell);
    const text = NO_NAME.test(clean) ? "" : clean;
    if (this.texts.size < MOST_REMEMBERED) this.texts.set(cell, text);
    return text;
  }

  /** An average or a sum where the name stands, or in front of it where no name does. */
  private isSummary({ row: { cells }, name }: RowOfFigures): boolean {
    if (!NO_NAME.test(name)) return SUMMARY.test(name);
    return cells.slice(0, this.layout.agency).some((cell) => SUMMARY.test(cleanCell(cell)));
  }

  /** A figure where a text belongs or the other way round: the row has lost a cell, and no figure is where it seems. */
  private hasSlipped({ row: { cells }, figures }: RowOfFigures): boolean {
    for (const column of this.textColumns) if (isNumber(cells[column])) return true;
    if (!figures.includes("unreadable")) return false;
    const unreadable = this.columns.filter((_, index) => figures[index] === "unreadable");
    if (unreadable.some((column) => BAND.test(this.text(cells[column])))) return true;
    const { length } = this.layout.headers;
    const filled = cells.findLastIndex((cell) => cell.trim() !== "") + 1;
    return filled < length - 1 || filled > length;
  }
}

/** A score under a header's name; a nation's million cells hold a few thousand different ones. */
function resultOf(name: string, score: number, known: Map<number, IndicatorResult>): IndicatorResult {
  const hundredths = Math.round(score * 100);
  const before = known.get(hundredths);
  if (before?.score === score) return before;
  const result = name === "" ? { score } : { score, name };
  known.set(hundredths, result);
  return result;
}

function isFigure(figure: Figure): boolean {
  return typeof figure === "number";
}

/** A quick look before the thorough one: nearly every text in a column for texts begins with a letter. */
function isNumber(cell = ""): boolean {
  const first = cell.charCodeAt(0);
  const isLetter = (first >= 0x41 && first <= 0x7a) || (first >= 0x0e01 && first <= 0x0e4e);
  return !isLetter && isFigure(figureOf(cell));
}

const NO_COLUMNS: readonly number[] = [];
/** How much of a cell a doubt quotes. */
const QUOTE = 80;

/** A score between 0 and 100; anything else is noted and absent. */
function scoreOf(
  figure: Figure | undefined,
  cell: string | undefined,
  about: string | number,
  note: NoteInRow,
): number | undefined {
  if (figure === undefined || figure === "absent") return undefined;
  if (typeof figure === "number" && figure <= 100) return figure;
  const subject = String(about);
  if (figure === "unreadable") note("score-unreadable", { subject, value: cleanCell(cell ?? "").slice(0, QUOTE) });
  else note("score-out-of-range", { subject, value: figure });
  return undefined;
}

function wholeNumber(
  cell: string | undefined,
  subject: string,
  least: number,
  most: number,
  note: NoteInRow,
): number | undefined {
  const figure = figureOf(cell);
  if (figure === "absent") return undefined;
  if (typeof figure === "number" && Number.isInteger(figure) && figure >= least && figure <= most) return figure;
  note("score-unreadable", { subject, value: cleanCell(cell ?? "").slice(0, QUOTE) });
  return undefined;
}
