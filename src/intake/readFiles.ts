import { computeScores, schemeFor } from "../ita";
import { checkItems } from "./checkItems";
import { decode } from "./decode";
import { readCsv } from "./readers/csv";
import { readHtml } from "./readers/html";
import { readText } from "./readers/text";
import { Draft } from "./recognise/draft";
import { identifyAgency, identifyYear, type YearFinding } from "./recognise/identify";
import { paragraphs, recogniseProse } from "./recognise/prose";
import { recogniseTables } from "./recognise/tables";
import { noteUntabbedTable } from "./recognise/untabbed";
import { reconcile, totalOfOneInstrument } from "./reconcile";
import type { InputFile, ReadAssessment, ReadOptions, ReadResult, Refusal, RefusalCode, SourceSummary } from "./result";
import { MOST_CELLS, type ReaderResult, type SourceDocument, type SourceLine } from "./source";

/** One assessment in the making, from one file or several. */
interface Group {
  agency: string | null;
  fiscalYear: number | null;
  readonly draft: Draft;
  readonly files: string[];
}

interface FileReading {
  readonly agency: string | null;
  readonly fiscalYear: number | null;
  readonly draft: Draft;
  readonly source: SourceSummary;
  /** The code of another body's assessment, if the text is full of them. */
  readonly foreignCode: string | undefined;
}

/**
 * Reads files into assessments. Files of the same agency and year, or that name neither, complete
 * one another; others become assessments of their own. Either everything is read or one refusal
 * names the file and the reason, and nothing is kept.
 */
export function readFiles(files: readonly InputFile[], options: ReadOptions = {}): ReadResult {
  const groups: Group[] = [];
  const sources: SourceSummary[] = [];
  const foreign: { file: string; code: string }[] = [];
  for (const file of files) {
    const read = readFile(file, options);
    if ("refusal" in read) return { ok: false, refusal: read.refusal };
    sources.push(read.source);
    if (read.foreignCode !== undefined) foreign.push({ file: file.name, code: read.foreignCode });
    addToGroup(groups, read, file.name);
  }
  const scored = groups.filter(({ draft }) => draft.hasScores());
  const nothingOfOurs = groups.every(({ draft }) => draft.items.size === 0 && draft.indicators.size === 0);
  if (scored.length === 0 || (nothingOfOurs && foreign.length > 0)) {
    return { ok: false, refusal: withoutScores(files, foreign) };
  }
  for (const { draft, files: names } of groups) {
    if (draft.hasScores()) continue;
    for (const file of names) draft.note("file-unmatched", { file }, { file });
  }
  const assessments = scored.map((group) => complete(group));
  return {
    ok: true,
    reading: { assessments, diagnostics: groups.flatMap(({ draft }) => draft.diagnostics), sources },
  };
}

function withoutScores(files: readonly InputFile[], foreign: readonly { file: string; code: string }[]): Refusal {
  const [first] = foreign;
  return first === undefined
    ? { code: files.length === 0 ? "empty" : "no-scores", file: files.map(({ name }) => name).join(", ") }
    : { code: "look-alike", file: first.file, data: { code: first.code } };
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

function addToGroup(groups: Group[], read: FileReading, file: string): void {
  const agrees = <T>(a: T | null, b: T | null) => a === null || b === null || a === b;
  const group = groups.find(
    ({ agency, fiscalYear }) => agrees(agency, read.agency) && agrees(fiscalYear, read.fiscalYear),
  );
  if (group === undefined) {
    groups.push({ agency: read.agency, fiscalYear: read.fiscalYear, draft: read.draft, files: [file] });
    return;
  }
  group.draft.absorb(read.draft, file);
  group.agency ??= read.agency;
  group.fiscalYear ??= read.fiscalYear;
  group.files.push(file);
}

/** Adds what follows from the year's scheme, and checks the document against it and itself. */
function complete({ agency, fiscalYear, draft, files }: Group): ReadAssessment {
  if (fiscalYear === null) draft.note("year-unknown", { file: files.join(", ") });
  const scheme = schemeFor(fiscalYear);
  checkItems(draft, scheme);
  const source = { file: files.join(", ") };
  const first = draft.toAssessment(agency, fiscalYear);
  const instrument = totalOfOneInstrument(first, computeScores(first, scheme));
  if (instrument !== undefined) draft.creditTotalTo(instrument, source);
  const assessment = draft.toAssessment(agency, fiscalYear);
  const computed = computeScores(assessment, scheme);
  reconcile(draft, assessment, computed, scheme, source);
  return { assessment, computed };
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

/** Codes of other bodies' assessments (education, health, vocational), if the text is full of them. */
function lookAlikeCode(text: string): string | undefined {
  const found = text.match(/\b(?:MOIT|EB)\s?[0-9๐-๙]{1,2}/g) ?? [];
  return found.length >= 3 ? found[0] : undefined;
}
