import { importingTexts, problemTexts } from "../i18n";
import type { Reading } from "../intake";
import { importInto, WorkbookError, type CreateOptions, type WorkbookReport } from "../workbook";
import { OfficeFileError, workbookFile } from "../xlsx";
import type { Call } from "./call";
import { Failure } from "./command";
import { inputFile } from "./stored";

export interface Imported {
  readonly bytes: Uint8Array;
  readonly report: WorkbookReport;
}

function unreadable({ notWorkbook, locked, tooLarge }: ReturnType<typeof importingTexts>) {
  return { damaged: notWorkbook, locked, "too-large": tooLarge, "too-many-cells": tooLarge };
}

/** A stored workbook with a result brought into it; the file itself stays as it is. Throws Failure. */
export async function importedInto(
  path: string,
  reading: Reading,
  options: CreateOptions,
  call: Call,
): Promise<Imported> {
  const file = workbookFile(inputFile(path, call).bytes);
  try {
    const report = await importInto(file, reading, options);
    return { bytes: file.bytes, report };
  } catch (error) {
    const t = importingTexts(call.language);
    if (error instanceof OfficeFileError) throw new Failure(unreadable(t)[error.reason](path));
    if (!(error instanceof WorkbookError)) throw error;
    const { happened, toDo } = problemTexts(call.language).failures[`workbook-${error.code}`];
    const { sheet, name, ownAgency, ownYear } = error.data;
    const place = [sheet, name, ownAgency, ownYear].filter((each) => each !== undefined && each !== "").join(" ");
    throw new Failure(t.refused(path, happened, place, toDo));
  }
}

export function importedText({ report }: Imported, { language }: Call): string {
  const t = importingTexts(language);
  const { outcome, inserted, refreshed, kept, closed, reopened } = report;
  const counts = [
    [inserted.length, t.inserted],
    [refreshed.length, t.refreshed],
    [kept.length, t.kept],
    [closed.length, t.closed],
    [reopened.length, t.reopened],
  ] as const;
  return [t.outcome[outcome], ...counts.flatMap(([count, text]) => (count === 0 ? [] : [text(count)]))].join("\n");
}
