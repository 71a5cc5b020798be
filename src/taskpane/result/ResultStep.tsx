import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { DiagnosticCode, Reading } from "../../intake";
import { readingOfOne } from "../reading/readingOfOne";
import { AssessmentChooser } from "./AssessmentChooser";
import { DiagnosticGroups } from "./DiagnosticGroups";
import { Findings } from "./Findings";
import { IndicatorBars } from "./IndicatorBars";
import { RowAccount } from "./RowAccount";
import { ScoreCard } from "./ScoreCard";
import { YearForm } from "./YearForm";

const useStyles = makeStyles({ step: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL } });

const YEAR_IN_DOUBT: readonly DiagnosticCode[] = ["year-unknown", "year-conflict", "year-inferred"];

export interface ResultStepProps {
  readonly reading: Reading;
  /** Which of several results is shown. */
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly onYear: (fiscalYear: number) => void;
}

/** The second screen: what was read. */
export function ResultStep({ reading, chosen, onChoose, onYear }: ResultStepProps): ReactElement {
  const styles = useStyles();
  const result = reading.assessments[chosen];
  const own = result === undefined ? reading : readingOfOne(reading, result);
  const yearInDoubt = own.diagnostics.some(({ code }) => YEAR_IN_DOUBT.includes(code));
  return (
    <div className={styles.step}>
      {reading.assessments.length > 1 && (
        <AssessmentChooser results={reading.assessments} chosen={chosen} onChoose={onChoose} />
      )}
      {result !== undefined && <ScoreCard result={result} />}
      {yearInDoubt && <YearForm onYear={onYear} />}
      {result !== undefined && <IndicatorBars result={result} />}
      {result !== undefined && <Findings result={result} />}
      <DiagnosticGroups diagnostics={own.diagnostics} />
      <RowAccount sources={own.sources} />
    </div>
  );
}
