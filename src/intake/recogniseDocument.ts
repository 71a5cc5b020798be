import { schemeFor, type Scheme } from "../ita";
import { readAgencyTables, type AgencyResults } from "./recognise/agencies/agencyResults";
import type { FileReading } from "./groupFiles";
import { separateAgencyTables, type AgencyTable, type Separated } from "./recognise/agencies/agencyTables";
import { Draft } from "./recognise/draft";
import { identifyAgency, identifyYear, statedYear } from "./recognise/identity/identify";
import { Instructions } from "./recognise/tables/instructions";
import { recogniseIndicatorSentences } from "./recognise/prose/indicatorSentences";
import { lookAlike, type LookAlike } from "./recognise/identity/lookAlike";
import { hasOwnTables, recogniseOwnTables } from "./recognise/tables/ownTables";
import { recogniseNarrative } from "./recognise/prose/narrative";
import { tablesOfOtherYears } from "./recognise/tables/otherYears";
import { paragraphs, recogniseProse } from "./recognise/prose/prose";
import { sectionsOf, type Section } from "./recognise/identity/sections";
import { oneBelowTheOther } from "./recognise/tables/sideBySide";
import { collectStatements } from "./recognise/prose/statements";
import { recogniseTables } from "./recognise/tables/tables";
import { columnsOfYears } from "./recognise/tables/yearColumns";
import { noteTableWithoutTabs, tablesInText } from "./recognise/untabbed";
import type { ReadOptions, RowCounts, SourceSummary } from "./result";
import type { SourceDocument, SourceLine, SourceRow } from "./source";
import type { TableReading } from "./tables";

/** What one document gives on its own. */
export interface DocumentReading {
  /** One for each agency and year it is about; most are about one. */
  readonly readings: readonly FileReading[];
  /** The agencies of its tables with one agency per row. */
  readonly agencies: AgencyResults | undefined;
  readonly source: SourceSummary;
  readonly tables: readonly TableReading[];
  /** The assessment of another body that the file seems to be. */
  readonly lookAlike: LookAlike | undefined;
}

/** Recognises all of one document on its own. */
export function recogniseDocument(document: SourceDocument, options: ReadOptions): DocumentReading {
  const { file, format, size, hash } = document;
  if (hasOwnTables(document)) return recogniseOwnWorkbook(document, options);
  const { tables: ofAgencies, rest, printed } = agencyTablesOf(oneBelowTheOther(document), options);
  const parts = recogniseSections(rest, options);
  const [first] = parts;
  noteFile(document, first.draft);
  const fiscalYear =
    ofAgencies.length === 0 ? null : (options.fiscalYear ?? yearOf(first.fiscalYear, ofAgencies, first.draft, file));
  const agencies = ofAgencies.length === 0 ? undefined : readAgencies(ofAgencies, file, fiscalYear, first.draft);
  const tablesOfAgencies = (agencies?.tables ?? []).map((table) => asPrinted(table, printed));
  for (const { draft } of parts) draft.closeNotes(file);
  const counts = [...parts.map((part) => part.counts), ...(agencies === undefined ? [] : [agencies.counts])];
  return {
    readings: parts,
    agencies,
    tables: [...parts.flatMap(({ tables }) => tables), ...tablesOfAgencies].sort((a, b) => a.table - b.table),
    source: { name: file, size, hash, format, ...counts.reduce(sumOf) },
    lookAlike: lookAlike(rest),
  };
}

interface OfAgencies extends Separated {
  /** What a document says where a person corrected it. */
  readonly printed: ReadonlyMap<SourceLine, SourceRow>;
}

/**
 * What a person said of a table as a whole is for the recogniser of single tables. Who only corrected a figure
 * said nothing of the table: it stays one of agencies, with that figure.
 */
function agencyTablesOf(document: SourceDocument, { corrections = [] }: ReadOptions): OfAgencies {
  const ours = corrections.filter(({ file }) => file === document.file);
  const told = ours.filter(({ kind, columns }) => kind !== undefined || columns !== undefined);
  const printed = new Map<SourceLine, SourceRow>();
  const instructions = new Instructions(document, ours);
  const lines = document.lines.map((line) => {
    if (line.kind !== "row") return line;
    const cells = instructions.cellsOf(line);
    if (cells === line.cells) return line;
    const corrected: SourceRow = { ...line, cells };
    printed.set(corrected, line);
    return corrected;
  });
  const { tables, rest } = separateAgencyTables({ ...document, lines }, new Set(told.map(({ table }) => table)));
  if (tables.length === 0) return { tables, rest: document, printed };
  return { tables, rest: { ...rest, lines: rest.lines.map((line) => printed.get(line) ?? line) }, printed };
}

function asPrinted(table: TableReading, printed: OfAgencies["printed"]): TableReading {
  return { ...table, rows: table.rows.map((row) => ({ ...row, source: printed.get(row.source) ?? row.source })) };
}

function noteFile({ file, broken, damaged, notices = [] }: SourceDocument, draft: Draft): void {
  for (const { text, ...at } of broken) draft.note("text-damaged", { file, ...at, text }, { found: text }, "error");
  if (damaged) draft.note("text-damaged", { file }, { found: "\uFFFD" }, "warning");
  for (const { code, at, data } of notices) draft.note(code, { file, ...at }, data);
}

interface SectionReading extends FileReading {
  readonly counts: RowCounts;
  readonly tables: readonly TableReading[];
}

type AtLeastOne<T> = readonly [T, ...T[]];

