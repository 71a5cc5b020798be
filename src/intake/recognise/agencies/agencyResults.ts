import {
  computeScores,
  INSTRUMENTS,
  scoresAgree,
  type Assessment,
  type ComputedScores,
  type InstrumentCode,
  type Scheme,
} from "../../../ita";
import { SEVERITIES, type Diagnostic, type DiagnosticCode } from "../../diagnostics";
import type { AgencyLayout } from "./agencyColumns";
import { AgencyRows, type NoteInRow, type RowKind, type RowOfFigures } from "./agencyRows";
import { provinceHeading, type AgencyTable } from "./agencyTables";
import { onlyText } from "../cells";
import { noFates, rowCountsOf, type Fate } from "../fates";
import { placeOf } from "../place";
import { compareFigures } from "../../checks/reconcile";
import type { ReadAssessment, RowCounts } from "../../result";
import { leafOf, type SourceLine, type SourceRow } from "../../source";
import type { RowReading, TableReading } from "../../tables";

/** What a document's tables of agencies are read with. */
export interface AgencyReadOptions {
  readonly file: string;
  /** Of the document; a year printed in a row goes before it. */
  readonly fiscalYear: number | null;
  readonly schemeOf: (fiscalYear: number | null) => Scheme;
  /** What was noticed about the year; it concerns every row. */
  readonly aboutYear: readonly Diagnostic[];
}

export interface AgencyResults {
  readonly assessments: readonly ReadAssessment[];
  readonly counts: RowCounts;
  /** About rows that are no agency's. */
  readonly diagnostics: readonly Diagnostic[];
  readonly tables: readonly TableReading[];
}

/** How many rows show what a column holds. */
const SAMPLE = 40;
/** Two agencies may share a name and one figure by chance, but hardly three. */
const TELLING_FIGURES = 3;

/** Reads every agency of a document's tables; each row is counted under exactly one fate. */
export function readAgencyTables(tables: readonly AgencyTable[], options: AgencyReadOptions): AgencyResults {
  const reader = new AgencyTablesReader(options);
  for (const table of tables) reader.readTable(table);
  return reader.results();
}

const NO_DOUBTS: readonly Diagnostic[] = [];

/** What tells agencies of one name apart. */
function placeKey({ province = "", district, fiscalYear }: Assessment, ofDocument: number | null): string {
  if (district === undefined && fiscalYear === ofDocument) return province;
  return `${province}|${district ?? ""}|${String(fiscalYear ?? "")}`;
}

class AgencyTablesReader {
  private readonly assessments: ReadAssessment[] = [];
  /** What concerns every row; shared by their results while it grows. */
  private readonly common: Diagnostic[];
  private readonly unread: Diagnostic[] = [];
  /** Doubts about one row, by the number of its assessment. */
  private readonly doubts = new Map<number, readonly Diagnostic[]>();
  private readonly fates = noFates();
  private readonly tables: TableReading[] = [];
  /** The row of each assessment. */
  private readonly rows: SourceRow[] = [];
  /** The first assessment of a name; where several agencies share it, the last of each by its place. */
  private readonly named = new Map<string, number>();
  private readonly namesakes = new Map<string, Map<string, number>>();
  private readonly files: readonly string[];
  private readonly years = new Set<number | null>();
  private readonly reportedColumns = new Set<string>();
  /** The row being read, and the doubts about it: in nearly all rows none. */
  private row: SourceRow | undefined;
  private own: readonly Diagnostic[] = NO_DOUBTS;
  private readonly note: NoteInRow = (code, data) => {
    const { file } = this.options;
    const source = this.row === undefined ? { file } : placeOf(file, this.row);
    this.own = [...this.own, { code, severity: SEVERITIES[code], source, data }];
  };

  constructor(private readonly options: AgencyReadOptions) {
    this.files = [options.file];
    this.common = [...options.aboutYear];
  }

  results(): AgencyResults {
    for (const [index, own] of this.doubts) {
      const result = this.assessments[index];
      if (result !== undefined) this.assessments[index] = { ...result, diagnostics: [...this.common, ...own] };
    }
    return {
      assessments: this.assessments,
      counts: rowCountsOf(this.fates),
      diagnostics: this.unread,
      tables: this.tables,
    };
  }

  readTable(table: AgencyTable): void {
    const layout = settled(table, this.options, (code, row, data) => {
      this.noteForAll(code, row, data);
    });
    const rows = new AgencyRows(layout);
    let province: string | undefined;
    const read: RowReading[] = [];
    let next = 0;
    for (const line of table.lines) {
      next += 1;
      if (line.kind === "text") province = provinceHeading(line.text);
      if (line.kind !== "row") continue;
      let fate = table.headers.get(line);
      if (fate === undefined) {
        const figures = rows.read(line);
        const kind = rows.kindOf(figures);
        const heading = kind === "heading" ? headingOf(line, layout, rows, table.lines[next]) : undefined;
        if (heading !== undefined) province = provinceHeading(heading) ?? province;
        const isHeading = heading !== undefined || kind === "decoration";
        fate = isHeading ? "heading" : this.readRow(figures, kind, layout, rows, province);
      }
      this.fates[fate] += 1;
      read.push({ source: line, fate });
    }
    this.logTable(read);
  }

