import { prepareTexts, type Language } from "../../../i18n";
import type { HiddenWords } from "./hiding";

/** What stands in a copy in place of what tells of a person. */
export function hiddenWords(language: Language): HiddenWords {
  return prepareTexts(language).hidden;
}

/** What a sheet or column is called that was called by a person's name. */
export function partName(language: Language, n: number): string {
  return prepareTexts(language).hidden.part(n);
}

/** What the n-th of those who commented is called. */
export function authorName(language: Language, n: number): string {
  return prepareTexts(language).hidden.author(n);
}
