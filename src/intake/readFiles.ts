import { computeScores, NATIONAL_TARGET, schemeFor } from "../ita";
import { checkItems } from "./checkItems";
import { groupFiles, type FileReading, type Group } from "./groupFiles";
import { loadFiles } from "./load";
import { Draft } from "./recognise/draft";
import { identifyAgency, identifyYear, type YearFinding } from "./recognise/identify";
import { paragraphs, recogniseProse } from "./recognise/prose";
import { recogniseTables } from "./recognise/tables";
import { noteTableWithoutTabs, tablesInText } from "./recognise/untabbed";
import { reconcile, totalOfOneInstrument } from "./reconcile";
import type { InputFile, ReadAssessment, ReadOptions, ReadResult, Refusal } from "./result";
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
  const groups = groupFiles(readings);
  const scored = groups.filter(({ draft }) => draft.hasScores());
  const nothingOfOurs = groups.every(({ draft }) => draft.items.size === 0 && draft.indicators.size === 0);
  const foreign = readings.find(({ foreignCode }) => foreignCode !== undefined);
  if (scored.length === 0 || (nothingOfOurs && foreign !== undefined)) {
    return { ok: false, refusal: withoutScores(documents, foreign) };
  }
  const unmatched = groups.filter(({ draft }) => !draft.hasScores());
  for (const { draft, files: names } of unmatched) {
    for (const file of names) draft.note("file-unmatched", { file }, { file });
  }
  const assessments = scored.map((group) => complete(group, options.threshold ?? NATIONAL_TARGET));
  return {
    ok: true,
    reading: {
      assessments,
      diagnostics: [...assessments, ...unmatched.map(({ draft }) => draft)].flatMap(({ diagnostics }) => diagnostics),
      sources: readings.map(({ source }) => source),
    },
  };
}

function withoutScores(documents: readonly SourceDocument[], foreign: FileReading | undefined): Refusal {
  if (foreign?.foreignCode !== undefined) {
    return { code: "look-alike", file: foreign.source.name, data: { code: foreign.foreignCode } };
  }
  return { code: documents.length === 0 ? "empty" : "no-scores", file: documents.map(({ file }) => file).join(", ") };
}

function recogniseDocument(document: SourceDocument, options: ReadOptions): FileReading {
  const { file, format, size, hash } = document;
  const draft = new Draft();
  for (const { text, ...at } of document.broken) {
    draft.note("text-damaged", { file, ...at, text }, { found: text }, "error");
  }
  if (document.damaged) draft.note("text-damaged", { file }, { found: "\uFFFD" }, "warning");
  const tabled = tablesInText(document);
  const counts = recogniseTables(tabled.document, draft);
  recogniseProse(paragraphs(tabled.document), file, draft);
  for (const { code, place, data } of tabled.doubts) draft.note(code, place, data);
  noteTableWithoutTabs(document, tabled, draft);
  return {
    agency: identifyAgency(document),
    fiscalYear: options.fiscalYear ?? chooseYear(identifyYear(document, draft), draft, file),
    draft,
    source: { name: file, size, hash, format, ...counts },
    foreignCode: lookAlikeCode(document),
  };
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
