import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import type { Language } from "../i18n";
import { LanguageContext } from "./language/LanguageContext";
import { rememberedLanguage, rememberLanguage } from "./language/rememberedLanguage";
import { Pane } from "./Pane";
import { ErrorBoundary } from "./problem/ErrorBoundary";
import { paneTheme } from "./theme/paneTheme";
import { useHost } from "./theme/useHost";

/** The pane in its language and in Excel's theme. */
export function App(): ReactElement {
  const [language, setLanguage] = useState<Language>(rememberedLanguage);
  const { dark } = useHost();
  useEffect(() => {
    document.documentElement.lang = language;
    rememberLanguage(language);
  }, [language]);
  return (
    <FluentProvider theme={paneTheme(dark)}>
      <LanguageContext value={language}>
        <ErrorBoundary>
          <Pane onLanguage={setLanguage} />
        </ErrorBoundary>
      </LanguageContext>
    </FluentProvider>
  );
}
