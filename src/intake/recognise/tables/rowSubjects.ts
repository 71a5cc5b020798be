import { textKey, toArabicDigits } from "../../../thai";
import { agencyNameKey, localAgencies } from "../identity/agencyNames";
import type { Context } from "./context";

const AGENCY_HEADER = /^(?:ชื่อ)?(?:หน่วยงาน|ส่วนราชการ|อปท\.?|องค์กร)$/;
const YEAR_HEADER = /^(?:ประจำ)?ปี(?:งบประมาณ|ที่ประเมิน|ประเมิน)?(?:พ\.?ศ\.?)?$|^พ\.?ศ\.?$/;
const YEAR = /^25[5-9]\d$/;

/**
 * A row of items or indicators that a column of its table gives to another agency or year than the rows
 * that are read. A blank goes on with the subject above.
 */
export function isOfAnotherSubject(cells: readonly string[], context: Context, fiscalYear: number | null): boolean {
  const { mapping, headerTexts, subjects } = context;
  if (mapping === undefined) return false;
  let isOther = false;
  for (const [column, header] of headerTexts.entries()) {
    if (header === "" || mapping[column] !== undefined) continue;
    const before = subjects.get(column);
    const last = subjectOf(textKey(header), cells[column] ?? "") ?? before?.last;
    if (last === undefined) continue;
    const ours = before?.ours ?? firstOfOurs(last, fiscalYear);
    subjects.set(column, { ours, last });
    isOther ||= last !== ours;
  }
  return isOther;
}

/** The first subject of a column is ours, unless it is a year before that of the results; a later one is of a plan. */
function firstOfOurs(first: string, fiscalYear: number | null): string {
  return YEAR.test(first) && fiscalYear !== null && Number(first) < fiscalYear ? String(fiscalYear) : first;
}

function subjectOf(header: string, cell: string): string | undefined {
  if (cell === "") return undefined;
  if (YEAR_HEADER.test(header)) {
    const year = toArabicDigits(cell);
    return YEAR.test(year) ? year : undefined;
  }
  const [agency] = AGENCY_HEADER.test(header) ? localAgencies(cell, 1) : [];
  return agency === undefined ? undefined : agencyNameKey(agency.name);
}
