import { textKey, toArabicDigits } from "../../../thai";
import { columnMeaning, headerMapping, type ColumnMapping } from "./columns";

/** `ปี 2564`, `คะแนนปีงบประมาณ พ.ศ. ๒๕๖๔`, `ผลคะแนน ITA 2564`: a column of scores of one year. */
const OF_A_YEAR =
  /^(?:ผล|ค่า)?(?:คะแนน)?(?:ที่ได้(?:รับ)?|เฉลี่ย|การประเมิน|ผลการประเมิน|ประเมิน)?(?:\(?ita\)?)?(?:ประจำ)?(?:ใน)?(?:ปี)?(?:งบประมาณ)?(?:พ\.?ศ\.?)?(25[5-9]\d)$/;

/** `คะแนนปี 64`: two digits are a year where the word says so. */
const OF_A_SHORT_YEAR =
  /^(?:ผล|ค่า)?(?:คะแนน)?(?:ที่ได้(?:รับ)?|เฉลี่ย|การประเมิน|ผลการประเมิน|ประเมิน)?(?:ประจำ)?(?:ใน)?ปี(?:งบประมาณ)?(?:พ\.?ศ\.?)?([5-9]\d)$/;

/** The year whose scores a column holds by its header. */
function yearOfColumn(header: string): number | undefined {
  const key = toArabicDigits(textKey(header));
  const year = OF_A_YEAR.exec(key)?.[1];
  const short = year === undefined ? OF_A_SHORT_YEAR.exec(key)?.[1] : undefined;
  return year === undefined && short === undefined ? undefined : Number(year ?? `25${short ?? ""}`);
}

const FEWEST_YEARS = 2;

/** The columns of the lower half of a header that tells years apart: `ตัวชี้วัด | 2563 | 2564`; empty for any other row. */
export function columnsOfYears(cells: readonly string[]): readonly number[] {
  const columns = cells.flatMap((cell, column) => (yearOfColumn(cell) === undefined ? [] : [column]));
  const isHeader = cells.every((cell, column) => columns.includes(column) || !/[0-9๐-๙]/.test(cell));
  const years = new Set(columns.map((column) => cells[column]));
  return isHeader && years.size >= FEWEST_YEARS ? columns : [];
}

const OF_A_ROW: ReadonlySet<string> = new Set(["code", "name", "indicator", "instrument", "ordinal"]);

/**
 * The meaning of a header's columns, where some are headed by years: those of the year the document is
 * about hold its scores, those of other years none of ours. Without such a column the years say nothing.
 */
export function mappingOfYear(cells: readonly string[], fiscalYear: number | null): ColumnMapping | undefined {
  const years = cells.map(yearOfColumn);
  // A header says what its rows are about, unless it is the lower half of one.
  const others = cells.filter((cell, column) => cell !== "" && years[column] === undefined);
  const about = others.length === 0 || others.some((cell) => OF_A_ROW.has(columnMeaning(cell) ?? ""));
  if (fiscalYear === null || !years.includes(fiscalYear) || !about) return headerMapping(cells);
  const plain = headerMapping(cells.map((cell, column) => (years[column] === undefined ? cell : "คะแนน")));
  if (plain === undefined) return undefined;
  return plain.map((meaning, column) => {
    if (years[column] === undefined) return meaning;
    return years[column] === fiscalYear ? "score" : "none";
  });
}

/** A column an office adds for its own use, which is known not to hold anything of the assessment. */
const OF_NO_ACCOUNT =
  /^(?:ค่า)?เป้าหมาย|^(?:ผลต่าง|ส่วนต่าง|เปรียบเทียบ|เพิ่มขึ้น|\+\/-|เพิ่ม\/ลด|เพิ่ม\(ลด\)|ผลการเปรียบเทียบ)|^คะแนนเต็ม|^คะแนน\(?เต็ม|^(?:ผ่าน\/ไม่ผ่าน|ผลการพิจารณา|สถานะ|เกณฑ์)|^ระดับ(?:ผล|คะแนน|คุณภาพ)?|^(?:คะแนน)?(?:ค่า)?เฉลี่ย(?:ของ|ระดับ)?(?:จังหวัด|ประเทศ|อำเภอ|กลุ่ม|ภาค|ทั้ง)|ส่วนที่\d$/;

/** Leaving the column out is no loss: it says what follows from the score, or belongs to another year or to others. */
export function isOfNoAccount(header: string): boolean {
  return OF_NO_ACCOUNT.test(toArabicDigits(textKey(header))) || yearOfColumn(header) !== undefined;
}
