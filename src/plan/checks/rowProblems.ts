import { FIRST_BUDDHIST_YEAR, toSerial } from "../../thai";
import { FILE_ENDINGS } from "./fileEndings";
import { SECOND_LEVELS, SHARED_SERVICES } from "./ownSite";

/** What a row of the plan says wrongly, as far as a formula of the sheet can tell. */
export const ROW_PROBLEMS = ["wrongEra", "order", "dateText", "bareFile", "noScheme", "otherSite"] as const;
export type RowProblem = (typeof ROW_PROBLEMS)[number];

/** Cells of a row as a spreadsheet has them: a day is a number. */
export interface RowCells {
  readonly start: number | string | null;
  readonly publishBy: number | string | null;
  readonly approveBy: number | string | null;
  readonly completedOn: number | string | null;
  readonly pageUrl: string | null;
}

/** From this day on the year of a date is one of the Buddhist era. */
export const FIRST_WRONG_DAY = toSerial(`${String(FIRST_BUDDHIST_YEAR)}-01-01`);
/** `.go.th` and its like: a name is registered below them. */
export const THREE_DEEP: readonly string[] = (SECOND_LEVELS.th ?? []).map((level) => `.${level}.th`);

/** As TRIM does. */
const trimmed = (text: string): string => text.replace(/ +/g, " ").replace(/^ | $/g, "");
/** The text before the first of these characters. */
const upTo = (text: string, ends: RegExp): string => text.split(ends, 1)[0] ?? "";

/** The host of an address in small letters, with or without its scheme. */
function hostIn(address: string): string {
  const text = trimmed(address).toLowerCase();
  const slashes = text.indexOf("//");
  return upTo(slashes < 0 ? text : text.slice(slashes + 2), /[/?#:]/);
}

/** The part of the agency's site that all its pages share, `example.go.th`; blank where it is not known. */
export function siteInSheet(mainSite: string | null): string {
  const host = hostIn(mainSite ?? "");
  const depth = THREE_DEEP.includes(host.slice(-".go.th".length)) ? 3 : 2;
  return host.split(".").slice(-depth).join(".");
}

function dateProblems({ start, publishBy, approveBy, completedOn }: RowCells): readonly RowProblem[] {
  const cells = [start, publishBy, approveBy, completedOn];
  const days = cells.filter((cell) => typeof cell === "number");
  const planned = [start, publishBy, approveBy].filter((cell) => typeof cell === "number");
  const isWrongEra = Math.max(0, ...days) >= FIRST_WRONG_DAY;
  const isOutOfOrder = planned.some((day, index) => day < (planned[index - 1] ?? day));
  return [
    ...(isWrongEra ? (["wrongEra"] as const) : isOutOfOrder ? (["order"] as const) : []),
    ...(cells.some((cell) => typeof cell === "string" && cell !== "") ? (["dateText"] as const) : []),
  ];
}

function isOtherSite(page: string, site: string): boolean {
  const host = `.${hostIn(page)}`;
  if (/xn--/i.test(page + site)) return false;
  return site === "" ? SHARED_SERVICES.some((shared) => host.endsWith(`.${shared}`)) : !host.endsWith(`.${site}`);
}

function pageProblems(page: string, site: string): readonly RowProblem[] {
  if (page === "") return [];
  const small = page.toLowerCase();
  const hasScheme = small.startsWith("http://") || small.startsWith("https://");
  const file = upTo(small, /[?#]/);
  return [
    ...(FILE_ENDINGS.some((ending) => file.endsWith(`.${ending}`)) ? (["bareFile"] as const) : []),
    ...(hasScheme ? [] : (["noScheme"] as const)),
    ...(hasScheme && isOtherSite(page, site) ? (["otherSite"] as const) : []),
  ];
}

/**
 * What a row says wrongly, by the rules of the formula in the plan's own column (`sheets/rowProblems.ts`).
 * A year of the wrong era goes before the order of dates, which it upsets.
 */
export function rowProblems(cells: RowCells, mainSite: string | null): readonly RowProblem[] {
  return [...dateProblems(cells), ...pageProblems(trimmed(cells.pageUrl ?? ""), siteInSheet(mainSite))];
}
