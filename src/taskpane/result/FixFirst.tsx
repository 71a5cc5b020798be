import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import { usePaneTexts } from "../language/LanguageContext";
import { showScore } from "./figures";
import type { ItemToFix } from "./findingCounts";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  item: { display: "grid", gridTemplateColumns: "2.4em 1fr auto", columnGap: tokens.spacingHorizontalXS },
  code: { fontWeight: tokens.fontWeightSemibold },
  points: { fontVariantNumeric: "tabular-nums", color: tokens.colorStatusSuccessForeground1 },
});

export interface FixFirstProps {
  readonly items: readonly ItemToFix[];
}

/** The items that raise the total most, best first. */
export function FixFirst({ items }: FixFirstProps): ReactElement {
  const text = usePaneTexts().findings;
  const styles = useStyles();
  const id = useId();
  return (
    <>
      <Text as="h3" weight="semibold" id={id} style={{ margin: 0 }}>
        {text.first}
      </Text>
      <ol className={styles.list} aria-labelledby={id}>
        {items.map(({ code, name, points }) => (
          <li key={code} className={styles.item}>
            <span className={styles.code}>{code}</span>
            <span>{name}</span>
            <span className={styles.points}>+{showScore(points)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
