import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import { createPaneInbox, type PaneInbox } from "../commands";
import type { Language } from "../i18n";
import { LanguageContext } from "./language/LanguageContext";
import { rememberedLanguage, rememberLanguage } from "./language/rememberedLanguage";
import { Pane } from "./Pane";
import { ErrorBoundary } from "./problem/ErrorBoundary";
import { paneTheme } from "./theme/paneTheme";
import { useHost } from "./theme/useHost";

export interface AppProps {
  /** Where the ribbon's buttons leave their messages; without a ribbon nobody leaves any. */
  readonly inbox?: PaneInbox;
}

/** The pane in its language and in Excel's theme. */
export function App({ inbox }: AppProps): ReactElement {
  const [messages] = useState(() => inbox ?? createPaneInbox());
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
          <Pane inbox={messages} onLanguage={setLanguage} />
        </ErrorBoundary>
      </LanguageContext>
    </FluentProvider>
  );
}
