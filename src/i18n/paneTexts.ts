import { pane as en } from "./en/pane";
import type { Language } from "./language";
import { pane as th } from "./th/pane";

/** What the pane says before anything is read; the rest comes with its steps. */
export type PaneTexts = typeof th;

const TEXTS: Readonly<Record<Language, PaneTexts>> = { th, en };

export function paneTexts(language: Language): PaneTexts {
  return TEXTS[language];
}
