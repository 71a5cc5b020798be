import {
  assign,
  acceptProposals,
  addOwner,
  applyEdits,
  createPlan,
  NO_EDITS,
  renameOwner,
  setDates,
  type PlanEdits,
} from "../../src/plan";
import { schemeFor } from "../../src/ita";
import { importInto, readBack, regenerate, type HeldResult } from "../../src/workbook";
import { readingOf, sampleFile } from "../sampleFiles";
import { emptyWorkbook, MemoryWorkbook } from "./memoryWorkbook";

const READING = readingOf([sampleFile("ita-2563.txt")]);
const options = { language: "th", today: "2021-02-15", threshold: 80, target: 90 } as const;
const assessment = READING.assessments[0]?.assessment;

function planOf(edits: PlanEdits, threshold = 80) {
  if (assessment === undefined) throw new Error("The sample has a result");
  return applyEdits(createPlan(assessment, schemeFor(assessment.fiscalYear), { threshold }), edits);
}

const [first, second] = planOf(NO_EDITS).actions.filter(
  ({ subject, kind }) => subject.startsWith("O") && kind === "fix",
);
if (first === undefined || second === undefined) throw new Error("The sample has fixes");

async function resultOf(workbook: MemoryWorkbook, kind: string): Promise<HeldResult> {
  const held = await readBack(workbook);
  if (held.kind !== kind || !("result" in held) || held.result === null) throw new Error(`It is ${held.kind}`);
  return held.result;
}

function type(workbook: MemoryWorkbook, header: string, typed: string | number): void {
  const tables = workbook.content.tables.map((table) => {
    if (table.name !== "tblPlan") return table;
    const [id, at] = [table.headers.indexOf("รหัสแผน"), table.headers.indexOf(header)];
    return { ...table, rows: table.rows.map((row) => (row[id] === second?.id ? row.with(at, typed) : row)) };
  });
  workbook.content = { ...workbook.content, tables };
}

/** Everything the pane can decide on. */
const DECIDED = [
  (edits: PlanEdits) => assign(edits, [first.id], { lead: "นายก", support: ["กองคลัง", "กองช่าง"], monitor: "รองปลัด" }),
  (edits: PlanEdits) => setDates(edits, [first.id], { publishBy: "2021-03-31" }),
  (edits: PlanEdits) => acceptProposals(edits, [second]),
  (edits: PlanEdits) => renameOwner(edits, "กองพัสดุ", "ฝ่ายพัสดุกลาง"),
  (edits: PlanEdits) => addOwner(edits, "งานนิติการ"),
].reduce((edits, decide) => decide(edits), NO_EDITS);

describe("a workbook that is opened again", () => {
  it("holds the scores, the settings and the plan as they were left, and is not written to", async () => {
    const workbook = new MemoryWorkbook();
    await importInto(workbook, READING, { ...options, planEdits: DECIDED });
    const held = await resultOf(workbook, "ours");
    expect(workbook.changes).toHaveLength(1);
    expect(held.threshold).toBe(80);
    expect(held.target).toBe(90);
    expect(held.reading.assessments[0]?.assessment).toMatchObject({ agency: assessment?.agency, fiscalYear: 2563 });
    expect(held.reading.assessments[0]?.computed.total).toEqual(READING.assessments[0]?.computed.total);
    expect(planOf(held.planEdits).actions.map((action) => ({ ...action, measure: null }))).toEqual(
      planOf(DECIDED).actions.map((action) => ({ ...action, measure: null })),
    );
    expect(held.planEdits.added).toEqual(expect.arrayContaining(["งานนิติการ", "ฝ่ายพัสดุกลาง"]));
  });

  it("holds no edits where everything is as proposed", async () => {
    const workbook = new MemoryWorkbook();
    await importInto(workbook, READING, options);
    expect((await resultOf(workbook, "ours")).planEdits).toMatchObject({ actions: {}, names: {} });
  });

  it("holds what a person typed into the plan", async () => {
    const workbook = new MemoryWorkbook();
    await importInto(workbook, READING, options);
    type(workbook, "ผู้รับผิดชอบหลัก", "กองสวัสดิการ");
    type(workbook, "มาตรการและแนวทางดำเนินการ", "ประชุมทุกเดือน");
    type(workbook, "เริ่ม", 44_200.5);
    const edit = (await resultOf(workbook, "ours")).planEdits.actions[second.id];
    expect(edit).toMatchObject({ lead: "กองสวัสดิการ", measure: "ประชุมทุกเดือน", start: "2021-01-04" });
  });

  it("takes what is decided in the pane afterwards, and holds it the next time", async () => {
    const workbook = new MemoryWorkbook();
    await importInto(workbook, READING, options);
    const { planEdits } = await resultOf(workbook, "ours");
    const more = assign(planEdits, [first.id], { lead: "นายก", monitor: "ปลัด" });
    await regenerate(workbook, { ...options, planEdits: more });
    await regenerate(workbook, { ...options, planEdits: assign(more, [first.id], { monitor: "รองปลัด" }) });
    const edit = (await resultOf(workbook, "ours")).planEdits.actions[first.id];
    expect(edit).toMatchObject({ lead: "นายก", monitor: "รองปลัด" });
  });

  it("is read from its sheets where its memory is missing, damaged or of a later version", async () => {
    const workbook = new MemoryWorkbook();
    await importInto(workbook, READING, options);
    const { content } = workbook;
    for (const [state, kind] of [
      [null, "rebuilt"],
      ["<state/>", "damaged"],
      [`<state xmlns="urn:itas-excel:state">{"version":99}</state>`, "too-new"],
    ] as const) {
      workbook.content = { ...content, state };
      expect((await resultOf(workbook, kind)).threshold).toBe(80);
    }
    workbook.content = { ...content, journal: "x" };
    expect(await readBack(workbook)).toEqual({ kind: "needs-repair" });
  });

  it("is nothing of ours where there is nothing of ours", async () => {
    expect(await readBack(new MemoryWorkbook(emptyWorkbook("Sheet1")))).toEqual({ kind: "none" });
  });
});
