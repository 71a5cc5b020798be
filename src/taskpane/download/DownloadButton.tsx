import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { useStepTexts } from "../language/useStepTexts";
import { usePane } from "../state/PaneContext";
import { usePaneWorkbook } from "../workbook/PaneWorkbook";
import { useWriteRequest } from "../workbook/useWriteRequest";
import { fileName } from "./fileName";
import { makeFile } from "./makeFile";
import { saveFile } from "./saveFile";

export interface DownloadButtonProps {
  readonly primary?: boolean;
  /** As a new workbook, also where files can be saved. */
  readonly asNew?: boolean;
}

/** Makes the finished workbook and hands it over; as a new workbook where files cannot be saved. */
export function DownloadButton({ primary = true, asNew = false }: DownloadButtonProps): ReactElement | null {
  const text = useStepTexts().download;
  const { fail } = usePane();
  const { openNew: opens, savesFiles = false } = usePaneWorkbook();
  const openNew = savesFiles && !asNew ? undefined : opens;
  const request = useWriteRequest();
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  if (request === null) return null;
  const make = async (): Promise<void> => {
    setBusy(true);
    setMade(null);
    try {
      const wanted = request();
      const bytes = await makeFile(wanted);
      const name = fileName(wanted.reading, text.fallbackName);
      if (openNew === undefined) saveFile(name, bytes);
      else await openNew(bytes);
      setMade(openNew === undefined ? text.made(name) : text.opened);
    } catch {
      fail("writing-failed");
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="stack-tight">
      <Button
        appearance={primary ? "primary" : "secondary"}
        size={primary ? "large" : "medium"}
        disabledFocusable={busy}
        onClick={() => void make()}
      >
        {busy ? text.making : text.make}
      </Button>
      <div role="status" className="small">
        {made}
      </div>
    </div>
  );
}
