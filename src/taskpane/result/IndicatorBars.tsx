import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ReadAssessment } from "../../intake";
import { useLanguage, usePaneTexts } from "../language/LanguageContext";
import { THRESHOLD } from "./figures";
import { IndicatorBar } from "./IndicatorBar";
import { indicatorLines } from "./indicatorScores";
import { Section } from "./Section";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

export interface IndicatorBarsProps {
  readonly result: ReadAssessment;
}

export function IndicatorBars({ result }: IndicatorBarsProps): ReactElement {
  const language = useLanguage();
  const text = usePaneTexts().indicators;
  const styles = useStyles();
  return (
    <Section heading={text.heading}>
      <ul className={styles.list}>
        {indicatorLines(result, language).map((line) => (
          <IndicatorBar key={line.no} {...line} />
        ))}
      </ul>
      <Text size={200} className={styles.quiet}>
        {text.mark(THRESHOLD)}
      </Text>
    </Section>
  );
}
