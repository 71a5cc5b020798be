import {
  EARLIEST_YEAR,
  INSTRUMENTS,
  LATEST_YEAR,
  type Assessment,
  type InstrumentCode,
  type ParsedNumber,
} from "../../ita";
import type { DiagnosticCode } from "../diagnostics";
import type { SourceRow } from "../source";
import type { AgencyField, AgencyLayout } from "./agencyColumns";
import { figureColumns } from "./agencyTables";
import { cleanCell, isDecoration, onlyText } from "./cells";

/** Takes down what was noticed in a row. */
export type NoteInRow = (code: DiagnosticCode, data: Readonly<Record<string, string | number>>) => void;

/** What stands in a row of a table of agencies, before anyone looks at its figures. */
export type RowKind = "decoration" | "heading" | "summary" | "agency" | "slipped" | "nothing";

const SUMMARY =
  /^(?:(?:คะแนน|ค่า)?เฉลี่ย|ค่า?(?:สูงสุด|ต่ำสุด|มัธยฐาน)|(?:คะแนน)?(?:สูงสุด|ต่ำสุด)|ส่วนเบี่ยงเบน|s\.?d\.?$|คะแนนเต็ม|ภาพรวม|ร้อยละ|average|mean|total|max|min)|^รวม(?:$|ทั้ง|จังหวัด|คะแนน|เฉลี่ย|[\s\d(])/i;
const NO_NAME = /^[-–—.\s]*$/;
const BAND = /^(?:ระดับ|เกรด)?[“"'(]?(AA|[A-F]|ผ่านดีเยี่ยม|ผ่านดี|ผ่าน|ต้องปรับปรุงโดยด่วน|ต้องปรับปรุง)[”"')]?(?:\(.*\))?$/;
/** Nobody was counted or asked in such a table. */
const NOBODY: Assessment["respondents"] = Object.freeze({});
const NO_ITEMS: Assessment["items"] = Object.freeze({});
/** Texts that stand in a thousand rows: provinces, kinds of agencies, bands. */
const MOST_REMEMBERED = 10_000;

/** Whose row it is, besides what its columns say. */
export interface RowOwner {
  readonly fiscalYear: number | null;
  /** From the heading above the row. */
  readonly province: string | undefined;
}

/** Reads the rows of one table with one agency per row. */
export class AgencyRows {
  private readonly texts = new Map<string, string>();
  private readonly figures: readonly number[];
  private readonly unused: readonly number[];

  constructor(
    private readonly layout: AgencyLayout,
    private readonly figure: (cell: string) => ParsedNumber,
  ) {
    const { fields, indicators, instruments, ignored } = layout;
    this.figures = figureColumns(layout);
    const scores = [...indicators, ...instruments].map(({ column }) => column);
    const used = new Set([...Object.values(fields), ...scores, ...ignored]);
    this.unused = layout.headers.flatMap((_, column) => (used.has(column) ? [] : [column]));
  }

  kindOf({ cells }: SourceRow): RowKind {
    const { agency } = this.layout;
    const name = this.text(cells[agency]);
    const kinds = this.figures.map((column) => this.figure(cells[column] ?? "").kind);
    if (!kinds.includes("number")) {
      const clean = cells.map(cleanCell);
      if (isDecoration(clean)) return "decoration";
      if (onlyText(clean) !== undefined) return "heading";
      if (!kinds.includes("unreadable")) return "nothing";
    }
    if (this.isSummary(cells)) return "summary";
    if (NO_NAME.test(name)) return "nothing";
    return this.hasSlipped(cells) ? "slipped" : "agency";
  }

  name(row: SourceRow): string {
    return cleanCell(row.cells[this.layout.agency] ?? "");
  }

  /** Columns with a text nothing is made of, and cells beyond the header. */
  unusedIn({ cells }: SourceRow): readonly number[] {
    const filled = (column: number) => !NO_NAME.test(cells[column] ?? "");
    const beyond = cells.length > this.layout.headers.length ? [...cells.keys()].slice(this.layout.headers.length) : [];
    return beyond.length === 0 ? this.unused.filter(filled) : [...this.unused, ...beyond].filter(filled);
  }

  /** An agency's result as its row states it. */
  assessment(row: SourceRow, owner: RowOwner, note: NoteInRow): Assessment {
    const { cells } = row;
    const province = this.field(cells, "province") ?? owner.province;
    const district = this.field(cells, "district");
    const agencyType = this.field(cells, "type");
    const rank = this.rank(cells, note);
    return {
      agency: this.name(row),
      ...(province === undefined ? {} : { province }),
      ...(district === undefined ? {} : { district }),
      ...(agencyType === undefined ? {} : { agencyType }),
      fiscalYear: this.year(cells, note) ?? owner.fiscalYear,
      respondents: NOBODY,
      ...(rank === undefined ? {} : { rank }),
      indicators: this.indicators(cells, note),
      items: NO_ITEMS,
      reported: this.reported(cells, note),
    };
  }

  private indicators(cells: readonly string[], note: NoteInRow): Assessment["indicators"] {
    const found: Partial<Record<string, { score?: number; name?: string }>> = {};
    for (const { no, name, column } of this.layout.indicators) {
      const score = this.score(cells[column], String(no), note);
      if (score !== undefined) found[no] = name === "" ? { score } : { score, name };
    }
    return found;
  }

  private reported(cells: readonly string[], note: NoteInRow): Assessment["reported"] {
    const { fields } = this.layout;
    const total = fields.total === undefined ? undefined : this.score(cells[fields.total], "total", note);
    const band = this.band(cells, note);
    const instruments: Partial<Record<InstrumentCode, number>> = {};
    for (const { code, column } of this.layout.instruments) {
      const score = this.score(cells[column], code, note);
      if (score !== undefined) instruments[code] = score;
    }
    return {
      ...(total === undefined ? {} : { total }),
      ...(band === undefined ? {} : { band }),
      ...(INSTRUMENTS.some((code) => instruments[code] !== undefined) ? { instruments } : {}),
    };
  }

  private score(cell: string | undefined, subject: string, note: NoteInRow): number | undefined {
    const parsed = this.figure(cell ?? "");
    if (parsed.kind === "absent") return undefined;
    if (parsed.kind === "unreadable") note("score-unreadable", { subject, value: cleanCell(cell ?? "").slice(0, 80) });
    else if (parsed.value > 100) note("score-out-of-range", { subject, value: parsed.value });
    else return parsed.value;
    return undefined;
  }

  private band(cells: readonly string[], note: NoteInRow): string | undefined {
    const text = this.field(cells, "band");
    const band = text === undefined ? undefined : BAND.exec(text.replace(/\s/g, ""))?.[1];
    if (text !== undefined && band === undefined)
      note("score-unreadable", { subject: "band", value: text.slice(0, 80) });
    return band;
  }

  private rank(cells: readonly string[], note: NoteInRow): number | undefined {
    const { rank } = this.layout.fields;
    const parsed = this.figure((rank === undefined ? undefined : cells[rank]) ?? "");
    if (parsed.kind === "absent") return undefined;
    if (parsed.kind === "number" && Number.isInteger(parsed.value) && parsed.value > 0) return parsed.value;
    note("score-unreadable", { subject: "rank", value: cleanCell(cells[rank ?? 0] ?? "").slice(0, 80) });
    return undefined;
  }

  private year(cells: readonly string[], note: NoteInRow): number | undefined {
    const { year } = this.layout.fields;
    const parsed = this.figure((year === undefined ? undefined : cells[year]) ?? "");
    if (parsed.kind === "absent") return undefined;
    if (parsed.kind === "number" && parsed.value >= EARLIEST_YEAR && parsed.value <= LATEST_YEAR) return parsed.value;
    note("score-unreadable", { subject: "year", value: cleanCell(cells[year ?? 0] ?? "").slice(0, 80) });
    return undefined;
  }

  private field(cells: readonly string[], field: AgencyField): string | undefined {
    const column = this.layout.fields[field];
    const text = column === undefined ? "" : this.text(cells[column]);
    return NO_NAME.test(text) ? undefined : text;
  }

  /** A cell's text; what stands in many rows is kept once. */
  private text(cell = ""): string {
    const before = this.texts.get(cell);
    if (before !== undefined) return before;
    const text = cleanCell(cell);
    if (this.texts.size < MOST_REMEMBERED) this.texts.set(cell, text);
    return text;
  }

  /** An average or a sum where the name stands, or in front of it where no name does. */
  private isSummary(cells: readonly string[]): boolean {
    const { agency } = this.layout;
    const name = this.text(cells[agency]);
    if (!NO_NAME.test(name)) return SUMMARY.test(name);
    return cells.slice(0, agency).some((cell) => SUMMARY.test(this.text(cell)));
  }

  /** A figure where a text belongs or the other way round: the row has lost a cell, and no figure is where it seems. */
  private hasSlipped(cells: readonly string[]): boolean {
    const { fields, headers } = this.layout;
    const isFigure = (column: number | undefined) =>
      column !== undefined && this.figure(cells[column] ?? "").kind === "number";
    if ([fields.agency, fields.province, fields.district, fields.type, fields.band].some(isFigure)) return true;
    const unreadable = this.figures.filter((column) => this.figure(cells[column] ?? "").kind === "unreadable");
    if (unreadable.some((column) => BAND.test(this.text(cells[column])))) return true;
    const filled = cells.findLastIndex((cell) => cell.trim() !== "") + 1;
    return unreadable.length > 0 && (filled < headers.length - 1 || filled > headers.length);
  }
}
