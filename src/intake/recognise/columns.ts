import { textKey } from "../../thai";

/** What a column of a table means. */
export type ColumnMeaning =
  | "code"
  | "name"
  | "comment"
  | "score"
  | "recommendation"
  | "owner"
  | "monitor"
  | "remark"
  | "indicator"
  | "instrument";

const HEADERS: readonly (readonly [ColumnMeaning, RegExp])[] = [
  ["recommendation", /^(?:ข้อเสนอแนะ|แนวทาง(?:การ)?(?:แก้ไข|ปรับปรุง|พัฒนา)|recommendation)/],
  ["comment", /^(?:ความคิดเห็น|ความเห็น|ข้อสังเกต|ข้อคิดเห็น|เหตุผล|comments?$)/],
  ["monitor", /^(?:การกำกับติดตาม|ผู้กำกับ|กำกับติดตาม|ผู้ติดตาม|monitor)/],
  ["owner", /^(?:ผู้รับผิดชอบ|หน่วยงาน(?:ที่)?รับผิดชอบ|ส่วนราชการ(?:ที่)?รับผิดชอบ|กอง(?:ที่)?รับผิดชอบ|owner|lead)/],
  ["score", /^(?:ผล)?คะแนน(?:ที่ได้|เฉลี่ย|ที่ได้รับ|ประเมิน|\(.*\))?$|^(?:ร้อยละ|score|ผลการประเมิน)$/],
  ["code", /^(?:ข้อ|ชื่อ|ข้อที่|ที่|รหัส|รหัสข้อ|ลำดับ|ลำดับที่|code|no\.?)$/],
  ["name", /^(?:ประเด็น.*|หัวข้อ.*|รายการ.*|ข้อคำถาม.*|ชื่อข้อ|ข้อมูลที่ต้องเผยแพร่|item|name)$/],
  ["indicator", /^(?:ตัวชี้วัด(?:ที่)?|indicator)$/],
  ["instrument", /^(?:แบบวัด|แบบประเมิน|เครื่องมือ|instrument)$/],
  ["remark", /^(?:หมายเหตุ|remarks?|note)$/],
];

/** The meaning of a header cell; undefined if it is none we know. */
export function columnMeaning(cell: string): ColumnMeaning | undefined {
  const key = textKey(cell);
  if (key === "" || key.length > 60) return undefined;
  // Two indicators side by side are headed by their instrument's code.
  if (/^(?:iit|eit|oit)$/.test(key)) return "indicator";
  return HEADERS.find(([, pattern]) => pattern.test(key))?.[0];
}

/** The meaning of each column, by position. */
export type ColumnMapping = readonly (ColumnMeaning | undefined)[];

/** A header row: at least two columns with a known meaning, and not more without. */
export function headerMapping(cells: readonly string[]): ColumnMapping | undefined {
  const mapping = cells.map(columnMeaning);
  const known = mapping.filter((meaning) => meaning !== undefined).length;
  const filled = cells.filter((cell) => cell !== "").length;
  return known >= 2 && known * 2 >= filled ? mapping : undefined;
}

/** The first column with a meaning; -1 if there is none. */
export function columnOf(mapping: ColumnMapping, meaning: ColumnMeaning): number {
  return mapping.indexOf(meaning);
}
