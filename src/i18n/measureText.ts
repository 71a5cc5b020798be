import type { SheetTexts } from "./sheetTexts";

type MeasureTexts = SheetTexts["measures"];

/** A measure as the plan has it: words of a document or a person, or a rule whose words are ours. */
type WordedMeasure =
  | { readonly source: "document" | "person"; readonly text: string }
  | { readonly source: "cause"; readonly cause: keyof MeasureTexts["cause"] }
  | { readonly source: "comment" }
  | { readonly source: "keep-current" };

/** What an action does about its finding; null where neither document nor rule says it. */
export function measureText(measures: MeasureTexts, measure: WordedMeasure | null): string | null {
  if (measure === null) return null;
  switch (measure.source) {
    case "document":
    case "person":
      return measure.text;
    case "cause":
      return measures.cause[measure.cause];
    case "comment":
      return measures.comment;
    case "keep-current":
      return measures.keepCurrent;
  }
}
