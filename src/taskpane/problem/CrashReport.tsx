import { useRef, useState, type ReactElement } from "react";
import { usePaneTexts } from "../language/LanguageContext";

export interface CrashReportProps {
  readonly report: string;
  readonly onReopen: () => void;
}

/** Plain, because what has failed may be Fluent itself. */
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
        <button type="button" className="plain-button" onClick={() => void copy()}>
          {text.copy}
        </button>
        <button type="button" className="plain-button" onClick={onReopen}>
          {text.reopen}
        </button>
      </div>
      <div role="status">{outcome === null ? "" : text[outcome]}</div>
    </main>
  );
}
