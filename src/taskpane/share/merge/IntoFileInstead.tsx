import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useFileMergeTexts } from "./useFileMergeTexts";

/** The way on where the open workbook refuses to be written to. */
export function IntoFileInstead({ onToFile }: { readonly onToFile: () => void }): ReactElement {
  const text = useFileMergeTexts().instead;
  return (
    <div className="notice">
      <span>{text.why}</span>
      <Button size="small" onClick={onToFile}>
        {text.toFile}
      </Button>
    </div>
  );
}
