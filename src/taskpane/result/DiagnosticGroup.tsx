import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Diagnostic, Severity } from "../../intake";
import { usePaneTexts } from "../language/LanguageContext";
import { DiagnosticEntry } from "./DiagnosticEntry";

const useStyles = makeStyles({
  group: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: { cursor: "pointer", paddingBlock: tokens.spacingVerticalS, fontWeight: tokens.fontWeightSemibold },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: `0 0 ${tokens.spacingVerticalS}`, listStyleType: "none" },
});

/** Shown before someone asks for all: a damaged document can bring hundreds. */
const SHOWN_AT_FIRST = 20;

export interface DiagnosticGroupProps {
  readonly severity: Severity;
  readonly diagnostics: readonly Diagnostic[];
}

/** The diagnostics of one severity; errors stand open. */
export function DiagnosticGroup({ severity, diagnostics }: DiagnosticGroupProps): ReactElement {
  const text = usePaneTexts().diagnostics;
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const shown = all ? diagnostics : diagnostics.slice(0, SHOWN_AT_FIRST);
  return (
    <details open={severity === "error"} className={styles.group}>
      <summary className={mergeClasses(styles.summary, styles[severity])}>
        {text.severity[severity]} ({diagnostics.length})
      </summary>
      <ul className={styles.list}>
        {shown.map((diagnostic, index) => (
          <DiagnosticEntry key={index} {...diagnostic} />
        ))}
      </ul>
      {shown.length < diagnostics.length && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setAll(true);
          }}
        >
          {text.showAll(diagnostics.length)}
        </Button>
      )}
    </details>
  );
}
