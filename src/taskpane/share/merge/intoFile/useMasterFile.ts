import { useMemo } from "react";
import { useKept } from "../../kept";
import { GIVEN, MADE, masterChoice, masterOf, PICKED, type MasterInHand } from "./given";

/** The plan that was chosen as a file, with everything that was merged into it since; null where there is none. */
export function useMasterFile(): MasterInHand | null {
  const [given] = useKept(GIVEN);
  const [picked] = useKept(PICKED);
  const [made] = useKept(MADE);
  return useMemo(
    () => (made === null ? masterChoice(given, picked).master : masterOf(0, made.given)),
    [given, picked, made],
  );
}
