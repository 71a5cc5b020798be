import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { problemTexts } from "../../i18n";
import { useLanguage } from "../language/LanguageContext";
import { usePane } from "../state/PaneContext";
import type { FailureCode } from "../state/paneState";
import { useShareTexts } from "./useShareTexts";

/** Why a block has nothing to show. A workbook without a plan is no fault: it is said where to make one. */
export function LoadFailed({ failure }: { readonly failure: FailureCode }): ReactElement {
  const text = useShareTexts();
  const { happened, toDo } = problemTexts(useLanguage()).failures[failure];
  const { dispatch } = usePane();
  if (failure !== "workbook-not-ours") {
    return (
      <p className="notice" role="alert">
        {happened} {toDo}
      </p>
    );
  }
  return (
    <div className="notice">
      <span>{text.needsPlan}</span>
      <Button
        size="small"
        onClick={() => {
          dispatch({ type: "went", step: "plan" });
        }}
      >
        {text.toPlan}
      </Button>
    </div>
  );
}
