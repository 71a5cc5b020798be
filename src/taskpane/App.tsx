import { useEffect, useMemo, useState, type ReactElement } from "react";
import { createPaneInbox, type PaneInbox } from "../commands";
import type { HostDescription } from "../excel";
import type { Language } from "../i18n";
import { LanguageContext } from "./language/LanguageContext";
import { languageLike, rememberedLanguage, rememberLanguage } from "./language/rememberedLanguage";
import { Pane } from "./Pane";
import "./pane.css";
import { ErrorBoundary } from "./problem/ErrorBoundary";
import { DarkContext } from "./theme/DarkContext";
import "./theme/theme.css";
import { useDarkPage } from "./theme/useDarkPage";
import { useHost } from "./theme/useHost";
import { NO_WORKBOOK, WorkbookContext, type PaneWorkbook } from "./workbook/PaneWorkbook";

export interface AppProps {
  /** Where the ribbon's buttons leave their messages; without a ribbon nobody leaves any. */
  readonly inbox?: PaneInbox;
  /** What the pane can ask of the open workbook, wherever it turns out to run. */
  readonly workbookIn?: (host: HostDescription) => PaneWorkbook;
}

const noWorkbook = (): PaneWorkbook => NO_WORKBOOK;

/** The pane in its language and in Excel's theme. */
export function App({ inbox, workbookIn = noWorkbook }: AppProps): ReactElement {
  const [messages] = useState(() => inbox ?? createPaneInbox());
  const [chosen, setChosen] = useState<Language | null>(rememberedLanguage);
  const host = useHost();
  const language = chosen ?? languageLike(host.language);
  useDarkPage(host.dark);
  const workbook = useMemo(() => workbookIn(host), [host, workbookIn]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (next: Language): void => {
    rememberLanguage(next);
    setChosen(next);
  };
  return (
    <DarkContext value={host.dark}>
      <LanguageContext value={language}>
        <WorkbookContext value={workbook}>
          <ErrorBoundary>
            <Pane inbox={messages} onLanguage={choose} />
          </ErrorBoundary>
        </WorkbookContext>
      </LanguageContext>
    </DarkContext>
  );
}
