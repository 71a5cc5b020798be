import { mergeSteps } from "../../../src/plan";
import { after, back, fates, idOf, KEY, merged, NOTHING_SETTLED, returnedPlan, standingRow } from "./returnedPlans";

const O2 = standingRow("O2", {
  measure: "ทำหน้าเว็บ",
  steps: "1. ตรวจ\n2. แก้ไข",
  lead: "กองคลัง",
  support: "กองช่าง, สำนักปลัด",
  start: "2021-01-04",
  status: "not-started",
  note: "",
});
const O5 = standingRow("O5", { measure: "ลงข้อมูล", lead: "กองช่าง", status: "not-started", note: "เดิม" });
const PLAN = [O2, O5];
const SENT = PLAN;

describe("one answer to what was sent", () => {
  it("is taken where nobody else changed the cell", () => {
    const file = returnedPlan("กองคลัง", SENT, [back(O2, { status: "done" }), back(O5)]);
    const result = merged(PLAN, [file]);
    expect(fates(result)).toEqual(["O2-1 status: taken done"]);
    expect(result.changes).toEqual(new Map([[O2.id, { status: "done" }]]));
    expect(result.unchanged).toEqual(new Map([[file.digest, 1]]));
  });

  it("is no change where only spaces and ends of lines are others", () => {
    const entries = { steps: " 1. ตรวจ\r\n2.  แก้ไข\r\n", lead: "กอง คลัง", support: "สำนักปลัด,กองช่าง" };
    expect(merged(PLAN, [returnedPlan("ก", SENT, [back(O2, entries), back(O5)])]).differences).toEqual([]);
  });

  it("is one where a single letter is another", () => {
    const row = standingRow("O2", { pageUrl: "https://www.example.go.th/O2" });
    const file = returnedPlan("ก", [row], [back(row, { pageUrl: "https://www.example.go.th/o2" })]);
    expect(fates(merged([row], [file]))).toEqual(["O2-1 pageUrl: taken https://www.example.go.th/o2"]);
  });

  it("is taken where it clears a cell", () => {
    const result = merged(PLAN, [returnedPlan("ก", SENT, [back(O2), back(O5, { note: "" })])]);
    expect(result.changes).toEqual(new Map([[O5.id, { note: "" }]]));
  });

  it("is nothing to write where the plan says so already", () => {
    const standing = [standingRow("O2", { ...O2.entries, status: "done" }), O5];
    const result = merged(standing, [returnedPlan("ก", SENT, [back(O2, { status: "done" }), back(O5)])]);
    expect(fates(result)).toEqual(["O2-1 status: same"]);
    expect(result.changes.size).toBe(0);
  });

  it("is asked about where the plan was changed as well", () => {
    const standing = [standingRow("O2", { ...O2.entries, status: "in-progress" }), O5];
    const result = merged(standing, [returnedPlan("ก", SENT, [back(O2, { status: "done" }), back(O5)])]);
    expect(fates(result)).toEqual(["O2-1 status: conflict"]);
    expect(result.differences[0]).toMatchObject({ sent: "not-started", standing: "in-progress" });
    expect(result.changes.size).toBe(0);
  });
});

