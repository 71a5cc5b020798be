import { makeStyles, ToggleButton } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { LANGUAGES, type Language } from "../../i18n";
import { useLanguage, usePaneTexts } from "./LanguageContext";

const useStyles = makeStyles({ group: { display: "flex", gap: "2px" }, button: { minWidth: "40px" } });

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
  const styles = useStyles();
  return (
    <div role="group" aria-label={text.language} className={styles.group}>
      {LANGUAGES.map((language) => (
        <ToggleButton
          key={language}
          className={styles.button}
          size="small"
          appearance="subtle"
          lang={language}
          aria-label={NAMES[language].full}
          checked={language === current}
          onClick={() => {
            onChange(language);
          }}
        >
          {NAMES[language].short}
        </ToggleButton>
      ))}
    </div>
  );
}
