import type { ReactElement } from "react";
import type { ReadAssessment } from "../../intake";
import { useStepTexts } from "../language/useStepTexts";
import { usePane } from "../state/PaneContext";
import { AssessmentChooser } from "./AssessmentChooser";

export interface SubjectProps {
  readonly result: ReadAssessment;
}

/** Whose result is worked on, and for which year; of several, one can be chosen. */
export function Subject({ result: { assessment } }: SubjectProps): ReactElement {
  const text = useStepTexts().result;
  const { state, dispatch } = usePane();
  const results = state.input?.reading.assessments ?? [];
  return (
    <div className="stack">
      {results.length > 1 && (
        <AssessmentChooser
          results={results}
          chosen={state.chosen}
          onChoose={(index) => {
            dispatch({ type: "chose", index });
          }}
        />
      )}
      <div>
        <h2>{assessment.agency ?? text.agencyUnknown}</h2>
        <p className="quiet">
          {assessment.fiscalYear === null ? text.yearUnknown : text.fiscalYear(assessment.fiscalYear)}
        </p>
      </div>
    </div>
  );
}
