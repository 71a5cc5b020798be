import { Field, Input } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { useStepTexts } from "../language/useStepTexts";
import { parseScore } from "./parseScore";

export interface ScoreFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onValue: (value: number) => void;
}

/** A score that is typed; what is none is said to be and not taken. */
export function ScoreField({ label, value, onValue }: ScoreFieldProps): ReactElement {
  const text = useStepTexts().fixes;
  const [typed, setTyped] = useState(String(value));
  const invalid = parseScore(typed) === null;
  return (
    <Field label={label} size="small" {...(invalid ? { validationMessage: text.invalidTarget } : {})}>
      <Input
        size="small"
        className="score-input"
        inputMode="decimal"
        value={typed}
        onChange={(_, data) => {
          setTyped(data.value);
          const score = parseScore(data.value);
          if (score !== null) onValue(score);
        }}
      />
    </Field>
  );
}
