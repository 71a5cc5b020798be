import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { mergingTexts } from "../../../i18n";
import type { Decisions } from "../../../plan";
import { useLanguage } from "../../language/LanguageContext";
import { More } from "../More";
import { useShareTexts } from "../useShareTexts";
import { AnswerSource } from "./AnswerSource";
import { withDecision } from "./decide";
import type { DoubtView } from "./mergeView";
import { useCellTexts } from "./useCellTexts";

const AT_ONCE = 10;

export interface DoubtsProps {
  readonly doubts: readonly DoubtView[];
  readonly decisions: Decisions;
  readonly onDecide: (decisions: Decisions) => void;
}

/** Cells that cannot be taken as they are, with what was probably meant; nothing is taken unasked. */
export function Doubts({ doubts, decisions, onDecide }: DoubtsProps): ReactElement | null {
  const text = useShareTexts().merge;
  if (doubts.length === 0) return null;
  return (
    <section className="section" aria-label={text.doubts}>
      <h3>{text.doubts}</h3>
      <ul className="plain-list">
        <More all={doubts} atOnce={AT_ONCE}>
          {(shown) =>
            shown.map((doubt) => (
              <DoubtLine
                key={doubt.key}
                doubt={doubt}
                isTaken={decisions.get(doubt.key)?.kind === "meant"}
                onTake={(isTaken) => {
                  onDecide(withDecision(decisions, doubt.key, isTaken ? { kind: "meant" } : null));
                }}
              />
            ))
          }
        </More>
      </ul>
    </section>
  );
}

interface DoubtLineProps {
  readonly doubt: DoubtView;
  readonly isTaken: boolean;
  readonly onTake: (isTaken: boolean) => void;
}

function DoubtLine({ doubt: view, isTaken, onTake }: DoubtLineProps): ReactElement {
  const text = useShareTexts().merge;
  const { refusals } = mergingTexts(useLanguage());
  const cells = useCellTexts();
  const { field, doubt, answers } = view;
  const meant = doubt.meant === undefined ? null : cells.entry(field, doubt.meant);
  return (
    <li className="finding">
      <div>
        <span className="strong">{cells.cell(view)}</span> {refusals[doubt.code]}. {text.typed(doubt.typed)}
      </div>
      {answers.map((answer) => (
        <div key={answer.digest} className="small">
          {cells.who(answer)} <AnswerSource answer={answer} />
        </div>
      ))}
      {meant !== null && (
        <div className="row">
          <span className="small">{text.meant(meant)}</span>
          <Button
            size="small"
            aria-pressed={isTaken}
            appearance={isTaken ? "primary" : "secondary"}
            aria-label={`${text.takeMeant(meant)}: ${cells.cell(view)}`}
            onClick={() => {
              onTake(!isTaken);
            }}
          >
            {isTaken ? `✓ ${text.takeMeant(meant)}` : text.takeMeant(meant)}
          </Button>
        </div>
      )}
    </li>
  );
}