  /** Shown as one table, however many pages it stands on. */
  private logTable(rows: readonly RowReading[]): void {
    const [first] = rows;
    if (first === undefined) return;
    const header = rows.find(({ fate }) => fate === "heading")?.source.cells ?? [];
    const { file } = this.options;
    const at = { file, table: first.source.table, ...leafOf(first.source) };
    this.tables.push({ ...at, kind: "agencies", header, mapping: [], basis: "header", rows });
  }

  private readRow(
    read: RowOfFigures,
    kind: RowKind,
    layout: AgencyLayout,
    rows: AgencyRows,
    province: string | undefined,
  ): Fate {
    const { row } = read;
    if (kind !== "agency") {
      const source = placeOf(this.options.file, row);
      const severity = kind === "summary" ? "info" : "warning";
      this.unread.push({ code: "unread-row", severity, source, data: { text: source.text ?? "" } });
      return "unread";
    }
    this.row = row;
    this.own = NO_DOUBTS;
    const { fiscalYear, schemeOf } = this.options;
    const assessment = rows.assessment(read, { fiscalYear, province }, this.note);
    const repeated = this.checkName(assessment, row, layout, this.note);
    this.noteUnused(row, layout, rows);
    if (repeated) return "repeat";
    const scheme = schemeOf(assessment.fiscalYear);
    this.noteYear(assessment.fiscalYear, scheme);
    const computed = computeScores(assessment, scheme);
    compareFigures(assessment, computed, scheme, this.note);
    if (this.own.length > 0) this.doubts.set(this.assessments.length, this.own);
    this.rows.push(row);
    this.assessments.push({ assessment, computed, diagnostics: this.common, files: this.files });
    return "record";
  }

  /** A year that is unknown, or whose scheme is not confirmed, is a doubt about the table, told once. */
  private noteYear(fiscalYear: number | null, { confirmed }: Scheme): void {
    if (this.years.has(fiscalYear)) return;
    this.years.add(fiscalYear);
    const source = { file: this.options.file };
    const add = (code: DiagnosticCode, data: Diagnostic["data"] = {}) =>
      this.common.push({ code, severity: SEVERITIES[code], source, data });
    if (fiscalYear === null) add("year-unknown");
    if (!confirmed) add("scheme-unverified", { year: fiscalYear ?? "?" });
  }

  /** True for a row that says what an earlier one said; other figures under one name are another agency, and noted. */
  private checkName(assessment: Assessment, row: SourceRow, layout: AgencyLayout, note: NoteInRow): boolean {
    const earlier = this.earlierOfName(assessment);
    if (earlier === undefined) return false;
    const before = this.assessments[earlier]?.assessment;
    const rowBefore = this.rows[earlier];
    const { ordinal } = layout.fields;
    const sameNumber = ordinal === undefined || row.cells[ordinal] === rowBefore?.cells[ordinal];
    const figures = Object.keys(assessment.indicators).length + Object.keys(assessment.reported).length;
    if (before !== undefined && sameFigures(before, assessment) && (sameNumber || figures >= TELLING_FIGURES))
      return true;
    this.namesakes
      .get(assessment.agency ?? "")
      ?.set(placeKey(assessment, this.options.fiscalYear), this.assessments.length);
    note("agency-repeated", { agency: assessment.agency ?? "", row: rowBefore?.row ?? 0 });
    return false;
  }

  /** The last assessment of the same agency before this one. */
  private earlierOfName(assessment: Assessment): number | undefined {
    const agency = assessment.agency ?? "";
    const own = this.assessments.length;
    const first = this.named.get(agency);
    if (first === undefined) {
      this.named.set(agency, own);
      return undefined;
    }
    const namesakes = this.namesakes.get(agency) ?? this.namesakesOf(agency, first);
    const place = placeKey(assessment, this.options.fiscalYear);
    const earlier = namesakes.get(place);
    if (earlier === undefined) namesakes.set(place, own);
    return earlier;
  }

  /** Opened when a name comes a second time, with the row it came in first. */
  private namesakesOf(agency: string, first: number): Map<string, number> {
    const namesakes = new Map<string, number>();
    const { assessment } = this.assessments[first] ?? {};
    if (assessment !== undefined) namesakes.set(placeKey(assessment, this.options.fiscalYear), first);
    this.namesakes.set(agency, namesakes);
    return namesakes;
  }

  /** A column nothing is made of is reported once, with what stands in it first. */
  private noteUnused(row: SourceRow, layout: AgencyLayout, rows: AgencyRows): void {
    for (const column of rows.unusedIn(row)) {
      const header = layout.headers[column] ?? "";
      const key = `${header} ${String(column)}`;
      if (this.reportedColumns.has(key)) continue;
      this.reportedColumns.add(key);
      const text = (row.cells[column] ?? "").slice(0, 80);
      this.noteForAll("cell-unused", row, { header: header === "" ? "?" : header, text });
    }
  }

