import { schemeFor, type Scheme } from "../ita";
import { readAgencyTables, type AgencyResults } from "./agencyResults";
import type { FileReading } from "./groupFiles";
import { separateAgencyTables, type AgencyTable } from "./recognise/agencyTables";
import { Draft } from "./recognise/draft";
import { identifyAgency, identifyYear, type YearFinding } from "./recognise/identify";
import { Instructions } from "./recognise/instructions";
import { lookAlikeCode } from "./recognise/lookAlike";
import { hasOwnTables, recogniseOwnTables } from "./recognise/ownTables";
import { paragraphs, recogniseProse } from "./recognise/prose";
import { recogniseTables } from "./recognise/tables";
import { noteUntabbedTable } from "./recognise/untabbed";
import type { ReadOptions, RowCounts } from "./result";
import type { SourceDocument } from "./source";

/** What one document gives on its own, and the agencies of its tables with one agency per row. */
export interface DocumentReading extends FileReading {
  readonly table: AgencyResults | undefined;
}

/** Recognises all of one document on its own. */
export function recogniseDocument(document: SourceDocument, options: ReadOptions): DocumentReading {
  const { file, format, size, hash } = document;
  const draft = new Draft();
  for (const { text, ...at } of document.broken) {
    draft.note("text-damaged", { file, ...at, text }, { found: text }, "error");
  }
  if (document.damaged) draft.note("text-damaged", { file }, { found: "\uFFFD" }, "warning");
  for (const { code, at, data } of document.notices ?? []) draft.note(code, { file, ...at }, data);
  if (hasOwnTables(document)) return recogniseOwnWorkbook(document, draft, options);
  const { tables: ofAgencies, rest } = separateAgencyTables(document);
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

function recogniseOwnWorkbook(document: SourceDocument, draft: Draft, options: ReadOptions): DocumentReading {
  const { file, format, size, hash } = document;
  const { agency, fiscalYear, counts } = recogniseOwnTables(document, draft);
  return {
    agency,
    fiscalYear: options.fiscalYear ?? fiscalYear,
    draft,
    tables: [],
    table: undefined,
    source: { name: file, size, hash, format, ...counts },
    foreignCode: undefined,
  };
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
