import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePaneTexts } from "../language/LanguageContext";
import { FileChooser } from "./FileChooser";
import { PasteBox } from "./PasteBox";

const useStyles = makeStyles({
  step: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  or: {
    display: "grid",
    gridTemplateColumns: "1fr auto 1fr",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
    "::before": { content: '""', height: "1px", backgroundColor: tokens.colorNeutralStroke2 },
    "::after": { content: '""', height: "1px", backgroundColor: tokens.colorNeutralStroke2 },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

export interface IntakeStepProps {
  readonly busy: boolean;
  readonly onText: (text: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The first screen: paste or choose. */
export function IntakeStep({ busy, onText, onFiles }: IntakeStepProps): ReactElement {
  const text = usePaneTexts().intake;
  const styles = useStyles();
  return (
    <div className={styles.step}>
      <Text>{text.intro}</Text>
      <PasteBox disabled={busy} onText={onText} />
      <div className={styles.or}>{text.or}</div>
      <FileChooser disabled={busy} onFiles={onFiles} />
      <Text size={200} className={styles.quiet}>
        {text.formats}
      </Text>
      <Text size={200} className={styles.quiet}>
        {text.dropHint}
      </Text>
      <Text size={200} className={styles.quiet}>
        {text.privacy}
      </Text>
    </div>
  );
}
