/** A stretch of a text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** `นายก` is an office, unless a name goes on: `นายกิตติ`, `นายกมล`. */
const CHIEF =
  "นายก(?=$|[\\s.,;:/()ฯ]|องค์|เทศ|รัฐ|สภา|เมือง|อบ|ทต|ทม|ทน|สมาคม|เหล่า|พัทยา|ท้องถิ่น|คน|สโมสร|ฝ่าย|ที่|และ|หรือ|เป็น|จะ|ได้|ให้|มี|ลง|มอบ|อนุมัติ|สั่ง|เล็ก|เห็น|ทราบ|พิจารณา|ต้อง|ไม่|ยัง|กำหนด|ประกาศ|รับ|เข้า|ประชุม|ของ|กับ|โดย|แล้ว|คือ|ผู้|ตรวจ|ติดตาม|รอง)";
/** Words that begin like a title and name an office, a rank or an occupation. */
const NO_TITLE = [
  CHIEF,
  "นายอำเภอ|นายช่าง|นายทะเบียน|นายแพทย์|นายสัตวแพทย์|นายจ้าง|นายตรวจ|นายด่าน|นายหน้า|นายทหาร|นายตำรวจ|นายประกัน|นายประจำ|นายสถานี|นายท้าย|นายเรือ|นายทุน|นายร้อย|นายพัน|นายพล|นายสิบ|นายดาบ|นายกอง|นายหมวด",
  "นางพยาบาล|นางสนองพระโอษฐ์|นางแบบ|นางเอก|นางงาม|นางฟ้า",
  "คุณ(?:ธรรม|ภาพ|สมบัติ|วุฒิ|ค่า|ลักษณะ|ประโยชน์|งาม|พ่อ|แม่|หมอ|ครู|ครับ|ค่ะ)",
  "เด็ก(?:ชาย|หญิง)(?:และ|หรือ|อายุ|ที่)",
  "(?:สิบ|พัน)เอกสาร",
].join("|");

const RANK = [
  "(?:พลอากาศ|พลเรือ|พล|พันจ่าอากาศ|พันจ่า|พัน|ร้อย|จ่าสิบ|จ่าอากาศ|จ่า|สิบ|นาวาอากาศ|นาวา|เรืออากาศ|เรือ)(?:ตำรวจ)?(?:เอก|โท|ตรี)(?:พิเศษ)?",
  "ดาบตำรวจ",
  "(?:พ\\.\\s?จ|จ\\.\\s?ส|[รพสจด])\\.\\s?[ตทอ]\\.(?:\\s?[ตทอ]\\.)?",
].join("|");
/** Places are called so as well: ตำบลนางแล, อำเภอนางรอง. */
const PLACE =
  "ตำบล|อำเภอ|จังหวัด|เทศบาล|เมือง|นคร|บ้าน|วัด|โรงเรียน|ชุมชน|ถนน|ซอย|คลอง|หนอง|ท่า|ห้วย|[ต]\\.\\s?|อบต\\.\\s?|ท[ตมน]\\.\\s?";
const TITLES = [
  "นางสาว|น\\.\\s?ส\\.",
  `(?<!ขุน|${PLACE})นาง`,
  "(?<!ท|เจ้า|บ้าน|ตำบล|วัด|คลอง|ถนน|ซอย)นาย",
  `(?:ว่าที่\\s?)?(?:${RANK})(?:\\s?หญิง)?`,
  "(?<![ก-๎])คุณ",
  "ด\\.\\s?[ชญ]\\.|เด็กชาย|เด็กหญิง",
  "ดร\\.|ผศ\\.|รศ\\.|ศ\\.(?=\\s?(?:ดร|นพ))|นพ\\.|พญ\\.|ทพ\\.|ทพญ\\.|ภก\\.|ภญ\\.",
].join("|");
/** These count only before a name in capitals, or at the beginning of a name. */
const LATIN = "(?:Mr|Mrs|Ms|Miss|Dr|Prof)\\b\\.?";

const NO_NAME = "และ|หรือ|ผู้|ที่|ของ";
const NAME = `(?!${NO_NAME})[\\u0E01-\\u0E2E\\u0E40-\\u0E44A-Z][\\u0E01-\\u0E4EA-Za-z0-9]{1,40}`;
/** What may stand before a name, one title after another. */
export const ANY_TITLE = `(?:(?:${TITLES}|(?<![A-Za-z])${LATIN})\\s*)`;

const BEGINS_TITLED = new RegExp(`^(?!${NO_TITLE})(?:(?:${TITLES})\\s*\\S|${LATIN}\\s+\\S)`, "i");
const ALL_TITLED = new RegExp(
  `(?!${NO_TITLE})(?:(?:${TITLES})\\s*|(?<![A-Za-z])${LATIN}\\s+)${ANY_TITLE}{0,3}${NAME}(?:\\s+(?!${NO_TITLE})${NAME})?`,
  "g",
);

/** It reads as the name of a person and not of a unit or a post: no plan that is shown to others may name it. */
export function looksLikePerson(name: string): boolean {
  return BEGINS_TITLED.test(name.trim());
}

/** Where a text names somebody behind a title. */
export function titledNames(text: string): readonly Stretch[] {
  return [...text.matchAll(ALL_TITLED)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

/** A name without the titles before it. */
export function withoutTitles(name: string): string {
  return name.trim().replace(new RegExp(`^(?!${NO_TITLE})${ANY_TITLE}{1,4}(?=\\S)`, "i"), "");
}
