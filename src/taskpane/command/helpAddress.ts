import type { Language } from "../../i18n";

/** The help page beside the pane's own. */
export function helpAddress(language: Language): string {
  return new URL(`help.${language}.html`, document.baseURI).href;
}
