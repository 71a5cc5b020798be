import type { Reading } from "../../intake";

const FORBIDDEN = /[\\/:*?"<>|]/g;
const LONGEST_AGENCY = 80;

/** `ITA-2564-<agency>.xlsx`, without what a file system refuses; several agencies give their number. */
export function fileName({ assessments }: Reading, fallback: string): string {
  const years = [...new Set(assessments.map(({ assessment }) => assessment.fiscalYear))];
  const year = years.length === 1 ? (years[0] ?? null) : null;
  const agencies = [...new Set(assessments.map(({ assessment }) => assessment.agency))];
  const agency = agencies.length === 1 ? (agencies[0] ?? fallback) : `${fallback}-${String(agencies.length)}`;
  const plain = agency.replace(FORBIDDEN, " ").replace(/\s+/g, " ").trim().slice(0, LONGEST_AGENCY).trim();
  return ["ITA", year === null ? "" : String(year), plain].filter((part) => part !== "").join("-") + ".xlsx";
}
