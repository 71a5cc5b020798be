import * as fc from "fast-check";
import type { Subject } from "../../src/ita";
import { STATUSES, type SentRow, type TravellingField } from "../../src/plan";
import type { CellContent, TableSpec, WorkbookSpec } from "../../src/sheets";
import { toSerial } from "../../src/thai";
import { entryCell } from "../../src/workbook/sharing/entries";
import { sentRow } from "../workbook/sharing/sentParts";
import { partSpec, withoutTables, withSheets } from "./partFiles";

/** Something somebody wrote into a cell; "" where they cleared it. */
export interface Edit {
  /** Place among the rows of the plan. */
  readonly row: number;
  readonly field: TravellingField;
  readonly text: string;
}

/** What one person did to the file they got. */
export interface Person {
  readonly unit: string;
  /** Places among the rows of the plan of those they got. */
  readonly rows: readonly number[];
  readonly edits: readonly Edit[];
  readonly added: readonly { readonly subject: Subject; readonly text: string }[];
  readonly deleted: readonly number[];
  /** Rows whose id they cleared. */
  readonly cleared: readonly number[];
  readonly remarks: readonly { readonly row: number; readonly text: string }[];
  /** Dates nobody can take as they are, in the column of approvals. */
  readonly odd: readonly { readonly row: number; readonly content: string | number }[];
  /** Rows whose finding they wrote over, though it is only for reading. */
  readonly touched: readonly number[];
  /** Rows they copied with their id, to write something else into the copy. */
  readonly copied: readonly { readonly row: number; readonly text: string }[];
  /** Nothing of what was sent is left in the file. */
  readonly losesSent: boolean;
  /** Columns they took out. */
  readonly missing: readonly TravellingField[];
  readonly order: number;
  readonly hasTables: boolean;
  readonly renamesSheets: boolean;
}

/** A plan that went out to several people and came back. */
export interface Round {
  readonly rows: readonly SentRow[];
  /** What was changed in the office meanwhile. */
  readonly office: readonly Edit[];
  readonly people: readonly Person[];
}

export const REMARK_HEADER = "ความเห็นของผู้กรอก";

const SUBJECTS = ["O1", "O2", "O9", "O10", "O27", "E3", "I12", "4", "10"] as const satisfies readonly Subject[];
const DAYS = ["2020-11-05", "2021-02-28", "2021-09-30"];
const DATES: readonly TravellingField[] = ["start", "publishBy", "completedOn"];
/** Fields whose text is of a person's own, so that every edit can be told by what it says. */
export const WORDS: readonly TravellingField[] = ["measure", "steps", "progress", "result", "problems", "pageUrl"];
const EDITED = [...WORDS, ...DATES, "status", "support", "alsoServes", "budget", "person", "lead"] as const;

/** Texts that programs are tempted to change: formulas, figures, quotes, lines, spaces. */
function textOf(field: TravellingField, row: number, choice: number): string {
  if (choice === 0) return "";
  const at = choice - 1;
  if (DATES.includes(field)) return DAYS[at] ?? "";
  if (field === "status") return STATUSES[at] ?? "";
  if (field === "support") return ["กองช่าง, กองคลัง", "สำนักปลัด", "กองการศึกษา, ฝ่าย ก"][at] ?? "";
  if (field === "alsoServes") return ["O9, 5", "E3", "I1, I2, 10"][at] ?? "";
  if (field === "budget") return ["12000", "0012", "1,500.50 บาท"][at] ?? "";
  const token = `${field}‑${String(row)}`;
  if (field === "pageUrl") return `https://www.example.go.th/${token}?a=${String(at)}&b=<1>`;
  return [`=HYPERLINK("${token}")`, `1. น้ำ ${token}\n2. "สำเร็จ"  แล้ว`, `ทำแล้ว ๑๒/๒๕๖๔ ${token} '<ก>&`][at] ?? "";
}

/** A day as a text, no day at all, and a day of the Buddhist era that a spreadsheet takes for one of the Common Era. */
const ODD_DATES = ["9/4/64", "เร็ว ๆ นี้", toSerial("2564-04-09")];
export const TOUCHED = "ประเด็นที่เขียนทับ";

const choice = fc.integer({ min: 0, max: 3 });

