import { textKey, toArabicDigits } from "../../../thai";

/** What a column of a table may mean; `none` is said by a person only, to keep a column out. */
export const COLUMN_MEANINGS = [
  "code",
  "ordinal",
  "name",
  "comment",
  "score",
  "weighted",
  "weight",
  "recommendation",
  "owner",
  "monitor",
  "remark",
  "indicator",
  "instrument",
  "respondents",
  "rank",
  "measure",
  "analysis",
  "steps",
  "period",
  "none",
] as const;
export type ColumnMeaning = (typeof COLUMN_MEANINGS)[number];

const HEADERS: readonly (readonly [ColumnMeaning, RegExp])[] = [
  ["recommendation", /^(?:ข้อเสนอแนะ|แนวทาง(?:การ)?(?:แก้ไข|ปรับปรุง|พัฒนา)|recommendation)/],
  ["comment", /^(?:ความคิดเห็น|ความเห็น|ข้อสังเกต|ข้อคิดเห็น|เหตุผล|ข้อบกพร่อง|ผลการตรวจ(?!.*คะแนน)|comments?$)/],
  ["monitor", /^(?:การกำกับ|ผู้กำกับ|กำกับติดตาม|ผู้ติดตาม|monitor)/],
  [
    "owner",
    /^(?:ผู้รับผิดชอบ|รับผิดชอบโดย|ผู้ดำเนินการ|(?:หน่วยงาน|ส่วนราชการ|ส่วนงาน|กอง|สำนัก\/กอง|กอง\/ฝ่าย)(?:เจ้าของข้อมูล|(?:ที่)?รับผิดชอบ.*)|สำนัก\/กอง$|owner|lead)/,
  ],
  ["weighted", /^คะแนน(?:ที่)?(?:ถ่วงน้ำหนัก|หลังถ่วง)/],
  ["weight", /^(?:ค่า)?น้ำหนัก|^weight/],
  [
    "score",
    /^(?:ผล|ค่า|ได้)?คะแนน(?:ที่ได้(?:รับ)?|เฉลี่ย|ประเมิน|รายข้อ|เฉลี่ยร้อยละ|iit|eit|oit|(?:ของ)?หน่วยงาน|ที่หน่วยงานได้(?:รับ)?|ที่ทำได้|\((?:คะแนน)?เต็ม100(?:คะแนน)?\)|เต็ม100(?:คะแนน)?|\((?!.*เต็ม).*\))?$|^(?:ผล|ค่า)?คะแนน(?:ที่ได้(?:รับ)?|เฉลี่ย|ประเมิน)\((?:ร้อยละ|%|(?:เต็ม)?100(?:คะแนน)?)\)$|^(?:ร้อยละ|score(?:\(%\))?|ผลการประเมิน(?:\(ร้อยละ\))?|ผลประเมิน)$/,
  ],
  ["code", /^(?:ข้อ|ชื่อ|ข้อที่|รหัส|รหัสข้อ|code)$/],
  ["ordinal", /^(?:ที่|ลำดับ|ลำดับที่|no\.?|#)$/],
  ["name", /^(?:ประเด็น.*|หัวข้อ.*|รายการ.*|(?:ข้อ)?คำถาม.*|ชื่อข้อ|ข้อมูลที่ต้องเผยแพร่|item|name)$/],
  ["indicator", /^(?:ตัวชี้วัด(?:ที่)?|indicator)$/],
  ["instrument", /^(?:แบบวัด|แบบประเมิน|เครื่องมือ|instrument)$/],
  ["remark", /^(?:หมายเหตุ|remarks?|note)$/],
  [
    "respondents",
    /^(?:จำนวน)?ผู้ตอบ(?:แบบ.*)?(?:\((?:คน|ราย)\))?$|^จำนวน(?:ผู้ตอบ.*|ตัวอย่าง)(?:\((?:คน|ราย)\))?$|^respondents$/,
  ],
  ["rank", /^(?:อันดับ|ลำดับ)(?:ของ|ใน)(?:ประเทศ|จังหวัด|กลุ่ม)$|^อันดับ(?:ที่)?$|^rank$/],
  [
    "measure",
    /^(?:มาตรการ|กิจกรรม\/โครงการ|โครงการ\/(?:กิจกรรม|มาตรการ)|แผนงาน\/โครงการ|วิธีการ(?:ดำเนินการ|แก้ไข)?$|measure)/,
  ],
  ["analysis", /^(?:ผล)?การวิเคราะห์|^ประเด็นที่(?:ต้อง|ควร)(?:แก้ไข|ปรับปรุง|พัฒนา)|^analysis$/],
  ["steps", /^ขั้นตอน|^แนวทางการดำเนินการ|^steps$/],
  ["period", /^(?:ระยะเวลา|ช่วงเวลา|กำหนดเวลา|กำหนดแล้วเสร็จ|ภายในวันที่|วันที่แล้วเสร็จ|timeline|period)/],
];

const LONGEST_HEADER = 60;

/** The meaning of a header cell; undefined if it is none we know. */
export function columnMeaning(cell: string): ColumnMeaning | undefined {
  if (cell.length > 4 * LONGEST_HEADER) return undefined;
  const key = textKey(cell).replace(/[:：]$/, "");
  if (key === "" || key.length > LONGEST_HEADER) return undefined;
  // Two indicators side by side are headed by their instrument's code.
  if (/^(?:iit|eit|oit)$/.test(key)) return "indicator";
  return HEADERS.find(([, pattern]) => pattern.test(key))?.[0];
}

/** The meaning of each column, by position. */
export type ColumnMapping = readonly (ColumnMeaning | undefined)[];

/** A header row: at least two columns with a known meaning and not more without, or both code and score. */
export function headerMapping(cells: readonly string[]): ColumnMapping | undefined {
  const mapping = cells.map(columnMeaning);
  const known = mapping.filter((meaning) => meaning !== undefined).length;
  const filled = cells.filter((cell) => cell !== "").length;
  const isHeader = (mapping.includes("code") && mapping.includes("score")) || (known >= 2 && known * 2 >= filled);
  return isHeader ? withoutFullMarks(cells, mapping) : undefined;
}

/** `คะแนนเต็ม 100` heads a score where nothing else does; beside one it is what could be had. */
const FULL_MARK = /^(?:คะแนน)?เต็ม(?:\d{1,3}(?:คะแนน)?)?$/;
/** Beside a full mark, what was got of it. */
const GOT = /^(?:ผล)?(?:คะแนน)?(?:ที่|ทำ)?ได้(?:รับ)?$|^ผล$/;
const PERCENT = /^ร้อยละ$/;

/** Tells the score from the full mark beside it: a percentage before what was got, and both before the mark itself. */
function withoutFullMarks(cells: readonly string[], mapping: ColumnMapping): ColumnMapping {
  const keys = cells.map((cell) => toArabicDigits(textKey(cell)));
  const isFull = keys.map((key) => FULL_MARK.test(key));
  if (!isFull.includes(true)) return mapping;
  const hasPercent = keys.some((key) => PERCENT.test(key));
  const hasScore = mapping.some((meaning, column) => meaning === "score" && isFull[column] !== true);
  if (!hasScore && !keys.some((key) => GOT.test(key))) return mapping;
  return mapping.map((meaning, column) => {
    const key = keys[column] ?? "";
    if (meaning !== undefined && meaning !== "score") return meaning;
    if (isFull[column] === true || (hasPercent && key.includes("คะแนน"))) return undefined;
    return !hasScore && GOT.test(key) ? "score" : meaning;
  });
}

/** The first column with a meaning; -1 if there is none. */
export function columnOf(mapping: ColumnMapping, meaning: ColumnMeaning): number {
  return mapping.indexOf(meaning);
}

/** Columns of a header up to the last one that has a text. */
export function headerWidth(headerTexts: readonly string[]): number {
  return headerTexts.findLastIndex((text) => text !== "") + 1;
}

/** All columns with one of the meanings. */
export function columnsOf(mapping: ColumnMapping, ...meanings: readonly ColumnMeaning[]): readonly number[] {
  return mapping.flatMap((meaning, column) => (meaning !== undefined && meanings.includes(meaning) ? [column] : []));
}

const TEXT_MEANINGS: ReadonlySet<string> = new Set(["comment", "recommendation", "owner", "monitor", "score"]);

/** A column whose cells belong to an item, so that none of them is a heading. */
export function isTextColumn(mapping: ColumnMapping | undefined, column: number): boolean {
  return TEXT_MEANINGS.has(mapping?.[column] ?? "");
}
