import { parts as en } from "./en/parts";
import type { Language } from "./language";
import { parts as th } from "./th/parts";

/** Texts of a unit's workbook in one language. */
export type PartTexts = typeof th;

const TEXTS: Readonly<Record<Language, PartTexts>> = { th, en };

export function partTexts(language: Language): PartTexts {
  return TEXTS[language];
}
