import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEscape } from "../../shell/useEscape";
import { useShareTexts } from "../useShareTexts";
import type { GivenFiles } from "./givenFile";

export interface ReadingFilesProps {
  readonly given: GivenFiles<unknown>;
  readonly onCancel: () => void;
}

/** How many of the files are read, and a way to stop. */
export function ReadingFiles({ given, onCancel }: ReadingFilesProps): ReactElement {
  const text = useShareTexts().files;
  const open = given.filter(({ progress }) => progress.kind === "waiting" || progress.kind === "reading").length;
  const at = given.length - open + 1;
  const label = text.reading(at, given.length);
  useEscape(true, onCancel);
  return (
    <div className="stack-tight">
      <progress className="completeness" max={given.length} value={at - 1} aria-label={label} />
      <div className="row">
        <span className="small">{label}</span>
        <Button size="small" onClick={onCancel}>
          {text.cancel}
        </Button>
      </div>
    </div>
  );
}
