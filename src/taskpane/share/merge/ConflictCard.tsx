import { Button } from "@fluentui/react-components";
import { useId, type ReactElement, type ReactNode } from "react";
import type { Decision } from "../../../plan";
import type { Candidate, Conflict } from "../../../workbook";
import { useShareTexts } from "../useShareTexts";
import { AnswerSource } from "./AnswerSource";
import { useCellTexts } from "./useCellTexts";

export interface ConflictCardProps {
  readonly conflict: Conflict;
  /** What it is about, as the plan calls it. */
  readonly finding: string | null;
  readonly decision: Decision | undefined;
  readonly onDecide: (decision: Decision | null) => void;
}

function isOf({ answers }: Candidate, decision: Decision | undefined): boolean {
  return decision?.kind === "answer" && answers.some(({ digest }) => digest === decision.digest);
}

/** Answers that differ, beside each other and beside what stands; one is chosen, or they are put together. */
export function ConflictCard({ conflict, finding, decision, onDecide }: ConflictCardProps): ReactElement {
  const text = useShareTexts().merge;
  const cells = useCellTexts();
  const group = useId();
  const { difference, candidates, combined } = conflict;
  const { field, sent, standing } = difference;
  return (
    <fieldset className="conflict">
      <legend className="strong">{cells.cell(difference)}</legend>
      {finding !== null && <p className="small quiet">{finding}</p>}
      {sent !== null && sent !== standing && (
        <p className="small quiet">
          {text.sent}: {cells.entry(field, sent)}
        </p>
      )}
      <div className="choices">
        {candidates.map((candidate) => {
          const { isStanding, answers } = candidate;
          const [first] = answers;
          const says = answers.map(cells.who).join(", ");
          return (
            <Option
              key={isStanding ? "standing" : candidate.text}
              group={group}
              label={isStanding ? text.keep : `${text.take} · ${says}`}
              isChosen={isStanding ? decision?.kind === "standing" : isOf(candidate, decision)}
              onChoose={() => {
                if (isStanding) onDecide({ kind: "standing" });
                else if (first !== undefined) onDecide({ kind: "answer", digest: first.digest });
              }}
            >
              <span className="choice-text">{cells.entry(field, candidate.text)}</span>
              {isStanding && <span className="small quiet block-line">{text.standing}</span>}
              {answers.map((answer) => (
                <AnswerSource key={answer.digest} answer={answer} />
              ))}
            </Option>
          );
        })}
        {combined !== null && (
          <Option
            group={group}
            label={text.combine}
            isChosen={decision?.kind === "combined"}
            onChoose={() => {
              onDecide({ kind: "combined", text: combined });
            }}
          />
        )}
      </div>
      {decision?.kind === "combined" && (
        <textarea
          className="combined"
          rows={4}
          aria-label={`${text.combined}: ${cells.cell(difference)}`}
          value={decision.text}
          onChange={({ target }) => {
            onDecide({ kind: "combined", text: target.value });
          }}
        />
      )}
      {decision !== undefined && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={`${text.undo}: ${cells.cell(difference)}`}
          onClick={() => {
            onDecide(null);
          }}
        >
          {text.undo}
        </Button>
      )}
    </fieldset>
  );
}

interface OptionProps {
  readonly group: string;
  readonly label: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children?: ReactNode;
}

function Option({ group, label, isChosen, onChoose, children }: OptionProps): ReactElement {
  return (
    <label className={isChosen ? "choice choice-chosen" : "choice"}>
      <input type="radio" name={group} checked={isChosen} onChange={onChoose} />
      <span className="grow">
        <span className="block-line strong">{label}</span>
        {children}
      </span>
    </label>
  );
}
