import { LANGUAGES, type Language } from "../../i18n";

const KEY = "itas.language";

/** The language chosen last time; Thai at first, and wherever the browser keeps nothing for us. */
export function rememberedLanguage(): Language {
  try {
    const kept = localStorage.getItem(KEY);
    return LANGUAGES.find((language) => language === kept) ?? "th";
  } catch {
    return "th";
  }
}

/** Remembers the choice where the browser allows it; the pane works without. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // A browser that blocks storage only costs the user one press next time.
  }
}
