import { computeScores, NATIONAL_TARGET, schemeFor, type Scheme } from "../ita";
import { readAgencyTables, type AgencyResults } from "./agencyResults";
import { checkItems } from "./checkItems";
import { groupFiles, type FileReading, type Group } from "./groupFiles";
import { loadFiles } from "./load";
import { matchingAgency, takeOver } from "./matchAgencies";
import { separateAgencyTables, type AgencyTable } from "./recognise/agencyTables";
import { Draft } from "./recognise/draft";
import { identifyAgency, identifyYear, type YearFinding } from "./recognise/identify";
import { Instructions } from "./recognise/instructions";
import { paragraphs, recogniseProse } from "./recognise/prose";
import { recogniseTables } from "./recognise/tables";
import { noteUntabbedTable } from "./recognise/untabbed";
import { reconcile, totalOfOneInstrument } from "./reconcile";
import type { InputFile, ReadAssessment, ReadOptions, ReadResult, Refusal, RowCounts } from "./result";
import type { SourceDocument } from "./source";

/**
 * Reads files into assessments. Files of the same agency and year, or that name neither, complete
 * one another; others become assessments of their own. Either everything is read or one refusal
 * names the file and the reason, and nothing is kept.
 */
export async function readFiles(files: readonly InputFile[], options: ReadOptions = {}): Promise<ReadResult> {
  const loading = await loadFiles(files);
  return loading.ok ? recognise(loading.documents, options) : loading;
}

/** What loaded documents say. Pure and quick, so that it can be asked again under other options. */
export function recognise(documents: readonly SourceDocument[], options: ReadOptions = {}): ReadResult {
  const readings = documents.map((document) => recogniseDocument(document, options));
  const agencies = readings.flatMap(({ table }) => table?.assessments ?? []);
  const groups = groupFiles(readings.filter(({ table, draft }) => table === undefined || !draft.isEmpty()));
  const taken = new Map<ReadAssessment, Group>();
  for (const group of groups) {
    const agency = matchingAgency(group, agencies);
    if (agency === undefined || taken.has(agency)) continue;
    takeOver(agency, group);
    taken.set(agency, group);
  }
  const scored = groups.filter(({ draft }) => draft.hasScores());
  const nothingOfOurs = groups.every(({ draft }) => draft.items.size === 0 && draft.indicators.size === 0);
  const foreign = readings.find(({ foreignCode }) => foreignCode !== undefined);
  if (agencies.length === 0 && (scored.length === 0 || (nothingOfOurs && foreign !== undefined))) {
    return { ok: false, refusal: withoutScores(documents, foreign) };
  }
  const unmatched = groups.filter(({ draft }) => !draft.hasScores());
  for (const { draft, files: names } of unmatched) {
    for (const file of names) draft.note("file-unmatched", { file }, { file });
  }
  const threshold = options.threshold ?? NATIONAL_TARGET;
  const matched = new Set(taken.values());
  const alone = scored.filter((group) => !matched.has(group)).map((group) => complete(group, threshold));
  const rows = agencies.map((agency) => {
    const group = taken.get(agency);
    return group === undefined ? agency : withPlace(complete(group, threshold), agency);
  });
  const assessments = [...alone, ...rows];
  // Agencies of one table share what concerns all of them.
  const noticed = new Set([
    ...assessments.map(({ diagnostics }) => diagnostics),
    ...unmatched.map(({ draft }) => draft.diagnostics),
    ...readings.flatMap(({ table, draft }) => (table === undefined ? [] : [draft.diagnostics, table.diagnostics])),
  ]);
  return {
    ok: true,
    reading: {
      assessments,
      diagnostics: [...new Set([...noticed].flat())],
      sources: readings.map(({ source }) => source),
      tables: readings.flatMap(({ tables }) => tables),
    },
  };
}

/** A result completed by other files, with what only the table of agencies says. */
function withPlace(result: ReadAssessment, { assessment }: ReadAssessment): ReadAssessment {
  const { province, district, agencyType } = assessment;
  const place = {
    ...(province === undefined ? {} : { province }),
    ...(district === undefined ? {} : { district }),
    ...(agencyType === undefined ? {} : { agencyType }),
  };
  return { ...result, assessment: { ...result.assessment, ...place } };
}