describe("several answers", () => {
  const files = (one: string, other: string) => [
    returnedPlan("ก", SENT, [back(O2, { progress: one }), back(O5)]),
    returnedPlan("ข", SENT, [back(O2, { progress: other }), back(O5)]),
  ];

  it("are taken once where they agree", () => {
    const result = merged(PLAN, files("ลงแล้ว", "ลงแล้ว "));
    expect(fates(result)).toEqual(["O2-1 progress: taken ลงแล้ว"]);
    expect(result.differences[0]?.answers.map(({ unit }) => unit)).toEqual(["ก", "ข"]);
  });

  it("are asked about where they do not", () => {
    const result = merged(PLAN, files("ลงแล้ว", "ยังไม่ได้ลง"));
    expect(fates(result)).toEqual(["O2-1 progress: conflict"]);
    expect(result.settled.answers.size).toBe(0);
  });

  it.each([
    [{ kind: "standing" } as const, undefined, "decided "],
    [{ kind: "answer", digest: "digest of ข" } as const, "ยังไม่ได้ลง", "decided ยังไม่ได้ลง"],
    [{ kind: "combined", text: "ทั้งสอง" } as const, "ทั้งสอง", "decided ทั้งสอง"],
  ])("are settled by a decision: %j", (decision, text, fate) => {
    const key = merged(PLAN, files("ลงแล้ว", "ยังไม่ได้ลง")).differences[0]?.key ?? "";
    const result = merged(PLAN, files("ลงแล้ว", "ยังไม่ได้ลง"), { decisions: { [key]: decision } });
    expect(fates(result)).toEqual([`O2-1 progress: ${fate}`]);
    expect(result.changes.get(O2.id)?.progress).toBe(text);
    const again = merged(after(PLAN, result), files("ลงแล้ว", "ยังไม่ได้ลง"), { settled: result.settled });
    expect(new Set(again.differences.map(({ fate: { kind } }) => kind))).toEqual(new Set(["settled"]));
    expect(again.changes.size).toBe(0);
  });

  it("stay undecided where the decision is for a file that says nothing here", () => {
    const key = merged(PLAN, files("ลงแล้ว", "ยังไม่ได้ลง")).differences[0]?.key ?? "";
    const decision = { kind: "answer", digest: "another" } as const;
    expect(fates(merged(PLAN, files("ลงแล้ว", "ยังไม่ได้ลง"), { decisions: { [key]: decision } }))).toEqual([
      "O2-1 progress: conflict",
    ]);
  });

  it("make another question when another answer comes", () => {
    const third = returnedPlan("ค", SENT, [back(O2, { progress: "อื่น" }), back(O5)]);
    const key = merged(PLAN, files("ลงแล้ว", "ยังไม่ได้ลง")).differences[0]?.key ?? "";
    const result = merged(PLAN, [...files("ลงแล้ว", "ยังไม่ได้ลง"), third], {
      decisions: { [key]: { kind: "combined", text: "ทั้งสอง" } },
    });
    expect(fates(result)).toEqual(["O2-1 progress: conflict"]);
  });

  it("of one file given twice count once", () => {
    const [one] = files("ลงแล้ว", "");
    if (one === undefined) throw new Error("no file");
    const result = merged(PLAN, [one, { ...one, file: "สำเนา.xlsx" }]);
    expect(result.differences.map(({ answers }) => answers.length)).toEqual([1]);
  });

  it("to different sendings are each compared with their own", () => {
    const second = [standingRow("O2", { ...O2.entries, progress: "ครึ่งทาง" }), O5];
    const early = returnedPlan("ก", SENT, [back(O2, { progress: "เริ่มแล้ว" })], {});
    const late = returnedPlan("ข", second, [back(O2, { progress: "ครบแล้ว" }), back(O5)]);
    expect(fates(merged(second, [late]))).toEqual(["O2-1 progress: taken ครบแล้ว"]);
    expect(fates(merged(second, [early]))).toContain("O2-1 progress: conflict");
    expect(fates(merged(second, [early, late]))).toContain("O2-1 progress: conflict");
  });

  it("are taken where one of them knew what stands and the other says the same", () => {
    const second = [standingRow("O2", { ...O2.entries, progress: "ครึ่งทาง" }), O5];
    const early = returnedPlan("ก", SENT, [back(O2, { progress: "ครบแล้ว" }), back(O5)]);
    const late = returnedPlan("ข", second, [back(O2, { progress: "ครบแล้ว" }), back(O5)]);
    expect(fates(merged(second, [early, late]))).toEqual(["O2-1 progress: taken ครบแล้ว"]);
    expect(merged(second, [early, late]).differences[0]?.sent).toBeNull();
  });
});

