import { LANGUAGES, type Language } from "../../i18n";

const KEY = "itas.language";

/** The language chosen last time; null where none was, or the browser keeps nothing for us. */
export function rememberedLanguage(): Language | null {
  try {
    const kept = localStorage.getItem(KEY);
    return LANGUAGES.find((language) => language === kept) ?? null;
  } catch {
    return null;
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

/** The language Excel is shown in (`en-US`), as far as we speak it; Thai otherwise. */
export function languageLike(displayLanguage: string | null): Language {
  const spoken = displayLanguage?.split("-")[0]?.toLowerCase();
  return LANGUAGES.find((language) => language === spoken) ?? "th";
}

/** The language the page is in now. */
export function shownLanguage(): Language {
  return languageLike(document.documentElement.lang);
}
