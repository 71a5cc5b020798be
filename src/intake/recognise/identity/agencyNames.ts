import { textKey, tidy } from "../../../thai";
import { numberOfAgency } from "./agencyNumber";

/** A name found in a text. */
export interface NamedAgency {
  readonly name: string;
  readonly index: number;
  readonly length: number;
}

/** Local government, whose names are a kind and a place; a line may break between the parts of the kind. */
const LOCAL =
  /(องค์การ ?บริหาร ?ส่วน ?(?:ตำบล|จังหวัด)|เทศบาล ?(?:ตำบล|เมือง|นคร)|เมืองพัทยา|กรุงเทพมหานคร|(?:อบต|อบจ|ทต|ทม|ทน)(?:\. ?|(?=[ก-ฮ])))( ?[ก-๎]{2,40})?/g;
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  อบต: "องค์การบริหารส่วนตำบล",
  อบจ: "องค์การบริหารส่วนจังหวัด",
  ทต: "เทศบาลตำบล",
  ทม: "เทศบาลเมือง",
  ทน: "เทศบาลนคร",
};
const ABBREVIATED = /^(อบต|อบจ|ทต|ทม|ทน)\./;

/** The key under which two spellings of an agency's name compare equal: `อบต.ก` is its full name. */
export function agencyNameKey(name: string): string {
  return textKey(name).replace(ABBREVIATED, (_, short: string) => ABBREVIATIONS[short] ?? short);
}

/** Words that follow a name without a space, as Thai is written. */
const AFTER_A_PLACE =
  /ประจำ|ปีงบ|ได้คะแนน|ได้รับ|ได้ดำเนิน|ได้แจ้ง|ได้จัด|ได้ทำ|มีคะแนน|มีผล|ซึ่ง|อำเภอ|จังหวัด|ผลการ|ผลคะแนน|ดังนี้|โดย|เพื่อ|ขอส่ง|ขอรายงาน|ว่า|และ(?=[ก-ฮ])|สำนักปลัด|กองคลัง|กองช่าง|กองการ|โทร|สังกัด|ที่ทำการ|ขอให้|จึง|ตาม/;
