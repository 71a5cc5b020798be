import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import type { Language } from "../i18n";
import { LanguageContext } from "./language/LanguageContext";
import { rememberedLanguage, rememberLanguage } from "./language/rememberedLanguage";
import { Pane } from "./Pane";
import "./pane.css";
import { ErrorBoundary } from "./problem/ErrorBoundary";
import { useHost } from "./theme/useHost";
import { usePaneTheme } from "./theme/usePaneTheme";
import { NO_WORKBOOK, WorkbookContext, type PaneWorkbook } from "./workbook/PaneWorkbook";

export interface AppProps {
  /** The open workbook, as far as there is one. */
  readonly workbook?: PaneWorkbook;
}

/** The pane in its language and in Excel's theme. */
export function App({ workbook = NO_WORKBOOK }: AppProps): ReactElement {
  const [language, setLanguage] = useState<Language>(rememberedLanguage);
  const { dark } = useHost();
  const theme = usePaneTheme(dark);
  useEffect(() => {
    document.documentElement.lang = language;
    rememberLanguage(language);
  }, [language]);
  return (
    <FluentProvider theme={theme}>
      <LanguageContext value={language}>
        <WorkbookContext value={workbook}>
          <ErrorBoundary>
            <Pane onLanguage={setLanguage} />
          </ErrorBoundary>
        </WorkbookContext>
      </LanguageContext>
    </FluentProvider>
  );
}
