import { planChecks as en } from "./en/planChecks";
import type { Language } from "./language";
import { sheetTexts } from "./sheetTexts";
import { planChecks as th } from "./th/planChecks";

/** What was found, and what to do about it. */
export interface PlanCheckMessage {
  readonly found: string;
  readonly toDo: string;
}

type Field =
  | "id"
  | "subject"
  | "measure"
  | "steps"
  | "lead"
  | "monitor"
  | "start"
  | "publishBy"
  | "approveBy"
  | "completedOn"
  | "status"
  | "pageUrl"
  | "fileUrl"
  | "header";

type Part = "field" | "before" | "fix" | "subject" | "text" | "year" | "date" | "closes" | "earliest" | "earlier";
type Address = "address" | "host" | "own" | "ending" | "id" | "status" | "item" | "column" | "header";
type Saying = (said: Readonly<Record<Part | Address, string>>) => PlanCheckMessage;

export type PlanCheckCode =
  | "action-missing"
  | "measure-missing"
  | "steps-missing"
  | "lead-missing"
  | "monitor-missing"
  | "date-missing"
  | "date-unreadable"
  | "date-is-text"
  | "date-wrong-era"
  | "date-two-digit-year"
  | "date-outside-year"
  | "date-after-window"
  | "date-too-early"
  | "dates-out-of-order"
  | "date-day-off"
  | "address-malformed"
  | "address-other-site"
  | "page-is-file"
  | "id-missing"
  | "id-duplicated"
  | "id-unreadable"
  | "id-foreign"
  | "id-item-differ"
  | "item-unknown"
  | "column-missing"
  | "column-renamed"
  | "plan-missing"
  | "status-unknown";

/** Sentences on the checks of a plan, and what its fields are called in them. */
export interface PlanCheckTexts {
  readonly severities: Readonly<Record<"error" | "warning" | "info", string>>;
  readonly fields: Readonly<Record<Field, string>>;
  readonly messages: Readonly<Record<PlanCheckCode, Saying>>;
}

const TEXTS: Readonly<Record<Language, PlanCheckTexts>> = { th, en };
const NOTHING: Readonly<Record<Part | Address, string>> = {
  field: "",
  before: "",
  fix: "",
  subject: "",
  text: "",
  year: "",
  date: "",
  closes: "",
  earliest: "",
  earlier: "",
  address: "",
  host: "",
  own: "",
  ending: "",
  id: "",
  status: "",
  item: "",
  column: "",
  header: "",
};
const QUOTED: ReadonlySet<string> = new Set(["text", "address", "status", "item", "id", "header"]);
const DAY = /^\d{4}-\d{2}-\d{2}$/;

interface FoundInPlan {
  readonly code: PlanCheckCode;
  readonly field: Field;
  readonly data: Readonly<Record<string, string | number>>;
  readonly fix?: { readonly value: string };
}

/** How grave something is that a check found. */
export function planCheckSeverity(language: Language, severity: "error" | "warning" | "info"): string {
  return TEXTS[language].severities[severity];
}

/** The sentence for something a check found. `showDate` says how a day is written. */
export function planCheckMessage(
  language: Language,
  { code, field, data, fix }: FoundInPlan,
  showDate: (date: string) => string,
): PlanCheckMessage {
  const { fields, messages } = TEXTS[language];
  const isField = (value: string): value is Field => value in fields;
  const statuses: Readonly<Partial<Record<string, string>>> = sheetTexts(language).statuses;
  const value = fix?.value ?? "";
  const said: Readonly<Record<string, string | number>> = {
    ...data,
    fix: field === "status" ? (statuses[value] ?? value) : value,
  };
  const shown = Object.entries(said).map(([key, value]): [string, string] => {
    const text = String(value);
    if (key === "before" && isField(text)) return [key, fields[text]];
    // What was typed is quoted as it stands.
    return [key, DAY.test(text) && !QUOTED.has(key) ? showDate(text) : text];
  });
  return messages[code]({ ...NOTHING, ...Object.fromEntries(shown), field: fields[field] });
}
