import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useStepTexts } from "../language/useStepTexts";
import { usePane } from "../state/PaneContext";

/** A step gone to before anything was read: what it will show, and the way there. */
export function NothingYet({ purpose }: { readonly purpose: string }): ReactElement {
  const text = useStepTexts().nothingYet;
  const { dispatch } = usePane();
  return (
    <div className="stack empty">
      <h2>{text.heading}</h2>
      <p>{purpose}</p>
      <Button
        appearance="primary"
        onClick={() => {
          dispatch({ type: "went", step: "import" });
        }}
      >
        {text.toImport}
      </Button>
    </div>
  );
}
