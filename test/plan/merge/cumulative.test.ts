import type { Entries, Merged, ReturnedPlan, Settled, StandingRow } from "../../../src/plan";
import {
  after,
  back,
  fates,
  idOf,
  merged,
  NOTHING_SETTLED,
  returnedPlan,
  standingRow,
  type Cells,
} from "./returnedPlans";

const O2 = standingRow("O2", {
  measure: "ทำหน้าเว็บ",
  steps: "1. ตรวจ",
  status: "not-started",
  progress: "",
  note: "เดิม",
});
const O5 = standingRow("O5", { measure: "ลงข้อมูล", status: "not-started" });
const PLAN = [O2, O5];

type Rows = readonly (Cells & { readonly subject: StandingRow["subject"] | null })[];

/** What one unit sends in a week, in a workbook it was sent once. */
function week(n: number, rows: Rows, rest: Partial<ReturnedPlan> = {}): ReturnedPlan {
  const file = returnedPlan("กองคลัง", PLAN, rows, { savedOn: `2021-01-${String(10 + n)}T09:00:00Z`, ...rest });
  return { ...file, file: `แฟ้ม ${String(n)}.xlsx`, digest: `week ${String(n)} ${JSON.stringify(rest)}` };
}

const said = (n: number, entries: Entries, rest: Partial<ReturnedPlan> = {}) =>
  week(n, [back(O2, entries), back(O5)], rest);

interface Office {
  readonly rows: readonly StandingRow[];
  readonly settled?: Settled;
  readonly last?: Merged;
}

/** Merges file after file, each into what came of the one before. */
function oneByOne(files: readonly ReturnedPlan[], from: Office = { rows: PLAN }) {
  let office = from;
  for (const file of files) {
    const last = merged(office.rows, [file], office.settled === undefined ? {} : { settled: office.settled });
    office = { rows: after(office.rows, last), settled: last.settled, last };
  }
  if (office.last === undefined || office.settled === undefined) throw new Error("nothing was merged");
  return { rows: office.rows, settled: office.settled, last: office.last };
}

const edited = ({ rows, settled }: ReturnType<typeof oneByOne>, id: string, entries: Entries): Office => ({
  rows: rows.map((row) => (row.id === id ? { ...row, entries: { ...row.entries, ...entries } } : row)),
  settled,
});

