import { computeScores, NATIONAL_TARGET, schemeFor } from "../ita";
import { checkItems } from "./checks/checkItems";
import { groupFiles, type FileReading, type Group } from "./groupFiles";
import { loadFiles } from "./load";
import { matchingAgency, takeOver } from "./recognise/agencies/matchAgencies";
import { recogniseDocument, type DocumentReading } from "./recogniseDocument";
import { reconcile, totalOfOneInstrument } from "./checks/reconcile";
import type { InputFile, ReadAssessment, ReadOptions, ReadResult, Refusal } from "./result";
import type { SourceDocument } from "./source";
import { dropWeightedTotal, settleInstruments } from "./checks/weightedInstruments";

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
  const read = documents.map((document) => recogniseDocument(document, options));
  const agencies = read.flatMap((document) => document.agencies?.assessments ?? []);
  const groups = groupFiles(read.flatMap(readingsWithContent));
  const taken = new Map<ReadAssessment, Group>();
  for (const group of groups) {
    const agency = matchingAgency(group, agencies);
    if (agency === undefined || taken.has(agency)) continue;
    takeOver(agency, group);
    taken.set(agency, group);
  }
  const scored = groups.filter(({ draft }) => draft.hasScores());
  const nothingOfOurs = groups.every(({ draft }) => draft.items.size === 0 && draft.indicators.size === 0);
  const foreign =
    read.find((document) => document.lookAlike?.byTitle) ?? read.find((document) => document.lookAlike !== undefined);
  const notOurs = foreign?.lookAlike?.byTitle === true || (nothingOfOurs && foreign !== undefined);
  if (agencies.length === 0 && (scored.length === 0 || notOurs)) {
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
    ...read.flatMap(({ readings, agencies }) => [
      ...readings.map(({ draft }) => draft.diagnostics),
      ...(agencies === undefined ? [] : [agencies.diagnostics]),
    ]),
  ]);
  return {
    ok: true,
    reading: {
      assessments,
      diagnostics: [...new Set([...noticed].flat())],
      sources: read.map(({ source }) => source),
      tables: read.flatMap(({ tables }) => tables),
    },
  };
}

/** Parts of a document that say nothing of any result are no file of their own. */
function readingsWithContent({ readings, agencies }: DocumentReading): readonly FileReading[] {
  if (readings.length === 1 && agencies === undefined) return readings;
  return readings.filter(({ draft }) => !draft.isEmpty());
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

function withoutScores(documents: readonly SourceDocument[], foreign: DocumentReading | undefined): Refusal {
  if (foreign?.lookAlike !== undefined) {
    const { body, evidence } = foreign.lookAlike;
    return { code: "look-alike", file: foreign.source.name, data: { code: evidence, body } };
  }
  return { code: documents.length === 0 ? "empty" : "no-scores", file: documents.map(({ file }) => file).join(", ") };
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
  draft.closeNotes(source.file);
  return { assessment, computed, diagnostics: draft.diagnostics, files };
}
