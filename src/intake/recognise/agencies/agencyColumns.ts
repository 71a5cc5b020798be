import { parseNumber, type InstrumentCode } from "../../../ita";
import { textKey, tidy, toArabicDigits } from "../../../thai";
import { cleanCell } from "../cells";
import { columnMeaning } from "../tables/columns";
import { indicatorMention } from "../names";

/** No result table is wider; a wider row is not looked into. */
export const WIDEST = 256;

/** Columns that hold one text or figure of an agency. */
export type AgencyField = "ordinal" | "agency" | "province" | "district" | "type" | "year" | "total" | "band" | "rank";

type Meaning =
  | { readonly kind: AgencyField | "result" | "weighted" }
  | { readonly kind: "indicator"; readonly no: number; readonly name: string }
  | { readonly kind: "instrument"; readonly code: InstrumentCode };

export interface IndicatorColumn {
  readonly no: number;
  readonly name: string;
  readonly column: number;
}

/** Where a table with one agency per row holds what; columns count from 0. */
export interface AgencyLayout {
  readonly fields: Readonly<Partial<Record<AgencyField, number>>>;
  readonly agency: number;
  readonly indicators: readonly IndicatorColumn[];
  readonly instruments: readonly { readonly code: InstrumentCode; readonly column: number }[];
  /** Columns that are understood and not read: weighted scores. */
  readonly ignored: readonly number[];
  /** The header's text of each column, the lowest row of it. */
  readonly headers: readonly string[];
  /** Years the header names. */
  readonly years: readonly number[];
  /** The header says no more than "agency" and "score", as that of any contest does. */
  readonly vague: boolean;
}

