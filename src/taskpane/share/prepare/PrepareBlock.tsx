import { Button, Checkbox } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { prepareTexts } from "../../../i18n";
import type { PreparedNote } from "../../../workbook";
import { clock } from "../../download/clock";
import { fileName } from "../../download/fileName";
import { makeFile } from "../../download/makeFile";
import { useLanguage } from "../../language/LanguageContext";
import { breath } from "../../state/breath";
import { usePane } from "../../state/PaneContext";
import { usePaneWorkbook } from "../../workbook/PaneWorkbook";
import { useWriteRequest } from "../../workbook/useWriteRequest";
import { workbookFailure } from "../../workbook/workbookFailure";
import { useHandOver } from "../useHandOver";
import { useShareTexts } from "../useShareTexts";
import { ConvertFormulas } from "./ConvertFormulas";
import { PreparedNotes } from "./PreparedNotes";
import { RecipientsLine } from "./RecipientsLine";

/** What others would see, and a copy that is safe to send. */
export function PrepareBlock(): ReactElement {
  const text = useShareTexts().prepare;
  const language = useLanguage();
  const { state, dispatch, fail } = usePane();
  const { file } = usePaneWorkbook();
  const request = useWriteRequest();
  const { asNew, hand } = useHandOver();
  const [keepsPersons, setKeepsPersons] = useState(false);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const [notes, setNotes] = useState<readonly PreparedNote[]>([]);
  const make = async (): Promise<void> => {
    if (request === null) return;
    setBusy(true);
    setSaid("");
    setNotes([]);
    dispatch({ type: "dismissed" });
    try {
      const wanted = request();
      const isInWorkbook = wanted.isHeld || state.writes > 0;
      const open = isInWorkbook ? await file?.().catch(() => undefined) : undefined;
      const [{ prepareFile }, { PRODUCT_VERSION }] = await Promise.all([
        import("../../../xlsx"),
        import("../../../workbook"),
      ]);
      const bytes = open ?? (await makeFile(wanted));
      await breath();
      const prepared = await prepareFile(bytes, {
        language,
        ...clock(),
        persons: keepsPersons ? "keep" : "remove",
        productVersion: PRODUCT_VERSION,
      });
      await breath();
      const name = fileName(wanted.reading, text.fallbackName).replace(/^ITA/, prepareTexts(language).fileName);
      await hand(name, prepared.bytes);
      setNotes(prepared.notes);
      // An Excel that gives no file of what is open: the copy is of what the pane knows, without sheets of others.
      const remark = isInWorkbook && file !== undefined && open === undefined ? ` ${text.withoutOwn}` : "";
      setSaid((asNew ? text.opened : text.made(name)) + remark);
    } catch (reason) {
      fail(await workbookFailure(reason, "writing-failed"));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <RecipientsLine />
      <Checkbox
        label={text.keepPeople}
        checked={keepsPersons}
        onChange={(_, { checked }) => {
          setKeepsPersons(checked === true);
        }}
      />
      <Button appearance="primary" disabledFocusable={busy || request === null} onClick={() => void make()}>
        {busy ? text.making : text.make}
      </Button>
      <div role="status" className="small">
        {said}
      </div>
      {notes.length > 0 && (
        <section className="section" aria-label={text.done}>
          <h3>{text.done}</h3>
          <PreparedNotes notes={notes} />
        </section>
      )}
      <ConvertFormulas />
    </>
  );
}
