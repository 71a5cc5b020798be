import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import { texts } from "../../i18n";
import { useLanguage, usePaneTexts } from "../language/LanguageContext";
import { helpAddress } from "./helpAddress";
import type { CommandMessage } from "./useCommandMessages";

const useStyles = makeStyles({
  bar: { alignItems: "start", paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
  text: { display: "block", whiteSpace: "normal", overflowWrap: "anywhere" },
  close: { marginTop: tokens.spacingVerticalS },
});

export interface CommandNoticeProps {
  readonly notice: CommandMessage;
  readonly onDismiss: () => void;
}

/** How the ribbon button that was pressed last is getting on. */
export function CommandNotice({ notice, onDismiss }: CommandNoticeProps): ReactElement {
  const text = texts(useLanguage()).commands;
  const { dismiss } = usePaneTexts();
  const styles = useStyles();
  if (notice.kind === "working") return <Spinner size="tiny" label={text.working[notice.task]} />;
  const failed = notice.kind === "failed";
  return (
    <div role={failed ? "alert" : "status"}>
      <MessageBar intent={intentOf(notice)} layout="multiline" className={styles.bar}>
        <MessageBarBody>
          {failed && <MessageBarTitle>{text.failures[notice.failure].title}</MessageBarTitle>}
          <span className={styles.text}>
            <Said notice={notice} />
          </span>
          <Button size="small" className={styles.close} onClick={onDismiss}>
            {dismiss}
          </Button>
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}

type EndedMessage = Exclude<CommandMessage, { kind: "working" }>;

function intentOf({ kind }: EndedMessage): "error" | "success" | "info" {
  if (kind === "failed") return "error";
  return kind === "help" ? "info" : "success";
}

function Said({ notice }: { readonly notice: EndedMessage }): ReactElement {
  const language = useLanguage();
  const text = texts(language).commands;
  switch (notice.kind) {
    case "failed":
      return <>{text.failures[notice.failure].message}</>;
    case "regenerated":
      return <>{text.regenerated(notice.regeneration)}</>;
    case "repaired":
      return <>{text.repaired(notice.cells)}</>;
    case "help":
      return (
        <>
          {text.help}{" "}
          <Link href={helpAddress(language)} target="_blank" rel="noreferrer">
            {text.openHelp}
          </Link>
        </>
      );
  }
}