describe("merging the same file again", () => {
  const file = returnedPlan("ก", SENT, [
    back(O2, { status: "done" }),
    back(O5, {}, { remarks: [{ header: "โทร", text: "1" }] }),
  ]);
  const first = merged(PLAN, [file]);

  it("changes nothing and asks nothing", () => {
    const again = merged(after(PLAN, first), [file], { settled: first.settled });
    expect(fates(again)).toEqual(["O2-1 status: settled", "O5-1 note: settled"]);
    expect([again.changes.size, again.added.length]).toEqual([0, 0]);
    expect(again.settled).toEqual(first.settled);
  });

  it("does not overwrite what the office wrote since", () => {
    const since = after(PLAN, first).map((row) =>
      row.id === O2.id ? { ...row, entries: { ...row.entries, status: "verified" } } : row,
    );
    const again = merged(since, [file], { settled: first.settled });
    expect(again.changes.size).toBe(0);
    expect(fates(again)).toContain("O2-1 status: settled");
  });

  it("says nothing of a row that was taken out since", () => {
    const again = merged([O5], [file], { settled: first.settled });
    expect(fates(again)).toContain("O2-1 status: settled");
  });

  it("takes what another file says, though an earlier one said it before", () => {
    const since = after(PLAN, first);
    const later = returnedPlan("ก ครั้งที่สอง", since, [
      back(O2, { status: "in-progress" }),
      back(O5, { note: since[1]?.entries.note ?? "" }),
    ]);
    const second = merged(since, [later], { settled: first.settled });
    expect(second.changes.get(O2.id)).toEqual({ status: "in-progress" });
    const third = returnedPlan("ก ครั้งที่สาม", after(since, second), [
      back(O2, { status: "done" }),
      back(O5, { note: since[1]?.entries.note ?? "" }),
    ]);
    expect(merged(after(since, second), [third], { settled: second.settled }).changes.get(O2.id)).toEqual({
      status: "done",
    });
  });
});

describe("a file that does not know what it was sent", () => {
  it("fills blanks, asks about what is otherwise filled, and its blanks say nothing", () => {
    const file = returnedPlan("ก", null, [back(O2, { progress: "ลงแล้ว", status: "done", measure: "" })]);
    const result = merged(PLAN, [file]);
    expect(fates(result)).toEqual(["O2-1 status: conflict", "O2-1 progress: taken ลงแล้ว"]);
  });

  it("does not bring back what it agreed with once and the office cleared since", () => {
    const file = returnedPlan("ก", null, [back(O5)]);
    const first = merged(PLAN, [file]);
    const since = [O2, standingRow("O5", { ...O5.entries, note: "" })];
    expect(merged(since, [file], { settled: first.settled }).changes.size).toBe(0);
  });

  it("does not bring back a row that is gone", () => {
    const result = merged([O2], [returnedPlan("ก", null, [back(O5)])]);
    expect(fates(result)).toEqual(["O5-1 row: row-gone"]);
    expect(result.added).toEqual([]);
  });
});

