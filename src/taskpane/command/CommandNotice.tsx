import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { commandTexts, problemTexts } from "../../i18n";
import { useLanguage } from "../language/LanguageContext";
import { helpAddress } from "./helpAddress";
import { lazyPart } from "../shell/lazyPart";
import type { CommandMessage } from "./useCommandMessages";

const PreparedNotice = lazyPart(async () => (await import("./PreparedNotice")).PreparedNotice);

export interface CommandNoticeProps {
  readonly notice: CommandMessage;
  readonly onDismiss: () => void;
}

/** How the ribbon button that was pressed last is getting on. */
export function CommandNotice({ notice, onDismiss }: CommandNoticeProps): ReactElement {
  const language = useLanguage();
  const text = commandTexts(language);
  const { dismiss } = problemTexts(language);
  if (notice.kind === "working") {
    return (
      <div role="status" className="notice">
        <progress aria-label={text.working[notice.task]} />
        <span>{text.working[notice.task]}</span>
      </div>
    );
  }
  return (
    <div role="status" className="notice">
      {notice.kind === "prepared" ? (
        <PreparedNotice copy={notice.copy} onDismiss={onDismiss} />
      ) : (
        <span>
          <Said notice={notice} />
        </span>
      )}
      <Button size="small" onClick={onDismiss}>
        {dismiss}
      </Button>
    </div>
  );
}

type SaidMessage = Exclude<CommandMessage, { kind: "working" | "prepared" }>;

function Said({ notice }: { readonly notice: SaidMessage }): ReactElement {
  const language = useLanguage();
  const text = commandTexts(language);
  switch (notice.kind) {
    case "regenerated":
      return <>{text.regenerated(notice.regeneration)}</>;
    case "repaired":
      return <>{text.repaired(notice.cells)}</>;
    case "help":
      return (
        <>
          {text.help}{" "}
          <a href={helpAddress(language)} target="_blank" rel="noreferrer">
            {text.openHelp}
          </a>
        </>
      );
  }
}
