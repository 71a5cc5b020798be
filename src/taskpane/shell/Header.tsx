import type { ReactElement } from "react";
import type { Language } from "../../i18n";
import { usePaneTexts } from "../language/LanguageContext";
import { LanguageSwitch } from "../language/LanguageSwitch";

export interface HeaderProps {
  readonly about: boolean;
  readonly onAbout: () => void;
  readonly onLanguage: (language: Language) => void;
}

export function Header({ about, onAbout, onLanguage }: HeaderProps): ReactElement {
  const text = usePaneTexts();
  return (
    <header className="pane-header">
      <h1>{text.title}</h1>
      <LanguageSwitch onChange={onLanguage} />
      <button type="button" className="header-button" aria-label={text.about} aria-pressed={about} onClick={onAbout}>
        ?
      </button>
    </header>
  );
}
