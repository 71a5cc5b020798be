import { planCheckMessage, planCheckSeverity, refusalMessage, texts, type Language } from "../i18n";
import { LIMIT_BYTES, type InputFile } from "../intake";
import { shortDate } from "../thai";
import { checkWorkbook, type SheetFinding, type WorkbookCheck } from "../workbook";
import { OfficeFileError, readContent } from "../xlsx";
import { Failure } from "./command";

const MEGABYTE = 1024 * 1024;

/** Checks the plan of a stored workbook, whatever the file is called. Throws Failure. */
export async function checkFile({ name, bytes }: InputFile, language: Language): Promise<WorkbookCheck> {
  const limit = { limitMegabytes: LIMIT_BYTES / MEGABYTE };
  if (bytes.length > LIMIT_BYTES) throw new Failure(refusalMessage(language, "too-large", name, limit));
  try {
    const check = checkWorkbook(await readContent(bytes));
    if (check !== undefined) return check;
  } catch (error) {
    if (!(error instanceof OfficeFileError)) throw error;
    throw new Failure(refusalMessage(language, error.reason, name, limit));
  }
  throw new Failure(texts(language).commandLine.notOurs(name));
}

function said(finding: SheetFinding, language: Language): { readonly found: string; readonly toDo: string } {
  return planCheckMessage(language, finding, (date) => shortDate(date, language));
}

/** The check as JSON: every finding with its cell, a sentence and what to do. */
export function checkToJson({ agency, fiscalYear, findings }: WorkbookCheck, file: string, language: Language): string {
  const diagnostics = findings.map((finding) => {
    const { code, severity, id, data, fix, place } = finding;
    const { found, toDo } = said(finding, language);
    const { table, sheet, row, column, cell } = place ?? { table: "tblPlan" as const };
    const source = { file, table, sheet, row, column, cell };
    return { code, severity, source, id, data, fix, message: found, toDo };
  });
  return JSON.stringify({ agency, fiscalYear, diagnostics }, null, 2);
}

/** The check in lines for a person: how many, then each with its cell and what to do. */
export function checkToText({ agency, fiscalYear, findings }: WorkbookCheck, language: Language): string {
  const { commandLine: t } = texts(language);
  const count = (wanted: SheetFinding["severity"]) => findings.filter(({ severity }) => severity === wanted).length;
  return [
    `${t.agency}: ${agency ?? t.unknown}   ${t.fiscalYear}: ${String(fiscalYear ?? t.unknown)}`,
    findings.length === 0 ? t.nothingFound : t.foundInPlan(count("error"), count("warning"), count("info")),
    ...findings.flatMap((finding) => {
      const { place, severity } = finding;
      const { found, toDo } = said(finding, language);
      const where = place === undefined ? "" : ` ${place.sheet}!${place.cell}:`;
      return [`[${planCheckSeverity(language, severity)}]${where} ${found}`, `    → ${toDo}`];
    }),
  ].join("\n");
}
