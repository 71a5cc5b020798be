import { mergeView } from "../../../src/taskpane/share/merge/mergeView";
import { previewOf, returnedPlan } from "./returnedPlans";

const FINANCE = returnedPlan({
  unit: "กองคลัง",
  says: { O2: { status: "done", result: "เผยแพร่แล้ว" }, O4: { status: "in-progress" } },
  remarks: [{ header: "โทร", text: "ต่อ 12" }],
});

describe("what a merge would do, as a person looks at it", () => {
  it("stands by action, in the order of the plan, with what was and what will be", () => {
    const { actions } = mergeView(previewOf([FINANCE]));
    expect(actions.map(({ subject }) => subject)).toEqual(["O2", "O4"]);
    const [first] = actions;
    expect(first?.changes.map(({ kind, field, from, to }) => [kind, field, from, to])).toEqual([
      ["taken", "status", "not-started", "done"],
      ["taken", "result", "", "เผยแพร่แล้ว"],
      ["remark", "note", expect.any(String), expect.stringContaining("ต่อ 12")],
    ]);
  });

  it("keeps what is asked of a person apart from what is written unasked", () => {
    const other = returnedPlan({ unit: "สำนักปลัด", says: { O2: { status: "in-progress" } } });
    const preview = previewOf([FINANCE, other]);
    const fields = mergeView(preview).actions.flatMap(({ changes }) => changes.map(({ field }) => field));
    expect(preview.conflicts.map(({ difference }) => difference.field)).toEqual(["status"]);
    expect(fields.filter((field) => field === "status")).toHaveLength(1);
  });

  it("tells doubts, which can be answered, from what is refused for good", () => {
    const doubtful = returnedPlan({
      unit: "กองช่าง",
      says: {},
      doubts: { completedOn: { code: "date-meant", typed: "15/02/2564", meant: "2021-02-15" } },
    });
    const short = { ...doubtful, rows: doubtful.rows.slice(0, 1) };
    const { doubts, refused } = mergeView(previewOf([short]));
    expect(doubts.map(({ subject, field, doubt }) => [subject, field, doubt.meant])).toEqual([
      ["O2", "completedOn", "2021-02-15"],
    ]);
    expect(refused.map(({ subject, reason }) => [subject, reason])).toEqual([["O4", "row-deleted"]]);
  });

  it("has no action without a change", () => {
    expect(mergeView(previewOf([returnedPlan({ unit: "กองช่าง", says: {} })]))).toEqual({
      actions: [],
      doubts: [],
      refused: [],
    });
  });
});
