import { collectedTexts, refusalMessage } from "../../../i18n";
import {
  LIMIT_BYTES,
  readFiles,
  type Diagnostic,
  type InputFile,
  type ReadAssessment,
  type Reading,
} from "../../../intake";
import { NATIONAL_TARGET } from "../../../ita";
import type { CheckSeverity, CollectedAgency, CollectedCheck, CollectedFile } from "../../../sheets";
import type { TableContent, WorkbookContent } from "../../content";
import { agencyOfResult } from "./agencyOfResult";
import { agencyOfWorkbook, type WorkbookAgency } from "./agencyOfWorkbook";
import { isPart } from "../../tables/tableView";
import { aboutRow, ownCheck, planChecks, readingChecks } from "./collectedChecks";
import type { CollectOptions } from "./collect";
import { earlierChecks, isCollected, READ_BACK, readCollected } from "./readCollected";

/** How bytes of a workbook are read. */
export interface WorkbookReader {
  /** Undefined where the bytes are no workbook that can be opened; why, reading them as a document tells. */
  readonly contentOf: (bytes: Uint8Array) => Promise<WorkbookContent | undefined>;
  readonly tablesOf: (bytes: Uint8Array, names: readonly string[]) => Promise<readonly TableContent[]>;
}

/** What one file gives. */
export interface TakenFile {
  readonly file: CollectedFile;
  readonly agencies: readonly CollectedAgency[];
  readonly checks: readonly CollectedCheck[];
}

type Texts = ReturnType<typeof collectedTexts>;

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

export function refused(
  name: string,
  code: keyof Texts["refusals"],
  { language }: CollectOptions,
  data: Readonly<Record<string, string | number>> = {},
): TakenFile {
  // A file given twice is no loss; any other that takes no part is.
  const severity = code === "same-file" ? "warning" : "error";
  return refusedWith(name, collectedTexts(language).refusals[code](name, data), language, severity);
}

function refusedWith(
  name: string,
  reason: string,
  language: CollectOptions["language"],
  severity: CheckSeverity = "error",
): TakenFile {
  const about = { agency: null, fiscalYear: null, file: name };
  return {
    file: { file: name, source: "refused", agencies: 0, reason },
    agencies: [],
    checks: [ownCheck(language, severity, "file-refused", { reason }, about)],
  };
}

function taken(
  name: string,
  source: CollectedFile["source"],
  agencies: readonly CollectedAgency[],
  checks: readonly CollectedCheck[],
): TakenFile {
  return { file: { file: name, source, agencies: agencies.length, reason: null }, agencies, checks };
}

function workbookChecks(
  { agency, held, isTooNew, shown }: Extract<WorkbookAgency, { readonly kind: "agency" }>,
  { language }: CollectOptions,
): readonly CollectedCheck[] {
  const about = aboutRow(agency);
  const total = agency.total?.score ?? 0;
  return [
    ...(isTooNew ? [ownCheck(language, "warning", "workbook-too-new", {}, about)] : []),
    ...(shown === null
      ? []
      : [
          ownCheck(
            language,
            "warning",
            "sheet-total-differs",
            { shown: shown.toFixed(2), total: total.toFixed(2) },
            about,
          ),
        ]),
    ...readingChecks(held.reading.diagnostics, about, language),
    ...planChecks(held.check.findings, about, language),
  ];
}

/** What was noticed in a document, by the agency it is about; lists that agencies share are about none of them. */
function resultChecks(reading: Reading, rows: readonly CollectedAgency[], file: string, { language }: CollectOptions) {
  const lists = new Map<readonly Diagnostic[], number>();
  for (const { diagnostics } of reading.assessments) lists.set(diagnostics, (lists.get(diagnostics) ?? 0) + 1);
  const said = new Set<Diagnostic>();
  const own = reading.assessments.flatMap(({ diagnostics }: ReadAssessment, index) => {
    const row = rows[index];
    if (lists.get(diagnostics) !== 1 || row === undefined) return [];
    for (const diagnostic of diagnostics) said.add(diagnostic);
    return readingChecks(diagnostics, aboutRow(row), language);
  });
  const others = reading.diagnostics.filter((diagnostic) => !said.has(diagnostic));
  return [...own, ...readingChecks(others, { agency: null, fiscalYear: null, file }, language)];
}

/** Results without a year are read again under the one a person named. */
async function readDated(file: InputFile, { fiscalYear, threshold = NATIONAL_TARGET }: CollectOptions) {
  const found = await readFiles([file], { threshold });
  const isDated = !found.ok || found.reading.assessments.every(({ assessment }) => assessment.fiscalYear !== null);
  return fiscalYear === undefined || isDated ? found : readFiles([file], { threshold, fiscalYear });
}

async function resultsIn(file: InputFile, options: CollectOptions): Promise<TakenFile> {
  const { language, threshold = NATIONAL_TARGET } = options;
  const result = await readDated(file, options);
  if (!result.ok) {
    const { code, data } = result.refusal;
    const reason = refusalMessage(language, code, file.name, data);
    return refusedWith(file.name, collectedTexts(language).ofOneFile(reason), language);
  }
  const rows = result.reading.assessments.map((read) => agencyOfResult(read, file.name, threshold));
  // Programs that drop tables leave the scores readable, and nothing of the plan that could be told for certain.
  const [own] = result.reading.diagnostics.some(({ code }) => code === "own-workbook") ? rows : [];
  return taken(file.name, "result", rows, [
    ...(own === undefined ? [] : [ownCheck(language, "warning", "plan-not-read", {}, aboutRow(own))]),
    ...resultChecks(result.reading, rows, file.name, options),
  ]);
}

async function workbookIn(
  file: InputFile,
  content: WorkbookContent,
  reader: WorkbookReader,
  options: CollectOptions,
): Promise<TakenFile | undefined> {
  const { name, bytes } = file;
  if (isPart(content)) return refused(name, "part", options);
  if (isCollected(content)) {
    const tables = await reader.tablesOf(bytes, READ_BACK);
    const rows = readCollected(tables, name);
    if (rows === undefined) return refused(name, "collected-damaged", options);
    return taken(name, "collected", rows, earlierChecks(tables, name));
  }
  const workbook = agencyOfWorkbook(content, name);
  if (workbook.kind === "none") return undefined;
  if (workbook.kind === "no-result") {
    // Its tables may be gone and its scores still stand there for people to see.
    const seen = await resultsIn(file, options);
    return seen.agencies.length > 0 ? seen : refused(name, "no-result", options);
  }
  if (workbook.kind === "needs-repair") return refused(name, "needs-repair", options);
  return taken(name, "workbook", [workbook.agency], workbookChecks(workbook, options));
}

/** Reads one file, whatever it is called. What is wrong with it is said of it alone. */
export async function takeFile(file: InputFile, reader: WorkbookReader, options: CollectOptions): Promise<TakenFile> {
  try {
    const isReadable = isZip(file.bytes) && file.bytes.length <= LIMIT_BYTES;
    const content = isReadable ? await reader.contentOf(file.bytes) : undefined;
    const workbook = content === undefined ? undefined : await workbookIn(file, content, reader, options);
    return workbook ?? (await resultsIn(file, options));
  } catch (error) {
    // One file must not take the others with it, whatever is in it.
    return refused(file.name, "unexpected", options, { message: String(error) });
  }
}
