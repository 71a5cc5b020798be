import { steps as en } from "./en/steps";
import type { Language } from "./language";
import { steps as th } from "./th/steps";

/** What the pane's steps say once something is read. */
export type StepTexts = typeof th;

const TEXTS: Readonly<Record<Language, StepTexts>> = { th, en };

export function stepTexts(language: Language): StepTexts {
  return TEXTS[language];
}
