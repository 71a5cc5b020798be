import { fileMergeTexts, type FileMergeTexts } from "../../../i18n";
import { useLanguage } from "../../language/LanguageContext";

/** The texts of merging into a file, in the current language. */
export function useFileMergeTexts(): FileMergeTexts {
  return fileMergeTexts(useLanguage());
}
