import fc from "fast-check";
import type { Doubt, Entries, ReturnedPlan, ReturnedRow, StandingRow, TravellingField } from "../../../src/plan";
import type { Subject } from "../../../src/ita";
import { idOf, returnedPlan } from "./returnedPlans";

/** Fields that the people of these tests fill in. */
export const FIELDS = [
  "measure",
  "steps",
  "lead",
  "support",
  "start",
  "status",
  "progress",
  "pageUrl",
  "note",
] as const;
export type Field = (typeof FIELDS)[number];
const STATUSES = ["not-started", "in-progress", "done", "verified"];
const SUBJECTS: readonly Subject[] = ["O2", "O5", "11"];

export interface Doing {
  readonly kind: (typeof KINDS)[number];
  readonly row: number;
  readonly field: number;
  readonly how: number;
}
const KINDS = [
  ...(["type", "type", "type", "type", "clear", "remark", "touch", "doubt", "formula"] as const),
  ...(["add", "copy", "delete", "loseId", "damageId", "slipId", "alien", "float", "dropColumn"] as const),
] as const;

export interface Person {
  /** 0 and 1: what was sent first and later; 2: a copy of the whole plan that does not know what was sent. */
  readonly sending: number;
  readonly part: number;
  readonly losesAllIds: boolean;
  readonly doings: readonly Doing[];
}

export const doing: fc.Arbitrary<Doing> = fc.record({
  kind: fc.constantFrom(...KINDS),
  row: fc.nat({ max: 30 }),
  field: fc.nat({ max: FIELDS.length - 1 }),
  how: fc.nat({ max: 60 }),
});

export const choices = fc.record({
  rows: fc.array(fc.record({ subject: fc.nat({ max: 2 }), filled: fc.nat({ max: 511 }), isTwin: fc.boolean() }), {
    minLength: 1,
    maxLength: 6,
  }),
  /** What the office itself changed before the second sending, and after it. */
  office: fc.tuple(fc.array(doing, { maxLength: 3 }), fc.array(doing, { maxLength: 4 })),
  people: fc.array(
    fc.record<Person>({
      sending: fc.constantFrom(0, 0, 0, 1, 2),
      part: fc.nat({ max: 63 }),
      losesAllIds: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
      doings: fc.array(doing, { maxLength: 7 }),
    }),
    { minLength: 1, maxLength: 8 },
  ),
  repeated: fc.nat({ max: 7 }),
  /** By which files and rows are put in another order, and answers chosen. */
  chance: fc.nat({ max: 100_000 }),
});
export type Choices = typeof choices extends fc.Arbitrary<infer C> ? C : never;

/** Same in, same out: an order that `chance` alone makes. */
export function shuffled<T>(things: readonly T[], chance: number): readonly T[] {
  const weight = (index: number) => (Math.imul(index + 1, 2_654_435_761) ^ Math.imul(chance + 7, 40_503)) >>> 3;
  return things
    .map((thing, index) => ({ thing, at: weight(index) % 1009 }))
    .sort((a, b) => a.at - b.at)
    .map(({ thing }) => thing);
}

/** A text that only this row and field can have; people and office choose among three. */
function textOf(field: Field, row: string, how: number): string {
  const n = how % 3;
  switch (field) {
    case "status":
      return STATUSES[how % STATUSES.length] ?? "";
    case "start":
      return `2021-${row.padStart(2, "0").slice(-2)}-1${String(n)}`;
    case "support":
      return `ร่วม${row}ท${String(n)}, หน่วย${row}`;
    case "steps":
      return `1. ขั้น «${row}${field}${String(n)}»\n2. แล้วเสร็จ`;
    default:
      return `«${row}${field}${String(n)}» ข้อความ`;
  }
}

function sentText(field: Field, name: string): string {
  if (field === "start") return "2021-12-31";
  if (field === "status") return "not-started";
  return field === "steps" ? `1. เดิม ${name}\n2. เดิม` : `เดิม ${field} ${name}`;
}