function rowsArbitrary(): fc.Arbitrary<readonly SentRow[]> {
  const ids = fc.uniqueArray(fc.tuple(fc.constantFrom(...SUBJECTS), fc.constantFrom(1, 1, 1, 2)), {
    minLength: 1,
    maxLength: 10,
    selector: ([subject, n]) => `${subject}-${String(n)}`,
  });
  const filled = fc.array(fc.tuple(fc.constantFrom(...EDITED), choice), { maxLength: 8 });
  return ids.chain((all) =>
    fc.tuple(...all.map(() => filled)).map((entries) =>
      all.map(([subject, n], row) => {
        const given = (entries[row] ?? []).map(([field, at]) => [field, textOf(field, row, at)] as const);
        const measure = `มาตรการของ ${subject} ที่ ${String(n)}`;
        return sentRow(subject, { measure, lead: "กองคลัง", status: "not-started", ...Object.fromEntries(given) }, n);
      }),
    ),
  );
}

function editsOf(rows: readonly number[], most: number): fc.Arbitrary<readonly Edit[]> {
  const one = fc.record({ row: fc.constantFrom(...rows), field: fc.constantFrom(...EDITED), at: choice });
  return fc
    .uniqueArray(one, { maxLength: most, selector: ({ row, field }) => `${String(row)} ${field}` })
    .map((all) => all.map(({ row, field, at }) => ({ row, field, text: textOf(field, row, at) })));
}

const seldom = <T>(some: fc.Arbitrary<readonly T[]>): fc.Arbitrary<readonly T[]> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant<readonly T[]>([]) }, { weight: 1, arbitrary: some });

/** What makes rows uncertain is rare, so that most others are held to the letter. */
const rarely = <T>(some: fc.Arbitrary<readonly T[]>): fc.Arbitrary<readonly T[]> =>
  fc.oneof({ weight: 11, arbitrary: fc.constant<readonly T[]>([]) }, { weight: 1, arbitrary: some });

function personOf(number: number, all: number): fc.Arbitrary<Person> {
  const places = Array.from({ length: all }, (_, index) => index);
  return fc.subarray(places, { minLength: 1 }).chain((rows) =>
    fc.record({
      unit: fc.constant(`หน่วยที่ ${String(number)}`),
      rows: fc.constant(rows),
      edits: editsOf(rows, 12),
      added: seldom(
        fc.uniqueArray(
          fc.record({
            subject: fc.constantFrom(...SUBJECTS),
            text: fc.constantFrom("เพิ่มเรื่องที่หนึ่ง", "เพิ่มเรื่องที่สอง", `เพิ่มของหน่วยที่ ${String(number)}`),
          }),
          { minLength: 1, maxLength: 2, selector: ({ subject, text }) => subject + text },
        ),
      ),
      deleted: seldom(fc.subarray(rows, { minLength: 1, maxLength: 1 })),
      cleared: rarely(fc.subarray(rows, { minLength: 1 })),
      remarks: seldom(
        fc.uniqueArray(
          fc.constantFrom(...rows).map((row) => ({ row, text: `ฝากไว้ ${String(row)}-${String(number % 3)}` })),
          { minLength: 1, maxLength: 2, selector: ({ row }) => row },
        ),
      ),
      odd: seldom(
        fc.uniqueArray(fc.record({ row: fc.constantFrom(...rows), content: fc.constantFrom(...ODD_DATES) }), {
          minLength: 1,
          maxLength: 2,
          selector: ({ row }) => row,
        }),
      ),
      touched: seldom(fc.subarray(rows, { minLength: 1, maxLength: 1 })),
      copied: rarely(
        fc.constantFrom(...rows).map((row) => [{ row, text: `สำเนาของหน่วยที่ ${String(number)} แถว ${String(row)}` }]),
      ),
      losesSent: fc.nat({ max: 15 }).map((n) => n === 0),
      missing: seldom(fc.subarray(["note", "steps", "period", "completedOn", "support"] as const, { minLength: 1 })),
      order: fc.nat(),
      hasTables: fc.boolean(),
      renamesSheets: fc.boolean(),
    }),
  );
}

