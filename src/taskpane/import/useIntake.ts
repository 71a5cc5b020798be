import { useCallback, useMemo } from "react";
import type { SelectionFailure } from "../../commands";
import type { InputFile, SelectedCells } from "../../intake";
import { usePaneTexts } from "../language/LanguageContext";
import type { PaneControls } from "../state/usePaneState";
import { workbookFailure } from "../workbook/workbookFailure";
import { chosenFiles } from "./chosenFiles";
import { pastedFile, textAsFile, type PastedData } from "./pastedFile";

/** The ways a document comes into the pane. */
export interface Intake {
  readonly readText: (text: string) => void;
  readonly readChosen: (files: readonly File[]) => void;
  readonly readPasted: (data: PastedData, files: readonly File[]) => void;
  readonly readSelection: (selection: SelectedCells) => void;
  /** Asks for the selected cells and reads them. */
  readonly readCells: (selected: () => Promise<SelectedCells | SelectionFailure>) => void;
}

export function useIntake({ read, fail }: PaneControls): Intake {
  const { pastedName, cellsName } = usePaneTexts().intake;
  const readOne = useCallback(
    (file: InputFile | null) => {
      if (file === null) fail("nothing-pasted");
      else void read(() => Promise.resolve([file]));
    },
    [fail, read],
  );
  const readChosen = useCallback((files: readonly File[]) => void read(() => chosenFiles(files), files), [read]);
  const readPasted = useCallback(
    (data: PastedData, files: readonly File[]) => {
      const pasted = pastedFile(pastedName, data, files);
      if (pasted === null || "bytes" in pasted) readOne(pasted);
      else readChosen(pasted);
    },
    [pastedName, readChosen, readOne],
  );
  const readText = useCallback(
    (text: string) => {
      readOne(textAsFile(pastedName, text));
    },
    [pastedName, readOne],
  );
  const readSelection = useCallback(
    (selection: SelectedCells) => void read(() => Promise.resolve([{ name: cellsName, selection }])),
    [cellsName, read],
  );
  const readCells = useCallback(
    (selected: () => Promise<SelectedCells | SelectionFailure>) => {
      selected().then(
        (selection) => {
          if (typeof selection === "string") fail(selection);
          else readSelection(selection);
        },
        async (reason: unknown) => {
          fail(await workbookFailure(reason, "command-failed"));
        },
      );
    },
    [fail, readSelection],
  );
  return useMemo(
    () => ({ readText, readChosen, readPasted, readSelection, readCells }),
    [readText, readChosen, readPasted, readSelection, readCells],
  );
}
