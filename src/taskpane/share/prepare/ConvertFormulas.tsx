import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { ConversionReport } from "../../../workbook";
import { useStepTexts } from "../../language/useStepTexts";
import { usePaneWorkbook, type PaneWorkbook } from "../../workbook/PaneWorkbook";
import { useUndoableWrite } from "../../workbook/useUndoableWrite";
import { useShareTexts } from "../useShareTexts";

type Style = "native" | "resilient";

/** Formulas of the workbook that is open, in Excel's own words and back; nothing where it cannot be written to. */
export function ConvertFormulas(): ReactElement | null {
  const { convertFormulas } = usePaneWorkbook();
  return convertFormulas === undefined ? null : <Converting convertFormulas={convertFormulas} />;
}

interface ConvertingProps {
  readonly convertFormulas: NonNullable<PaneWorkbook["convertFormulas"]>;
}

function Converting({ convertFormulas }: ConvertingProps): ReactElement {
  const text = useShareTexts().prepare;
  const { undo } = useStepTexts().report;
  const [style, setStyle] = useState<Style>("native");
  const native = useUndoableWrite(() => convertFormulas("native"));
  const resilient = useUndoableWrite(() => convertFormulas("resilient"));
  const writing = style === "native" ? native : resilient;
  const { isBusy, done, state } = writing;
  const convert = (next: Style) => () => {
    setStyle(next);
    void (next === "native" ? native : resilient).carryOut();
  };
  return (
    <section className="section" aria-label={text.workbookHeading}>
      <h3>{text.workbookHeading}</h3>
      <p className="small quiet">{text.workbook}</p>
      <div className="row">
        <Button size="small" disabledFocusable={isBusy} onClick={convert("native")}>
          {text.toNative}
        </Button>
        <Button size="small" disabledFocusable={isBusy} onClick={convert("resilient")}>
          {text.toOwn}
        </Button>
      </div>
      <div role="status" className="small">
        {isBusy && text.converting}
        {state === "undone" && text.undone}
        {done !== null && <Converted report={done.report} />}
      </div>
      {done?.canUndo === true && (
        <Button size="small" onClick={() => void writing.takeBack()}>
          {undo}
        </Button>
      )}
    </section>
  );
}

function Converted({ report }: { readonly report: ConversionReport }): ReactElement {
  const text = useShareTexts().prepare;
  const { outcome, cells, values, left, changed } = report;
  const lines = [
    outcome === "unchanged" ? text.unchanged : text.converted(cells),
    ...(values.length > 0 ? [text.values(values.length)] : []),
    ...(left.length > 0 ? [text.left(left.length)] : []),
    ...(changed.length > 0 ? [text.changed(changed.length)] : []),
  ];
  return (
    <ul className="plain-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
