import type { Language } from "../language";
import type { LibraryPart } from "./library";
import { linesOf, type WordedLibrary } from "./wordedLibrary";

/** The lines of one topic in one part of the library, and what their blanks are filled with. */
export interface StepReference {
  readonly part: LibraryPart;
  readonly topic: string;
  readonly words?: string;
  /** Buddhist era. */
  readonly year?: number;
  /** Codes of items. */
  readonly partners?: readonly string[];
}

/** Blanks as they stand in lines; an office may use those of either language. */
const BLANK = / ?\{(ปีก่อน|ปี|ข้อคู่|ข้อความ|previous year|year|partners|words)\}/g;

const YEARS: Readonly<Record<Language, (year: number | undefined, before: boolean) => string>> = {
  th: (year, before) => {
    if (year === undefined) return before ? "ก่อนปีที่ประเมิน" : "ที่ประเมิน";
    return ` พ.ศ. ${String(before ? year - 1 : year)}`;
  },
  en: (year, before) => {
    if (year === undefined) return before ? " the year before the assessed one" : " the assessed year";
    return ` FY${String(before ? year - 1 : year)}`;
  },
};

const AND: Readonly<Record<Language, string>> = { th: " และ ", en: " and " };

function filled(language: Language, text: string, { words = "", year, partners = [] }: StepReference): string {
  return text.replace(BLANK, (blank, name: string) => {
    const space = blank.startsWith(" ") ? " " : "";
    switch (name) {
      case "ปี":
      case "year":
        return YEARS[language](year, false);
      case "ปีก่อน":
      case "previous year":
        return YEARS[language](year, true);
      case "ข้อคู่":
      case "partners":
        return space + listed(language, partners);
      default:
        return space + words;
    }
  });
}

function listed(language: Language, codes: readonly string[]): string {
  const last = codes.at(-1) ?? "";
  return codes.length < 2 ? last : codes.slice(0, -1).join(", ") + AND[language] + last;
}

/** The steps of an action, one line each and none twice, in the office's own words where it has edited the library. */
export function stepLines(
  language: Language,
  steps: readonly StepReference[],
  edited?: WordedLibrary,
): readonly string[] {
  const lines = steps.flatMap((step) =>
    linesOf(language, step, edited).map(({ text }) => filled(language, text, step)),
  );
  return [...new Set(lines)];
}

/** What to do about a perception score, in a sentence; null for a topic the library does not have. */
export function perceptionMeasureText(language: Language, topic: string, edited?: WordedLibrary): string | null {
  return linesOf(language, { part: "measure", topic }, edited)[0]?.text ?? null;
}
