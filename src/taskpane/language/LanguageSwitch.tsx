import type { ReactElement } from "react";
import { LANGUAGES, type Language } from "../../i18n";
import { useLanguage, usePaneTexts } from "./LanguageContext";

/** Each language by its own name, so that whoever needs it can read it. */
const NAMES: Readonly<Record<Language, { short: string; full: string }>> = {
  th: { short: "ไทย", full: "ไทย" },
  en: { short: "EN", full: "EN – English" },
};

export interface LanguageSwitchProps {
  readonly onChange: (language: Language) => void;
}

export function LanguageSwitch({ onChange }: LanguageSwitchProps): ReactElement {
  const current = useLanguage();
  const text = usePaneTexts();
  return (
    <div role="group" aria-label={text.language} className="languages">
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          className="header-button"
          lang={language}
          aria-label={NAMES[language].full}
          aria-pressed={language === current}
          onClick={() => {
            onChange(language);
          }}
        >
          {NAMES[language].short}
        </button>
      ))}
    </div>
  );
}
