import { createContext, useContext } from "react";
import { texts, type Language } from "../../i18n";

/** The language everything in the pane is said in. */
export const LanguageContext = createContext<Language>("th");

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The pane's texts in the current language. */
export function usePaneTexts(): ReturnType<typeof texts>["pane"] {
  return texts(useLanguage()).pane;
}
