import type { Language } from "./language";
import { perceptionMeasureText, stepLines, type StepReference, type WordedLibrary } from "./measures";
import { sheetTexts, type SheetTexts } from "./sheetTexts";

interface Words {
  readonly source: "document" | "person" | "earlier";
  readonly text: string;
}

/** A measure as the plan has it: words of a document or a person, or a rule whose words are ours. */
type WordedMeasure =
  | Words
  | { readonly source: "cause"; readonly cause: keyof SheetTexts["measures"]["cause"] }
  | { readonly source: "comment" }
  | { readonly source: "keep-current" }
  | { readonly source: "perception"; readonly topic: string };

/** What an action does about its finding, in an office's own words where it has edited the library; null for nothing. */
export function measureText(language: Language, measure: WordedMeasure | null, edited?: WordedLibrary): string | null {
  if (measure === null) return null;
  const { measures } = sheetTexts(language);
  switch (measure.source) {
    case "document":
    case "person":
    case "earlier":
      return measure.text;
    case "cause":
      return measures.cause[measure.cause];
    case "comment":
      return measures.comment;
    case "keep-current":
      return measures.keepCurrent;
    case "perception":
      return perceptionMeasureText(language, measure.topic, edited);
  }
}

/** How an action is carried out, step by step: words as they are, or the library's lines, one a line and numbered. */
export function stepsText(
  language: Language,
  steps: Words | { readonly source: "library"; readonly refs: readonly StepReference[] } | null,
  edited?: WordedLibrary,
): string | null {
  if (steps === null) return null;
  if (steps.source !== "library") return steps.text;
  const lines = stepLines(language, steps.refs, edited);
  return lines.length === 0 ? null : lines.map((line, index) => `${String(index + 1)}. ${line}`).join("\n");
}
