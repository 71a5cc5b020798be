import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ReadAssessment } from "../../intake";
import { usePaneTexts } from "../language/LanguageContext";
import { bandText } from "./bandText";
import { showScore } from "./figures";
import { InstrumentScores } from "./InstrumentScores";
import { ReportedAndComputed } from "./ReportedAndComputed";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  agency: { margin: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  total: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
});

export interface ScoreCardProps {
  readonly result: ReadAssessment;
}

/** Who was assessed, when, and how it came out. */
export function ScoreCard({ result: { assessment, computed } }: ScoreCardProps): ReactElement {
  const text = usePaneTexts().result;
  const styles = useStyles();
  return (
    <div className={styles.card}>
      <Text as="h2" size={400} weight="semibold" className={styles.agency}>
        {assessment.agency ?? text.agencyUnknown}
      </Text>
      <Text className={styles.quiet}>
        {assessment.fiscalYear === null ? text.yearUnknown : text.fiscalYear(assessment.fiscalYear)}
      </Text>
      {computed.total === undefined ? (
        <Text>{text.noTotal}</Text>
      ) : (
        <div className={styles.total}>
          <Text className={styles.quiet}>{text.total}</Text>
          <Text size={800} weight="semibold">
            {showScore(computed.total)}
          </Text>
          <Text size={400} weight="semibold">
            {bandText(computed, text)}
          </Text>
        </div>
      )}
      {computed.total !== undefined && computed.estimate && <Text size={200}>{text.estimate}</Text>}
      <InstrumentScores scores={computed.instruments} />
      <ReportedAndComputed reported={assessment.reported} computed={computed} />
    </div>
  );
}
