import { shareTexts, type ShareTexts } from "../../i18n";
import { useLanguage } from "../language/LanguageContext";

/** The texts of the last step in the current language. */
export function useShareTexts(): ShareTexts {
  return shareTexts(useLanguage());
}
