import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PreparedCopy } from "../../commands";
import { commandTexts, shareTexts } from "../../i18n";
import { STILL_IN_COPY } from "../../workbook";
import { saveFile } from "../download/saveFile";
import { useLanguage } from "../language/LanguageContext";
import { useKept } from "../share/kept";
import { OPEN_BLOCK } from "../share/openBlock";
import { PreparedNotes } from "../share/prepare/PreparedNotes";
import { usePane } from "../state/PaneContext";
import { useChosenResult } from "../state/useChosenResult";
import "../steps.css";

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
  const left = notes.filter(({ code }) => STILL_IN_COPY.has(code));
  const done = notes.filter(({ code }) => !STILL_IN_COPY.has(code));
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