describe("rows", () => {
  it("are known by their content where the id is gone or damaged", () => {
    const file = returnedPlan("ก", SENT, [
      back(O2, { status: "done" }, { id: null }),
      back(O5, { status: "done" }, { id: "A1B2C-" }),
    ]);
    expect(fates(merged(PLAN, [file]))).toEqual(["O2-1 status: taken done", "O5-1 status: taken done"]);
  });

  it("are known by their ids in any case and with spaces", () => {
    const file = returnedPlan("ก", SENT, [back(O2, { status: "done" }, { id: " a1b2c-2563-o2-1 " }), back(O5)]);
    expect(fates(merged(PLAN, [file]))).toEqual(["O2-1 status: taken done"]);
  });

  it("whose ids were sorted without their rows are known by their content", () => {
    const file = returnedPlan("ก", SENT, [back(O2, { status: "done" }, { id: O5.id }), back(O5, {}, { id: O2.id })]);
    expect(fates(merged(PLAN, [file]))).toEqual(["O2-1 status: taken done"]);
  });

  it("that name another item keep their id where it is nobody else's", () => {
    const file = returnedPlan("ก", SENT, [back(O2, { status: "done" }, { subject: "O9" }), back(O5)]);
    expect(fates(merged(PLAN, [file]))).toEqual(["O2-1 status: taken done"]);
  });

  it("that may be one of several are not guessed", () => {
    const twins = [standingRow("O2", { lead: "กองคลัง" }, 1), standingRow("O2", { lead: "กองคลัง" }, 2)];
    const file = returnedPlan("ก", twins, [
      { subject: "O2", entries: { lead: "กองคลัง", status: "done" } },
      { subject: "O2", entries: { lead: "กองคลัง" } },
    ]);
    const result = merged(twins, [file]);
    expect(fates(result)).toEqual(["- row: row-ambiguous"]);
    expect(result.differences[0]?.answers[0]?.text).toBe("กองคลัง | done");
  });

  it("with one id are added but for the one most like what was sent", () => {
    const copy = back(O2, { measure: "งานใหม่", steps: "", start: "", progress: "เริ่ม" });
    const file = returnedPlan("ก", SENT, [copy, back(O2, { status: "done" }), back(O5)]);
    const result = merged(PLAN, [file]);
    expect(fates(result)).toEqual(["O2-1 status: taken done", "O2-2 row: added"]);
    expect(result.added).toEqual([
      {
        id: idOf("O2", 2),
        subject: "O2",
        entries: {
          measure: "งานใหม่",
          lead: "กองคลัง",
          support: "กองช่าง, สำนักปลัด",
          status: "not-started",
          progress: "เริ่ม",
        },
      },
    ]);
  });

  it("that are copies of each other are one", () => {
    const row = back(O2, { status: "done" });
    expect(fates(merged(PLAN, [returnedPlan("ก", SENT, [row, row, back(O5)])]))).toEqual(["O2-1 status: taken done"]);
  });

  it("added alike in two files are one, with the next free id, and stay so", () => {
    const own = { subject: "O2", entries: { measure: "งานใหม่" } } as const;
    const files = ["ก", "ข"].map((name) => returnedPlan(name, SENT, [back(O2), back(O5), own]));
    const first = merged(PLAN, files);
    expect(fates(first)).toEqual(["O2-2 row: added"]);
    const again = merged(after(PLAN, first), files, { settled: first.settled });
    expect(fates(again)).toEqual(["O2-2 row: settled"]);
    expect(again.added).toEqual([]);
  });

  it("added are left out where a person says so", () => {
    const file = returnedPlan("ก", SENT, [back(O2), back(O5), { subject: "O2", entries: { measure: "งานใหม่" } }]);
    const key = merged(PLAN, [file]).differences[0]?.key ?? "";
    const result = merged(PLAN, [file], { decisions: { [key]: { kind: "standing" } } });
    expect(fates(result)).toEqual(["- row: not-chosen"]);
    expect(result.added).toEqual([]);
    expect(fates(merged(PLAN, [file], { settled: result.settled }))).toEqual(["- row: settled"]);
  });

  it("that have little in common with one that was taken out are added", () => {
    const entries = { measure: "งานใหม่", lead: "กองคลัง", steps: "", support: "", start: "" };
    const own = { subject: "O2", entries } as const;
    expect(fates(merged(PLAN, [returnedPlan("ก", SENT, [own, back(O5)])]))).toEqual([
      "O2-1 row: row-deleted",
      "O2-2 row: added",
    ]);
  });

  it("taken out of a file stay in the plan", () => {
    const result = merged(PLAN, [returnedPlan("ก", SENT, [back(O2)])]);
    expect(fates(result)).toEqual(["O5-1 row: row-deleted"]);
    expect(result.changes.size).toBe(0);
  });

  it("the plan has no more are told field by field", () => {
    const file = returnedPlan("ก", SENT, [back(O2), back(O5, { status: "done" })]);
    expect(fates(merged([O2], [file]))).toEqual(["O5-1 status: row-gone"]);
  });

  it("of another plan, and such as say nothing of what they are about, are refused with what they say", () => {
    const file = returnedPlan("ก", SENT, [
      back(O2),
      back(O5),
      { id: "ZZZZZ-2562-O2-1", subject: "O2", entries: { progress: "ของที่อื่น" } },
      { subject: null, entries: { progress: "ลอย" } },
      { subject: null },
    ]);
    const result = merged(PLAN, [file]);
    expect(fates(result)).toEqual(["O2-1 row: row-of-another-plan", "- row: row-without-subject"]);
    expect(result.differences.map(({ answers }) => answers[0]?.text)).toEqual(["ของที่อื่น", "ลอย"]);
  });
});

