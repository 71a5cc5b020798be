import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Reading } from "../../intake";
import { useLanguage, usePaneTexts } from "../language/LanguageContext";
import { fileName } from "./fileName";
import { makeFile } from "./makeFile";
import { saveFile } from "./saveFile";

const useStyles = makeStyles({
  status: { overflowWrap: "anywhere", marginTop: tokens.spacingVerticalXS },
  button: { width: "100%" },
});

export interface DownloadButtonProps {
  readonly reading: Reading;
  readonly onFailure: () => void;
}

export function DownloadButton({ reading, onFailure }: DownloadButtonProps): ReactElement {
  const language = useLanguage();
  const text = usePaneTexts().download;
  const styles = useStyles();
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const make = async (): Promise<void> => {
    setBusy(true);
    setMade(null);
    try {
      const bytes = await makeFile(reading, language);
      const name = fileName(reading, text.fallbackName);
      saveFile(name, bytes);
      setMade(name);
    } catch {
      onFailure();
    } finally {
      setBusy(false);
    }
  };
  return (
    <div>
      <Button
        className={styles.button}
        appearance="primary"
        size="large"
        disabledFocusable={busy}
        onClick={() => void make()}
      >
        {busy ? text.making : text.make}
      </Button>
      <div role="status" className={styles.status}>
        {made !== null && <Text size={200}>{text.made(made)}</Text>}
      </div>
    </div>
  );
}
