import { Button, Checkbox } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { PrintLayout } from "../../../workbook";
import { fileName } from "../../download/fileName";
import { saveFile } from "../../download/saveFile";
import { usePane } from "../../state/PaneContext";
import { usePaneWorkbook } from "../../workbook/PaneWorkbook";
import { useWriteRequest } from "../../workbook/useWriteRequest";
import { LayoutChoice } from "./LayoutChoice";
import { makeDocuments } from "./makeDocuments";
import { usePrintTexts } from "./usePrintTexts";

/** Documents to print, of the plan as it stands: as a file, or as a new workbook where files cannot be saved. */
export function PrintBlock(): ReactElement | null {
  const text = usePrintTexts();
  const { fail } = usePane();
  const { openNew: opens, savesFiles = false, officeFacts } = usePaneWorkbook();
  const openNew = savesFiles ? undefined : opens;
  const request = useWriteRequest();
  const [layouts, setLayouts] = useState<readonly PrintLayout[]>(["items", "topics", "measures"]);
  const [thai, setThai] = useState(true);
  const [isPublic, setPublic] = useState(false);
  const [isAnnouncement, setAnnouncement] = useState(false);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  if (request === null) return null;
  const make = async (): Promise<void> => {
    setBusy(true);
    setSaid(null);
    try {
      const wanted = request();
      const office = wanted.isHeld ? await officeFacts?.() : undefined;
      const print = { layouts, digits: thai ? "thai" : "arabic", isPublic, isAnnouncement } as const;
      const bytes = await makeDocuments(wanted, print, office);
      const name = fileName(wanted.reading, text.fallbackName).replace(/^ITA/, text.fileName);
      if (openNew === undefined) saveFile(name, bytes);
      else await openNew(bytes);
      setSaid(openNew === undefined ? text.made(name) : text.opened);
    } catch {
      fail("writing-failed");
    } finally {
      setBusy(false);
    }
  };
  const none = layouts.length === 0;
  return (
    <>
      <p>{text.about}</p>
      <LayoutChoice chosen={layouts} onChange={setLayouts} />
      <div className="stack-tight">
        <Checkbox
          label={text.thai}
          checked={thai}
          onChange={(_, { checked }) => {
            setThai(checked === true);
          }}
        />
        <Checkbox
          label={text.isPublic}
          checked={isPublic}
          onChange={(_, { checked }) => {
            setPublic(checked === true);
          }}
        />
        <Checkbox
          label={text.isAnnouncement}
          checked={isAnnouncement}
          onChange={(_, { checked }) => {
            setAnnouncement(checked === true);
          }}
        />
      </div>
      <Button disabledFocusable={busy || none} onClick={() => void make()}>
        {busy ? text.making : text.make}
      </Button>
      <div role="status" className="small">
        {none ? text.choose : said}
      </div>
    </>
  );
}
