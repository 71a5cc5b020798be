import { computeScores, schemeFor } from "../ita";
import { checkItems } from "./checkItems";
import { decode } from "./decode";
import type { Diagnostic } from "./diagnostics";
import { readCsv } from "./readers/csv";
import { readHtml } from "./readers/html";
import { readText } from "./readers/text";
import { Draft } from "./recognise/draft";
import { identifyAgency, identifyYear, type YearFinding } from "./recognise/identify";
import { paragraphs, recogniseProse } from "./recognise/prose";
import { recogniseTables } from "./recognise/tables";
import { reconcile } from "./reconcile";
import type { InputFile, ReadAssessment, ReadOptions, ReadResult, Refusal, SourceSummary } from "./result";
import type { SourceDocument } from "./source";

interface FileReading {
  readonly assessment: ReadAssessment;
  readonly diagnostics: readonly Diagnostic[];
  readonly source: SourceSummary;
}

/**
 * Reads files into assessments, one per file. Either everything is read or one refusal names the
 * file and the reason; nothing is read from a refused file.
 */
export function readFiles(files: readonly InputFile[], options: ReadOptions = {}): ReadResult {
  const readings: FileReading[] = [];
  for (const file of files) {
    const reading = readFile(file, options);
    if ("refusal" in reading) return { ok: false, refusal: reading.refusal };
    readings.push(reading);
  }
  return {
    ok: true,
    reading: {
      assessments: readings.map(({ assessment }) => assessment),
      diagnostics: readings.flatMap(({ diagnostics }) => diagnostics),
      sources: readings.map(({ source }) => source),
    },
  };
}

function readFile(file: InputFile, options: ReadOptions): FileReading | { readonly refusal: Refusal } {
  const decoded = decode(file.bytes);
  if (!decoded.ok) {
    const { code, data } = decoded;
    return { refusal: { code, file: file.name, ...(data === undefined ? {} : { data }) } };
  }
  const document = toDocument(file, decoded.text);
  const draft = new Draft();
  const counts = recogniseTables(document, draft);
  recogniseProse(paragraphs(document), file.name, draft);
  if (!draft.hasScores()) {
    const foreign = lookAlikeCode(decoded.text);
    return {
      refusal:
        foreign === undefined
          ? { code: "no-scores", file: file.name }
          : { code: "look-alike", file: file.name, data: { code: foreign } },
    };
  }
  const source = { file: file.name };
  const fiscalYear = options.fiscalYear ?? chooseYear(identifyYear(document, draft), draft, file.name);
  const scheme = schemeFor(fiscalYear);
  checkItems(draft, scheme);
  const assessment = draft.toAssessment(identifyAgency(document), fiscalYear);
  const computed = computeScores(assessment, scheme);
  reconcile(draft, assessment, computed, scheme, source);
  return {
    assessment: { assessment, computed },
    diagnostics: draft.diagnostics,
    source: { name: file.name, size: file.bytes.length, format: document.format, ...counts },
  };
}

function toDocument(file: InputFile, decoded: string): SourceDocument {
  const text = decoded.replace(/^\uFEFF/, "");
  const format = formatOf(file.name, text);
  const read = { text: readText, html: readHtml, csv: readCsv }[format];
  return { file: file.name, format, size: file.bytes.length, lines: read(text) };
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
      draft.note("year-unknown", { file });
      return null;
  }
}

/** Codes of other bodies' assessments (education, health, vocational), if the text is full of them. */
function lookAlikeCode(text: string): string | undefined {
  const found = text.match(/\b(?:MOIT|EB)\s?[0-9๐-๙]{1,2}\b/g) ?? [];
  return found.length >= 3 ? found[0] : undefined;
}