/** The parts of a document, each on its own, if at least two of them have scores; else all of it at once. */
function recogniseSections(document: SourceDocument, options: ReadOptions): AtLeastOne<SectionReading> {
  const sections = sectionsOf(document);
  const whole = () => recogniseSection({ document, agency: undefined, fiscalYear: undefined }, options);
  if (sections.length < 2) return [whole()];
  const parts = sections.map((section) => recogniseSection(section, options));
  const scored = parts.filter(({ draft }) => draft.hasScores());
  const subjects = new Set(scored.map(({ agency, fiscalYear }) => `${agency ?? ""} ${String(fiscalYear ?? "")}`));
  const [first, ...others] = parts;
  if (subjects.size < 2 || first === undefined) return [whole()];
  // A part that does not say its year is of the year the document states, and of the only agency it names.
  const stated = parts.some(({ fiscalYear }) => fiscalYear === null) ? identifyYear(document, new Draft()) : null;
  const [agency = null, ...otherAgencies] = new Set(parts.flatMap((part) => part.agency ?? []));
  const completed = (part: SectionReading): SectionReading => ({
    ...part,
    agency: part.agency ?? (otherAgencies.length === 0 && !isUnsure(part) ? agency : null),
    fiscalYear: part.fiscalYear ?? stated,
  });
  return [completed(first), ...others.map(completed)];
}

const isUnsure = ({ draft }: SectionReading): boolean => draft.diagnostics.some(({ code }) => code === "agency-unsure");

function recogniseSection(section: Section, options: ReadOptions): SectionReading {
  const { document, fiscalYear: titled } = section;
  const stated = titled ?? options.fiscalYear ?? statedYear(document);
  const reading = readSection(section, options, stated);
  // A year that only all of the document tells is known too late for columns headed by years.
  const isOpen = stated === null && reading.fiscalYear !== null && hasColumnsOfYears(document);
  return isOpen ? readSection(section, options, stated, reading.fiscalYear) : reading;
}

function hasColumnsOfYears({ lines }: SourceDocument): boolean {
  return lines.some((line) => line.kind === "row" && columnsOfYears(line.cells).length > 0);
}

function readSection(
  { document, agency, fiscalYear: titled }: Section,
  options: ReadOptions,
  year: number | null,
  yearOfColumns: number | null = year,
): SectionReading {
  const { file } = document;
  const draft = new Draft();
  const { corrections, headerMappings } = options;
  const instructions = new Instructions(document, corrections, headerMappings, yearOfColumns);
  const tabled = tablesInText(document);
  const { counts, tables } = recogniseTables(
    tabled.document,
    draft,
    instructions,
    tablesOfOtherYears(document, year, titled === undefined && options.fiscalYear !== undefined),
  );
  const text = paragraphs(tabled.document);
  collectStatements(text, file, draft);
  for (const { code, place, data } of tabled.doubts) draft.note(code, place, data);
  // The year above a table goes before the one a person gave for the file.
  const fiscalYear = titled ?? options.fiscalYear ?? identifyYear(document, draft);
  const about = { agency: agency ?? identifyAgency(document, draft), fiscalYear };
  recogniseProse(text, file, about, draft);
  recogniseIndicatorSentences(text, file, about, draft);
  noteTableWithoutTabs(document, tabled, draft);
  recogniseNarrative(tabled.document, schemeFor(fiscalYear), draft);
  return { ...about, draft, file, counts, tables };
}

function readAgencies(
  tables: readonly AgencyTable[],
  file: string,
  fiscalYear: number | null,
  draft: Draft,
): AgencyResults {
  const schemes = new Map<number | null, Scheme>();
  const schemeOf = (year: number | null): Scheme => {
    const scheme = schemes.get(year) ?? schemeFor(year);
    schemes.set(year, scheme);
    return scheme;
  };
  const aboutYear = draft.diagnostics.filter(({ code }) => code.startsWith("year-"));
  const results = readAgencyTables(tables, { file, fiscalYear, schemeOf, aboutYear });
  if (results.assessments.length > 1) draft.disownTotal({ file });
  return results;
}

function sumOf(a: RowCounts, b: RowCounts): RowCounts {
  return {
    rowsIn: a.rowsIn + b.rowsIn,
    records: a.records + b.records,
    headings: a.headings + b.headings,
    repeats: a.repeats + b.repeats,
    unread: a.unread + b.unread,
    leftOut: a.leftOut + b.leftOut,
  };
}

/** The year the text states, or where it states none, the only one in the headers of its tables of agencies. */
function yearOf(stated: number | null, tables: readonly AgencyTable[], draft: Draft, file: string): number | null {
  const [year, ...others] = new Set(tables.flatMap(({ layout }) => layout.years));
  if (stated !== null || year === undefined) return stated;
  if (others.length > 0) draft.note("year-conflict", { file }, { year, years: [year, ...others].join(", ") });
  return year;
}

function recogniseOwnWorkbook(document: SourceDocument, options: ReadOptions): DocumentReading {
  const { file, format, size, hash } = document;
  const draft = new Draft();
  noteFile(document, draft);
  const { agency, fiscalYear, counts } = recogniseOwnTables(document, draft);
  draft.closeNotes(file);
  return {
    readings: [{ agency, fiscalYear: options.fiscalYear ?? fiscalYear, draft, file }],
    agencies: undefined,
    tables: [],
    source: { name: file, size, hash, format, ...counts },
    lookAlike: undefined,
  };
}
