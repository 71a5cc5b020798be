import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { INSTRUMENTS, type ComputedScores } from "../../ita";
import { usePaneTexts } from "../language/LanguageContext";
import { showScore } from "./figures";

const useStyles = makeStyles({
  list: { display: "grid", gridTemplateColumns: "repeat(3, 1fr)", margin: 0 },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
});

export interface InstrumentScoresProps {
  readonly scores: ComputedScores["instruments"];
}

/** The instruments' scores side by side; one that lacks an indicator says so. */
export function InstrumentScores({ scores }: InstrumentScoresProps): ReactElement {
  const text = usePaneTexts().indicators;
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {INSTRUMENTS.map((code) => {
        const score = scores[code];
        return (
          <div key={code}>
            <dt className={styles.name}>{code}</dt>
            <dd className={styles.value}>{score === undefined ? text.absent : showScore(score)}</dd>
          </div>
        );
      })}
    </dl>
  );
}
