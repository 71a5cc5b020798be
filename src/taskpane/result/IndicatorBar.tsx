import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePaneTexts } from "../language/LanguageContext";
import { POOR, showScore, THRESHOLD } from "./figures";
import type { IndicatorLine } from "./indicatorScores";

const useStyles = makeStyles({
  line: {
    position: "relative",
    display: "grid",
    gridTemplateColumns: "1.4em 1fr auto",
    columnGap: tokens.spacingHorizontalXS,
    alignItems: "baseline",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  number: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums", textAlign: "end" },
  score: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  /** What the colour and the arrow say, for those who hear the page. */
  spoken: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  fair: { color: tokens.colorStatusWarningForeground3 },
  poor: { color: tokens.colorStatusDangerForeground3 },
  absent: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  note: { gridColumn: "2 / -1", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  track: {
    gridColumn: "2 / -1",
    position: "relative",
    height: "8px",
    marginTop: "2px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
  },
  bar: { height: "100%", borderRadius: tokens.borderRadiusSmall, backgroundColor: tokens.colorPaletteGreenForeground1 },
  fairBar: { backgroundColor: tokens.colorPaletteMarigoldBackground3 },
  poorBar: { backgroundColor: tokens.colorPaletteRedBackground3 },
  mark: {
    position: "absolute",
    top: "-2px",
    bottom: "-2px",
    left: `${String(THRESHOLD)}%`,
    width: "2px",
    backgroundColor: tokens.colorNeutralForeground1,
  },
});

/** One indicator: number, name, score, and a bar with the mark. The figures say it all; the bar is for the eye. */
export function IndicatorBar({ no, name, score, fromItems }: IndicatorLine): ReactElement {
  const text = usePaneTexts().indicators;
  const styles = useStyles();
  const tone = score !== undefined && score < POOR ? "poor" : "fair";
  const low = score !== undefined && score < THRESHOLD;
  return (
    <li className={styles.line}>
      <span className={styles.number}>{no}</span>
      <span>{name}</span>
      {score === undefined ? (
        <span className={mergeClasses(styles.score, styles.absent)}>{text.absent}</span>
      ) : (
        <span className={mergeClasses(styles.score, low && styles[tone])}>
          {low && <span aria-hidden="true">▾ </span>}
          {showScore(score)}
          {low && <span className={styles.spoken}> {text.below(THRESHOLD)}</span>}
        </span>
      )}
      <div className={styles.track} aria-hidden="true">
        {score !== undefined && (
          <div
            className={mergeClasses(styles.bar, low && styles[`${tone}Bar`])}
            style={{ width: `${String(Math.min(100, Math.max(0, score)))}%` }}
          />
        )}
        <div className={styles.mark} />
      </div>
      {fromItems && <span className={styles.note}>{text.fromItems}</span>}
    </li>
  );
}
