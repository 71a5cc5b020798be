import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { problemTexts, refusalMessage } from "../../i18n";
import { useLanguage } from "../language/LanguageContext";
import type { Problem } from "../state/paneState";

export interface ProblemMessageProps {
  readonly problem: Problem;
  readonly onDismiss: () => void;
}

/** What happened, what is untouched, what to do. */
export function ProblemMessage({ problem, onDismiss }: ProblemMessageProps): ReactElement {
  const language = useLanguage();
  const text = problemTexts(language);
  return (
    <div role="alert" className="notice notice-error">
      {problem.kind === "failed" ? (
        <>
          <strong>{text.failures[problem.failure].happened}</strong>
          <p>{text.failures[problem.failure].untouched}</p>
          <p>{text.failures[problem.failure].toDo}</p>
        </>
      ) : (
        <>
          <strong>{text.refused}</strong>
          <p>{refusalMessage(language, problem.refusal.code, problem.refusal.file, problem.refusal.data)}</p>
        </>
      )}
      <Button size="small" onClick={onDismiss}>
        {text.dismiss}
      </Button>
    </div>
  );
}
