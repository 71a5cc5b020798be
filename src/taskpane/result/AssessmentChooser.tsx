import { Field, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ReadAssessment } from "../../intake";
import { usePaneTexts } from "../language/LanguageContext";

export interface AssessmentChooserProps {
  readonly results: readonly ReadAssessment[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** Which of several agencies or years is shown. */
export function AssessmentChooser({ results, chosen, onChoose }: AssessmentChooserProps): ReactElement {
  const text = usePaneTexts().result;
  return (
    <Field label={text.assessment}>
      <Select
        value={String(chosen)}
        onChange={(_, { value }) => {
          onChoose(Number(value));
        }}
      >
        {results.map(({ assessment }, index) => (
          <option key={index} value={String(index)}>
            {assessment.agency ?? text.agencyUnknown}
            {assessment.fiscalYear === null ? "" : ` ${String(assessment.fiscalYear)}`}
          </option>
        ))}
      </Select>
    </Field>
  );
}
