import { printTexts, type PrintTexts } from "../../../i18n";
import { useLanguage } from "../../language/LanguageContext";

/** What the pane says about documents to print, in the current language. */
export function usePrintTexts(): PrintTexts["pane"] {
  return printTexts(useLanguage()).pane;
}
