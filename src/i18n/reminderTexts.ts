import { reminder as en } from "./en/reminder";
import type { Language } from "./language";
import { reminder as th } from "./th/reminder";

/** What units are written about what they have not finished. */
export type ReminderTexts = typeof th;

const TEXTS: Readonly<Record<Language, ReminderTexts>> = { th, en };

export function reminderTexts(language: Language): ReminderTexts {
  return TEXTS[language];
}
