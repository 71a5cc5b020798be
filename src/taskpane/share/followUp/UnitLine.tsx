import { Button } from "@fluentui/react-components";
import { useRef, useState, type ReactElement } from "react";
import type { Reminder as ReminderText, UnitFollowUp } from "../../../workbook";
import { useLanguage } from "../../language/LanguageContext";
import { showDate } from "../../plan/showDate";
import { useShareTexts } from "../useShareTexts";
import { unbroken } from "./unbroken";
import { unitState } from "./unitState";

export interface UnitLineProps {
  readonly unit: UnitFollowUp;
  /** What became of its tasks since the moment that was chosen; undefined where nothing did. */
  readonly since: string | undefined;
  /** What it is to be reminded of; undefined where there is nothing. */
  readonly reminder: ReminderText | undefined;
}

const LOOKS = { returned: "good", late: "bad", waiting: "quiet", "not-sent": "quiet" } as const;

/** How far one unit has come, and a text that reminds it. */
export function UnitLine({ unit, since, reminder }: UnitLineProps): ReactElement {
  const text = useShareTexts().followUp;
  const language = useLanguage();
  const state = unitState(unit);
  const { finished, fixes, overdue, returnedOn, returnBy } = unit;
  const details = [
    ...(returnedOn === null ? [] : [text.returnedOn(showDate(returnedOn, language))]),
    ...(returnBy === null || state === "returned" ? [] : [text.returnBy(showDate(returnBy, language))]),
    text.done(finished, fixes),
    ...(overdue > 0 ? [text.overdue(overdue)] : []),
  ];
  return (
    <li className="finding unit-line">
      <div>
        {unit.unit} <span className={LOOKS[state]}>{text.states[state]}</span>
      </div>
      <div className="small quiet">{details.join(" · ")}</div>
      {since !== undefined && <div className="small">{unbroken(text.unitSince(since))}</div>}
      {reminder !== undefined && <Reminder reminder={reminder} />}
    </li>
  );
}

/** Ready to be pasted into a letter or a chat; it can be read and changed before. */
function Reminder({ reminder: { unit, text: message } }: { readonly reminder: ReminderText }): ReactElement {
  const text = useShareTexts().followUp;
  const box = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<"copied" | "selected" | null>(null);
  const copy = async (): Promise<void> => {
    box.current?.select();
    try {
      await navigator.clipboard.writeText(box.current?.value ?? "");
      setOutcome("copied");
    } catch {
      // Panes are often not allowed to write the clipboard; the selection is there for Ctrl+C.
      setOutcome("selected");
    }
  };
  return (
    <details className="group reminder">
      <summary className="small">{text.reminder}</summary>
      <textarea ref={box} className="combined" rows={6} aria-label={text.reminderOf(unit)} defaultValue={message} />
      <div className="row">
        <Button size="small" aria-label={text.copyOf(unit)} onClick={() => void copy()}>
          {text.copy}
        </Button>
        <span role="status" className="small">
          {outcome === null ? "" : text[outcome]}
        </span>
      </div>
    </details>
  );
}
