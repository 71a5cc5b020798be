import { share as en } from "./en/share";
import type { Language } from "./language";
import { share as th } from "./th/share";

/** What the pane says while a plan travels to units and back. */
export type ShareTexts = typeof th;

const TEXTS: Readonly<Record<Language, ShareTexts>> = { th, en };

export function shareTexts(language: Language): ShareTexts {
  return TEXTS[language];
}
