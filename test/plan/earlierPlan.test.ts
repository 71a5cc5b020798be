import { schemeFor, type Assessment } from "../../src/ita";
import {
  carryPlan,
  createPlan,
  itemPlaces,
  NO_EDITS,
  planWith,
  acceptProposals,
  type EarlierRow,
} from "../../src/plan";
import { assessmentOf } from "../ita/golden";

const row = (fields: Partial<EarlierRow>): EarlierRow => ({
  subject: null,
  itemName: "",
  isOpen: true,
  owners: null,
  monitor: null,
  measure: null,
  steps: null,
  details: {},
  ...fields,
});
const nameIn = (year: number, code: string) =>
  schemeFor(year).items.find((item) => item.code === code)?.name ?? "ไม่รู้จัก";

function carried(rows: readonly EarlierRow[], items: Assessment["items"], year = 2564) {
  const assessment = assessmentOf({ fiscalYear: year, items });
  const scheme = schemeFor(year);
  const plan = createPlan(assessment, scheme);
  const placeOf = itemPlaces(assessment, scheme);
  const result = carryPlan(plan, { scheme, placeOf }, { rows, fiscalYear: year - 1 });
  const edits = { ...NO_EDITS, earlier: result.earlier, offers: result.offers };
  return { ...result, edits, made: planWith(assessment, scheme, edits).plan.actions };
}

describe("last year's plan carried into this year's", () => {
  it("proposes owners, monitor, measure and steps of a finding that is still open, with its troubles", () => {
    const { made, unmapped } = carried(
      [
        row({
          ...{ subject: "O1", itemName: nameIn(2563, "O1"), measure: "ทำหน้าเว็บใหม่", steps: "1. ประชุม" },
          owners: { lead: "กองคลัง", support: ["กองช่าง"] },
          monitor: "ปลัด",
          details: { problems: "ไม่มีงบ", note: "จากแผนปี 2564" },
        }),
      ],
      { O1: { score: 0 } },
    );
    expect(unmapped).toEqual([]);
    expect(made[0]).toMatchObject({
      measure: { source: "earlier", text: "ทำหน้าเว็บใหม่" },
      steps: { source: "earlier", text: "1. ประชุม" },
      lead: "กองคลัง",
      support: ["กองช่าง"],
      monitor: "ปลัด",
      status: "not-started",
      details: { problems: "ไม่มีงบ", note: "จากแผนปี 2564" },
    });
    expect([...(made[0]?.proposed ?? [])].sort()).toEqual(["dates", "measure", "monitor", "owners", "steps"]);
  });

  it("goes by what an item is about where its code means another thing this year", () => {
    const moved = schemeFor(2563).items.flatMap(({ code, name }) => {
      const now = schemeFor(2568).items.find((item) => item.name === name)?.code;
      return now === undefined || now === code || name === null ? [] : [{ code, now, name }];
    });
    const [first] = moved;
    if (first === undefined) throw new Error("No code changed its meaning");
    const { made } = carried(
      [row({ subject: first.code, itemName: first.name, measure: "ตามชื่อ" })],
      { [first.now]: { score: 0, name: first.name }, [first.code]: { score: 0 } },
      2568,
    );
    const textOf = (subject: string) => made.find((action) => action.subject === subject)?.measure;
    expect(textOf(first.now)).toEqual({ source: "earlier", text: "ตามชื่อ" });
    expect(textOf(first.code)).not.toMatchObject({ source: "earlier" });
  });

  it("hands on owners and monitor but no measure where the finding was closed, or has passed by now", () => {
    const rows = (["O1", "O2"] as const).map((code) =>
      row({
        ...{ subject: code, itemName: nameIn(2563, code), measure: "ก", details: { problems: "ข" } },
        ...{ isOpen: code === "O1", monitor: "ปลัด", owners: { lead: "กองคลัง", support: [] } },
      }),
    );
    const { made, unmapped } = carried(rows, { O1: { score: 100 }, O2: { score: 0 } });
    for (const action of made) {
      expect(action).toMatchObject({ lead: "กองคลัง", monitor: "ปลัด", details: {} });
      expect(action.measure).not.toMatchObject({ source: "earlier" });
    }
    expect(unmapped).toEqual([]);
  });

  it("gives way to what this year's document says", () => {
    const item = { score: 0, recommendation: "ตามเอกสาร", owners: ["กองช่าง"], monitor: "รองปลัด" };
    const old = { subject: "O1" as const, itemName: nameIn(2563, "O1"), measure: "เก่า", monitor: "ปลัด" };
    const { made } = carried([row({ ...old, owners: { lead: "กองคลัง", support: [] } })], { O1: item });
    expect(made[0]).toMatchObject({
      measure: { source: "document", text: "ตามเอกสาร" },
      lead: "กองช่าง",
      monitor: "รองปลัด",
    });
    expect(made[0]?.proposed).not.toContain("monitor");
  });

  it("knows a name whatever year or code stands in it", () => {
    const itemName = `${nameIn(2563, "O21")} ประจำปีงบประมาณ พ.ศ. ๒๕๖๒ (O12)`;
    const { offers } = carried([row({ itemName, owners: { lead: "กองพัสดุ", support: [] } })], {
      O18: { score: 0 },
      O21: { score: 0 },
    });
    expect(Object.keys(offers).map((id) => id.split("-")[2])).toEqual(["O21"]);
  });

  it("tells all items of a year apart by their names", () => {
    const items = schemeFor(2564).items.flatMap(({ code, name }) => (name === null ? [] : [{ code, name }]));
    const rows = items.map(({ code, name }) => row({ itemName: name, monitor: code }));
    const { earlier } = carried(rows, Object.fromEntries(items.map(({ code }) => [code, { score: 0 }])));
    expect(items.length).toBeGreaterThan(40);
    for (const [id, words] of Object.entries(earlier)) expect(words?.monitor).toBe(id.split("-")[2]);
    expect(Object.keys(earlier)).toHaveLength(items.length);
  });

  it("lists what this year does not have, if there was something to hand on", () => {
    const lost = row({ itemName: "ข้อที่ไม่มีแล้ว", measure: "ก" });
    const { unmapped } = carried([lost, row({ itemName: "ข้อเปล่า" })], { O1: { score: 0 } });
    expect(unmapped).toEqual([lost]);
  });

  it("joins measures of two rows about one item, and chooses nobody where they name two", () => {
    const of = (measure: string, lead: string) =>
      row({ subject: "O1", itemName: nameIn(2563, "O1"), measure, owners: { lead, support: [] }, monitor: lead });
    const { made } = carried([of("ก", "กองคลัง"), of("ข", "กองช่าง")], { O1: { score: 0 } });
    expect(made[0]).toMatchObject({ measure: { text: "ก\nข" }, lead: null, monitor: null });
  });

  it("stays after it was accepted, and is a proposal no more", () => {
    const { made, edits } = carried(
      [row({ subject: "O1", itemName: nameIn(2563, "O1"), measure: "ก", steps: "ข", monitor: "ปลัด" })],
      { O1: { score: 0 } },
    );
    const assessment = assessmentOf({ fiscalYear: 2564, items: { O1: { score: 0 } } });
    const { plan } = planWith(assessment, schemeFor(2564), acceptProposals(edits, made));
    expect(plan.actions[0]).toMatchObject({
      ...{ measure: { text: "ก" }, steps: { text: "ข" }, monitor: "ปลัด", proposed: [] },
    });
  });
});