describe("doubtful cells", () => {
  const doubt = { code: "date-meant", typed: "1/3/2564", meant: "2021-03-01" } as const;
  const doubtful = (name: string) => {
    const entries = Object.fromEntries(Object.entries(O2.entries).filter(([field]) => field !== "start"));
    return returnedPlan(name, SENT, [back({ ...O2, entries }, {}, { doubts: { start: doubt } }), back(O5)]);
  };

  it("are refused until a person says that they are meant so", () => {
    const open = merged(PLAN, [doubtful("ก"), doubtful("ข")]);
    expect(fates(open)).toEqual(["O2-1 start: date-meant"]);
    expect(open.differences[0]?.answers).toHaveLength(2);
    const key = open.differences[0]?.key ?? "";
    const result = merged(PLAN, [doubtful("ก"), doubtful("ข")], { decisions: { [key]: { kind: "meant" } } });
    expect(result.differences.map((each) => [each.key, each.fate])).toEqual([
      [key, { kind: "decided", text: "2021-03-01", how: "meant" }],
    ]);
    const again = merged(after(PLAN, result), [doubtful("ก"), doubtful("ข")], { settled: result.settled });
    expect(fates(again)).toEqual(["O2-1 start: settled"]);
    expect(fates(merged(PLAN, [doubtful("ก")], { settled: open.settled }))).toEqual(["O2-1 start: date-meant"]);
  });

  it("can be left as they stand, or put in a person's own words", () => {
    const key = merged(PLAN, [doubtful("ก")]).differences[0]?.key ?? "";
    const left = merged(PLAN, [doubtful("ก")], { decisions: { [key]: { kind: "standing" } } });
    expect(fates(left)).toEqual(["O2-1 start: decided 2021-01-04"]);
    expect(fates(merged(PLAN, [doubtful("ก")], { settled: left.settled }))).toEqual(["O2-1 start: settled"]);
    const own = merged(PLAN, [doubtful("ก")], { decisions: { [key]: { kind: "combined", text: "2021-03-02" } } });
    expect(own.changes.get(O2.id)).toEqual({ start: "2021-03-02" });
  });

  it("are no change where they mean what was sent", () => {
    const sent = [standingRow("O2", { ...O2.entries, start: "2021-03-01" }), O5];
    const file = { ...doubtful("ก"), sent: new Map(sent.map((row) => [row.id, row])) };
    expect(merged(sent, [file]).differences).toEqual([]);
  });

  it("made clear are weighed against what others say", () => {
    const key = merged(PLAN, [doubtful("ก")]).differences[0]?.key ?? "";
    const other = returnedPlan("ข", SENT, [back(O2, { start: "2021-04-01" }), back(O5)]);
    const result = merged(PLAN, [doubtful("ก"), other], { decisions: { [key]: { kind: "meant" } } });
    expect(fates(result)).toEqual(["O2-1 start: conflict"]);
  });
});

