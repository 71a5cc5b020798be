import type { SheetTexts } from "./sheetTexts";

/** What published data must be about: words of a document or a person, or a period whose words are ours. */
type WordedPeriod =
  | { readonly source: "document" | "person" | "earlier"; readonly text: string }
  | { readonly source: "year" | "first-half" | "to-date"; readonly fiscalYear: number }
  | { readonly source: "current" };

/** The data period of an action (งวดข้อมูล); null where it has none. */
export function periodText(texts: SheetTexts["plan"], period: WordedPeriod | null): string | null {
  if (period === null) return null;
  switch (period.source) {
    case "document":
    case "person":
    case "earlier":
      return period.text;
    case "current":
      return texts.periodCurrent;
    case "to-date":
      return texts.periodToDate(period.fiscalYear);
    case "year":
      return texts.periodYear(period.fiscalYear);
    case "first-half":
      return texts.periodFirstHalf(period.fiscalYear);
  }
}
