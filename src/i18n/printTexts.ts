import { print as en } from "./en/print";
import type { Language } from "./language";
import { print as th } from "./th/print";

/** Texts of the printed documents, and of where they are chosen. */
export type PrintTexts = typeof th;

const TEXTS: Readonly<Record<Language, PrintTexts>> = { th, en };

export function printTexts(language: Language): PrintTexts {
  return TEXTS[language];
}