/** Plans that went to one to eight people. */
export function roundArbitrary(): fc.Arbitrary<Round> {
  return rowsArbitrary().chain((rows) =>
    fc.record({
      rows: fc.constant(rows),
      office: seldom(editsOf([...rows.keys()], 3)),
      people: fc
        .integer({ min: 1, max: 8 })
        .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => personOf(index + 1, rows.length)))),
    }),
  );
}

/** The same list in another order, by a number. */
function shuffled<T>(list: readonly T[], order: number): readonly T[] {
  let state = order >>> 0;
  const keyed = list.map((each) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return { each, key: state };
  });
  return keyed.sort((a, b) => a.key - b.key).map(({ each }) => each);
}

/** Edits that are in the file: not of rows or columns that were taken out, and other than what was sent. */
export function editsIn({ rows }: Round, person: Person): readonly Edit[] {
  return person.edits.filter(
    ({ row, field, text }) =>
      !person.deleted.includes(row) && !person.missing.includes(field) && rows[row]?.entries[field] !== text,
  );
}

function editedTable(table: TableSpec, round: Round, person: Person): TableSpec {
  const at = (key: string) => table.columns.findIndex((column) => column.key === key);
  const places = new Map(person.rows.map((row) => [round.rows[row]?.id, row]));
  const remarkOf = (row: number | undefined) => person.remarks.find((each) => each.row === row)?.text ?? null;
  const standing = table.rows.flatMap((cells) => {
    const id = cells[at("id")];
    const row = typeof id === "string" ? places.get(id) : undefined;
    if (row === undefined || person.deleted.includes(row)) return [];
    let edited: readonly CellContent[] = cells;
    for (const { field, text } of person.edits.filter((edit) => edit.row === row))
      edited = edited.with(at(field), entryCell(field, text, "th"));
    const odd = person.odd.find((each) => each.row === row);
    if (odd !== undefined) edited = edited.with(at("approveBy"), odd.content);
    if (person.touched.includes(row)) edited = edited.with(at("finding"), TOUCHED);
    const copies = person.copied
      .filter((copy) => copy.row === row)
      .map(({ text }): readonly CellContent[] => [...cells.with(at("measure"), text), null]);
    if (person.cleared.includes(row)) edited = edited.with(at("id"), null);
    return [[...edited, remarkOf(row)], ...copies];
  });
  const blank = table.columns.map((): CellContent => null);
  const added = person.added.map(({ subject, text }) => [
    ...blank.with(at("item"), /^\d/.test(subject) ? `ตัวชี้วัด ${subject}` : subject).with(at("measure"), text),
    null,
  ]);
  const rows = shuffled([...standing, ...added], person.order);
  const columns = [...table.columns, { key: "remark", header: REMARK_HEADER, style: "text" as const }];
  const kept = columns
    .map((column, index) => ({ column, index }))
    .filter(({ column: { key } }) => !person.missing.some((field) => field === key))
    .filter(({ column: { key } }) => key !== "remark" || person.remarks.length > 0);
  const order = person.order % 2 === 0 ? kept : shuffled(kept, person.order);
  return {
    ...table,
    columns: order.map(({ column }) => column),
    rows: (rows.length === 0 ? [[...blank, null]] : rows).map((row) => order.map(({ index }) => row[index] ?? null)),
  };
}

/** The file that came back from a person. */
export function fileOf(round: Round, person: Person): WorkbookSpec {
  const rows = person.rows.flatMap((row) => round.rows[row] ?? []);
  const sent = partSpec(rows, { unit: person.unit });
  const edited = withSheets(sent, (sheet) => ({
    ...sheet,
    ...(person.renamesSheets ? { name: `${sheet.key}${String(person.order % 97)}` } : {}),
    ...(sheet.key === "tasks" ? { conditionalFormats: [], validations: [], cellStyles: [] } : {}),
    tables: sheet.tables.map((table) => (table.name === "tblTasks" ? editedTable(table, round, person) : table)),
  }));
  const left = person.losesSent ? withSheets(edited, (sheet) => (sheet.key === "sent" ? null : sheet)) : edited;
  const bare = person.hasTables ? left : withoutTables(left);
  return person.renamesSheets ? { ...bare, sheets: shuffled(bare.sheets, person.order) } : bare;
}
