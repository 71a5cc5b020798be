import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactElement } from "react";
import { usePaneTexts } from "../language/LanguageContext";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL },
  report: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, resize: "vertical" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface CrashReportProps {
  readonly report: string;
  readonly onReopen: () => void;
}

export function CrashReport({ report, onReopen }: CrashReportProps): ReactElement {
  const text = usePaneTexts().crash;
  const styles = useStyles();
  const box = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<"copied" | "selected" | null>(null);
  const copy = async (): Promise<void> => {
    box.current?.select();
    try {
      await navigator.clipboard.writeText(report);
      setOutcome("copied");
    } catch {
      // Panes are often not allowed to write the clipboard; the selection is there for Ctrl+C.
      setOutcome("selected");
    }
  };
  return (
    <main className={styles.page}>
      <Text as="h1" size={500} weight="semibold">
        {text.title}
      </Text>
      <Text>{text.message}</Text>
      <textarea ref={box} className={styles.report} aria-label={text.report} readOnly value={report} rows={8} />
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void copy()}>
          {text.copy}
        </Button>
        <Button onClick={onReopen}>{text.reopen}</Button>
      </div>
      <div role="status">{outcome === null ? "" : text[outcome]}</div>
    </main>
  );
}
