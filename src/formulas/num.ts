import { ABSENT_WORDS, LONGEST_NUMBER, parseNumber } from "../ita";
import { CellError, type CellValue } from "./cells";
import type { FunctionWithTwin } from "./definition";

const THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙".split("");
const DIGITS = `0123456789${THAI_DIGITS.join("")}`;
const POSITIONS = Array.from({ length: LONGEST_NUMBER }, (_, index) => String(index + 1)).join(",");
/** What counts as a space beside the space itself: no-break space, tab and line breaks. */
const SPACES = ['"\u00A0"', "CHAR(9)", "CHAR(10)", "CHAR(13)"];
/** Invisible characters the twin does not remove; a text with one is not a number here either. */
const NOT_REMOVED = /[\v\f\u00AD\u2000-\u200A\u200C-\u200F\u202F\u205F\u2060\u3000\u2028\u2029\uFEFF]/;

export const NUM: FunctionWithTwin = {
  id: "NUM",
  description: {
    th: "อ่านตัวเลขไทยหรืออารบิกเป็นตัวเลข เช่น ๙๑.๘๕ หรือ 91,85 (ว่างหรือ - คือไม่มีข้อมูล ไม่ใช่ 0)",
    en: "Reads a number in Thai or Arabic digits, such as ๙๑.๘๕ or 91,85 (blank or - is no data, not 0)",
  },
  parameters: [
    {
      name: "text",
      each: true,
      description: { th: "ข้อความหรือตัวเลข เซลล์เดียวหรือทั้งคอลัมน์", en: "Text or number; a cell or a column" },
    },
  ],
  compute:
    () =>
    ([cell = null]) =>
      read(cell),
  twinKind: "formula",
  twin: ([text = ""]) => {
    const spaced = SPACES.reduce((inner, space) => `SUBSTITUTE(${inner},${space}," ")`, `${text}&""`);
    const bare = `TRIM(SUBSTITUTE(${spaced},"\u200B",""))`;
    // Only a percent sign at the end goes; no cell can hold the character that marks the end.
    const digits = `TRIM(SUBSTITUTE(SUBSTITUTE(${bare}&CHAR(1),"%"&CHAR(1),""),CHAR(1),""))`;
    const number = THAI_DIGITS.reduce(
      (inner, digit, value) => `SUBSTITUTE(${inner},"${digit}","${String(value)}")`,
      digits,
    );
    // Not MATCH, which would take a question mark for a wildcard.
    const absent = `SUMPRODUCT((${bare}={${ABSENT_WORDS.map((word) => `"${word}"`).join(",")}})*1)>0`;
    const isIn = (character: string, set: string) => `ISNUMBER(FIND(${character},"${set}"))`;
    const separators = (marks: readonly string[]) =>
      `LEN(${bare})-LEN(${marks.reduce((inner, mark) => `SUBSTITUTE(${inner},"${mark}","")`, bare)})`;
    // VALUE alone would also take dates, times and currencies.
    const wellFormed = [
      `LEN(${digits})>0`,
      `LEN(${bare})<=${String(LONGEST_NUMBER)}`,
      `SUMPRODUCT(${isIn(`MID(${digits}&REPT("0",${String(LONGEST_NUMBER)}),{${POSITIONS}},1)`, `${DIGITS}.,`)}*1)=${String(LONGEST_NUMBER)}`,
      isIn(`LEFT(${digits},1)`, DIGITS),
      isIn(`RIGHT(${digits},1)`, DIGITS),
      `${separators(["."])}<=1`,
    ].join(",");
    const integer = `LEFT(${number},FIND(".",${bare}&".")-1)`;
    const grouped = `AND(TEXT(VALUE(SUBSTITUTE(${integer},",","")),"#,##0")=${integer},ISERROR(FIND(",",${bare},FIND(".",${bare}&"."))))`;
    const withComma =
      `IF(IFERROR(${grouped},FALSE),VALUE(SUBSTITUTE(${number},",","")),` +
      `IF(${separators([",", "."])}=1,VALUE(SUBSTITUTE(${number},",",".")),VALUE("?")))`;
    return (
      `IF(ISLOGICAL(${text}),VALUE("?"),IF(ISNUMBER(${text}),${text},IF(ISERROR(${text}),${text},IF(${absent},"",` +
      `IF(AND(${wellFormed}),IF(ISERROR(FIND(",",${bare})),VALUE(${number}),${withComma}),VALUE("?"))))))`
    );
  },
};

function read(cell: CellValue): CellValue {
  if (cell === null) return "";
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string" || NOT_REMOVED.test(cell)) return new CellError("#VALUE!");
  const parsed = parseNumber(cell);
  if (parsed.kind === "absent") return "";
  return parsed.kind === "number" ? parsed.value : new CellError("#VALUE!", cell);
}
