import {
  fileFormat,
  LIMIT_INFLATED_BYTES,
  OfficeFileError,
  readDocumentProperties,
  readWorksheets,
  type FileFormat,
  type WorksheetFile,
} from "../ooxml";
import { openingIn, returnedPlanIn, type ReturnedFile, type UnreadableReason } from "../workbook";
import { contentIn } from "./readContent";
import { returnedSheets } from "./returnedSheets";

/** A file as it was handed over. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** When it was changed last, as the file system says, where the file itself does not. */
  readonly modified?: string;
}

const MEGABYTE = 1024 * 1024;
/** A unit's workbook is some 50 kB; with pictures somebody pasted, some megabytes. */
const LIMIT_BYTES = 64 * MEGABYTE;
/** The largest workbook of ours has some 100,000 cells. */
const MOST_CELLS = 2_000_000;
/** A plan has an action or two for each of some fifty items. */
const MOST_ROWS = 10_000;

type Refused<R> = Extract<ReturnedFile, { kind: "refused" }> & { readonly reason: R };

function refused<R extends Refused<unknown>["reason"]>(file: string, reason: R, data: Refused<R>["data"] = {}) {
  return { kind: "refused", file, reason, data } as const;
}

/** Why a file is not opened; undefined for a workbook. */
export function notOpened({ name, bytes }: GivenFile, format: FileFormat): Refused<UnreadableReason> | undefined {
  if (format === "empty") return refused(name, "empty");
  if (bytes.length > LIMIT_BYTES) return refused(name, "too-large", { limitMegabytes: LIMIT_BYTES / MEGABYTE });
  if (format === "encrypted") return refused(name, "encrypted");
  if (format === "broken-zip" || format === "unknown") return refused(name, "damaged");
  return format === "xlsx" ? undefined : refused(name, "not-xlsx", { format });
}

/** Why reading a file came to nothing. */
export function notRead(file: string, error: unknown): Refused<UnreadableReason> {
  const reason = error instanceof OfficeFileError ? error.reason : "damaged";
  switch (reason) {
    case "locked":
      return refused(file, "encrypted");
    case "too-large":
      return refused(file, "too-large", { limitMegabytes: LIMIT_INFLATED_BYTES / MEGABYTE });
    case "too-many-cells":
      return refused(file, "too-large");
    case "damaged":
      return refused(file, "damaged");
  }
}

/**
 * Reads a workbook that came back, by what is in it and never by its name. Nothing in it is run or followed; a
 * file that cannot be taken is told as a refusal, never thrown.
 */
export function readReturned(given: GivenFile): Promise<ReturnedFile> {
  return Promise.resolve().then(() => {
    try {
      return notOpened(given, fileFormat(given.bytes)) ?? opened(given);
    } catch (error) {
      // Whatever a hostile file makes go wrong, the others go on without it.
      return notRead(given.name, error);
    }
  });
}

function opened({ name, bytes, modified }: GivenFile): ReturnedFile {
  const file = readWorksheets(bytes, MOST_CELLS, { formulas: true, hiddenSheets: true });
  const { savedBy, savedOn, hasMacros, hasLinks } = readDocumentProperties(bytes);
  const plan = returnedPlanIn({
    file: name,
    savedBy,
    savedOn: savedOn ?? modified ?? null,
    sheets: returnedSheets(file),
    plan: wholePlan(file, bytes),
  });
  if (plan === undefined) return refused(name, "not-ours");
  if (plan.rows.length > MOST_ROWS) return refused(name, "too-large");
  const notes = [...(hasMacros ? (["macros"] as const) : []), ...(hasLinks ? (["links"] as const) : [])];
  return { kind: "returned", plan, ...(notes.length === 0 ? {} : { notes }) };
}

/** What a copy of the whole workbook says of its plan; null for what was sent to a unit. */
function wholePlan(file: WorksheetFile, bytes: Uint8Array) {
  if (!file.sheets.some(({ tables }) => tables.some(({ name }) => name === "tblPlan"))) return null;
  const opening = openingIn(contentIn(file, bytes));
  if (!("state" in opening)) return null;
  const { key, agency, fiscalYear } = opening.state;
  return { key, agency, fiscalYear };
}