function withoutScores(documents: readonly SourceDocument[], foreign: FileReading | undefined): Refusal {
  if (foreign?.foreignCode !== undefined) {
    return { code: "look-alike", file: foreign.source.name, data: { code: foreign.foreignCode } };
  }
  return { code: documents.length === 0 ? "empty" : "no-scores", file: documents.map(({ file }) => file).join(", ") };
}

/** What one document gives on its own, and the agencies of its tables with one agency per row. */
interface DocumentReading extends FileReading {
  readonly table: AgencyResults | undefined;
}

function recogniseDocument(document: SourceDocument, options: ReadOptions): DocumentReading {
  const { file, format, size, hash } = document;
  const draft = new Draft();
  const { tables: ofAgencies, rest } = separateAgencyTables(document);
  for (const { text, ...at } of document.broken) {
    draft.note("text-damaged", { file, ...at, text }, { found: text }, "error");
  }
  if (document.damaged) draft.note("text-damaged", { file }, { found: "\uFFFD" }, "warning");
  const instructions = new Instructions(document, options.corrections, options.headerMappings);
  const { counts, tables } = recogniseTables(rest, draft, instructions);
  recogniseProse(paragraphs(rest), file, draft);
  noteUntabbedTable(rest, draft);
  const fiscalYear = options.fiscalYear ?? chooseYear(yearOf(rest, ofAgencies, draft), draft, file);
  const table = ofAgencies.length === 0 ? undefined : readAgencies(ofAgencies, file, fiscalYear, draft);
  return {
    agency: identifyAgency(rest),
    fiscalYear,
    draft,
    tables,
    table,
    source: { name: file, size, hash, format, ...(table === undefined ? counts : sumOf(counts, table.counts)) },
    foreignCode: lookAlikeCode(rest),
  };
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
function yearOf(rest: SourceDocument, tables: readonly AgencyTable[], draft: Draft): YearFinding {
  const finding = identifyYear(rest, draft);
  const [year, ...others] = new Set(tables.flatMap(({ layout }) => layout.years));
  if (finding.kind !== "unknown" || year === undefined) return finding;
  if (others.length === 0) return { kind: "stated", year };
  return { kind: "conflict", year, years: [year, ...others] };
}

/** Adds what follows from the year's scheme, and checks the document against it and itself. */
function complete({ agency, fiscalYear, draft, files }: Group, threshold: number): ReadAssessment {
  if (fiscalYear === null) draft.note("year-unknown", { file: files.join(", ") });
  const scheme = schemeFor(fiscalYear);
  checkItems(draft, scheme);
  const source = { file: files.join(", ") };
  const first = draft.toAssessment(agency, fiscalYear);
  const instrument = totalOfOneInstrument(first, computeScores(first, scheme));
  if (instrument !== undefined) draft.creditTotalTo(instrument, source);
  const assessment = draft.toAssessment(agency, fiscalYear);
  const computed = computeScores(assessment, scheme);
  reconcile(draft, assessment, computed, scheme, threshold, source);
  return { assessment, computed, diagnostics: draft.diagnostics, files };
}

function chooseYear(finding: YearFinding, draft: Draft, file: string): number | null {
  switch (finding.kind) {
    case "stated":
      return finding.year;
    case "inferred":
      draft.note("year-inferred", { file }, { year: finding.year, evidence: finding.evidence });
      return finding.year;
    case "conflict":
      draft.note("year-conflict", { file }, { year: finding.year, years: finding.years.join(", ") });
      return finding.year;
    case "unknown":
      return null;
  }
}

const FOREIGN_CODE = /(?<![A-Za-z0-9])(?:MOIT|EB)\s?[1-9๑-๙][0-9๐-๙]?(?![0-9A-Za-z๐-๙])/g;
const FEWEST_FOREIGN_CODES = 3;

/** A code of another body's assessment (education, health, vocational), if the text has several. */
function lookAlikeCode({ lines }: SourceDocument): string | undefined {
  const found = new Set<string>();
  for (const line of lines) {
    if (line.kind === "blank") continue;
    for (const text of line.kind === "text" ? [line.text] : line.cells) {
      for (const [code] of text.matchAll(FOREIGN_CODE)) found.add(code);
    }
  }
  return found.size >= FEWEST_FOREIGN_CODES ? [...found][0] : undefined;
}
