import type { Reading } from "../../intake";

const FORBIDDEN = /[\\/:*?"<>|]/g;
const LONGEST_AGENCY = 80;

/** Whose a file is, and about which year. */
export interface FileSubject {
  readonly agency: string | null;
  readonly fiscalYear: number | null;
}

const NOBODY: FileSubject = { agency: null, fiscalYear: null };

/** `ITA-2564-<agency>.xlsx`, without what a file system refuses. */
export function fileName({ assessments }: Reading, fallback: string): string {
  return fileNameOf(assessments[0]?.assessment ?? NOBODY, fallback);
}

/** `ITA-2564-<agency>-<what it is>.xlsx`. */
export function fileNameOf({ agency, fiscalYear }: FileSubject, fallback: string, what = ""): string {
  const plain = (agency ?? fallback)
    .replace(FORBIDDEN, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, LONGEST_AGENCY)
    .trim();
  return (
    ["ITA", fiscalYear === null ? "" : String(fiscalYear), plain, what].filter((part) => part !== "").join("-") +
    ".xlsx"
  );
}
