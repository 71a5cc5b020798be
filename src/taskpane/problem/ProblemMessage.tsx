import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { refusalMessage } from "../../i18n";
import { useLanguage, usePaneTexts } from "../language/LanguageContext";
import type { Problem } from "../reading/readingState";

const useStyles = makeStyles({
  bar: { alignItems: "start", paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
  text: { display: "block", whiteSpace: "normal", overflowWrap: "anywhere" },
  close: { marginTop: tokens.spacingVerticalS },
});

export interface ProblemMessageProps {
  readonly problem: Problem;
  readonly onDismiss: () => void;
}

/** What happened, what is untouched, what to do. */
export function ProblemMessage({ problem, onDismiss }: ProblemMessageProps): ReactElement {
  const language = useLanguage();
  const text = usePaneTexts();
  const styles = useStyles();
  const { title, message } =
    problem.kind === "failed"
      ? text.failures[problem.failure]
      : {
          title: text.refused,
          message: refusalMessage(language, problem.refusal.code, problem.refusal.file, problem.refusal.data),
        };
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline" className={styles.bar}>
        <MessageBarBody>
          <MessageBarTitle>{title}</MessageBarTitle>
          <span className={styles.text}>{message}</span>
          <Button size="small" className={styles.close} onClick={onDismiss}>
            {text.dismiss}
          </Button>
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
