import type { InputFile, Loading, SelectedCells, SourceDocument } from "../../intake";
import { directoryIn, type DirectoryReading, type EarlierRow } from "../../plan";

/** What an import of owners would bring. */
export interface FoundOwners extends DirectoryReading {
  /** The rows of an earlier plan. */
  readonly rows: readonly EarlierRow[];
  /** Of an earlier workbook of ours. */
  readonly from: { readonly agency: string | null; readonly fiscalYear: number | null } | null;
}

/** Why nothing was found. */
export type NoOwners = "empty" | "of-items" | "unreadable";

function rowsOf({ lines }: SourceDocument): readonly (readonly string[])[] {
  return lines.map((line) => (line.kind === "row" ? line.cells : line.kind === "text" ? [line.text] : []));
}

function foundIn(loading: Loading): FoundOwners | NoOwners {
  if (!loading.ok) return loading.refusal.code === "empty" ? "empty" : "unreadable";
  const reading = directoryIn(loading.documents.flatMap(rowsOf));
  if (reading === undefined) return "of-items";
  return reading.owners.length + reading.left.length === 0 ? "empty" : { ...reading, rows: [], from: null };
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** An earlier workbook of ours; undefined for any other file. */
async function earlierWorkbook({ bytes }: InputFile): Promise<FoundOwners | undefined> {
  if (!isZip(bytes)) return undefined;
  const [{ readContent }, { carriedOver }] = await Promise.all([import("../../xlsx"), import("../../workbook")]);
  try {
    const carried = carriedOver(await readContent(bytes));
    if (carried === undefined) return undefined;
    const { agency, fiscalYear, owners, rows } = carried;
    return { owners, left: [], firstColumnOnly: false, rows, from: { agency, fiscalYear } };
  } catch {
    // A workbook we cannot take whole may still be read as a table.
    return undefined;
  }
}

/** Owners in a file: a list, a table, or an earlier workbook of ours. */
export async function ownersInFile(file: InputFile): Promise<FoundOwners | NoOwners> {
  const earlier = await earlierWorkbook(file);
  if (earlier !== undefined) return earlier;
  const { loadFiles } = await import("../../intake");
  return foundIn(await loadFiles([file]));
}

/** Owners in cells of the workbook that is open. */
export async function ownersInCells(cells: SelectedCells): Promise<FoundOwners | NoOwners> {
  const { loadSelection } = await import("../../intake");
  return foundIn(await loadSelection("", cells));
}