function plannedRows(rows: Choices["rows"]): readonly StandingRow[] {
  const count = new Map<Subject, number>();
  return rows.map(({ subject: chosen, filled, isTwin }, index) => {
    const subject = SUBJECTS[chosen] ?? "O2";
    const n = (count.get(subject) ?? 0) + 1;
    count.set(subject, n);
    const name = isTwin ? "แฝด" : `แถว ${String(index)}`;
    const mask = isTwin ? 255 : filled;
    const entries = FIELDS.map((field, at) => [field, ((mask >> at) & 1) === 1 ? sentText(field, name) : ""] as const);
    return { id: idOf(subject, n), subject, entries: Object.fromEntries(entries) };
  });
}

/** Which row of the plan it is, however many there are by now. */
const nameOf = (id: string): string =>
  id.replace(
    /^.*-([^-]+)-(\d+)$/,
    (_all, subject: string, n: string) => `${String(SUBJECTS.indexOf(subject as Subject) + 1)}${n}`,
  );

/** The last row of an item is not taken out: nothing in the plan would tell that its id was given once. */
function hasHigher(rows: readonly StandingRow[], { id, subject }: StandingRow): boolean {
  const n = (text: string) => Number(text.split("-").at(-1));
  return rows.some((other) => other.subject === subject && n(other.id) > n(id));
}

/** What the office does with its own plan between sendings. */
function workedOn(rows: readonly StandingRow[], doings: readonly Doing[]): readonly StandingRow[] {
  let next = rows;
  for (const { kind, row, field: at, how } of doings) {
    const place = row % next.length;
    const chosen = next[place];
    const field = FIELDS[at] ?? "note";
    if (chosen === undefined) continue;
    if (kind === "delete" && hasHigher(next, chosen)) next = next.toSpliced(place, 1);
    else if (kind === "add") {
      const entries = { measure: `ของสำนักงาน ${String(how)}`, status: "not-started" };
      const id = idOf(chosen.subject, 20 + how);
      if (!next.some((each) => each.id === id)) next = [...next, { id, subject: chosen.subject, entries }];
    } else {
      const text = kind === "clear" ? "" : textOf(field, nameOf(chosen.id), how);
      next = next.with(place, { ...chosen, entries: { ...chosen.entries, [field]: text } });
    }
  }
  return next;
}

/** A row while somebody works on it. */
export interface Draft {
  /** The row that was sent; null for one of their own. */
  readonly origin: string | null;
  readonly subject: Subject | null;
  readonly id: string | null;
  readonly entries: Entries;
  readonly doubts: Partial<Record<TravellingField, Doubt>>;
  readonly formulas: Partial<Record<TravellingField, string>>;
  readonly remarks: ReturnedRow["remarks"];
  readonly touched: ReturnedRow["touched"];
  /** It has its own id, and nobody else has it. */
  readonly isClean: boolean;
  /** Fields that were typed into. */
  readonly typed: ReadonlySet<Field>;
}

export interface WorkedFile {
  readonly plan: ReturnedPlan;
  readonly drafts: readonly Draft[];
  readonly sending: number;
}

const UNTOUCHED = { doubts: {}, formulas: {}, remarks: [], touched: [], typed: new Set<Field>() } as const;

function without<T>(cells: Partial<Record<TravellingField, T>>, field: Field): Partial<Record<TravellingField, T>> {
  return Object.fromEntries(Object.entries(cells).filter(([key]) => key !== field));
}

function typedInto(draft: Draft, field: Field, text: string): Draft {
  const doubts = without(draft.doubts, field);
  return { ...draft, doubts, entries: { ...draft.entries, [field]: text }, typed: new Set([...draft.typed, field]) };
}

