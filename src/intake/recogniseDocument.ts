import { schemeFor, type Scheme } from "../ita";
import { readAgencyTables, type AgencyResults } from "./agencyResults";
import type { FileReading } from "./groupFiles";
import { separateAgencyTables, type AgencyTable } from "./recognise/agencyTables";
import { Draft } from "./recognise/draft";
import { identifyAgency, identifyYear, statedYear } from "./recognise/identify";
import { Instructions } from "./recognise/instructions";
import { recogniseIndicatorSentences } from "./recognise/indicatorSentences";
import { lookAlike } from "./recognise/lookAlike";
import { hasOwnTables, recogniseOwnTables } from "./recognise/ownTables";
import { recogniseNarrative } from "./recognise/narrative";
import { tablesOfOtherYears } from "./recognise/otherYears";
import { paragraphs, recogniseProse } from "./recognise/prose";
import { collectStatements } from "./recognise/statements";
import { recogniseTables } from "./recognise/tables";
import { noteTableWithoutTabs, tablesInText } from "./recognise/untabbed";
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
  const instructions = new Instructions(
    document,
    options.corrections,
    options.headerMappings,
    options.fiscalYear ?? statedYear(rest),
  );
  const tabled = tablesInText(rest);
  const { counts, tables } = recogniseTables(
    tabled.document,
    draft,
    instructions,
    tablesOfOtherYears(rest, options.fiscalYear ?? statedYear(rest)),
  );
  const text = paragraphs(tabled.document);
  collectStatements(text, file, draft);
  for (const { code, place, data } of tabled.doubts) draft.note(code, place, data);
  const fiscalYear = options.fiscalYear ?? yearOf(rest, ofAgencies, draft);
  const agency = identifyAgency(rest, draft);
  recogniseProse(text, file, { agency, fiscalYear }, draft);
  recogniseIndicatorSentences(text, file, { agency, fiscalYear }, draft);
  noteTableWithoutTabs(rest, tabled, draft);
  recogniseNarrative(tabled.document, schemeFor(fiscalYear), draft);
  const table = ofAgencies.length === 0 ? undefined : readAgencies(ofAgencies, file, fiscalYear, draft);
  draft.closeNotes(file);
  return {
    agency,
    fiscalYear,
    draft,
    tables,
    table,
    source: { name: file, size, hash, format, ...(table === undefined ? counts : sumOf(counts, table.counts)) },
    lookAlike: lookAlike(rest),
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
function yearOf(rest: SourceDocument, tables: readonly AgencyTable[], draft: Draft): number | null {
  const stated = identifyYear(rest, draft);
  const [year, ...others] = new Set(tables.flatMap(({ layout }) => layout.years));
  if (stated !== null || year === undefined) return stated;
  if (others.length > 0)
    draft.note("year-conflict", { file: rest.file }, { year, years: [year, ...others].join(", ") });
  return year;
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
    lookAlike: undefined,
  };
}