  private noteForAll(code: DiagnosticCode, row: SourceRow, data: Readonly<Record<string, string | number>>): void {
    this.common.push({ code, severity: SEVERITIES[code], source: placeOf(this.options.file, row), data });
  }
}

function sameFigures(a: Assessment, b: Assessment): boolean {
  return (
    a.rank === b.rank &&
    JSON.stringify(a.reported) === JSON.stringify(b.reported) &&
    JSON.stringify(a.indicators) === JSON.stringify(b.indicators)
  );
}

/** The text of a row with one text, if it heads the rows below it: a province, or a group in front of the names. */
function headingOf(
  row: SourceRow,
  layout: AgencyLayout,
  rows: AgencyRows,
  next: SourceLine | undefined,
): string | undefined {
  const text = onlyText(row.cells.map((cell) => cell.trim())) ?? "";
  if (provinceHeading(text) !== undefined) return text;
  const inFront = row.cells.findIndex((cell) => cell.trim() !== "") < layout.agency;
  return inFront && next?.kind === "row" && rows.kindOf(rows.read(next)) === "agency" ? text : undefined;
}

type NoteForTable = (code: DiagnosticCode, row: SourceRow, data: Readonly<Record<string, string | number>>) => void;

/**
 * The layout after a look at the figures: an instrument's column may hold weighted scores, and a table
 * of one instrument calls that instrument's score the total.
 */
function settled(
  { layout, lines, headers }: AgencyTable,
  { fiscalYear, schemeOf }: AgencyReadOptions,
  note: NoteForTable,
): AgencyLayout {
  const rows = new AgencyRows(layout);
  const sample = lines
    .slice(0, SAMPLE)
    .flatMap((line) => (line.kind === "row" && !headers.has(line) ? [rows.read(line)] : []))
    .filter((read) => rows.kindOf(read) === "agency")
    .map((read) => {
      const assessment = rows.assessment(read, { fiscalYear, province: undefined }, () => undefined);
      const scheme = schemeOf(assessment.fiscalYear);
      return { row: read.row, assessment, scheme, computed: computeScores(assessment, scheme) };
    });
  const weighted = layout.instruments.filter(({ code }) => isWeighted(code, sample));
  const [first] = sample;
  if (first === undefined) return layout;
  for (const { code, column } of weighted) {
    const data = { header: layout.headers[column] ?? "", value: first.row.cells[column] ?? "", instrument: code };
    note("instrument-weighted", first.row, data);
  }
  const instruments = layout.instruments.filter((column) => !weighted.includes(column));
  const only = layout.instruments.length === 0 ? onlyInstrument(sample) : undefined;
  const ignored = [...layout.ignored, ...weighted.map(({ column }) => column)];
  const { total, band, ...fields } = layout.fields;
  if (only === undefined || total === undefined) return { ...layout, instruments, ignored };
  const { reported } = first.assessment;
  const data = { instrument: only, value: reported.total ?? "", band: reported.band ?? "–" };
  note("total-is-instrument", first.row, data);
  // The band is of that instrument too.
  const known = band === undefined ? ignored : [...ignored, band];
  return { ...layout, fields, instruments: [{ code: only, column: total }], ignored: known };
}

interface SampleRow {
  readonly row: SourceRow;
  readonly assessment: Assessment;
  readonly scheme: Scheme;
  readonly computed: ComputedScores;
}

/** More rows say so than say otherwise. */
function mostly(votes: readonly (boolean | undefined)[]): boolean {
  return votes.filter((vote) => vote === true).length > votes.filter((vote) => vote === false).length;
}

/** The column agrees with weight × score, or the three of them add up to the total. */
function isWeighted(code: InstrumentCode, sample: readonly SampleRow[]): boolean {
  return mostly(
    sample.map(({ assessment: { reported }, scheme, computed }) => {
      const printed = reported.instruments?.[code];
      const weight = (scheme.instruments.find((instrument) => instrument.code === code)?.weight ?? 100) / 100;
      const score = computed.instruments[code];
      if (printed === undefined) return undefined;
      if (score !== undefined) return scoresAgree(printed, weight * score) && !scoresAgree(printed, score);
      const all = INSTRUMENTS.map((each) => reported.instruments?.[each]);
      if (reported.total === undefined || all.includes(undefined)) return undefined;
      const sum = all.reduce<number>((before, each) => before + (each ?? 0), 0);
      return Math.abs(sum - reported.total) <= all.length * ROUNDING;
    }),
  );
}

/** How far each of several rounded figures may be off. */
const ROUNDING = 0.0051;

/** The only instrument the table has indicators of, if its "total" is that instrument's score. */
function onlyInstrument(sample: readonly SampleRow[]): InstrumentCode | undefined {
  return INSTRUMENTS.find((code) =>
    mostly(
      sample.map(({ assessment: { reported }, computed }) => {
        const [only, ...others] = INSTRUMENTS.filter((each) => computed.instruments[each] !== undefined);
        if (reported.total === undefined || only === undefined) return undefined;
        return only === code && others.length === 0 && scoresAgree(reported.total, computed.instruments[code] ?? NaN);
      }),
    ),
  );
}
