import { problems as en } from "./en/problems";
import type { Language } from "./language";
import { problems as th } from "./th/problems";

/** The one table of errors: what happened, what is untouched, what to do. */
export type ProblemTexts = typeof th;

const TEXTS: Readonly<Record<Language, ProblemTexts>> = { th, en };

export function problemTexts(language: Language): ProblemTexts {
  return TEXTS[language];
}
