import { zipFiles, type NamedFile } from "../ooxml";
import { splitIndex, splitIndexName, type PartWorkbook, type Split } from "../workbook";
import { toXlsx } from "./toXlsx";

/** Which of its two names a unit's workbook gets. */
export type NameScript = "thai" | "ascii";

/** Older editors take a text for UTF-8 by it. */
const BYTE_ORDER_MARK = "\uFEFF";

function nameIn(script: NameScript): (part: PartWorkbook) => string {
  return ({ fileName, asciiName }) => (script === "ascii" ? asciiName : fileName);
}

/** Called before each workbook is made, so that a pane can show how far it is and breathe; it may throw to end it. */
export type BeforeFile = (at: number, of: number) => void | Promise<void>;

/** The workbooks of a split as files, in order, after a list of them for people. */
export async function splitFiles(
  split: Split,
  script: NameScript = "thai",
  before?: BeforeFile,
): Promise<readonly NamedFile[]> {
  const nameOf = nameIn(script);
  const text = new TextEncoder().encode(BYTE_ORDER_MARK + splitIndex(split, nameOf));
  const files: NamedFile[] = [{ name: splitIndexName(split, script === "ascii"), bytes: text }];
  for (const [index, part] of split.parts.entries()) {
    await before?.(index + 1, split.parts.length);
    files.push({ name: nameOf(part), bytes: await toXlsx(part.spec) });
  }
  return files;
}

/** All of them in one file. */
export async function splitZip(split: Split, script: NameScript = "thai", before?: BeforeFile): Promise<NamedFile> {
  const year = split.assessedYear === null ? "" : String(split.assessedYear);
  return { name: `ITA${year}-parts.zip`, bytes: zipFiles(await splitFiles(split, script, before)) };
}
