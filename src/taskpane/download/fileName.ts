import type { Reading } from "../../intake";

const FORBIDDEN = /[\\/:*?"<>|]/g;
const LONGEST_AGENCY = 80;

/** `ITA-2564-<agency>.xlsx`, without what a file system refuses. */
export function fileName({ assessments }: Reading, fallback: string): string {
  return fileNameOf(assessments[0]?.assessment ?? { agency: null, fiscalYear: null }, fallback);
}

/** Whose result of which year it is. */
export interface NamedResult {
  readonly agency: string | null;
  readonly fiscalYear: number | null;
}

export function fileNameOf({ agency, fiscalYear }: NamedResult, fallback: string): string {
  const plain = (agency ?? fallback)
    .replace(FORBIDDEN, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, LONGEST_AGENCY)
    .trim();
  return (
    ["ITA", fiscalYear === null ? "" : String(fiscalYear), plain].filter((part) => part !== "").join("-") + ".xlsx"
  );
}
