import { fileMerge as en } from "./en/fileMerge";
import type { Language } from "./language";
import { fileMerge as th } from "./th/fileMerge";

/** What is said where what came back is merged into a chosen file. */
export type FileMergeTexts = typeof th;

const TEXTS: Readonly<Record<Language, FileMergeTexts>> = { th, en };

export function fileMergeTexts(language: Language): FileMergeTexts {
  return TEXTS[language];
}
