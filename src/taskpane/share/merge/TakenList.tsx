import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Decisions, TravellingField } from "../../../plan";
import { More } from "../More";
import { useShareTexts } from "../useShareTexts";
import { withDecision } from "./decide";
import type { ActionView, ChangeView } from "./mergeView";
import { useCellTexts, type CellTexts } from "./useCellTexts";

const AT_ONCE = 15;

export interface TakenListProps {
  readonly actions: readonly ActionView[];
  readonly decisions: Decisions;
  readonly onDecide: (decisions: Decisions) => void;
}

/** What will be written, action by action; a person may leave any of it out. */
export function TakenList({ actions, decisions, onDecide }: TakenListProps): ReactElement | null {
  const text = useShareTexts().merge;
  const cells = useCellTexts();
  if (actions.length === 0) return null;
  return (
    <section className="section" aria-label={text.taken}>
      <h3>{text.taken}</h3>
      <More all={actions} atOnce={AT_ONCE}>
        {(shown) =>
          shown.map((action) => (
            <details key={action.id ?? action.changes[0]?.key} className="group">
              <summary>
                <span className="strong">{cells.action(action)}</span> {action.finding}{" "}
                <span className="quiet">
                  {[...new Set(action.changes.map((change) => columnOf(change, text, cells)))].join(", ")}
                </span>
              </summary>
              <ul className="plain-list">
                {action.changes.map((change) => (
                  <Change
                    key={change.key}
                    change={change}
                    isLeft={decisions.get(change.key)?.kind === "standing"}
                    onLeave={(isLeft) => {
                      onDecide(withDecision(decisions, change.key, isLeft ? { kind: "standing" } : null));
                    }}
                  />
                ))}
              </ul>
            </details>
          ))
        }
      </More>
    </section>
  );
}

function columnOf(
  { kind, field, header }: ChangeView,
  text: { readonly newRow: string; readonly remark: string },
  cells: CellTexts,
): string {
  if (kind === "added") return text.newRow;
  if (kind === "remark" || field === null) return [text.remark, header].filter((part) => part !== undefined).join(": ");
  return cells.field(field);
}

function linesOf({ kind, field, from, to, entries }: ChangeView, cells: CellTexts): readonly (readonly string[])[] {
  if (kind !== "added") return [[cells.entry(field, from), cells.entry(field, to)]];
  const filled = Object.entries(entries) as readonly (readonly [TravellingField, string])[];
  return filled
    .filter(([, entry]) => entry !== "")
    .map(([name, entry]) => [`${cells.field(name)}: ${cells.entry(name, entry)}`]);
}

interface ChangeProps {
  readonly change: ChangeView;
  readonly isLeft: boolean;
  readonly onLeave: (isLeft: boolean) => void;
}

function Change({ change, isLeft, onLeave }: ChangeProps): ReactElement {
  const text = useShareTexts().merge;
  const cells = useCellTexts();
  const column = columnOf(change, text, cells);
  const said = `${cells.action(change)} ${column}`;
  return (
    <li className="finding">
      <div className="small quiet">
        {column} · {text.otherAnswers([...new Set(change.answers.map(cells.who))].join(", "))}
      </div>
      {linesOf(change, cells).map(([first = "", second]) => (
        <div key={first} className="choice-text">
          {second === undefined ? first : text.change(first, second)}
        </div>
      ))}
      <Button
        size="small"
        appearance="subtle"
        aria-pressed={isLeft}
        aria-label={`${text.leave}: ${said}`}
        onClick={() => {
          onLeave(!isLeft);
        }}
      >
        {isLeft ? `✓ ${text.leave}` : text.leave}
      </Button>
    </li>
  );
}
