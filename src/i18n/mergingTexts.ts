import { merging as en } from "./en/merging";
import type { Language } from "./language";
import { merging as th } from "./th/merging";

/** What is said of files that came back and of what becomes of them. */
export type MergingTexts = typeof th;

const TEXTS: Readonly<Record<Language, MergingTexts>> = { th, en };

export function mergingTexts(language: Language): MergingTexts {
  return TEXTS[language];
}
