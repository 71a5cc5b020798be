import { Button } from "@fluentui/react-components";
import { useId, type ReactElement, type ReactNode } from "react";
import type { Decision } from "../../../plan";
import { useShareTexts } from "../useShareTexts";
import { AnswerSource } from "./AnswerSource";
import type { Choice, ConflictView } from "./mergeView";
import { useCellTexts } from "./useCellTexts";

export interface ConflictCardProps {
  readonly conflict: ConflictView;
  readonly decision: Decision | undefined;
  readonly onDecide: (decision: Decision | null) => void;
}

function isOf({ answers }: Choice, decision: Decision | undefined): boolean {
  return decision?.kind === "answer" && answers.some(({ digest }) => digest === decision.digest);
}

/** Answers that differ, beside each other and beside what stands; one is chosen, or they are put together. */
export function ConflictCard({ conflict, decision, onDecide }: ConflictCardProps): ReactElement {
  const text = useShareTexts().merge;
  const cells = useCellTexts();
  const group = useId();
  const { field, sent, standing, choices, together } = conflict;
  return (
    <fieldset className="conflict">
      <legend className="strong">{cells.cell(conflict)}</legend>
      {sent !== null && sent !== standing && (
        <p className="small quiet">
          {text.sent}: {cells.entry(field, sent)}
        </p>
      )}
      <div className="choices">
        <Option
          group={group}
          label={text.keep}
          isChosen={decision?.kind === "standing"}
          onChoose={() => {
            onDecide({ kind: "standing" });
          }}
        >
          <span className="choice-text">{cells.entry(field, standing)}</span>
          <span className="small quiet block-line">{text.standing}</span>
        </Option>
        {choices.map((choice) => {
          const [first] = choice.answers;
          return (
            <Option
              key={choice.text}
              group={group}
              label={`${text.take} · ${choice.answers.map(cells.who).join(", ")}`}
              isChosen={isOf(choice, decision)}
              onChoose={() => {
                if (first !== undefined) onDecide({ kind: "answer", digest: first.digest });
              }}
            >
              <span className="choice-text">{cells.entry(field, choice.text)}</span>
              {choice.answers.map((answer) => (
                <AnswerSource key={answer.digest} answer={answer} />
              ))}
            </Option>
          );
        })}
        {together !== null && (
          <Option
            group={group}
            label={text.combine}
            isChosen={decision?.kind === "combined"}
            onChoose={() => {
              onDecide({ kind: "combined", text: together });
            }}
          />
        )}
      </div>
      {decision?.kind === "combined" && (
        <textarea
          className="combined"
          rows={4}
          aria-label={`${text.combined}: ${cells.cell(conflict)}`}
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
          aria-label={`${text.undo}: ${cells.cell(conflict)}`}
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