function doubted(draft: Draft, how: number): Draft {
  const name = nameOf(draft.origin ?? "-9-9");
  const meant = textOf("start", name, how);
  const doubt: Doubt =
    how % 4 === 3
      ? { code: "date-unreadable", typed: `กลางปี «${name}»` }
      : { code: "date-meant", typed: `${meant} พ.ศ.`, meant };
  const entries = without(draft.entries, "start");
  return {
    ...draft,
    entries,
    doubts: { ...draft.doubts, start: doubt },
    typed: new Set([...draft.typed, "start"] as const),
  };
}

const unclean = (draft: Draft, id: string | null): Draft => ({ ...draft, id, isClean: false });

function ownRow(subject: Subject | null, id: string | null, who: number, n: number, how: number): Draft {
  // Now and then two people add the same row.
  const name = how % 3 === 0 ? `ร่วมกัน ${String(how)}` : `ของ ${String(who)} ที่ ${String(n)}`;
  const entries = {
    measure: `«เพิ่ม ${name}»`,
    status: "not-started",
    ...(how % 2 === 0 ? { note: `หมายเหตุ ${name}` } : {}),
  };
  return { ...UNTOUCHED, origin: null, subject, id, entries, isClean: false };
}

/** One thing a person does to a row of their file. */
function done(
  drafts: readonly Draft[],
  { kind, row, field: at, how }: Doing,
  who: number,
  n: number,
): readonly Draft[] {
  const place = row % Math.max(1, drafts.length);
  const draft = drafts[place];
  const field = FIELDS[at] ?? "note";
  if (draft === undefined) return drafts;
  const put = (next: Draft) => drafts.with(place, next);
  const name = nameOf(draft.origin ?? "-9-9");
  const here = draft.origin === null;
  switch (kind) {
    case "type":
      return here || !(field in draft.entries) ? drafts : put(typedInto(draft, field, textOf(field, name, how)));
    case "formula":
      return here || !("progress" in draft.entries)
        ? drafts
        : put({ ...typedInto(draft, "progress", textOf("progress", name, how)), formulas: { progress: '="x"' } });
    case "clear":
      return here || !(field in draft.entries) ? drafts : put(typedInto(draft, field, ""));
    case "doubt":
      return here || !("start" in draft.entries) ? drafts : put(doubted(draft, how));
    case "remark":
      return put({
        ...draft,
        remarks: [
          ...draft.remarks.filter(({ header }) => header !== "โทร"),
          { header: "โทร", text: `«โทร ${here ? `${String(who)} ${String(n)}` : name} ${String(how % 3)}»` },
        ],
      });
    case "touch":
      return put({
        ...draft,
        touched: [
          {
            header: "ความเห็น",
            sent: "ไม่พบ",
            text: `«เห็น ${here ? `${String(who)} ${String(n)}` : name} ${String(how % 3)}»`,
          },
        ],
      });
    case "copy":
      return drafts.toSpliced(place, 1, unclean(draft, draft.id), unclean(draft, draft.id));
    case "delete":
      return drafts.toSpliced(place, 1);
    case "loseId":
      return put(unclean(draft, null));
    case "damageId":
      return put(unclean(draft, how % 2 === 0 ? "A1B2C-25" : idOf(draft.subject ?? "O2", 70 + how)));
    case "slipId": {
      const other = drafts[how % drafts.length];
      return other === undefined || other === draft || other.id === null || here
        ? drafts
        : drafts.map((each) =>
            each === draft
              ? unclean(each, other.id)
              : each === other || each.id === draft.id
                ? unclean(each, each.id)
                : each,
          );
    }
    case "add":
      return [
        ...drafts,
        ownRow(SUBJECTS[at % 3] ?? "O2", how % 5 === 1 ? idOf(SUBJECTS[at % 3] ?? "O2", 7) : null, who, n, how),
      ];
    case "alien":
      return [...drafts, ownRow("O2", `ZZZZZ-2562-O2-${String(how + 1)}`, who, n, 2 * how + 1)];
    case "float":
      return [...drafts, ownRow(null, null, who, n, 1)];
    case "dropColumn":
      return drafts.map((each) => {
        const [entries, doubts] = [without(each.entries, field), without(each.doubts, field)];
        return each.origin === null
          ? each
          : { ...each, entries, doubts, typed: new Set([...each.typed].filter((other) => other !== field)) };
      });
  }
}

