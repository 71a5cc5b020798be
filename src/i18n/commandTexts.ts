import { commands as en } from "./en/commands";
import type { Language } from "./language";
import { commands as th } from "./th/commands";

/** What the ribbon's buttons say in the pane. */
export type CommandTexts = typeof th;

const TEXTS: Readonly<Record<Language, CommandTexts>> = { th, en };

export function commandTexts(language: Language): CommandTexts {
  return TEXTS[language];
}
