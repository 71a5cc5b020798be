import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ReadAssessment } from "../../intake";
import { usePaneTexts } from "../language/LanguageContext";
import { showScore, THRESHOLD } from "./figures";
import { findingCounts, type FindingCounts } from "./findingCounts";
import { FixFirst } from "./FixFirst";
import { Section } from "./Section";

const useStyles = makeStyles({
  list: { display: "grid", gridTemplateColumns: "1fr auto", rowGap: tokens.spacingVerticalXXS, margin: 0 },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums", textAlign: "end" },
});

function Counts({ below, zero, gain }: FindingCounts): ReactElement {
  const text = usePaneTexts().findings;
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      <dt>{text.below(THRESHOLD)}</dt>
      <dd className={styles.value}>{text.items(below)}</dd>
      <dt>{text.zero}</dt>
      <dd className={styles.value}>{text.items(zero)}</dd>
      {gain !== null && (
        <>
          <dt>{text.gain}</dt>
          <dd className={styles.value}>{text.points(showScore(gain))}</dd>
        </>
      )}
    </dl>
  );
}

export interface FindingsProps {
  readonly result: ReadAssessment;
}

/** How much there is to fix, and where it pays most. */
export function Findings({ result }: FindingsProps): ReactElement {
  const text = usePaneTexts().findings;
  const counts = findingCounts(result);
  return (
    <Section heading={text.heading}>
      {counts.scored === 0 ? <Text>{text.noItems}</Text> : <Counts {...counts} />}
      {counts.scored > 0 && counts.below === 0 && <Text>{text.none}</Text>}
      {counts.first.length > 0 && <FixFirst items={counts.first} />}
    </Section>
  );
}
