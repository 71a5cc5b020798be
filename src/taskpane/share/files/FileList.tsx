import { Button } from "@fluentui/react-components";
import { useState, type ReactElement, type ReactNode } from "react";
import { useShareTexts } from "../useShareTexts";
import type { GivenFile, GivenFiles } from "./givenFile";

/** Files before the rest is asked for. */
const SHOWN = 8;

/** What is said of a file that was read. */
export interface Described {
  /** It takes part. */
  readonly isUsed: boolean;
  readonly said: ReactNode;
}

export interface FileListProps<T> {
  readonly given: GivenFiles<T>;
  readonly describe: (value: T) => Described;
  /** Missing while nothing may be taken out. */
  readonly onRemove?: (number: number) => void;
}

/** Each file with what it is, or why it takes no part. */
export function FileList<T>({ given, describe, onRemove }: FileListProps<T>): ReactElement {
  const text = useShareTexts().files;
  const [all, setAll] = useState(false);
  const shown = all ? given : given.slice(0, SHOWN);
  return (
    <div className="stack-tight">
      <ul className="plain-list" aria-label={text.list}>
        {shown.map((file) => (
          <li key={file.number} className="owner">
            <div className="grow">
              {file.name}
              <Said file={file} describe={describe} />
            </div>
            {onRemove !== undefined && (
              <Button
                size="small"
                appearance="subtle"
                aria-label={text.removeOf(file.name)}
                onClick={() => {
                  onRemove(file.number);
                }}
              >
                {text.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {shown.length < given.length && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setAll(true);
          }}
        >
          {text.more(given.length - shown.length)}
        </Button>
      )}
    </div>
  );
}

interface SaidProps<T> {
  readonly file: GivenFile<T>;
  readonly describe: (value: T) => Described;
}

function Said<T>({ file: { progress }, describe }: SaidProps<T>): ReactElement {
  const text = useShareTexts().files;
  if (progress.kind === "waiting" || progress.kind === "reading")
    return <div className="small quiet">{progress.kind === "waiting" ? text.waiting : text.now}</div>;
  const { isUsed, said } =
    progress.kind === "failed" ? { isUsed: false, said: text[progress.why] } : describe(progress.value);
  return (
    <div className="small quiet">
      {!isUsed && <span className="tag">{text.refusedLabel}</span>} {said}
    </div>
  );
}