describe("a workbook that is filled in further and sent again", () => {
  it("changes what its unit said before", () => {
    const { last } = oneByOne([said(1, { status: "in-progress" }), said(2, { status: "done" })]);
    expect(fates(last)).toEqual(["O2-1 status: taken done"]);
  });

  it("does so week after week, and back and forth", () => {
    const { rows } = oneByOne(["in-progress", "done", "in-progress", "done"].map((status, n) => said(n, { status })));
    expect(rows[0]?.entries.status).toBe("done");
  });

  it("asks nothing of what it said before and the office changed since", () => {
    const office = edited(oneByOne([said(1, { progress: "ครึ่ง" })]), O2.id, { progress: "สำนักงานแก้" });
    const { last } = oneByOne([said(2, { progress: "ครึ่ง", status: "done" })], office);
    expect(fates(last)).toEqual(["O2-1 status: taken done", "O2-1 progress: settled"]);
  });

  it("is asked about where the office changed its words since", () => {
    const office = edited(oneByOne([said(1, { progress: "ครึ่ง" })]), O2.id, { progress: "สำนักงานแก้" });
    expect(fates(oneByOne([said(2, { progress: "ครบ" })], office).last)).toEqual(["O2-1 progress: conflict"]);
  });

  it("is asked about where another unit changed the cell", () => {
    const others = said(2, { progress: "อีกหน่วยแก้" }, { unit: "กองช่าง" });
    const first = oneByOne([said(1, { progress: "ครึ่ง" })]);
    const conflict = merged(first.rows, [others], { settled: first.settled });
    const decisions = { [conflict.differences[0]?.key ?? ""]: { kind: "answer", digest: others.digest } as const };
    const second = merged(first.rows, [others], { settled: first.settled, decisions });
    const office = { rows: after(first.rows, second), settled: second.settled };
    expect(office.rows[0]?.entries.progress).toBe("อีกหน่วยแก้");
    expect(fates(oneByOne([said(3, { progress: "ครบ" })], office).last)).toEqual(["O2-1 progress: conflict"]);
  });

  it.each([
    ["another unit's file of the same name", { unit: "กองช่าง" }],
    ["a file of another sending", { sentOn: "2021-01-05" }],
    ["a file whose unit nobody knows", { unit: null }],
  ])("is not taken for %s", (_what, rest) => {
    const { last } = oneByOne([said(1, { progress: "ครึ่ง" }), said(2, { progress: "ครบ" }, rest)]);
    expect(fates(last)).toEqual(["O2-1 progress: conflict"]);
  });

  it("is not taken for one that was sent otherwise on the same day", () => {
    const base = standingRow("O2", { ...O2.entries, steps: "1. อื่น" });
    const other = returnedPlan("กองคลัง", [base, O5], [back(base, { progress: "ครบ" }), back(O5)]);
    const { last } = oneByOne([said(1, { progress: "ครึ่ง" }), { ...other, digest: "another sending" }]);
    expect(fates(last)).toEqual(["O2-1 progress: conflict"]);
  });

  it("puts a cell back as it was sent where it goes on from what was said", () => {
    const one = said(1, { progress: "ครึ่ง", status: "done", note: "" });
    const { last, rows } = oneByOne([one, said(2, { progress: "ครึ่ง", status: "done" })]);
    expect(fates(last)).toEqual(["O2-1 status: settled", "O2-1 progress: settled", "O2-1 note: taken เดิม"]);
    expect(rows[0]?.entries.note).toBe("เดิม");
  });

  it("does not undo a colleague's words from a fresh copy without asking", () => {
    const { last, rows } = oneByOne([
      said(1, { progress: "ครึ่ง", status: "done", note: "" }),
      said(2, { measure: "อีกคนเขียน" }),
    ]);
    expect(fates(last)).toEqual([
      "O2-1 measure: taken อีกคนเขียน",
      "O2-1 status: conflict",
      "O2-1 progress: conflict",
      "O2-1 note: conflict",
    ]);
    expect(rows[0]?.entries.status).toBe("done");
  });

  it("is asked about where a colleague said something else, whichever of the two comes first", () => {
    const somchai = (n: number, entries: Entries) => said(n, entries, { savedBy: "สมชาย" });
    const somsri = (n: number, entries: Entries) => said(n, entries, { savedBy: "สมศรี" });
    const [one, other] = [somchai(1, { progress: "ของสมชาย" }), somsri(2, { progress: "ของสมศรี", status: "done" })];
    for (const files of [
      [one, other],
      [other, { ...one, savedOn: "2021-01-20T09:00:00Z" }],
    ]) {
      const first = oneByOne(files);
      expect(fates(first.last)).toContain("O2-1 progress: conflict");
      expect(first.rows[0]?.entries.progress).toBe(files[0] === one ? "ของสมชาย" : "ของสมศรี");
      // Nobody decided: the same file asks the same again.
      const again = oneByOne([files[1] ?? one], first);
      expect(fates(again.last)).toContain("O2-1 progress: conflict");
    }
    const own = oneByOne([one, somchai(2, { progress: "สมชายแก้" })]);
    expect(fates(own.last)).toEqual(["O2-1 progress: taken สมชายแก้"]);
    const unknown = oneByOne([one, said(2, { progress: "ไม่รู้ใคร" })]);
    expect(fates(unknown.last)).toEqual(["O2-1 progress: taken ไม่รู้ใคร"]);
  });

  it("is changed by who said it, whatever colleagues said in other cells of the row", () => {
    const { last } = oneByOne([
      said(1, { progress: "ครึ่ง" }, { savedBy: "สมชาย" }),
      said(2, { progress: "ครึ่ง", status: "done" }, { savedBy: "สมศรี" }),
      said(3, { progress: "ครบ", status: "done" }, { savedBy: "สมชาย" }),
    ]);
    expect(fates(last)).toEqual(["O2-1 status: settled", "O2-1 progress: taken ครบ"]);
  });

  it("is not overwritten by an earlier file that comes later", () => {
    const { last } = oneByOne([said(2, { status: "done", progress: "ครบ" }), said(1, { status: "in-progress" })]);
    expect(fates(last)).toEqual(["O2-1 status: conflict"]);
  });

  it("changes nothing when any of its files is merged again", () => {
    const files = [
      said(1, { progress: "ครึ่ง", status: "done", note: "" }, { savedOn: null }),
      said(2, { progress: "ครบ", status: "done" }, { savedOn: null }),
    ];
    const office = oneByOne(files);
    for (const again of [files, ...files.map((file) => [file])]) {
      const result = merged(office.rows, again, { settled: office.settled });
      expect([result.changes.size, result.added, result.settled]).toEqual([0, [], office.settled]);
      expect(new Set(result.differences.map(({ fate }) => fate.kind))).toEqual(new Set(["settled"]));
    }
  });

  it("asks again what stayed open, and no more", () => {
    const office = edited(oneByOne([said(1, { progress: "ครึ่ง", note: "" })]), O2.id, { note: "สำนักงาน" });
    const second = said(2, { progress: "ครึ่ง" });
    const first = merged(office.rows, [second], {
      settled: office.settled ?? NOTHING_SETTLED,
    });
    expect(fates(first)).toEqual(["O2-1 progress: settled", "O2-1 note: conflict"]);
    const again = merged(office.rows, [second], { settled: first.settled });
    expect(again.differences.map(({ key }) => key)).toEqual(first.differences.map(({ key }) => key));
    expect(again.settled).toEqual(first.settled);
  });

  it("does not let an open answer of an earlier file undo what was decided since", () => {
    const standing = [standingRow("O2", { ...O2.entries, progress: "สำนักงาน" }), O5];
    const [one, two] = [said(1, { progress: "ครึ่ง" }), said(2, { progress: "ครบ" })];
    const open = merged(standing, [one]);
    const asked = merged(standing, [two], { settled: open.settled });
    const decisions = { [asked.differences[0]?.key ?? ""]: { kind: "answer", digest: two.digest } as const };
    const decided = merged(standing, [two], { settled: open.settled, decisions });
    const again = merged(after(standing, decided), [one], { settled: decided.settled });
    expect(fates(again)).toEqual(["O2-1 progress: conflict"]);
  });

  it("tells of a remark and a row taken out once", () => {
    const remarks = [{ header: "โทร", text: "042" }];
    const rows = [back(O2, {}, { remarks, touched: [{ header: "ความเห็น", sent: "ก", text: "ข" }] })];
    const { last } = oneByOne([week(1, rows), week(2, rows)]);
    expect(new Set(last.differences.map(({ fate }) => fate.kind))).toEqual(new Set(["settled"]));
    expect(last.differences).toHaveLength(3);
  });
});

