import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { DiagnosticCode, Reading } from "../../intake";
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
  readonly onYear: (fiscalYear: number) => void;
}

/** The second screen: what was read. */
export function ResultStep({ reading, onYear }: ResultStepProps): ReactElement {
  const styles = useStyles();
  const [chosen, setChosen] = useState(0);
  const result = reading.assessments[chosen] ?? reading.assessments[0];
  const yearInDoubt = reading.diagnostics.some(({ code }) => YEAR_IN_DOUBT.includes(code));
  return (
    <div className={styles.step}>
      {reading.assessments.length > 1 && (
        <AssessmentChooser results={reading.assessments} chosen={chosen} onChoose={setChosen} />
      )}
      {result !== undefined && <ScoreCard result={result} />}
      {yearInDoubt && <YearForm onYear={onYear} />}
      {result !== undefined && <IndicatorBars result={result} />}
      {result !== undefined && <Findings result={result} />}
      <DiagnosticGroups diagnostics={reading.diagnostics} />
      <RowAccount sources={reading.sources} />
    </div>
  );
}
