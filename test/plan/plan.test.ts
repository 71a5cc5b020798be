import { schemeFor } from "../../src/ita";
import { actionId, planKey, createPlan, incompleteActions, ownersNamed, unitOf } from "../../src/plan";
import { assessmentOf, oitItems } from "../ita/golden";
import { firstAssessment, readingOf, sampleFile } from "../sampleFiles";

const { assessment } = firstAssessment(readingOf([sampleFile("ita-2563.txt")]));
const plan = createPlan(assessment, schemeFor(2563));
const action = (item: string) => plan.actions.find((other) => other.subject === item);

describe("the plan made of the report of FY2563", () => {
  it("has 22 fixes and 21 items to maintain, for the following fiscal year", () => {
    expect(plan.fiscalYear).toBe(2564);
    expect(plan.actions.filter(({ kind }) => kind === "fix")).toHaveLength(22);
    expect(plan.actions.filter(({ kind }) => kind === "maintain")).toHaveLength(21);
  });

  it("takes owners as printed: the first leads, the others support", () => {
    expect(action("O33")).toMatchObject({ lead: "กองกิจการสภา", support: ["กองยุทธศาสตร์", "สำนักปลัด (งานสวัสดิการสังคม)"] });
  });

  it.each(["O11", "O15", "O19", "O40"])("places %s, about the first six months, inside April 2564", (item) => {
    expect(action(item)).toMatchObject({ start: "2021-04-01", publishBy: "2021-04-23", approveBy: "2021-04-30" });
  });

  it("has everything else published before the submission window closes", () => {
    expect(action("O1")).toMatchObject({ start: "2020-10-01", publishBy: "2021-04-23", approveBy: "2021-04-30" });
  });

  it("marks steps and dates as proposed, and takes the document's recommendation as it is", () => {
    expect(action("O2")).toMatchObject({
      measure: { source: "document" },
      steps: { source: "library" },
      proposed: ["steps", "dates"],
    });
  });

  it("says of all 22 fixes that no monitor is named", () => {
    expect(incompleteActions(plan).map(({ missing }) => missing)).toEqual(
      Array.from({ length: 22 }, () => ["monitor"]),
    );
  });
});

describe("a plan without recommendations", () => {
  const bare = createPlan(
    assessmentOf({ items: { ...oitItems(3, [1, 2]), O1: { score: 0, cause: "not-found" } } }),
    schemeFor(2563),
  );

  it("proposes measures by rule and says so", () => {
    expect(bare.actions.map(({ measure }) => measure)).toEqual([
      { source: "cause", cause: "not-found" },
      { source: "comment" },
      { source: "keep-current" },
    ]);
    for (const { proposed } of bare.actions) expect(proposed).toContain("measure");
  });

  it("has measures of the library for questions of IIT and EIT, and no dates", () => {
    const perception = createPlan(assessmentOf({ items: { I1: { score: 50 } } }), schemeFor(2563));
    expect(perception.actions).toMatchObject([
      {
        measure: { source: "perception", topic: "indicator-1" },
        start: null,
        publishBy: null,
        proposed: ["measure", "steps"],
      },
    ]);
    expect(incompleteActions(perception)).toMatchObject([{ missing: ["lead", "monitor", "date"] }]);
  });

  it("leaves out items that were not assessed", () => {
    expect(createPlan(assessmentOf({ items: { O1: {} } }), schemeFor(2563)).actions).toEqual([]);
  });

  it("has no dates when the year is unknown", () => {
    const [first] = createPlan(
      assessmentOf({ fiscalYear: null, items: { O1: { score: 0 } } }),
      schemeFor(null),
    ).actions;
    expect(first).toMatchObject({ start: null, publishBy: null, approveBy: null, proposed: ["measure", "steps"] });
  });
});

describe("an action's id", () => {
  it("is stable and does not depend on spaces in the agency's name", () => {
    expect(actionId(planKey("เทศบาลตำบล ตัวอย่าง", 2563), "O2")).toBe(actionId(planKey("เทศบาลตำบลตัวอย่าง", 2563), "O2"));
    expect(actionId(planKey("เทศบาลตำบลตัวอย่าง", 2563), "O2")).toMatch(/^[0-9A-Z]{5}-2563-O2-1$/);
    expect(actionId(planKey("เทศบาลตำบลตัวอย่าง", 2563), "O2")).not.toBe(actionId(planKey("เทศบาลตำบลอื่น", 2563), "O2"));
  });
});

describe("owners", () => {
  it("printed with other wrap spaces are one owner, spelt with the fewest", () => {
    const items = { O1: { score: 0, owners: ["กอง การ ศึกษา"] }, O2: { score: 0, owners: ["กองการศึกษา"] } };
    expect(ownersNamed(assessmentOf({ items }))).toEqual([{ name: "กองการศึกษา", unit: "กองการศึกษา" }]);
    expect(createPlan(assessmentOf({ items }), schemeFor(2563)).actions.map(({ lead }) => lead)).toEqual([
      "กองการศึกษา",
      "กองการศึกษา",
    ]);
  });

  it("belong to the unit before the bracket", () => {
    expect(unitOf("สำนักปลัด (งานนิติการ)")).toBe("สำนักปลัด");
    expect(unitOf("(งานนิติการ)")).toBe("(งานนิติการ)");
  });
});
