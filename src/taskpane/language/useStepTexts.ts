import { stepTexts, type StepTexts } from "../../i18n";
import { useLanguage } from "./LanguageContext";

/** The texts of the steps in the current language; a file of its own, so that they come with the steps. */
export function useStepTexts(): StepTexts {
  return stepTexts(useLanguage());
}
