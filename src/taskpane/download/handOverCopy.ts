import type { CopyToHand, PreparedCopy } from "../../commands";
import { prepareTexts, shareTexts } from "../../i18n";
import { fileNameOf } from "./fileName";
import { saveFile } from "./saveFile";

/** Saves a copy for others, or opens it as a new workbook where files cannot be saved from a pane. */
export async function handOverCopy(copy: CopyToHand): Promise<Pick<PreparedCopy, "name" | "isOpened">> {
  const { describeHost, openNewWorkbook } = await import("../../excel");
  const { opensNew, savesFiles } = await describeHost();
  const name = copyName(copy);
  const isOpened = opensNew && !savesFiles;
  if (isOpened) await openNewWorkbook(copy.bytes);
  // A copy of its own, which is what a Blob takes.
  else saveFile(name, new Uint8Array(copy.bytes));
  return { name, isOpened };
}

/** `สำเนาสำหรับส่งต่อ-2564-<agency>.xlsx`. */
export function copyName({ language, ...result }: Omit<CopyToHand, "bytes">): string {
  const name = fileNameOf(result, shareTexts(language).prepare.fallbackName);
  return name.replace(/^ITA/, prepareTexts(language).fileName);
}
