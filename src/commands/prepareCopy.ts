import type { Language } from "../i18n";
import type { PreparedNote } from "../workbook";
import type { TheWorkbook } from "./openWorkbook";
import type { PreparedCopy } from "./paneMessage";

/** A finished copy on its way to the person. */
export interface CopyToHand {
  readonly agency: string | null;
  readonly fiscalYear: number | null;
  readonly language: Language;
  readonly bytes: Uint8Array;
}

/** What the page knows and can do when a copy is to be made. */
export interface CopyPage {
  readonly language: () => Language;
  readonly clock: () => { readonly today: string; readonly time: string };
  /** Saves the copy, or opens it as a new workbook where files cannot be saved. */
  readonly handOver: (copy: CopyToHand) => Promise<Pick<PreparedCopy, "name" | "isOpened">>;
}

/**
 * Makes a copy of the open workbook, as it stands now, that is safe for anyone, and hands it over; the workbook
 * itself is only read, so there is nothing to take back. Null where nothing in it is ours. Throws WorkbookError.
 */
export async function prepareCopy(workbook: TheWorkbook, page: CopyPage): Promise<PreparedCopy | null> {
  const language = page.language();
  const whole = await openFile();
  const bytes = whole ?? (await ownSheets(workbook, page));
  const prepared = bytes === null ? null : await preparedOf(bytes, language, page);
  if (prepared === null) return null;
  const { notes, ...copy } = prepared;
  const handed = await page.handOver({ ...copy, language });
  return { ...handed, bytes: copy.bytes, notes, isWhole: whole !== null };
}

/** The open workbook as a file, saved or not; null in an Excel that gives none. */
async function openFile(): Promise<Uint8Array | null> {
  const [{ readFile }, { WorkbookError }] = await Promise.all([import("../excel"), import("../workbook")]);
  return readFile().catch((reason: unknown) => {
    if (reason instanceof WorkbookError && reason.code === "unsupported") return null;
    throw reason;
  });
}

/** The sheets of ours, made once more from what they say; null where there are none. */
async function ownSheets(workbook: TheWorkbook, { language, clock }: CopyPage): Promise<Uint8Array | null> {
  const [port, { createWorkbook, heldIn, openingIn, writableState }, { toXlsx }] = await Promise.all([
    workbook(),
    import("../workbook"),
    import("../xlsx"),
  ]);
  const content = await port.read();
  writableState(content);
  const [held, opening] = [heldIn(content), openingIn(content)];
  if (!("result" in held) || held.result === null) return null;
  const { reading, threshold, target, indicators, planEdits, officeYear } = held.result;
  const made = createWorkbook(reading, {
    ...clock(),
    language: "state" in opening ? opening.state.language : language(),
    threshold,
    target,
    indicators,
    planEdits,
    ...(officeYear === null ? {} : { officeYear }),
  });
  return toXlsx(made);
}

type PreparedBytes = Omit<CopyToHand, "language"> & { readonly notes: readonly PreparedNote[] };

async function preparedOf(bytes: Uint8Array, language: Language, { clock }: CopyPage): Promise<PreparedBytes | null> {
  const [{ OfficeFileError, prepareFile, readContent }, { openingIn, PRODUCT_VERSION, whatSheetsSay, WorkbookError }] =
    await Promise.all([import("../xlsx"), import("../workbook")]);
  try {
    const content = await readContent(bytes);
    const options = { ...clock(), language, persons: "remove", productVersion: PRODUCT_VERSION } as const;
    const prepared = await prepareFile(bytes, options);
    const hadFormulas = prepared.notes.some(({ code }) => code.startsWith("formulas-"));
    if (openingIn(content).kind === "none" && !hadFormulas) return null;
    const { agency, fiscalYear } = whatSheetsSay(content);
    return { agency, fiscalYear, bytes: prepared.bytes, notes: prepared.notes };
  } catch (reason) {
    if (!(reason instanceof OfficeFileError) || !reason.reason.startsWith("too-")) throw reason;
    throw new WorkbookError("too-large", {}, { cause: reason });
  }
}
