import { prepare as en } from "./en/prepare";
import type { Language } from "./language";
import { prepare as th } from "./th/prepare";

/** Texts of copies for others. */
export type PrepareTexts = typeof th;

const TEXTS: Readonly<Record<Language, PrepareTexts>> = { th, en };

export function prepareTexts(language: Language): PrepareTexts {
  return TEXTS[language];
}
