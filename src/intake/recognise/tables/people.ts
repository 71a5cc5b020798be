import type { Place } from "../../diagnostics";
import { hasPrivateNumber, textKey } from "../../../thai";
import type { SourceRow } from "../../source";
import { cleanCell } from "../cells";
import { columnsOf, headerMapping } from "./columns";
import type { Draft } from "../draft";
import { leadingCode } from "./itemRows";

/** A name with its title, alone in a cell or after a number: `๑. นางสาวตัวอย่าง คนที่หนึ่ง`. */
const TITLED_NAME =
  /^(?:[0-9๐-๙]{1,4}\s?[.)]?\s*)?(?:นางสาว|น\.\s?ส\.|นาย(?!ก(?:องค์|เทศ|รัฐ|สภา|เมือง|อบ|สมาคม|เหล่า|ฯ|\s)|อำเภอ|ทะเบียน|ช่าง|แพทย์|จ้าง|หน้า|ตรวจ)|นาง(?!สาว)|ด\.\s?[ชญ]\.|เด็ก(?:ชาย|หญิง)|ว่าที่\s?(?:ร้อย|พัน|ร\.|พ\.)|(?:พล|พัน|ร้อย|จ่า|สิบ)(?:ตำรวจ)?(?:เอก|โท|ตรี)|[พร]\.\s?[ตท]\.\s?[อทต]\.|[จส]\.\s?[สอ]\.\s?[อทต]\.|ดร\.|ผศ\.|รศ\.)\s?[ก-๎]{2,}/;

/** Headers of columns that hold persons' names or numbers. */
const PERSON_HEADER =
  /^(?:คำนำหน้า(?:ชื่อ|นาม)?|ชื่อ(?:ตัว)?(?:[-–และ/,]*)(?:นาม)?(?:สกุล|ฉายา).*|ชื่อ(?:ผู้มีส่วนได้ส่วนเสีย|ผู้รับบริการ|ผู้มาติดต่อ|ผู้เข้าร่วม.*|ผู้เข้าประชุม|ผู้มาประชุม|บุคลากร|เจ้าหน้าที่|ประชาชน)|(?:นาม)?สกุล|รายชื่อ(?!หน่วยงาน|องค์กร|อปท|โครงการ|เว็บ|เอกสาร|ไฟล์).*|(?:เลข|หมายเลข)(?:ประจำตัว|บัตร)ประชาชน.*|เลข13หลัก|(?:เบอร์|หมายเลข)?(?:โทรศัพท์|โทร\.?|มือถือ|เบอร์โทร|เบอร์โทรศัพท์).*|อีเมล์?|e-?mail.*|ลายมือชื่อ|ลงชื่อ|fullname|firstname|lastname|phone.*)$/;
/** Headers of a name or a citizen's number: either makes a list of people; a telephone alone may be an office's. */
const SURE_HEADER = /^(?:คำนำหน้า|ชื่อ|(?:นาม)?สกุล$|รายชื่อ|(?:เลข|หมายเลข)|เลข13|fullname|firstname|lastname)/;

const LONGEST_CELL = 200;
const MOST_CELLS = 60;

function keysOf(row: SourceRow): readonly string[] {
  return row.cells
    .slice(0, MOST_CELLS)
    .filter((cell) => cell.length <= LONGEST_CELL)
    .map((cell) => textKey(cleanCell(cell)))
    .filter((key) => key !== "");
}

const OF_RESULTS = [
  "code",
  "score",
  "indicator",
  "instrument",
  "comment",
  "recommendation",
  "owner",
  "monitor",
] as const;

/** A table with a column of results or of plans is no list of people, whoever is named in it. */
function isHeaderOfPeople(row: SourceRow): boolean {
  const mapping = headerMapping(row.cells.slice(0, MOST_CELLS).map(cleanCell)) ?? [];
  if (columnsOf(mapping, ...OF_RESULTS).length > 0) return false;
  const keys = keysOf(row).filter((key) => PERSON_HEADER.test(key));
  return keys.length >= 2 || (keys.length === 1 && keys.some((key) => SURE_HEADER.test(key)));
}

/** A person is named in a row, or found by a number of theirs. */
export function namesPerson(row: SourceRow): boolean {
  return row.cells
    .slice(0, MOST_CELLS)
    .some((cell) => cell.length <= LONGEST_CELL && (TITLED_NAME.test(cleanCell(cell)) || hasPrivateNumber(cell)));
}

/**
 * Rows of lists of people (stakeholders, an attendance): all rows under a header for names or citizen
 * numbers, down to the end of the table.
 */
export function rowsOfPeople(rows: readonly SourceRow[]): ReadonlySet<SourceRow> {
  const found = new Set<SourceRow>();
  let list: number | undefined;
  for (const row of rows) {
    if (row.table !== list) list = isHeaderOfPeople(row) ? row.table : undefined;
    if (row.table !== list || isHeaderOfPeople(row)) continue;
    // What begins with an item's code is never left out.
    if (leadingCode(row.cells.slice(0, MOST_CELLS).map(cleanCell), undefined) === undefined) found.add(row);
  }
  return found;
}

/** How many rows of each table were left out, because they are about people. */
export class PeopleLeftOut {
  private readonly tables = new Map<number | undefined, { place: Place; rows: number; inResults: boolean }>();

  /** `inResults`: the row stands in a table of results, so that somebody should look at it. */
  add(place: Place, inResults: boolean): void {
    const known = this.tables.get(place.table);
    if (known === undefined) {
      const unquoted = Object.fromEntries(Object.entries(place).filter(([key]) => key !== "text")) as Place;
      this.tables.set(place.table, { place: unquoted, rows: 1, inResults });
    } else {
      known.rows += 1;
      known.inResults ||= inResults;
    }
  }

  /** One diagnostic per table, which says how many rows and quotes none. */
  report(draft: Draft): void {
    for (const { place, rows, inResults } of this.tables.values()) {
      draft.note("people-left-out", place, { table: place.table ?? "?", rows }, inResults ? "warning" : "info");
    }
  }
}
