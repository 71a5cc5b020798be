import { textKey, tidy } from "../thai";
import { unitOf, withDetails, type Owner } from "./owners";
import { looksLikePerson } from "./persons";
import { sameUnit } from "./unitNames";
import { splitWorkAreas } from "./workAreas";

/** A row nothing was taken from, and why. */
export interface LeftRow {
  /** Of the rows given, from 0. */
  readonly row: number;
  readonly text: string;
  /** `person`: it names a person where a unit or post belongs. `nameless`: it names neither. */
  readonly why: "person" | "nameless";
}

export interface DirectoryReading {
  readonly owners: readonly Owner[];
  readonly left: readonly LeftRow[];
  /** There was no header over several columns, so only the first was taken. */
  readonly firstColumnOnly: boolean;
}

type Column = "name" | "unit" | "position" | "person" | "email" | "workAreas";

/** How columns of a directory are called, in order of trust. */
const HEADERS: Readonly<Record<Column, RegExp>> = {
  email: /^(?:อีเมลล?์?|อีเมล.*|ไปรษณีย์อิเล็กทรอนิกส์|e-?mail.*)$/i,
  person: /^(?:ชื่อ|ชื่อ[-–—\s]*(?:นาม)?สกุล|ชื่อผู้ประสานงาน|ผู้ประสานงาน|เจ้าหน้าที่(?:ผู้รับผิดชอบ)?|contactperson|person|contact)$/i,
  position: /^(?:ตำแหน่ง.*|position|post|title)$/i,
  workAreas:
    /^(?:งานที่รับผิดชอบ|ภารกิจ|ภาระงาน|ขอบเขตงาน|หน้าที่(?:ความรับผิดชอบ)?|ข้อที่รับผิดชอบ|ตัวชี้วัดที่รับผิดชอบ|workareas?|areas?|responsibilit(?:y|ies))$/i,
  unit: /^(?:หน่วยงาน.*|ส่วนราชการ.*|สำนัก\/กอง|สังกัด|กอง|กลุ่มงาน|ฝ่าย|unit|division|department|office)$/i,
  name: /^(?:(?:ชื่อ)?ผู้รับผิดชอบ(?:หลัก)?|รายชื่อ(?:หน่วยงาน|ผู้รับผิดชอบ)?|owner|responsible|name)$/i,
};
const COLUMNS = Object.keys(HEADERS) as readonly Column[];
/** A table that says who does which item is no directory; the reader of results takes it. */
const OF_ITEMS = /^(?:ข้อ|ข้อที่|หัวข้อ|ประเด็น.*|ตัวชี้วัด(?:ที่)?|รหัส|คะแนน|item|topic|code|score|indicator)$/i;

type Header = ReadonlyMap<Column, number>;

function headerIn(row: readonly string[]): Header | undefined {
  const found = new Map<Column, number>();
  for (const [index, cell] of row.entries()) {
    const key = textKey(cell);
    const column = COLUMNS.find((each) => HEADERS[each].test(key));
    if (column !== undefined && !found.has(column)) found.set(column, index);
  }
  return found.has("name") || found.has("unit") || (found.has("position") && found.size > 1) ? found : undefined;
}

/** Numbers and dots of a list. */
function withoutBullet(text: string): string {
  return tidy(text).replace(/^(?:[-–—•●▪*]|\(?[0-9๐-๙]{1,3}[.)])\s*/, "");
}

interface Entry extends Partial<Record<Exclude<Column, "workAreas">, string>> {
  readonly row: number;
  readonly text: string;
  readonly workAreas: readonly string[];
}

function entriesIn(rows: readonly (readonly string[])[]): { entries: readonly Entry[]; firstColumnOnly: boolean } {
  const filled = rows
    .map((cells, row) => ({ cells, row }))
    .filter(({ cells }) => cells.some((cell) => tidy(cell) !== ""));
  const at = filled.findIndex(({ cells }) => headerIn(cells) !== undefined);
  const header = at < 0 ? undefined : headerIn(filled[at]?.cells ?? []);
  if (header === undefined) {
    const entries = filled.map(({ cells, row }) => {
      const text = cells.find((cell) => tidy(cell) !== "") ?? "";
      return { row, text: tidy(text), name: withoutBullet(text), workAreas: [] };
    });
    return {
      entries,
      firstColumnOnly: filled.some(({ cells }) => cells.filter((cell) => tidy(cell) !== "").length > 1),
    };
  }
  const body = filled.slice(at + 1).filter(({ cells }) => headerIn(cells)?.size !== header.size);
  const cell = (cells: readonly string[], column: Column) => withoutBullet(cells[header.get(column) ?? -1] ?? "");
  return {
    firstColumnOnly: false,
    entries: body.map(({ cells, row }) => ({
      row,
      text: cells
        .map(tidy)
        .filter((each) => each !== "")
        .join(" | "),
      name: cell(cells, "name"),
      unit: cell(cells, "unit"),
      position: cell(cells, "position"),
      person: cell(cells, "person"),
      email: cell(cells, "email"),
      workAreas: splitWorkAreas(cells[header.get("workAreas") ?? -1] ?? ""),
    })),
  };
}

/** What a row is called by in the plan: its own name, else its unit, told apart by the post where it must be. */
function ownerOf(entry: Entry, unitsAgain: ReadonlySet<string>): Owner | LeftRow["why"] {
  const { name = "", unit = "", position = "" } = entry;
  const isPerson = name !== "" && looksLikePerson(name);
  const plain = name !== "" && !isPerson ? name : unit;
  const called =
    plain === ""
      ? position
      : plain === unit && position !== "" && unitsAgain.has(textKey(unit))
        ? `${unit} (${position})`
        : plain;
  if (called === "") return isPerson || (entry.person ?? "") !== "" ? "person" : "nameless";
  if (looksLikePerson(called)) return "person";
  return withDetails(
    { name: called, unit: unitOf(unit === "" ? called : unit) },
    {
      ...entry,
      person: entry.person === undefined || entry.person === "" ? (isPerson ? name : "") : entry.person,
      unit: unitOf(unit),
    },
  );
}

/**
 * A directory out of rows of cells: one owner a line, or columns with a header. Undefined where the rows
 * are a table of items. Rows that name nobody are told, never dropped.
 */
export function directoryIn(rows: readonly (readonly string[])[]): DirectoryReading | undefined {
  const isOfItems = rows.some(
    (cells) => headerIn(cells) !== undefined && cells.some((cell) => OF_ITEMS.test(textKey(cell))),
  );
  if (isOfItems) return undefined;
  const { entries, firstColumnOnly } = entriesIn(rows);
  const units = entries.map(({ name, unit }) => (name === undefined || name === "" ? textKey(unit ?? "") : ""));
  const again = new Set(units.filter((unit, at) => unit !== "" && units.indexOf(unit) !== at));
  const owners: Owner[] = [];
  const left: LeftRow[] = [];
  for (const entry of entries) {
    const owner = ownerOf(entry, again);
    if (typeof owner === "string") {
      left.push({ row: entry.row, text: entry.text, why: owner });
      continue;
    }
    const known = sameUnit(owner.name, owners);
    if (known === undefined) owners.push(owner);
    else owners[owners.indexOf(known)] = joined(known, owner);
  }
  return { owners, left, firstColumnOnly };
}

function joined(known: Owner, again: Owner): Owner {
  const workAreas = [...new Set([...(known.workAreas ?? []), ...(again.workAreas ?? [])])];
  return withDetails(known, { ...again, ...known, workAreas });
}
