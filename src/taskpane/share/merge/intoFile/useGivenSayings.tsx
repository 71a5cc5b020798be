import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ReturnedFile } from "../../../../workbook";
import type { Described } from "../../files/FileList";
import type { Compared } from "../useCompared";
import { useFileMergeTexts } from "../useFileMergeTexts";
import { useFileSayings } from "../useFileSayings";
import { isShut, type GivenForFile } from "./given";
import { notThePlan } from "./RefusedMaster";

/** What is said of each file but the plan; one that could be the plan can be called so. */
export function useGivenSayings(
  returned: readonly ReturnedFile[],
  compared: Compared,
  onPick: ((given: GivenForFile) => void) | undefined,
): (given: GivenForFile) => Described {
  const text = useFileMergeTexts();
  const ofReturned = useFileSayings(returned, compared);
  return useMemo(
    () => (given) => {
      if (isShut(given)) return { isUsed: false, said: notThePlan(given, text) };
      const { isUsed, said } = ofReturned(given.returned);
      if (given.master?.kind !== "master" || onPick === undefined) return { isUsed, said };
      const pick = (
        <Button
          size="small"
          aria-label={text.master.useOf(given.name)}
          onClick={() => {
            onPick(given);
          }}
        >
          {text.master.use}
        </Button>
      );
      return {
        isUsed,
        said: (
          <>
            {said} {pick}
          </>
        ),
      };
    },
    [ofReturned, onPick, text],
  );
}
