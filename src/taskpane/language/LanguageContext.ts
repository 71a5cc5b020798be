import { createContext, useContext } from "react";
import { paneTexts, type Language, type PaneTexts } from "../../i18n";

/** The language everything in the pane is said in. */
export const LanguageContext = createContext<Language>("th");

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The texts of the first screen in the current language. */
export function usePaneTexts(): PaneTexts {
  return paneTexts(useLanguage());
}
