import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { SourceSummary } from "../../intake";
import { usePaneTexts } from "../language/LanguageContext";
import { Section } from "./Section";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", fontSize: tokens.fontSizeBase200 },
  counts: { color: tokens.colorNeutralForeground2 },
  source: { overflowWrap: "anywhere", paddingBlock: tokens.spacingVerticalXXS },
});

export interface RowAccountProps {
  readonly sources: readonly SourceSummary[];
}

/** What became of every row that came in, so that nothing is lost unnoticed. */
export function RowAccount({ sources }: RowAccountProps): ReactElement {
  const text = usePaneTexts().rows;
  const styles = useStyles();
  return (
    <Section heading={text.heading}>
      <ul className={styles.list}>
        {sources.map((source, index) => (
          <li key={index} className={styles.source}>
            <strong>{source.name}</strong>
            <div className={styles.counts}>{text.account(source)}</div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
