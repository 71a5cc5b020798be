import type { Language, PrintTexts, SheetTexts, WordedLibrary } from "../../i18n";
import type { Assessment, Scheme } from "../../ita";
import type { Owner, Plan, ReportMonths } from "../../plan";
import type { IsoDate } from "../../thai";
import type { PrintLayout } from "./document";
import type { PrintDigits } from "./wording";

/** What the sheet ข้อมูลหน่วยงาน says, and who must not be named in public. */
export interface OfficeFacts {
  readonly fields: Readonly<Partial<Record<keyof SheetTexts["agency"]["fields"], string>>>;
  /** Names of the people in the directory of owners. */
  readonly people: readonly string[];
}

export const NO_OFFICE_FACTS: OfficeFacts = { fields: {}, people: [] };

export interface PrintOptions {
  readonly layouts: readonly PrintLayout[];
  readonly digits: PrintDigits;
  /** Units and positions only, never persons or e-mail addresses. */
  readonly isPublic: boolean;
  /** What the results report is about; by default the one that is due. */
  readonly months?: ReportMonths;
  /** An announcement is signed by the chief executive alone. */
  readonly isAnnouncement?: boolean;
}

/** The plan as it stands, and what the documents made of it quote. */
export interface PrintInput {
  readonly language: Language;
  readonly assessment: Assessment;
  readonly scheme: Scheme;
  readonly plan: Plan;
  readonly owners: readonly Owner[];
  readonly office: OfficeFacts;
  /** The library of measures as the office has edited it. */
  readonly library: WordedLibrary;
  readonly today: IsoDate;
}

export interface PrintModel extends PrintInput, PrintOptions {
  readonly texts: PrintTexts["documents"];
  readonly sheetTexts: SheetTexts;
}
