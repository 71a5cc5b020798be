import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ComputedScores, ReportedFigures } from "../../ita";
import { usePaneTexts } from "../language/LanguageContext";
import { difference, showScore } from "./figures";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  value: { margin: 0, fontVariantNumeric: "tabular-nums" },
  same: { color: tokens.colorStatusSuccessForeground1 },
  differs: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
});

/** A total with its band as far as both are there. */
function figure(total: number | undefined, band: string | undefined, none: string): string {
  const parts = [total === undefined ? undefined : showScore(total), band].filter((part) => part !== undefined);
  return parts.length === 0 ? none : parts.join(" · ");
}

export interface ReportedAndComputedProps {
  readonly reported: ReportedFigures;
  readonly computed: ComputedScores;
}

/** The two kept apart and compared; nothing where neither has a total. */
export function ReportedAndComputed({ reported, computed }: ReportedAndComputedProps): ReactElement | null {
  const text = usePaneTexts().result;
  const styles = useStyles();
  if (reported.total === undefined && computed.total === undefined) return null;
  const apart =
    reported.total === undefined || computed.total === undefined ? null : difference(reported.total, computed.total);
  return (
    <dl className={styles.list}>
      <dt>{text.reported}</dt>
      <dd className={styles.value}>{figure(reported.total, reported.band, text.notReported)}</dd>
      <dt>{text.computed}</dt>
      <dd className={styles.value}>
        {figure(computed.total, computed.band, text.notReported)}{" "}
        {apart !== null && (
          <span className={apart === 0 ? styles.same : styles.differs}>
            {apart === 0 ? `✓ ${text.same}` : `≠ ${text.differs(showScore(apart))}`}
          </span>
        )}
      </dd>
    </dl>
  );
}
