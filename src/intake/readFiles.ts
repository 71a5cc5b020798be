import { computeScores, NATIONAL_TARGET, schemeFor } from "../ita";
import { checkItems } from "./checkItems";
import { decode } from "./decode";
import { groupFiles, type FileReading, type Group } from "./groupFiles";
import { readCsv } from "./readers/csv";
import { readHtml } from "./readers/html";
import { readText } from "./readers/text";
import { Draft } from "./recognise/draft";
import { identifyAgency, identifyYear, type YearFinding } from "./recognise/identify";
import { paragraphs, recogniseProse } from "./recognise/prose";
import { recogniseTables } from "./recognise/tables";
import { noteUntabbedTable } from "./recognise/untabbed";
import { reconcile, totalOfOneInstrument } from "./reconcile";
import type { InputFile, ReadAssessment, ReadOptions, ReadResult, Refusal, RefusalCode } from "./result";
import { MOST_CELLS, type ReaderResult, type SourceDocument, type SourceLine } from "./source";

/**
 * Reads files into assessments. Files of the same agency and year, or that name neither, complete
 * one another; others become assessments of their own. Either everything is read or one refusal
 * names the file and the reason, and nothing is kept.
 */
export function readFiles(files: readonly InputFile[], options: ReadOptions = {}): ReadResult {
  const readings: FileReading[] = [];
  for (const file of files) {
    const read = readFile(file, options);
    if ("refusal" in read) return { ok: false, refusal: read.refusal };
    readings.push(read);
  }
  const groups = groupFiles(readings);
  const scored = groups.filter(({ draft }) => draft.hasScores());
  const nothingOfOurs = groups.every(({ draft }) => draft.items.size === 0 && draft.indicators.size === 0);
  const foreign = readings.find(({ foreignCode }) => foreignCode !== undefined);
  if (scored.length === 0 || (nothingOfOurs && foreign !== undefined)) {
    return { ok: false, refusal: withoutScores(files, foreign) };
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

function withoutScores(files: readonly InputFile[], foreign: FileReading | undefined): Refusal {
  if (foreign?.foreignCode !== undefined) {
    return { code: "look-alike", file: foreign.source.name, data: { code: foreign.foreignCode } };
  }
  return { code: files.length === 0 ? "empty" : "no-scores", file: files.map(({ name }) => name).join(", ") };
}

function readFile(file: InputFile, options: ReadOptions): FileReading | { readonly refusal: Refusal } {
  const decoded = decode(file.bytes);
  if (!decoded.ok) {
    const { code, data } = decoded;
    return { refusal: { code, file: file.name, ...(data === undefined ? {} : { data }) } };
  }
  const format = formatOf(file.name, decoded.text);
  const read = READERS[format](decoded.text.replace(/^\uFEFF+/, ""));
  if (typeof read === "string") return { refusal: { code: read, file: file.name } };
  if (cellCount(read.lines) > MOST_CELLS) return { refusal: { code: "too-many-cells", file: file.name } };
  const document: SourceDocument = { file: file.name, format, lines: read.lines };
  const draft = new Draft();
  for (const { row, text } of read.broken)
    draft.note("text-damaged", { file: file.name, row, text }, { found: text }, "error");
  if (decoded.damaged) draft.note("text-damaged", { file: file.name }, { found: "\uFFFD" }, "warning");
  const counts = recogniseTables(document, draft);
  recogniseProse(paragraphs(document), file.name, draft);
  noteUntabbedTable(document, draft);
  return {
    agency: identifyAgency(document),
    fiscalYear: options.fiscalYear ?? chooseYear(identifyYear(document, draft), draft, file.name),
    draft,
    source: { name: file.name, size: file.bytes.length, format: document.format, ...counts },
    foreignCode: lookAlikeCode(decoded.text),
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

const READERS: Readonly<Record<SourceDocument["format"], (text: string) => ReaderResult | RefusalCode>> = {
  text: readText,
  html: readHtml,
  csv: readCsv,
};

function cellCount(lines: readonly SourceLine[]): number {
  return lines.reduce((sum, line) => sum + (line.kind === "row" ? line.cells.length : 1), 0);
}

function formatOf(name: string, text: string): SourceDocument["format"] {
  if (/<(?:table|html|body|!doctype html)[\s>]/i.test(text.slice(0, 20_000))) return "html";
  return /\.(?:csv|tsv)$/i.test(name) ? "csv" : "text";
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
function lookAlikeCode(text: string): string | undefined {
  const found = new Set(text.match(FOREIGN_CODE) ?? []);
  return found.size >= FEWEST_FOREIGN_CODES ? [...found][0] : undefined;
}