const FIELDS: readonly (readonly [AgencyField | "result", RegExp])[] = [
  [
    "agency",
    /^(?:ราย)?(?:ชื่อ)?(?:หน่วยงาน(?:ภาครัฐ|ของรัฐ|ที่(?:เข้า)?(?:รับ|ร่วม)(?:การ)?(?:ตรวจ)?ประเมิน)?|องค์กรปกครองส่วนท้องถิ่น(?:\(อปท\.?\))?|อปท\.?|ส่วนราชการ)$|^(?:agency|organi[sz]ation)(?:name)?$/,
  ],
  ["province", /^(?:ชื่อ)?จังหวัด$|^province$/],
  ["district", /^(?:ชื่อ)?อำเภอ$|^district$/],
  ["type", /^ประเภท(?:ของ)?(?:หน่วยงาน|องค์กร|อปท\.?)?$|^type$/],
  ["rank", /^อันดับ|^ลำดับ(?:คะแนน|ผล|ที่ได้)|^rank(?:ing)?$/],
  ["ordinal", /^(?:ที่|ลำดับ(?:ที่)?|no\.?|#)$/],
  ["year", /^ปี(?:งบประมาณ)?(?:พ\.?ศ\.?|\(พ\.?ศ\.?\))?$|^(?:fiscal)?year$/],
  ["band", /^(?:ผล)?(?:ระดับ|เกรด)(?:คะแนน|ผล(?:การประเมิน|คะแนน)?|การประเมิน|ita)*$|^(?:grade|band|level|rating)$/],
  ["result", /^ผล(?:การ)?ประเมิน(?:ita)?$/],
  [
    "total",
    /^(?:ผล)?คะแนน(?:ita|รวม|ภาพรวม|เฉลี่ย|สุทธิ|ประเมิน|การประเมิน|ผลการประเมิน|ทั้งหมด|ที่ได้(?:รับ)?|ของหน่วยงาน)*$|^(?:ita(?:score)?|ค่าita|รวม|เฉลี่ย|ภาพรวม|total(?:score)?|score)$/,
  ],
];

const YEAR_AT_END = /(?:ประจำ)?(?:ปี)?(?:งบประมาณ)?(?:พ\.?ศ\.?)?25[5-9]\d$/;
/** What a score is out of, or its unit. */
const UNIT = /\((?:คะแนน|ร้อยละ|%|เต็ม|100|คะแนนเต็ม)*\)$/;
const WEIGHT = /ถ่วง|น้ำหนัก|\((?:ร้อยละ)?[34]0(?:คะแนน|%)?\)/;
/** Numbers of people, days or baht stand under the same names. */
const COUNTS = /จำนวน|ผู้ตอบ|กลุ่มตัวอย่าง|เป้าหมาย|\((?:คน|ราย|ครั้ง|วัน|บาท)\)/;
const BARE_INDICATOR = /^\(?(10|[1-9])\)?\.?$/;
/** Its instrument may stand above it in the same cell. */
const NUMBERED_INDICATOR =
  /^(?:iit|eit|oit)?(?:ตัวชี้วัด|ตัวที่|ตชว\.?|kpi|indicator)(?:ที่)?[.:]?\(?(10|[1-9])\)?(?![.\d])[.:]?(.*)$/;
const INSTRUMENT = /^(?:ผล)?(?:คะแนน|ค่า|เฉลี่ย|รวม|แบบวัด|แบบตรวจ|แบบ)*\(?(iit|eit|oit)\)?(?:คะแนน|เฉลี่ย|รวม)*$/;
const SCORE_OF_ABOVE = /^(?:(?:ค่า|ผล)?(?:คะแนน|เฉลี่ย|รวม|ร้อยละ)+)$/;
/** Columns of other tables: items or indicators run down the rows there, and units beside them are owners. */
const OTHER_TABLES: readonly (string | undefined)[] = [
  "code",
  "name",
  "comment",
  "recommendation",
  "owner",
  "monitor",
  "indicator",
  "instrument",
];
const LONGEST_HEADER = 120;

/** The assessment is named. */
export const SAYS_ITA = /\bITA\b|ITAS|คุณธรรมและความโปร่งใส/i;

function headerKey(text: string): string {
  return text.length > LONGEST_HEADER ? "" : textKey(text).replace(/[:：]$/, "");
}

/** The meaning of a header cell under the one above it. */
function meaningOf(text: string, above: string): Meaning | undefined {
  if (COUNTS.test(text) || COUNTS.test(above)) return undefined;
  const key = headerKey(text).replace(YEAR_AT_END, "").replace(UNIT, "");
  const own = ownMeaning(key, text);
  const group = above === "" || above === text ? undefined : ownMeaning(headerKey(above).replace(UNIT, ""), above);
  const aboutGroup = group?.kind === "indicator" || group?.kind === "instrument";
  if (aboutGroup && WEIGHT.test(key)) return { kind: "weighted" };
  if (aboutGroup && SCORE_OF_ABOVE.test(key)) return WEIGHT.test(headerKey(above)) ? { kind: "weighted" } : group;
  // A level of one indicator is not the agency's.
  if (aboutGroup && own?.kind !== "indicator" && own?.kind !== "instrument") return undefined;
  return own;
}

function ownMeaning(key: string, text: string): Meaning | undefined {
  if (key === "") return undefined;
  const bare = BARE_INDICATOR.exec(key);
  if (bare !== null) return { kind: "indicator", no: Number(bare[1]), name: "" };
  if (WEIGHT.test(key)) return { kind: "weighted" };
  const instrument = INSTRUMENT.exec(key)?.[1];
  if (instrument !== undefined) return { kind: "instrument", code: instrument.toUpperCase() as InstrumentCode };
  const mention = indicatorMention(tidy(text));
  if (mention !== undefined) return { kind: "indicator", no: mention.no, name: mention.name };
  const numbered = NUMBERED_INDICATOR.exec(key);
  if (numbered !== null) {
    const [, name = ""] = /\d+\s*[.):]?\s*(.*)$/.exec(toArabicDigits(tidy(text))) ?? [];
    return { kind: "indicator", no: Number(numbered[1]), name: numbered[2] === "" ? "" : name };
  }
  const field = FIELDS.find(([, pattern]) => pattern.test(key))?.[0];
  return field === undefined ? undefined : { kind: field };
}

/** A quick look before the thorough one. */
const MAY_HEAD_AGENCIES = /หน่วยงาน|องค์กร|อปท|ส่วนราชการ|agency|organi[sz]ation/i;

/** The cell of a row that heads a column of agencies; -1 if there is none. */
export function agencyHeading(cells: readonly string[]): number {
  return cells.findIndex(
    (cell) =>
      cell.length <= LONGEST_HEADER &&
      MAY_HEAD_AGENCIES.test(cell) &&
      ownMeaning(headerKey(cleanCell(cell)).replace(YEAR_AT_END, ""), "")?.kind === "agency",
  );
}

/**
 * The layout of a table of agencies from the rows of its header; undefined where they head something
 * else, or where two columns claim to be the same figure: nobody can tell which one to believe.
 */
export function agencyLayout(rows: readonly (readonly string[])[]): AgencyLayout | undefined {
  const width = Math.max(...rows.map((cells) => cells.length));
  if (width > WIDEST) return undefined;
  const headers = Array.from({ length: width }, (_, column) => headerOf(rows, column));
  const meanings = headers.map(({ text, above }) => meaningOf(text, above));
  const fields: Partial<Record<AgencyField, number>> = {};
  const indicators: IndicatorColumn[] = [];
  const instruments: { code: InstrumentCode; column: number }[] = [];
  const ignored: number[] = [];
  const agency = meanings.findIndex((meaning) => meaning?.kind === "agency");
  if (agency < 0) return undefined;
  for (const [column, meaning] of meanings.entries()) {
    if (meaning === undefined) {
      if (OTHER_TABLES.includes(columnMeaning(headers[column]?.text ?? ""))) return undefined;
    } else if (meaning.kind === "indicator") {
      if (indicators.some(({ no }) => no === meaning.no)) return undefined;
      indicators.push({ no: meaning.no, name: meaning.name, column });
    } else if (meaning.kind === "instrument") {
      if (instruments.some(({ code }) => code === meaning.code)) return undefined;
      instruments.push({ code: meaning.code, column });
    } else if (meaning.kind === "weighted") {
      ignored.push(column);
    } else {
      const field = fieldAt(meaning.kind, column, agency, meanings);
      if (fields[field] === undefined) fields[field] = column;
      else if (["agency", "total", "band", "year"].includes(field)) return undefined;
      // Two ranks (in the province, in the nation) are two different things.
      else if (field === "rank") fields.rank = -1;
    }
  }
  if (fields.rank === -1) delete fields.rank;
  const says = indicators.length >= 2 || instruments.length >= 2 || fields.total !== undefined;
  if (!says) return undefined;
  const texts = rows.flat().join(" ");
  const years = [...toArabicDigits(texts).matchAll(/25[5-9]\d/g)].map(([year]) => Number(year));
  const vague =
    indicators.length === 0 && instruments.length === 0 && fields.band === undefined && !SAYS_ITA.test(texts);
  return { vague, fields, agency, indicators, instruments, ignored, headers: headers.map(({ text }) => text), years };
}

/** An ordinal stands in front of the agency; behind it, it is a rank. "Result" is whatever is not named otherwise. */
function fieldAt(
  kind: AgencyField | "result",
  column: number,
  agency: number,
  meanings: readonly (Meaning | undefined)[],
): AgencyField {
  if (kind === "ordinal") return column < agency ? "ordinal" : "rank";
  if (kind !== "result") return kind;
  return meanings.some((meaning) => meaning?.kind === "total") ? "band" : "total";
}

/** The lowest text over a column, and the one above it; a merged cell above spreads to the right. */
function headerOf(rows: readonly (readonly string[])[], column: number): { text: string; above: string } {
  const filled = rows.flatMap((cells, index) => ((cells[column] ?? "") === "" ? [] : [index]));
  const lowest = filled.at(-1);
  if (lowest === undefined) return { text: "", above: "" };
  const upper = rows[lowest - 1];
  const text = rows[lowest]?.[column] ?? "";
  if (upper === undefined) return { text, above: "" };
  for (let at = column; at >= 0; at -= 1) {
    const cell = upper[at] ?? "";
    if (cell !== "") return { text, above: cell };
    // The merged cell ends where the lower row has nothing under it.
    if ((rows[lowest]?.[at] ?? "") === "") break;
  }
  return { text, above: "" };
}

/** A lower row of a header: nothing of an agency yet, only names of columns. */
export function goesOnWithHeader(cells: readonly string[], header: readonly string[], agency: number): boolean {
  const own = cells[agency] ?? "";
  if (own !== "" && own !== header[agency]) return false;
  const filled = cells.filter((cell, column) => cell !== "" && cell !== header[column]);
  return (
    filled.length > 0 &&
    filled.every((cell) => meaningOf(cell, "") !== undefined || SCORE_OF_ABOVE.test(headerKey(cell)))
  );
}

/** `(1) | (2) | (3)` under a header: the columns are numbered, the agencies' column too. */
export function isColumnNumbering(cells: readonly string[]): boolean {
  const numbers = cells.flatMap((cell) => {
    const parsed = parseNumber(cell.replace(/[()[\]]/g, ""));
    return parsed.kind === "number" ? [parsed.value] : parsed.kind === "unreadable" ? [NaN] : [];
  });
  return numbers.length > 2 && numbers.every((number, index) => number === (numbers[0] ?? 0) + index);
}

const GROUP = /^(?:แบบวัด|แบบตรวจ|แบบ)?\(?(?:iit|eit|oit)\)?$|^(?:คะแนน)?(?:ราย)?ตัวชี้วัด(?:ที่)?(?:\(.*\))?$/;

/**
 * A header in two rows copied as text loses its merged cells: the lower row then begins under the first
 * group instead of at the left. Puts it where the width of the data says it belongs.
 */
export function alignedHeader(
  upper: readonly string[],
  lower: readonly string[],
  width: number,
): readonly (readonly string[])[] | undefined {
  const groups = upper.flatMap((cell, column) => (GROUP.test(headerKey(cell)) ? [column] : []));
  const [first] = groups;
  const last = groups.at(-1);
  if (first === undefined || last === undefined || last - first + 1 !== groups.length) return undefined;
  if (upper.length - groups.length + lower.length !== width) return undefined;
  if (!lower.every((cell) => meaningOf(cell, "")?.kind === "indicator")) return undefined;
  return [[...upper.slice(0, first), ...lower, ...upper.slice(last + 1)]];
}
