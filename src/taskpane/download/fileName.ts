import type { Reading } from "../../intake";

const FORBIDDEN = /[\\/:*?"<>|]/g;
const LONGEST_AGENCY = 80;

/** `ITA-2564-<agency>.xlsx`, without what a file system refuses. */
export function fileName({ assessments }: Reading, fallback: string): string {
  const { agency, fiscalYear } = assessments[0]?.assessment ?? { agency: null, fiscalYear: null };
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
