import { parseNumber } from "../../../ita";
import { toArabicDigits } from "../../../thai";

/** A number standing alone in a text. */
export interface Figure {
  readonly printed: string;
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** 0, 100, or with decimals and not above 100: no month, year or count looks so. */
  readonly likeScore: boolean;
  /** A word before or after says that it counts or measures something else. */
  readonly governed: boolean;
}

/** How far a word stands that a number belongs to. */
const NEAR = 40;
const ALONE = /(?<=^|\s)[0-9๐-๙]{1,4}(?:[.,][0-9๐-๙]{1,4})?(?: ?%)?(?=\s|$)/g;
const LIKE_A_SCORE = /^(?:0|100|\d{1,3}[.,]\d{1,4}) ?%?$/;
/** Words a plain 100 belongs to: goals, counts and shares end so, remarks on a fault do too. */
const BEFORE_100 =
  /(?:ร้อยละ|ละ|จำนวน|เท่ากับ|เป็น|เพียง|เต็ม|คะแนน|ได้|ถึง|ครบ|กว่า|เกิน|(?<!งบ)ประมาณ|ราว|ให้|มี|หน้า|ที่|มาตรา|ข้อ|อีก|รวม|ทั้ง|[=:<>≥≤~])$/;
const BEFORE_0 = /(?:ร้อยละ|จำนวน|เท่ากับ|เพียง|เหลือ|[=:<>≥≤~])$/;
const BEFORE_DECIMALS = /(?:ร้อยละ|เท่ากับ|คิดเป็น|คะแนน|กว่า|เกิน|จำนวน|(?<!งบ)ประมาณ|เพิ่มขึ้น|ลดลง|[=:<>≥≤~])$/;
/** `ข้อ 9.1`, `ตัวชี้วัดย่อยที่ 10.2`, `รุ่น 1.2`, `08.30 น.` are numbers of things. */
const BEFORE_NUMBERING = /(?:ข้อ|ที่|ย่อย|รุ่น|เวอร์ชัน|ตาราง|ภาพ|หมวด|ส่วน|บท)$/;
const BEFORE_TIME = /(?:เวลา|[-–—])$/;
const UNIT_AFTER =
  /^\s?(?:ข้อ|วัน|เดือน|ปี|คน|ราย|ฉบับ|ครั้ง|รายการ|โครงการ|บาท|ล้าน|พัน|หมื่น|แสน|เปอร์เซ็นต์|หน้า|เรื่อง|ชุด|แห่ง|ชั่วโมง|นาที|น\.|ตัวชี้วัด(?!ที่|ย่อย| ?[0-9๐-๙])|ประเด็น|ไฟล์|ลิงก์|องค์ประกอบ|ด้าน|กิจกรรม|ขึ้นไป|เต็ม)/;

function isGoverned(arabic: string, before: string, after: string): boolean {
  if (UNIT_AFTER.test(after)) return true;
  if (/^\d{1,2}[.,]\d ?%?$/.test(arabic) && BEFORE_NUMBERING.test(before)) return true;
  if (/^\d{1,2}[.]\d\d$/.test(arabic) && BEFORE_TIME.test(before) && !/(?:^|\s)[-–—]$/.test(before)) return true;
  if (/[.,]/.test(arabic)) return BEFORE_DECIMALS.test(before);
  return (arabic.startsWith("0") ? BEFORE_0 : BEFORE_100).test(before);
}

/** The numbers standing alone in a text, in order. Line breaks separate as spaces do. */
export function figuresIn(text: string): readonly Figure[] {
  return [...text.matchAll(ALONE)].flatMap((match) => {
    const [printed] = match;
    const parsed = parseNumber(printed);
    if (parsed.kind !== "number") return [];
    const end = match.index + printed.length;
    const arabic = toArabicDigits(printed);
    const before = text.slice(Math.max(0, match.index - NEAR), match.index).trimEnd();
    return [
      {
        printed,
        value: parsed.value,
        start: match.index,
        end,
        likeScore: LIKE_A_SCORE.test(arabic) && parsed.value <= 100,
        governed: isGoverned(arabic, before, text.slice(end, end + NEAR)),
      },
    ];
  });
}
