import { computeScores, NATIONAL_TARGET, schemeFor } from "../ita";
import { checkItems } from "./checkItems";
import { groupFiles, type FileReading, type Group } from "./groupFiles";
import { loadFiles } from "./load";
import { Draft } from "./recognise/draft";
import { identifyAgency, identifyYear } from "./recognise/identify";
import { lookAlike } from "./recognise/lookAlike";
import { recogniseNarrative } from "./recognise/narrative";
import { paragraphs, recogniseProse } from "./recognise/prose";
import { collectStatements } from "./recognise/statements";
import { recogniseTables } from "./recognise/tables";
import { noteUntabbedTable } from "./recognise/untabbed";
import { reconcile, totalOfOneInstrument } from "./reconcile";
import type { InputFile, ReadAssessment, ReadOptions, ReadResult, Refusal } from "./result";
import type { SourceDocument } from "./source";
import { dropWeightedTotal, settleInstruments } from "./weightedInstruments";

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
  const foreign =
    readings.find((reading) => reading.lookAlike?.byTitle) ??
    readings.find((reading) => reading.lookAlike !== undefined);
  if (scored.length === 0 || foreign?.lookAlike?.byTitle === true || (nothingOfOurs && foreign !== undefined)) {
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
  if (foreign?.lookAlike !== undefined) {
    const { body, evidence } = foreign.lookAlike;
    return { code: "look-alike", file: foreign.source.name, data: { code: evidence, body } };
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
  const counts = recogniseTables(document, draft);
  const text = paragraphs(document);
  recogniseProse(text, file, draft);
  collectStatements(text, file, draft);
  noteUntabbedTable(document, draft);
  const fiscalYear = options.fiscalYear ?? identifyYear(document, draft);
  recogniseNarrative(document, schemeFor(fiscalYear), draft);
  return {
    agency: identifyAgency(document, draft),
    fiscalYear,
    draft,
    source: { name: file, size, hash, format, ...counts },
    lookAlike: lookAlike(document),
  };
}

/** Adds what follows from the year's scheme, and checks the document against it and itself. */
function complete({ agency, fiscalYear, draft, files }: Group, threshold: number): ReadAssessment {
  if (fiscalYear === null) draft.note("year-unknown", { file: files.join(", ") });
  const scheme = schemeFor(fiscalYear);
  checkItems(draft, scheme);
  const source = { file: files.join(", ") };
  const first = draft.toAssessment(agency, fiscalYear);
  const fromIndicators = computeScores(first, scheme);
  const instrument = totalOfOneInstrument(first, fromIndicators);
  if (instrument !== undefined) draft.creditTotalTo(instrument, source);
  else dropWeightedTotal(draft, fromIndicators, scheme);
  settleInstruments(draft, fromIndicators, scheme);
  const assessment = draft.toAssessment(agency, fiscalYear);
  const computed = computeScores(assessment, scheme);
  reconcile(draft, assessment, computed, scheme, threshold, source);
  return { assessment, computed, diagnostics: draft.diagnostics, files };
}
