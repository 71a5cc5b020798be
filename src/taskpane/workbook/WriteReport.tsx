import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { WorkbookReport } from "../../workbook";
import { useStepTexts } from "../language/useStepTexts";

/** Entries before the rest is only counted. */
const SHOWN = 20;

export interface WriteReportProps {
  readonly report: WorkbookReport;
  /** Missing where the write cannot be taken back any more. */
  readonly onUndo?: () => void;
}

const shown = (value: string | number | boolean | null): string =>
  value === null || value === "" ? "–" : String(value);

/** What a write did to the workbook, in a few lines. */
export function WriteReport({ report, onUndo }: WriteReportProps): ReactElement {
  const text = useStepTexts().report;
  const { created, inserted, refreshed, formulas, closed, reopened, missing } = report;
  // What was offered before and kept before is no news.
  const kept = report.kept.filter(({ isNew }) => isNew);
  const lines = [
    ...(created.length > 0 ? [text.created(created.length)] : []),
    ...(inserted.length > 0 ? [text.inserted(inserted.length)] : []),
    ...(refreshed.length + formulas > 0 ? [text.refreshed(refreshed.length + formulas)] : []),
    ...(closed.length > 0 ? [text.closed(closed.length)] : []),
    ...(reopened.length > 0 ? [text.reopened(reopened.length)] : []),
    ...(missing.length > 0 ? [text.missing(missing.length)] : []),
  ];
  return (
    <div role="status" className="small">
      {report.outcome === "unchanged" ? text.unchanged : text.written}
      <ul className="plain-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {kept.length > 0 && (
        <details className="group">
          <summary>{text.kept(kept.length)}</summary>
          <ul className="plain-list">
            {kept.slice(0, SHOWN).map((cell) => (
              <li key={`${cell.table} ${cell.row} ${cell.column}`}>
                {text.keptCell(`${cell.row} ${cell.column}`.trim(), shown(cell.kept), shown(cell.offered))}
              </li>
            ))}
            {kept.length > SHOWN && <li>{text.more(kept.length - SHOWN)}</li>}
          </ul>
        </details>
      )}
      {onUndo !== undefined && (
        <Button size="small" onClick={onUndo}>
          {text.undo}
        </Button>
      )}
    </div>
  );
}
