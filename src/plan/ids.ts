import type { Subject } from "../ita";
import { textHash, textKey } from "../thai";

/** A short stable key of an agency's name; names with other spaces give the same key. */
export function agencyKey(agency: string | null): string {
  return textHash(textKey(agency ?? ""))
    .toUpperCase()
    .padStart(7, "0")
    .slice(-5);
}

/** `A1B2C-2563`: what the ids of all actions of a plan begin with. */
export function planKey(agency: string | null, fiscalYear: number | null): string {
  return `${agencyKey(agency)}-${String(fiscalYear ?? 0)}`;
}

/** `A1B2C-2563-O2-1`: agency, fiscal year of the assessment, item (or number of an indicator), running number. */
export function actionId(key: string, subject: Subject, n = 1): string {
  return [key, subject, String(n)].join("-");
}

const ID = /^([0-9A-Z]{5}-\d{1,4})-([IEO]?[1-9]\d?)-([1-9]\d*)$/;

export interface ParsedId {
  readonly key: string;
  readonly subject: Subject;
  readonly n: number;
}

/** The parts of an action's id; undefined for anything else. */
export function parseActionId(text: string): ParsedId | undefined {
  const [, key, subject, n] = ID.exec(text.trim()) ?? [];
  if (key === undefined || subject === undefined || n === undefined) return undefined;
  return { key, subject: subject as Subject, n: Number(n) };
}
