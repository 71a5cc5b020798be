import { returned as en } from "./en/returned";
import type { Language } from "./language";
import { returned as th } from "./th/returned";

/** What is said of files that came back. */
export type ReturnedTexts = typeof th;

const TEXTS: Readonly<Record<Language, ReturnedTexts>> = { th, en };

export function returnedTexts(language: Language): ReturnedTexts {
  return TEXTS[language];
}
