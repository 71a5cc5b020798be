import { SCHEMES, type Scheme } from "../../ita";
import { skeletonKey, textKey, toArabicDigits } from "../../thai";

/** Compares names by letters only: `Q & A` equals `Q&A`, `E – Service` equals `E-Service`. */
export function nameKey(name: string): string {
  return textKey(name).replace(/[^\u0E01-\u0E5Ba-z0-9]/g, "");
}

/** The start of an indicator's name, where a page ends inside it. */
export function beginsIndicatorName(no: number, start: string): boolean {
  const skeleton = skeletonKey(start);
  return [...INDICATOR_BY_SKELETON].some(([known, number]) => number === no && known.startsWith(skeleton));
}

export interface IndicatorMention {
  readonly no: number;
  readonly name: string;
}

const INDICATOR_BY_SKELETON: ReadonlyMap<string, number> = new Map(
  SCHEMES.flatMap((scheme) => scheme.indicators).flatMap(({ no, name, aliases }) =>
    [name, ...aliases].map((known): [string, number] => [skeletonKey(known), no]),
  ),
);

/** `1 0.` is a 10 that a wrap space cut in two. */
export function joinNumber(text: string): string {
  return text.replace(/^1 0(?=[.)])/, "10");
}

/**
 * An indicator named in a cell: `๑.การปฏิบัติหน้าที่`, `9 การเปิดเผยข้อมูล`, `ตัวชี้วัดที่ 9: …`, its bare
 * name, or its name with the instrument in brackets.
 */
export function indicatorMention(cell: string): IndicatorMention | undefined {
  if (cell.length > 120) return undefined;
  const match = /^(?:ตัวชี้วัด(?:ที่)?\s*)?(\d{1,2})?\s*[.):]?\s*(\D.*)$/.exec(joinNumber(toArabicDigits(cell)));
  if (match === null) return undefined;
  const name = (match[2] ?? "").replace(/^[\s.:)-]+/, "").replace(/\s*\((?:IIT|EIT|OIT)\)$/i, "");
  const no = INDICATOR_BY_SKELETON.get(skeletonKey(name));
  if (no === undefined) return undefined;
  return match[1] === undefined || Number(match[1]) === no ? { no, name } : undefined;
}

/** A heading of a sub-indicator: `ตัวชี้วัดย่อยที่ ๙.๑ …`, once misprinted as `ตัวชี้วัดที่ ๑๐.๑ …`. */
export function isSubindicatorHeading(text: string): boolean {
  return /^ตัวชี้วัด(?:ย่อย)?(?:ที่)?\s*\d{1,2}\.\d/.test(toArabicDigits(text));
}

/** Which part of its indicator an item belongs to, said beside it: `9.1 ข้อมูลพื้นฐาน`. Its code says the same. */
export function isSubindicator(text: string): boolean {
  if (text === "" || text.length > LONGEST_NAME) return false;
  const name = toArabicDigits(text).replace(/^(?:ตัวชี้วัด(?:ย่อย)?(?:ที่)?\s*)?\d{1,2}\.\d{1,2}\.?\s*/, "");
  return isSubindicatorHeading(text) || isGroupHeading(name);
}

const LONGEST_NAME = 100;

const GROUP_SKELETONS: ReadonlySet<string> = new Set(
  SCHEMES.flatMap((scheme) => [
    ...scheme.items.map((item) => item.group ?? ""),
    ...scheme.subindicators.map((sub) => sub.name),
  ])
    .filter((name) => name !== "")
    .map(skeletonKey),
);

/** The small headings result tables put above a few items; unreliable, so only recognised, never used. */
export function isGroupHeading(text: string): boolean {
  return GROUP_SKELETONS.has(skeletonKey(text));
}

/** How many item names agree with a year's scheme, of those whose names tell the years apart. */
export function nameAgreement(names: ReadonlyMap<string, string>, scheme: Scheme): number {
  let agreeing = 0;
  for (const item of scheme.items) {
    const found = names.get(item.code);
    if (found !== undefined && item.name !== null && nameKey(found) === nameKey(item.name)) agreeing += 1;
  }
  return agreeing;
}
