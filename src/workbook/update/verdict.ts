import { hasLostReferences } from "../../formulas";
import type { CellContent } from "../../sheets";
import { formulaOf, hashOf, isBlank, saysTheSame } from "../tables/cells";

/** It is what we want but for `#REF!`: somebody deleted a sheet or a table it names, and nobody typed that. */
export function isBroken(standing: CellContent, wanted: CellContent): boolean {
  const [now, whole] = [formulaOf(standing), formulaOf(wanted)];
  return now !== undefined && whole !== undefined && hasLostReferences(now, whole);
}

/**
 * What becomes of a cell: `same` says the new thing already, `write` is still as we wrote it (or was
 * never written), `kept` is what a person typed, `emptied` is ours and a person took it out.
 */
export type Verdict = "same" | "write" | "kept" | "emptied";

/** Three-way: what stands, what we wrote last (its hash; null if nothing or unknown), what we would write. */
export function verdictOn(standing: CellContent, last: string | null, wanted: CellContent): Verdict {
  if (saysTheSame(standing, wanted)) return "same";
  if (isBroken(standing, wanted)) return "write";
  if (isBlank(standing)) return last === null ? "write" : "emptied";
  return last !== null && hashOf(standing) === last ? "write" : "kept";
}
