import { toArabicDigits } from "../../../thai";

/** Words behind which the number stands that tells agencies of one name apart. */
const WITH_SPACE = /^ ?(?:เขต|ภาค) ?([0-9๐-๙]{1,3})/;
const ATTACHED = /^(?:เขต|ภาค|ที่)? ?([0-9๐-๙]{1,3})/;
const ENDS_WITH_WORD = /(?:เขต|ภาค|ที่)$/;
/** The number of a letter (`ที่ 12/2563`), a score, a day: none of an agency. */
const OTHER_NUMBER =
  /^(?: ?[/:]| ?[0-9๐-๙]|[.,][0-9๐-๙]| ?(?:ม\.ค|ก\.พ|มี\.ค|เม\.ย|พ\.ค|มิ\.ย|ก\.ค|ส\.ค|ก\.ย|ต\.ค|พ\.ย|ธ\.ค|มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา))/;

/**
 * What of a text belongs to the agency's name that stands before it: ` เขต 1`, `ภาค 5`, the `2` of `…ที่2`.
 * Schools' areas and courts have one name and many numbers.
 */
export function numberOfAgency(name: string, rest: string): string {
  const match =
    WITH_SPACE.exec(rest) ?? (ENDS_WITH_WORD.test(name) || rest.startsWith("ที่") ? ATTACHED.exec(rest) : null);
  return match === null || OTHER_NUMBER.test(rest.slice(match[0].length)) ? "" : toArabicDigits(match[0]);
}
