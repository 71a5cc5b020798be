import { Button } from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import type { Diagnostic, TableReading } from "../../intake";
import { useStepTexts } from "../language/useStepTexts";
import { Section } from "../shell/Section";
import { usePane } from "../state/PaneContext";
import { DoubtEntry } from "./DoubtEntry";
import { diagnosticKey, groupsToDo, type ToDoGroup } from "./whatToDo";

export interface DoubtsProps {
  readonly diagnostics: readonly Diagnostic[];
  readonly tables: readonly TableReading[];
}

/** Everything noticed while reading, by what to do about it. */
export function Doubts({ diagnostics, tables }: DoubtsProps): ReactElement {
  const text = useStepTexts().diagnostics;
  const groups = useMemo(() => groupsToDo(diagnostics), [diagnostics]);
  return (
    <Section heading={text.heading}>
      {groups.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <div>
          {groups.map((group) => (
            <DoubtGroup key={group.toDo} {...group} tables={tables} />
          ))}
        </div>
      )}
    </Section>
  );
}

/** Shown before someone asks for all: a damaged document can bring hundreds. */
const SHOWN_AT_FIRST = 20;

function DoubtGroup({
  toDo,
  diagnostics,
  tables,
}: ToDoGroup & { readonly tables: readonly TableReading[] }): ReactElement {
  const texts = useStepTexts();
  const { state, dispatch } = usePane();
  const [all, setAll] = useState(false);
  const shown = all ? diagnostics : diagnostics.slice(0, SHOWN_AT_FIRST);
  const open = diagnostics.map(diagnosticKey).filter((key) => state.settled[key] === undefined);
  return (
    <details className="group" open={diagnostics.some(({ severity }) => severity === "error")}>
      <summary>
        <span className="strong">{texts.review.toDo[toDo]}</span>{" "}
        <span className={open.length === 0 ? "good" : "quiet"}>
          {open.length === 0 ? `✓ ${String(diagnostics.length)}` : `(${String(open.length)})`}
        </span>
      </summary>
      {diagnostics.length > 1 && open.length > 0 && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            dispatch({ type: "settled", keys: open, settlement: "accepted" });
          }}
        >
          {texts.review.acceptAll(open.length)}
        </Button>
      )}
      <ul className="plain-list">
        {shown.map((diagnostic, index) => (
          <DoubtEntry key={index} diagnostic={diagnostic} toDo={toDo} tables={tables} />
        ))}
      </ul>
      {shown.length < diagnostics.length && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setAll(true);
          }}
        >
          {texts.diagnostics.showAll(diagnostics.length)}
        </Button>
      )}
    </details>
  );
}
