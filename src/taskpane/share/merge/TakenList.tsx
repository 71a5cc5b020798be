import type { ReactElement } from "react";
import type { TravellingField } from "../../../plan";
import { More } from "../More";
import { useShareTexts } from "../useShareTexts";
import type { ActionView, ChangeView } from "./mergeView";
import { useCellTexts } from "./useCellTexts";

const AT_ONCE = 15;

/** What will be written, action by action. */
export function TakenList({ actions }: { readonly actions: readonly ActionView[] }): ReactElement | null {
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
                <span className="strong">{cells.action(action)}</span>{" "}
                <span className="quiet">
                  {[...new Set(action.changes.map((change) => fieldText(change, text, cells.field)))].join(", ")}
                </span>
              </summary>
              <ul className="plain-list">
                {action.changes.map((change) => (
                  <Change key={change.key} change={change} />
                ))}
              </ul>
            </details>
          ))
        }
      </More>
    </section>
  );
}

function fieldText(
  { kind, field }: ChangeView,
  text: { readonly newRow: string; readonly remark: string },
  fieldName: (field: TravellingField) => string,
): string {
  if (kind === "added") return text.newRow;
  return kind === "remark" || field === null ? text.remark : fieldName(field);
}

function Change({ change }: { readonly change: ChangeView }): ReactElement {
  const text = useShareTexts().merge;
  const cells = useCellTexts();
  const { kind, field, from, to, entries, answers } = change;
  const lines =
    kind === "added"
      ? (Object.entries(entries) as readonly (readonly [TravellingField, string])[]).map(
          ([name, entry]) => `${cells.field(name)}: ${cells.entry(name, entry)}`,
        )
      : [text.change(cells.entry(field, from), cells.entry(field, to))];
  return (
    <li className="taken">
      <div className="small quiet">{fieldText(change, text, cells.field)}</div>
      {lines.map((line) => (
        <div key={line} className="choice-text">
          {line}
        </div>
      ))}
      <div className="small quiet">{text.otherAnswers([...new Set(answers.map(cells.who))].join(", "))}</div>
    </li>
  );
}
