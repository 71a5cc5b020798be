import { importing as en } from "./en/importing";
import type { Language } from "./language";
import { importing as th } from "./th/importing";

/** Texts about a result that is brought into a stored workbook, in one language. */
export type ImportingTexts = typeof th;

const TEXTS: Readonly<Record<Language, ImportingTexts>> = { th, en };

export function importingTexts(language: Language): ImportingTexts {
  return TEXTS[language];
}
