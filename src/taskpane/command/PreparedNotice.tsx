import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PreparedCopy } from "../../commands";
import { commandTexts, shareTexts } from "../../i18n";
import type { PreparedCode } from "../../workbook";
import { saveFile } from "../download/saveFile";
import { useLanguage } from "../language/LanguageContext";
import { useKept } from "../share/kept";
import { OPEN_BLOCK } from "../share/openBlock";
import { PreparedNotes } from "../share/prepare/PreparedNotes";
import { usePane } from "../state/PaneContext";
import { useChosenResult } from "../state/useChosenResult";
import "../steps.css";

/** What is still in the copy, for a person to look at before it is sent; all else was dealt with. */
const TO_LOOK_AT: ReadonlySet<PreparedCode> = new Set([
  "connections-left",
  "links-left",
  "hidden-sheets",
  "hidden-rows",
  "hidden-columns",
  "hidden-names",
  "names-doubtful",
  "names-left",
  "not-searched",
]);

export interface PreparedNoticeProps {
  readonly copy: PreparedCopy;
  readonly onDismiss: () => void;
}

/** Where the copy for others is, what was done in it, and the way to do it otherwise. */
export function PreparedNotice({ copy, onDismiss }: PreparedNoticeProps): ReactElement {
  const language = useLanguage();
  const text = commandTexts(language).prepared;
  const { withoutOwn } = shareTexts(language).prepare;
  const { dispatch } = usePane();
  const hasResult = useChosenResult() !== undefined;
  const [, open] = useKept(OPEN_BLOCK);
  const { name, bytes, isOpened, isWhole, notes } = copy;
  const left = notes.filter(({ code }) => TO_LOOK_AT.has(code));
  const done = notes.filter(({ code }) => !TO_LOOK_AT.has(code));
  return (
    <>
      <span>{isOpened ? text.opened : text.saved(name)}</span>
      {!isWhole && <span>{withoutOwn}</span>}
      {left.length > 0 && (
        <>
          <strong className="small">{text.lookAt}</strong>
          <PreparedNotes notes={left} />
        </>
      )}
      <details>
        <summary className="small">{text.done(done.length)}</summary>
        <PreparedNotes notes={done} />
      </details>
      <div className="row">
        {!isOpened && (
          <Button
            size="small"
            onClick={() => {
              saveFile(name, new Uint8Array(bytes));
            }}
          >
            {text.again}
          </Button>
        )}
        {hasResult && (
          <Button
            size="small"
            onClick={() => {
              open(() => "prepare");
              dispatch({ type: "went", step: "share" });
              onDismiss();
            }}
          >
            {text.otherwise}
          </Button>
        )}
      </div>
    </>
  );
}
