import type { ReactElement } from "react";
import { mergingTexts } from "../../../i18n";
import { useLanguage } from "../../language/LanguageContext";
import { More } from "../More";
import { useShareTexts } from "../useShareTexts";
import type { RefusedView } from "./mergeView";
import { useCellTexts } from "./useCellTexts";

const AT_ONCE = 20;

/** What came back and is not taken, with the reason; it is in the log all the same. */
export function RefusedList({ refused }: { readonly refused: readonly RefusedView[] }): ReactElement | null {
  const text = useShareTexts().merge;
  const { refusals } = mergingTexts(useLanguage());
  const cells = useCellTexts();
  if (refused.length === 0) return null;
  return (
    <details className="group">
      <summary>
        <span className="strong">{text.refusedHeading}</span> <span className="quiet">({refused.length})</span>
      </summary>
      <ul className="plain-list">
        <More all={refused} atOnce={AT_ONCE}>
          {(shown) =>
            shown.map((each) => (
              <li key={each.key} className="finding">
                <div>
                  <span className="strong">{cells.cell(each)}</span> {refusals[each.reason]}
                </div>
                {each.answers.map((answer) => (
                  <div key={answer.digest} className="small quiet">
                    {cells.who(answer)} · {cells.place(answer)}
                  </div>
                ))}
              </li>
            ))
          }
        </More>
      </ul>
    </details>
  );
}
