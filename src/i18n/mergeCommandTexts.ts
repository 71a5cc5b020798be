import { mergeCommand as en } from "./en/mergeCommand";
import type { Language } from "./language";
import { mergeCommand as th } from "./th/mergeCommand";

/** What the commands merge and remind say. */
export type MergeCommandTexts = typeof th;

const TEXTS: Readonly<Record<Language, MergeCommandTexts>> = { th, en };

export function mergeCommandTexts(language: Language): MergeCommandTexts {
  return TEXTS[language];
}
