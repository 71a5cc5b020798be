import { Button, Select } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { diagnosticMessage } from "../../i18n";
import type { Diagnostic, TableReading } from "../../intake";
import { useLanguage } from "../language/LanguageContext";
import { useStepTexts } from "../language/useStepTexts";
import { usePane } from "../state/PaneContext";
import { IGNORE_REASONS, type Settlement } from "../state/paneState";
import { conflictFixes } from "./oneClickFixes";
import { PlaceQuote } from "./PlaceQuote";
import { RowEditor } from "./RowEditor";
import { rowAt } from "./rowAt";
import { showTable } from "./showTable";
import { diagnosticKey, type ToDo } from "./whatToDo";

export interface DoubtEntryProps {
  readonly diagnostic: Diagnostic;
  readonly toDo: ToDo;
  readonly tables: readonly TableReading[];
}

/** What was noticed, where, the row as it stands there, and what can be done about it. */
export function DoubtEntry({ diagnostic, toDo, tables }: DoubtEntryProps): ReactElement {
  const { code, severity, data, source, other } = diagnostic;
  const texts = useStepTexts();
  const text = texts.review;
  const said = diagnosticMessage(useLanguage(), code, data);
  const { state, dispatch } = usePane();
  const key = diagnosticKey(diagnostic);
  const settled = state.settled[key];
  const settle = (settlement: Settlement | null): void => {
    dispatch({ type: "settled", keys: [key], settlement });
  };
  return (
    <li className="doubt">
      <div>
        {severity === "error" && <span className="tag tag-error">{texts.diagnostics.severity.error}</span>} {said}
      </div>
      {other !== undefined && <PlaceQuote place={other} said={said} />}
      <PlaceQuote place={source} said={said} />
      {settled === undefined ? (
        <DoubtActions diagnostic={diagnostic} said={said} toDo={toDo} tables={tables} onSettle={settle} />
      ) : (
        <div className="row small">
          <span className="good">✓ {text.settlements[settled]}</span>
          <Button
            size="small"
            appearance="subtle"
            aria-label={`${text.reopen}: ${said}`}
            onClick={() => {
              settle(null);
            }}
          >
            {text.reopen}
          </Button>
        </div>
      )}
    </li>
  );
}

interface DoubtActionsProps extends DoubtEntryProps {
  readonly said: string;
  readonly onSettle: (settlement: Settlement) => void;
}

function DoubtActions({ diagnostic, said, toDo, tables, onSettle }: DoubtActionsProps): ReactElement {
  const text = useStepTexts().review;
  const { state, dispatch, readAgain } = usePane();
  const [editing, setEditing] = useState(false);
  const instructions = state.input?.instructions ?? { corrections: [] };
  const found = rowAt(tables, diagnostic.source);
  const named = (label: string) => `${label}: ${said}`;
  if (editing && found !== undefined) {
    return (
      <RowEditor
        found={found}
        onClose={() => {
          setEditing(false);
        }}
      />
    );
  }
  return (
    <div className="row">
      {conflictFixes(diagnostic, tables, instructions.corrections).map(({ figure, corrections }) => (
        <Button
          key={figure}
          size="small"
          aria-label={named(text.useFigure(String(figure)))}
          onClick={() => void readAgain({ ...instructions, corrections })}
        >
          {text.useFigure(String(figure))}
        </Button>
      ))}
      <Button
        size="small"
        aria-label={named(text.accept)}
        onClick={() => {
          onSettle("accepted");
        }}
      >
        {text.accept}
      </Button>
      {found !== undefined && toDo !== "assign" && (
        <Button
          size="small"
          aria-label={named(text.correct)}
          onClick={() => {
            setEditing(true);
          }}
        >
          {text.correct}
        </Button>
      )}
      {found !== undefined && toDo === "map" && (
        <Button
          size="small"
          aria-label={named(text.mapColumns)}
          onClick={() => {
            showTable(found.table);
          }}
        >
          {text.mapColumns}
        </Button>
      )}
      {toDo === "assign" && (
        <Button
          size="small"
          aria-label={named(text.toPlan)}
          onClick={() => {
            dispatch({ type: "went", step: "plan" });
          }}
        >
          {text.toPlan}
        </Button>
      )}
      <Select
        size="small"
        className="ignore"
        aria-label={named(text.ignore)}
        value=""
        onChange={(_, { value }) => {
          const reason = IGNORE_REASONS.find((each) => each === value);
          if (reason !== undefined) onSettle(reason);
        }}
      >
        <option value="">{text.ignore}</option>
        {IGNORE_REASONS.map((reason) => (
          <option key={reason} value={reason}>
            {text.settlements[reason]}
          </option>
        ))}
      </Select>
    </div>
  );
}
