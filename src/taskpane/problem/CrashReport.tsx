import { Button } from "@fluentui/react-components";
import { useRef, useState, type ReactElement } from "react";
import { usePaneTexts } from "../language/LanguageContext";

export interface CrashReportProps {
  readonly report: string;
  readonly onReopen: () => void;
}

export function CrashReport({ report, onReopen }: CrashReportProps): ReactElement {
  const text = usePaneTexts().crash;
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
    <main className="crash">
      <h1>{text.title}</h1>
      <p>{text.message}</p>
      <textarea ref={box} className="crash-report" aria-label={text.report} readOnly value={report} rows={8} />
      <div className="row">
        <Button appearance="primary" onClick={() => void copy()}>
          {text.copy}
        </Button>
        <Button onClick={onReopen}>{text.reopen}</Button>
      </div>
      <div role="status">{outcome === null ? "" : text[outcome]}</div>
    </main>
  );
}