/** A text as another program stores it. */
function stored(text: string, n: number): string {
  return [text, ` ${text} `, text.replaceAll("\n", "\r\n"), text.replaceAll(" ", "\u00a0")][n % 4] ?? text;
}

const isDate = (field: string) => field === "start" || field === "status";

function workedFile(person: Person, who: number, sendings: readonly (readonly StandingRow[])[]): WorkedFile {
  const { sending, part, losesAllIds, doings } = person;
  const base = sendings[Math.min(sending, 1)] ?? [];
  const some = base.filter((_row, at) => ((part >> at) & 1) === 1);
  const sent = some.length === 0 ? base : some;
  let drafts: readonly Draft[] = sent.map(({ id, subject, entries }) => ({
    ...UNTOUCHED,
    origin: id,
    subject,
    id,
    entries,
    isClean: true,
  }));
  for (const [n, each] of doings.entries()) drafts = done(drafts, each, who, n);
  if (losesAllIds) drafts = drafts.map((draft) => unclean(draft, null));
  return {
    plan: returnedPlan(`คน ${String(who)}`, sending === 2 ? null : sent, storedRows(drafts, who), {
      savedBy: saverOf(who),
    }),
    drafts,
    sending,
  };
}

/** One workbook is saved by several people of a unit, and by programs that do not say who. */
const saverOf = (n: number): string | null => [null, "สมชาย", "สมศรี", "สมชาย "][n % 4] ?? null;

/** What one person goes on doing, week after week, in the workbook they sent. */
export function filledFurther(first: WorkedFile, more: readonly (readonly Doing[])[]): readonly WorkedFile[] {
  const files = [first];
  for (const [week, doings] of more.entries()) {
    let { drafts } = files.at(-1) ?? first;
    for (const [n, each] of doings.entries()) drafts = done(drafts, each, 0, 10 * (week + 1) + n);
    const digest = `${first.plan.digest} ${String(week + 1)}`;
    files.push({
      ...first,
      drafts,
      plan: {
        ...{ ...first.plan, digest, rows: returnedPlan("", [], storedRows(drafts, week)).rows },
        savedBy: saverOf(week + more.length),
      },
    });
  }
  return files;
}

function storedRows(drafts: readonly Draft[], who: number) {
  return drafts.map(({ id, subject, entries, doubts, formulas, remarks, touched }, at) => {
    const kept = Object.entries(entries).map(([field, text], n) => [
      field,
      isDate(field) ? text : stored(text, who + n + at),
    ]);
    return { id, subject, doubts, formulas, remarks, touched, entries: Object.fromEntries(kept) as Entries };
  });
}

export interface World {
  readonly sendings: readonly (readonly StandingRow[])[];
  readonly standing: readonly StandingRow[];
  readonly files: readonly WorkedFile[];
  /** The files as they come back, some of them more than once. */
  readonly returned: readonly ReturnedPlan[];
  readonly chance: number;
}

export function worldOf({ rows, office, people, repeated, chance }: Choices): World {
  const first = plannedRows(rows);
  const second = workedOn(first, office[0]);
  const standing = workedOn(second, office[1]);
  const files = people.map((person, who) => workedFile(person, who, [first, second]));
  const twice = files.filter((_file, at) => at === repeated).map(({ plan }) => ({ ...plan, file: "สำเนา.xlsx" }));
  return { sendings: [first, second], standing, files, returned: [...files.map(({ plan }) => plan), ...twice], chance };
}
