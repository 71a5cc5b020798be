import { useCallback, useMemo } from "react";
import type { InputFile } from "../../intake";
import { usePaneTexts } from "../language/LanguageContext";
import type { PaneControls } from "../state/usePaneState";
import { cellsAsFile } from "./cellsAsFile";
import { chosenFiles } from "./chosenFiles";
import { pastedFile, textAsFile, type PastedData } from "./pastedFile";

/** The ways a document comes into the pane. */
export interface Intake {
  readonly readText: (text: string) => void;
  readonly readChosen: (files: readonly File[]) => void;
  readonly readPasted: (data: PastedData, files: readonly File[]) => void;
  readonly readCells: (selected: () => Promise<readonly (readonly string[])[]>) => void;
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
  const readChosen = useCallback((files: readonly File[]) => void read(() => chosenFiles(files)), [read]);
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
  const readCells = useCallback(
    (selected: () => Promise<readonly (readonly string[])[]>) => {
      const take = async (): Promise<void> => {
        const file = await selected().then(
          (rows) => cellsAsFile(cellsName, rows),
          () => null,
        );
        if (file === null) fail("nothing-selected");
        else await read(() => Promise.resolve([file]));
      };
      void take();
    },
    [cellsName, fail, read],
  );
  return useMemo(
    () => ({ readText, readChosen, readPasted, readCells }),
    [readText, readChosen, readPasted, readCells],
  );
}