describe("columns that were not sent", () => {
  const remark = { header: "โทร", text: "042 000 000" };

  it("go to the note once, whoever filled them", () => {
    const files = ["ก", "ข"].map((name) => returnedPlan(name, SENT, [back(O2), back(O5, {}, { remarks: [remark] })]));
    const result = merged(PLAN, files);
    expect(fates(result)).toEqual(["O5-1 note: remark โทร: 042 000 000"]);
    expect(result.changes.get(O5.id)).toEqual({ note: "เดิม\nโทร: 042 000 000" });
  });

  it("are no change of the note in the eyes of a file that does not know them", () => {
    const one = returnedPlan("ก", SENT, [back(O2), back(O5, {}, { remarks: [remark] })]);
    const other = returnedPlan("ข", SENT, [back(O2), back(O5, { note: "ใหม่" })]);
    const expected = { note: "ใหม่\nโทร: 042 000 000" };
    expect(merged(PLAN, [one, other]).changes.get(O5.id)).toEqual(expected);
    const first = merged(PLAN, [one]);
    const second = merged(after(PLAN, first), [other], { settled: first.settled });
    expect(second.changes.get(O5.id)).toEqual(expected);
  });

  it("are taken out of the note by who was sent them and deleted them", () => {
    const first = merged(PLAN, [returnedPlan("ก", SENT, [back(O2), back(O5, {}, { remarks: [remark] })])]);
    const second = after(PLAN, first);
    const file = returnedPlan("ข", second, [back(O2), back(O5)]);
    expect(merged(second, [file], { settled: first.settled }).changes.get(O5.id)).toEqual({ note: "เดิม" });
  });

  it("are not appended where the note says so already", () => {
    const standing = [O2, standingRow("O5", { ...O5.entries, note: "เดิม\nโทร: 042 000 000" })];
    const file = returnedPlan("ก", SENT, [back(O2), back(O5, {}, { remarks: [remark] })]);
    const result = merged(standing, [file]);
    expect([fates(result), result.changes.size]).toEqual([["O5-1 note: same"], 0]);
  });

  it("can be left out", () => {
    const file = returnedPlan("ก", SENT, [back(O2), back(O5, {}, { remarks: [remark] })]);
    const key = merged(PLAN, [file]).differences[0]?.key ?? "";
    const result = merged(PLAN, [file], { decisions: { [key]: { kind: "standing" } } });
    expect([fates(result), result.changes.size]).toEqual([["O5-1 note: not-chosen"], 0]);
  });

  it("of a row that was added come with it", () => {
    const own = { subject: "O2", entries: { measure: "งานใหม่", note: "ของเรา" }, remarks: [remark] } as const;
    const result = merged(PLAN, [returnedPlan("ก", SENT, [back(O2), back(O5), own])]);
    expect(fates(result)).toEqual(["O2-2 row: added", "O2-2 note: remark โทร: 042 000 000"]);
    expect(result.added[0]?.entries.note).toBe("ของเรา\nโทร: 042 000 000");
  });
});

describe("cells that are not for filling in", () => {
  it("are refused with what stands there, once", () => {
    const touched = [{ header: "ความเห็น", sent: "ไม่พบ", text: "พบแล้ว" }];
    const file = returnedPlan("ก", SENT, [back(O2, {}, { touched }), back(O5)]);
    const result = merged(PLAN, [file]);
    expect(result.differences).toMatchObject([
      { id: O2.id, header: "ความเห็น", sent: "ไม่พบ", fate: { kind: "refused", reason: "not-for-filling" } },
    ]);
    expect(fates(merged(PLAN, [file], { settled: result.settled }))).toEqual(["O2-1 row: settled"]);
  });
});

describe("a merge that pauses", () => {
  it("does so file by file and within a long one, and comes to the same", () => {
    const rows = Array.from({ length: 500 }, (_each, at) =>
      standingRow("O2", { measure: `งาน ${String(at)}` }, at + 1),
    );
    const files = ["ก", "ข"].map((name) =>
      returnedPlan(
        name,
        rows,
        rows.map((row) => back(row, { progress: "ครบ" })),
      ),
    );
    const input = { key: KEY, standing: rows, returned: files, settled: NOTHING_SETTLED, decisions: new Map() };
    const steps = mergeSteps(input);
    let [pauses, step] = [0, steps.next()];
    for (; step.done !== true; step = steps.next()) pauses += 1;
    expect(pauses).toBeGreaterThanOrEqual(10);
    expect(step.value).toEqual(merged(rows, files));
  });
});