describe("a row a unit added and filled in further", () => {
  const own = (entries: Entries, rest: Cells = {}) => ({ subject: "O2" as const, entries, ...rest });
  const sent = (n: number, ...rows: Rows) => week(n, [back(O2), back(O5), ...rows]);
  const NEW = { measure: "งานใหม่", steps: "1. เริ่ม", lead: "กองคลัง", status: "not-started" };

  it("is the row it was", () => {
    const { last, rows } = oneByOne([sent(1, own(NEW)), sent(2, own({ ...NEW, status: "done", progress: "ครบ" }))]);
    expect(fates(last)).toEqual(["O2-2 row: settled", "O2-2 status: taken done", "O2-2 progress: taken ครบ"]);
    expect(rows).toHaveLength(3);
    expect(rows[2]).toMatchObject({
      id: idOf("O2", 2),
      entries: { measure: "งานใหม่", status: "done", progress: "ครบ" },
    });
  });

  it("is so week after week, and its earlier files change nothing", () => {
    const files = [
      sent(1, own(NEW)),
      sent(2, own({ ...NEW, progress: "ครึ่ง" })),
      sent(3, own({ ...NEW, steps: "", progress: "ครบ" })),
    ];
    const office = oneByOne(files);
    expect(office.rows[2]?.entries).toEqual({ ...NEW, steps: "", progress: "ครบ" });
    for (const file of files) {
      const again = merged(office.rows, [file], { settled: office.settled });
      expect([again.changes.size, again.added, again.settled]).toEqual([0, [], office.settled]);
    }
  });

  it("is asked about where the office changed it", () => {
    const office = edited(oneByOne([sent(1, own(NEW))]), idOf("O2", 2), { steps: "สำนักงานแก้" });
    const second = sent(2, own({ ...NEW, steps: "1. ใหม่" }));
    const { last, settled, rows } = oneByOne([second], office);
    expect(fates(last)).toEqual(["O2-2 row: settled", "O2-2 steps: conflict"]);
    expect(fates(merged(rows, [second], { settled }))).toEqual(["O2-2 row: settled", "O2-2 steps: conflict"]);
  });

  it("is another where little of it is left", () => {
    const { last } = oneByOne([
      sent(1, own(NEW)),
      sent(2, own({ measure: "อีกงาน", steps: "1. อื่น", status: "not-started" })),
    ]);
    expect(fates(last)).toEqual(["O2-3 row: added"]);
  });

  it("is another where less than half of it is left", () => {
    const { last } = oneByOne([sent(1, own(NEW)), sent(2, own({ ...NEW, measure: "อีกงาน", steps: "1. อื่น" }))]);
    expect(fates(last)).toEqual(["O2-3 row: added"]);
  });

  it("is another where it could be one of two", () => {
    const twins = [
      own({ measure: "งานใหม่", steps: "1. ก", note: "ก" }),
      own({ measure: "งานใหม่", steps: "1. ข", note: "ข" }),
    ];
    const { last } = oneByOne([sent(1, ...twins), sent(2, own({ measure: "งานใหม่", steps: "1. ก", note: "ข" }))]);
    expect(fates(last)).toEqual(["O2-4 row: added"]);
  });

  it("is not another unit's", () => {
    const other = { ...sent(2, own({ ...NEW, progress: "ครบ" })), unit: "กองช่าง" };
    expect(fates(oneByOne([sent(1, own(NEW)), other]).last)).toEqual(["O2-3 row: added"]);
  });

  it("leaves its id to nobody when the office takes it out", () => {
    const first = oneByOne([sent(1, own(NEW))]);
    const rows = first.rows.filter(({ id }) => id !== idOf("O2", 2));
    const { last } = oneByOne([sent(2, own(NEW), own({ measure: "อีกงาน" }))], { rows, settled: first.settled });
    expect(fates(last)).toEqual(["O2-2 row: settled", "O2-3 row: added"]);
  });
});
