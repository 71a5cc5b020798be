import { collected as en } from "./en/collected";
import type { Language } from "./language";
import { collected as th } from "./th/collected";

/** Texts of a workbook in which several agencies are stacked, in one language. */
export type CollectedTexts = typeof th;

const TEXTS: Readonly<Record<Language, CollectedTexts>> = { th, en };

export function collectedTexts(language: Language): CollectedTexts {
  return TEXTS[language];
}
