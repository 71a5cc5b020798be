import { Button } from "@fluentui/react-components";
import { useId, useRef, useState, type ReactElement } from "react";
import { useStepTexts } from "../language/useStepTexts";
import { chosenFiles } from "../import/chosenFiles";
import { pastedFile, textAsFile } from "../import/pastedFile";
import { usePaneWorkbook } from "../workbook/PaneWorkbook";
import type { TakenYear } from "../../plan";
import { ownersInCells, ownersInFile, type FoundOwners, type NoOwners } from "./directorySources";
import { OwnerPreview } from "./OwnerPreview";

/** What pasted text is called where files have a name. */
const PASTED = "owners.txt";

export interface OwnerImportProps {
  /** What taking it would do to the plan. */
  readonly tried: (found: FoundOwners) => TakenYear;
  readonly onTake: (found: FoundOwners) => void;
}

/** Owners out of a column, a table or an earlier workbook; nothing is taken before it was seen. */
export function OwnerImport({ tried, onTake }: OwnerImportProps): ReactElement {
  const text = useStepTexts().plan.ownerImport;
  const { selectedCells } = usePaneWorkbook();
  const chooser = useRef<HTMLInputElement>(null);
  const id = useId();
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<FoundOwners | NoOwners | null>(null);
  const look = (search: () => Promise<FoundOwners | NoOwners>): void => {
    search().then(setFound, () => {
      setFound("unreadable");
    });
  };
  const lookIn = (files: readonly File[]): void => {
    look(async () => {
      const [file] = await chosenFiles(files.slice(0, 1));
      return file === undefined ? "empty" : ownersInFile(file);
    });
  };
  if (found !== null && typeof found !== "string") {
    return (
      <OwnerPreview
        found={found}
        taken={tried(found)}
        onTake={() => {
          onTake(found);
          setFound(null);
          setTyped("");
        }}
        onCancel={() => {
          setFound(null);
        }}
      />
    );
  }
  return (
    <details className="group">
      <summary>{text.heading}</summary>
      <div className="stack-tight">
        <label htmlFor={id} className="small">
          {text.hint}
        </label>
        <textarea
          id={id}
          className="paste-box"
          rows={3}
          value={typed}
          placeholder={text.placeholder}
          onChange={({ target }) => {
            setTyped(target.value);
          }}
          onPaste={(event) => {
            // Elsewhere in the pane a paste is a result.
            event.stopPropagation();
            const pasted = pastedFile(PASTED, event.clipboardData, [...event.clipboardData.files]);
            if (pasted === null) return;
            event.preventDefault();
            if ("bytes" in pasted) look(() => ownersInFile(pasted));
            else lookIn(pasted);
          }}
        />
        <div className="row">
          <Button
            size="small"
            disabled={typed.trim() === ""}
            onClick={() => {
              const file = textAsFile(PASTED, typed);
              if (file !== null) look(() => ownersInFile(file));
            }}
          >
            {text.read}
          </Button>
          {selectedCells !== undefined && (
            <Button
              size="small"
              onClick={() => {
                look(async () => {
                  const cells = await selectedCells();
                  return typeof cells === "string" ? "empty" : ownersInCells(cells);
                });
              }}
            >
              {text.cells}
            </Button>
          )}
          <Button size="small" onClick={() => chooser.current?.click()}>
            {text.file}
          </Button>
          <input
            ref={chooser}
            type="file"
            accept=".xlsx,.xlsm,.csv,.tsv,.txt,.docx,.html,.htm"
            hidden
            aria-label={text.file}
            onChange={({ target }) => {
              const files = [...(target.files ?? [])];
              target.value = "";
              if (files.length > 0) lookIn(files);
            }}
          />
        </div>
        <div role="status" className="small">
          {found === null ? "" : text.nothing[found]}
        </div>
      </div>
    </details>
  );
}
