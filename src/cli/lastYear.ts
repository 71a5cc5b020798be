import { texts, type Language } from "../i18n";
import { schemeFor, type Assessment } from "../ita";
import { agencyKey, itemPlaces, planWith, takeEarlier, type PlanEdits, type TakenYear } from "../plan";
import { carriedOver, type WorkbookContent } from "../workbook";

/** Why a workbook is not last year's of this agency. */
export type NotLastYear = "nothing" | "other-agency" | "not-earlier";

/** Takes over what an earlier workbook hands on to a result. */
export function takeLastYear(
  content: WorkbookContent,
  assessment: Assessment,
  edits: PlanEdits,
  threshold?: number,
): TakenYear | NotLastYear {
  const carried = carriedOver(content);
  if (carried === undefined) return "nothing";
  const { agency, fiscalYear } = carried;
  if (agency !== null && assessment.agency !== null && agencyKey(agency) !== agencyKey(assessment.agency)) {
    return "other-agency";
  }
  if (fiscalYear !== null && assessment.fiscalYear !== null && fiscalYear >= assessment.fiscalYear) {
    return "not-earlier";
  }
  const scheme = schemeFor(assessment.fiscalYear);
  const { plan, directory } = planWith(assessment, scheme, edits, threshold === undefined ? {} : { threshold });
  return takeEarlier(edits, { plan, directory, scheme, placeOf: itemPlaces(assessment, scheme) }, carried);
}

/** What was taken over, and each row that was not, in words. */
export function lastYearText({ count, unmapped }: TakenYear, language: Language): string {
  const t = texts(language).commandLine;
  const rows = unmapped.map(({ subject, itemName }) => [subject ?? "", itemName].filter((part) => part !== ""));
  return [t.carried(count), ...(rows.length === 0 ? [] : [t.unmapped(rows.length)])]
    .concat(rows.map((row) => `    ${row.join(" ")}`))
    .join("\n");
}
