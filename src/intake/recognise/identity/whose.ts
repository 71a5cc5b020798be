import { BUDDHIST_ERA_OFFSET } from "../../../thai";
import { agencyNameKey, localAgencies } from "./agencyNames";

/** What a document is about; null where it does not say. */
export interface About {
  readonly agency: string | null;
  readonly fiscalYear: number | null;
}

const YEAR =
  /(?<!(?<![\d.,])\d{1,4}\s?)ปี(?:\s?งบ(?:ประมาณ)?)?\s*(?:พ\.?\s?ศ\.?|ค\.?\s?ศ\.?)?\s*(\d{4}|\d{2})(?![\d.,]|\s?(?:คน|ราย|ข้อ|วัน|เดือน|ครั้ง|โครงการ|คะแนน|บาท|ปี|%))/g;
/** A year directly in front of a figure is the figure's; further away, a later one is that of a plan. */
const DIRECTLY = 12;
const FIRST_OF_ERA = 2400;
/** Other assessments whose scores an office writes down beside these. */
const OTHER_CONTEST =
  /ความพึงพอใจ|ความผาสุก|ความผูกพัน|\bLPA\b|\bPMQA\b|\bKPI\b|ประสิทธิภาพขององค์กร|คำรับรอง|ผลการปฏิบัติราชการ|การควบคุมภายใน|ทดสอบ|ความเสี่ยง/gi;
const OURS = /\bITAS?\b|คุณธรรมและความโปร่งใส|\b[IEO]IT\b/g;
const SEVERAL = /(?:เฉลี่ย|ภาพรวม)(?:รวม)?(?:ทั้ง)?(?:ของ|ระดับ|ใน)?\s?(?:ทั้ง)?(?:จังหวัด|ประเทศ|อำเภอ|ภูมิภาค|กลุ่ม|ภาค)\S*\s*$/;

function lastIndexOf(text: string, pattern: RegExp): number {
  return Math.max(-1, ...[...text.matchAll(pattern)].map(({ index }) => index));
}

/**
 * The words before a figure give it to somebody or something else: an earlier year, another agency, an
 * average of many, another assessment. Words nearest to the figure count.
 */
export function ofAnother(before: string, about: About): boolean {
  if (lastIndexOf(before, OTHER_CONTEST) > lastIndexOf(before, OURS)) return true;
  return SEVERAL.test(before) || ofAnotherYear(before, about) || ofAnotherAgency(before, about);
}

function ofAnotherYear(before: string, { fiscalYear }: About): boolean {
  const last = [...before.matchAll(YEAR)].at(-1);
  if (last === undefined || fiscalYear === null) return false;
  const digits = Number(last[1]);
  const year = digits < 100 ? 2500 + digits : digits < FIRST_OF_ERA ? digits + BUDDHIST_ERA_OFFSET : digits;
  return year < fiscalYear || (year > fiscalYear && before.length - last.index - last[0].length <= DIRECTLY);
}

/** Thai runs words on after a name, so one that begins like the other is taken for the same. */
function ofAnotherAgency(before: string, { agency }: About): boolean {
  const named = localAgencies(before, Infinity).at(-1);
  if (named === undefined || agency === null) return false;
  const [one, other] = [agencyNameKey(named.name), agencyNameKey(agency)];
  return !one.startsWith(other) && !other.startsWith(one);
}
