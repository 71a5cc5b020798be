import { sheets as en } from "./en/sheets";
import type { Language } from "./language";
import { sheets as th } from "./th/sheets";

/** Texts of the worksheets in one language. */
export type SheetTexts = typeof th;

const TEXTS: Readonly<Record<Language, SheetTexts>> = { th, en };

/** What the worksheets call things, where the pane must call them the same. */
export function sheetTexts(language: Language): SheetTexts {
  return TEXTS[language];
}
