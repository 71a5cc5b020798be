import { useCallback, useEffect, useMemo } from "react";
import { nextNumber } from "../../files/givenFile";
import { useGivenFiles, type Files } from "../../files/useGivenFiles";
import { useKept } from "../../kept";
import { GIVEN, masterChoice, PICKED, type GivenForFile, type MasterChoice } from "./given";
import { readGiven } from "./readGiven";

export interface FilesForFile {
  readonly files: Files<GivenForFile>;
  readonly choice: MasterChoice;
  /** What a person calls the plan; of several at once, what is in them says which one that is. */
  readonly takeMaster: (files: readonly File[]) => void;
  readonly pick: (number: number | null) => void;
}

/** The plan and what came back, told apart by what is in them, whichever way they were given. */
export function useGivenForFile(): FilesForFile {
  const files = useGivenFiles(GIVEN, readGiven);
  const [, , now] = useKept(GIVEN);
  const [picked, changePicked] = useKept(PICKED);
  const { given, reading, take } = files;
  const choice = useMemo(() => {
    const found = masterChoice(given, picked);
    // Nobody is asked before all of them are known.
    return reading ? { ...found, several: 0 } : found;
  }, [given, picked, reading]);
  const pick = useCallback(
    (number: number | null) => {
      changePicked(() => number);
    },
    [changePicked],
  );
  const takeMaster = useCallback(
    (chosen: readonly File[]) => {
      if (chosen.length === 1) pick(nextNumber(now()));
      take(chosen);
    },
    [pick, take, now],
  );
  const { master, refused } = choice;
  useEffect(() => {
    // It stays the plan when a copy of the whole workbook comes back later.
    if (!reading && master !== null && refused === null && master.number !== picked) pick(master.number);
  }, [reading, master, refused, picked, pick]);
  return { files, choice, takeMaster, pick };
}
