import fc from "fast-check";
import { schemeFor, type PrintedAction, type Subject } from "../../src/ita";
import { createPlan } from "../../src/plan";
import { assessmentOf } from "../ita/golden";

const scheme = schemeFor(2563);
const planOf = (actions: readonly PrintedAction[]) =>
  createPlan(
    assessmentOf({
      indicators: { "1": { score: 90 }, "2": { score: 79 } },
      items: {
        O1: { score: 0 },
        O2: { score: 0, recommendation: "แก้ตามข้อเสนอแนะ" },
        O3: { score: 100 },
        O42: { score: 0 },
      },
      actions,
    }),
    scheme,
  );
const shown = (actions: readonly PrintedAction[]) =>
  planOf(actions).actions.map(({ id, measure, alsoServes }) => [
    id.split("-").slice(2).join("-"),
    measure !== null && "text" in measure ? measure.text : (measure?.source ?? null),
    alsoServes.join(),
  ]);

describe("a row of the document's own plan", () => {
  it("is the action of what it names, with its steps, period and owners", () => {
    const [first] = planOf([
      {
        about: ["O1"],
        measure: "เผยแพร่โครงสร้าง",
        steps: "1) ประชุม",
        period: "ต.ค. - ธ.ค.",
        owners: ["กองคลัง", "กองช่าง"],
        monitor: "ปลัด",
      },
    ]).actions;
    expect(first).toMatchObject({
      measure: { source: "document", text: "เผยแพร่โครงสร้าง" },
      steps: { source: "document", text: "1) ประชุม" },
      details: { schedule: "ต.ค. - ธ.ค." },
      lead: "กองคลัง",
      support: ["กองช่าง"],
      monitor: "ปลัด",
      proposed: ["dates"],
    });
  });

  it("serves every finding it names, each in a row of its own", () => {
    expect(shown([{ about: ["O1", "O2"], measure: "ก" }]).slice(0, 2)).toEqual([
      ["O1-1", "ก", "O2"],
      ["O2-1", "ก", "O1"],
    ]);
  });

  it("becomes a further action where its finding has one", () => {
    const rows = shown([
      { about: ["O1"], measure: "ก" },
      { about: ["O1"], measure: "ข" },
    ]);
    expect(rows.slice(0, 2)).toEqual([
      ["O1-1", "ก", ""],
      ["O1-2", "ข", ""],
    ]);
  });

  it("about an indicator stands for its items below the threshold, behind what names them and what is recommended", () => {
    expect(
      shown([
        { about: ["9"], measure: "ทั้งตัวชี้วัด" },
        { about: ["O1"], measure: "เฉพาะข้อ" },
      ]).slice(0, 3),
    ).toEqual([
      ["O1-1", "เฉพาะข้อ", ""],
      ["O2-1", "แก้ตามข้อเสนอแนะ", ""],
      ["O3-1", "keep-current", ""],
    ]);
  });

  it("that goes by indicators brings the indicators it forgets", () => {
    const rows = shown([{ about: ["1"], measure: "รักษา" }]);
    expect(rows.map(([id]) => id)).toEqual(["O1-1", "O2-1", "O3-1", "O42-1", "1-1", "2-1"]);
    expect(planOf([{ about: ["1"] }]).actions.at(-1)).toMatchObject({ kind: "fix", score: 79, subject: "2" });
  });

  it("is never lost if it is about something planned, and no two actions share an id", () => {
    const subjects: readonly Subject[] = ["O1", "O2", "O3", "O42", "1", "2", "9", "10"];
    const row = fc.record({ about: fc.uniqueArray(fc.constantFrom(...subjects), { minLength: 1 }), steps: fc.uuid() });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const { actions } = planOf(rows);
        expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length);
        const steps = actions.flatMap((action) => (action.steps?.source === "document" ? [action.steps.text] : []));
        for (const each of rows) expect(steps).toContain(each.steps);
      }),
    );
  });
});

describe("a plan and whole indicators", () => {
  const indicators = { "1": { score: 90 }, "2": { score: 79 }, "9": { score: 50 } };
  const items = { O1: { score: 0 } };
  const ids = (plan: ReturnType<typeof createPlan>) => plan.actions.map(({ subject }) => subject);

  it("leaves them out where items are known, unless a person asks for them", () => {
    const assessment = assessmentOf({ indicators, items });
    expect(ids(createPlan(assessment, scheme))).toEqual(["O1"]);
    expect(ids(createPlan(assessment, scheme, { indicators: true }))).toEqual(["O1", "1", "2"]);
  });

  it("goes by them where no item is known", () => {
    expect(createPlan(assessmentOf({ indicators }), scheme).actions).toMatchObject([
      { subject: "1", kind: "maintain" },
      { subject: "2", kind: "fix" },
      { subject: "9", kind: "fix" },
    ]);
  });
});
