import { Button } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import type { DiagnosticCode } from "../../intake";
import { useStepTexts } from "../language/useStepTexts";
import { NothingYet } from "../shell/NothingYet";
import { StepFooter } from "../shell/StepFooter";
import { Subject } from "../shell/Subject";
import { usePane } from "../state/PaneContext";
import { readingOfOne } from "../state/readingOfOne";
import { useChosenResult } from "../state/useChosenResult";
import "../steps.css";
import { Doubts } from "./Doubts";
import "./review.css";
import { RowAccount } from "./RowAccount";
import { Tables } from "./Tables";
import { diagnosticKey } from "./whatToDo";
import { YearForm } from "./YearForm";

const YEAR_IN_DOUBT: readonly DiagnosticCode[] = ["year-unknown", "year-conflict", "year-inferred"];

/** The second step: what was read, and what is to be decided before anything is written. */
export function ReviewStep(): ReactElement {
  const texts = useStepTexts();
  const text = texts.review;
  const { state, dispatch, readAgain } = usePane();
  const { input, settled } = state;
  const result = useChosenResult();
  const own = useMemo(
    () => (input === null || result === undefined ? null : readingOfOne(input.reading, result)),
    [input, result],
  );
  if (input === null || result === undefined || own === null) return <NothingYet purpose={text.purpose} />;
  const yearInDoubt = own.diagnostics.some(({ code }) => YEAR_IN_DOUBT.includes(code));
  const undecided = own.diagnostics.filter(
    (diagnostic) => diagnostic.severity === "error" && settled[diagnosticKey(diagnostic)] === undefined,
  ).length;
  return (
    <>
      <Subject result={result} />
      <p>{text.found(Object.keys(result.assessment.indicators).length, Object.keys(result.assessment.items).length)}</p>
      {yearInDoubt && (
        <YearForm
          onYear={(fiscalYear) => {
            void readAgain({ ...input.instructions, fiscalYear });
          }}
        />
      )}
      <Doubts diagnostics={own.diagnostics} tables={own.tables} />
      <Tables tables={own.tables} />
      <RowAccount sources={own.sources} />
      <StepFooter>
        {undecided > 0 && <p className="small">{text.undecided(undecided)}</p>}
        <Button
          appearance="primary"
          size="large"
          onClick={() => {
            dispatch({ type: "went", step: "scores" });
          }}
        >
          {text.useThis}
        </Button>
      </StepFooter>
    </>
  );
}