const AFTER_ANY_NAME =
  /\s?(?:ประจำ\s?ปี|ปีงบ|ปี\s?(?:พ\.|[0-9])|ได้คะแนน|ได้รับ|มีคะแนน|มีผล|ซึ่ง|ผลการ|ผลคะแนน|ดังนี้|ขอส่ง|ขอรายงาน|โทร|สังกัด|อำเภอ|ถนน|เลขที่|ตั้งอยู่|[0-9(|,;])/;
const NEEDS_NO_NAME = /^(?:เมืองพัทยา|กรุงเทพมหานคร)$/;
/** Many agencies are meant, or one that was named before. */
const NO_PLACE = /^(?:ทุก|ทั้ง|ต่าง|หรือ|อื่น|ดังกล่าว|นั้น|นี้|แห่ง|ทั่ว|ที่(?:ได้|มี|เข้า|รับ|อยู่|ผ่าน|ไม่)|ใน(?:พื้นที่|เขต|จังหวัด|สังกัด))/;
/** An address: `แขวง… เขต… กรุงเทพมหานคร 10200`. */
const ADDRESS_BEFORE = /(?:แขวง|เขต|ถนน|ซอย|เลขที่|อำเภอ)[^\n]{0,60}$/;
const ADDRESS_AFTER = /^\s?\d{5}(?!\d)/;
/** Of the text after a name, as far as its number and what makes it another one reach. */
const LONGEST_NUMBER = 20;
const SHORTEST_NAME = 2;
const LONGEST_NAME = 120;

/** Local agencies named in a text, in order; at most so many. */
export function localAgencies(text: string, most: number): readonly NamedAgency[] {
  const found: NamedAgency[] = [];
  for (const match of text.matchAll(LOCAL)) {
    if (found.length >= most) break;
    const kind = (match[1] ?? "").replace(/\s/g, "");
    const run = (match[2] ?? "").trim();
    const cut = run.search(AFTER_A_PLACE);
    const place = NEEDS_NO_NAME.test(kind) || NO_PLACE.test(run) ? "" : cut >= 0 ? run.slice(0, cut) : run;
    if (place.length < SHORTEST_NAME && !NEEDS_NO_NAME.test(kind)) continue;
    if (NEEDS_NO_NAME.test(kind) && isInAddress(text, match.index, match[1]?.length ?? 0)) continue;
    const end = match.index + match[0].length;
    const number = place === run ? numberOfAgency(place, text.slice(end, end + LONGEST_NUMBER)) : "";
    const name = `${ABBREVIATIONS[kind.replace(".", "")] ?? kind}${place}${number}`;
    found.push({ name, index: match.index, length: match[0].length + number.length });
  }
  return found;
}

function isInAddress(text: string, index: number, length: number): boolean {
  return (
    ADDRESS_BEFORE.test(text.slice(Math.max(0, index - 70), index)) ||
    ADDRESS_AFTER.test(text.slice(index + length, index + length + 8))
  );
}

/** Central, provincial and independent agencies, state enterprises, public organisations, universities, courts. */
const OTHER =
  /^(?:กรม(?!ธรรม์)|กระทรวง|จังหวัด|สำนักงาน|สำนัก(?=งบประมาณ|ข่าวกรอง|นายกรัฐมนตรี|พุทธ|เลขาธิการ)|มหาวิทยาลัย|สถาบัน|วิทยาลัย|กองทุน|กองทัพ|ธนาคาร|การ(?:ไฟฟ้า|ประปา|รถไฟ|ทางพิเศษ|เคหะ|ท่าเรือ|ท่าอากาศยาน|ท่องเที่ยวแห่ง|ยางแห่ง|กีฬาแห่ง|นิคมอุตสาหกรรม)|องค์การ(?!\s?บริหาร)|สภา|ศาล|บริษัท|โรงพยาบาล|ศูนย์|โรงงาน|คุรุสภา|ราชวิทยาลัย|พิพิธภัณฑ์|หอภาพยนตร์|สำนักงานปลัด)/;
/** The bodies that assess, and the many that are meant at once. */
const NOT_ASSESSED =
  /^(?:สำนักงาน|คณะกรรมการ)?\s?(?:ป\.?\s?ป\.?\s?[ชท]|คณะกรรมการป้องกันและปราบปรามการทุจริต|ป้องกันและปราบปรามการทุจริต)|^หน่วยงาน(?:ภาครัฐ|ของรัฐ|ราชการ)|^สภาพ|^สำนักงาน$|^จังหวัดและ|^กรมและ/;
/** Parts of an agency. */
export const INNER_DIVISION =
  /^(?:สำนักปลัด|สำนักงานปลัด(?!กระทรวง|สำนัก)|สำนักงานเลขานุการ|สำนัก(?!งาน|งบประมาณ|ข่าวกรอง|นายก|พุทธ)|กอง(?!ทุน|ทัพ)|ฝ่าย|งาน|กลุ่ม|ส่วน|แผนก|หน่วยตรวจสอบ|ศูนย์บริการ|คณะ|โทร|ที่$|[0-9.])/;

/** An agency that is not of local government, at the beginning of a text. */
export function otherAgencies(text: string): string | undefined {
  const start = tidy(text);
  if (!OTHER.test(start) || NOT_ASSESSED.test(start) || INNER_DIVISION.test(start)) return undefined;
  const name = firstWord(nameOnly(start));
  const isName = name.length > 4 && name.length <= LONGEST_NAME && /^[ก-๎A-Za-z.\-() ]+$/.test(name);
  return isName ? withNumber(name, start) : undefined;
}

/** A name with its number, from the text that begins with it. */
function withNumber(name: string, text: string): string {
  return `${name}${numberOfAgency(name, text.slice(name.length, name.length + LONGEST_NUMBER))}`;
}

/** A name cut where other words begin; the legal form in brackets belongs to it. */
function nameOnly(text: string): string {
  const form = /^[^(]*\((?:องค์การมหาชน|มหาชน)\)/.exec(text)?.[0];
  if (form !== undefined) return form;
  const cut = text.search(AFTER_ANY_NAME);
  return (cut >= 0 ? text.slice(0, cut) : text).trim();
}

/** The first word of a name that has no brackets: Thai names have no spaces, what follows is another body. */
function firstWord(name: string): string {
  return name.endsWith(")") ? name : (name.split(/\s/)[0] ?? "");
}

/**
 * The agency a label or a title gives. `any` takes a name of a kind we do not know as it stands, if
 * nothing in it speaks against a name.
 */
export function statedAgency(value: string, kinds: "any" | "known-kind"): string | undefined {
  const text = tidy(value).replace(/^[.…_\s]+|[.…_\s]+$/g, "");
  const [local] = localAgencies(text, 1);
  // Before a local name only its divisions stand: `กองคลัง เทศบาลตำบล…`.
  if (local !== undefined && (local.index === 0 || INNER_DIVISION.test(text))) return local.name;
  const other = otherAgencies(text);
  if (other !== undefined || kinds === "known-kind") return other;
  const name = nameOnly(text);
  const plausible = /^[ก-๎A-Za-z][ก-๎A-Za-z.\-() ]{3,79}$/.test(name);
  return plausible && !INNER_DIVISION.test(name) && !NOT_ASSESSED.test(name) && local === undefined
    ? withNumber(name, text)
    : undefined;
}
