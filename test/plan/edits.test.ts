import { schemeFor } from "../../src/ita";
import {
  acceptProposals,
  addOwner,
  applyEdits,
  assign,
  createPlan,
  NO_EDITS,
  ownerDirectory,
  renameOwner,
  setDates,
  type PlanEdits,
} from "../../src/plan";
import { createWorkbook } from "../../src/workbook";
import { firstAssessment, readingOf, sampleFile } from "../sampleFiles";

const reading = readingOf([sampleFile("ita-2563.txt")]);
const { assessment } = firstAssessment(reading);
const plan = createPlan(assessment, schemeFor(2563));

function idOf(item: string): string {
  const action = plan.actions.find((other) => other.subject === item);
  if (action === undefined) throw new Error(`No action for ${item}`);
  return action.id;
}
const after = (edits: PlanEdits, item: string) =>
  applyEdits(plan, edits).actions.find((other) => other.subject === item);

describe("a plan without edits", () => {
  it("is as it was made", () => {
    expect(applyEdits(plan, NO_EDITS)).toEqual(plan);
  });
});

describe("people assigned to actions", () => {
  it("take the place of those the document names, in these actions only", () => {
    const edits = assign(NO_EDITS, [idOf("O2"), idOf("O4")], { lead: "กองกลาง", monitor: "รองปลัด" });
    expect(after(edits, "O2")).toMatchObject({ lead: "กองกลาง", monitor: "รองปลัด" });
    expect(after(edits, "O4")).toMatchObject({ lead: "กองกลาง", monitor: "รองปลัด" });
    expect(after(edits, "O9")?.lead).toBe(plan.actions.find(({ subject }) => subject === "O9")?.lead);
  });

  it("add up over several edits", () => {
    const edits = assign(assign(NO_EDITS, [idOf("O2")], { lead: "กองกลาง" }), [idOf("O2")], { monitor: "รองปลัด" });
    expect(after(edits, "O2")).toMatchObject({ lead: "กองกลาง", monitor: "รองปลัด" });
  });

  it("can be nobody", () => {
    expect(after(assign(NO_EDITS, [idOf("O33")], { lead: null }), "O33")?.lead).toBeNull();
  });

  it("do not support what they lead", () => {
    const edits = assign(NO_EDITS, [idOf("O33")], { lead: "กองยุทธศาสตร์" });
    expect(after(edits, "O33")?.support).toEqual(["สำนักปลัด (งานสวัสดิการสังคม)"]);
  });
});

describe("proposals", () => {
  it("are proposals no more once accepted, and stay as they are", () => {
    const edits = acceptProposals(NO_EDITS, plan.actions);
    const edited = applyEdits(plan, edits);
    expect(edited.actions.flatMap(({ proposed }) => proposed)).toEqual([]);
    expect(edited.actions.map(({ publishBy }) => publishBy)).toEqual(plan.actions.map(({ publishBy }) => publishBy));
  });

  it("are accepted one by one", () => {
    const action = plan.actions.find(({ subject }) => subject === "O2");
    const edits = acceptProposals(NO_EDITS, action === undefined ? [] : [action]);
    expect(after(edits, "O2")?.proposed).toEqual([]);
    expect(after(edits, "O4")?.proposed).not.toEqual([]);
  });

  it("of dates end where a person says a date", () => {
    const edits = setDates(NO_EDITS, [idOf("O2")], { publishBy: "2021-03-15" });
    expect(after(edits, "O2")).toMatchObject({ publishBy: "2021-03-15", start: "2020-10-01", proposed: ["steps"] });
  });
});

describe("the directory of owners", () => {
  const names = (edits: PlanEdits) => ownerDirectory(assessment, edits).map(({ name }) => name);

  it("has those of the document, then those added, each once", () => {
    const known = names(NO_EDITS);
    expect(known).toContain("กองกิจการสภา");
    const edits = addOwner(addOwner(addOwner(NO_EDITS, " กองสมมติใหม่ "), "กอง สมมติใหม่"), "กองกิจการสภา");
    expect(names(edits)).toEqual([...known, "กองสมมติใหม่"]);
    expect(names(addOwner(NO_EDITS, "  "))).toEqual(known);
  });

  it("calls an owner by the new name wherever the plan names it", () => {
    const edits = renameOwner(NO_EDITS, "กองกิจการสภา", "กองกิจการสภา อบจ.");
    expect(names(edits)).toContain("กองกิจการสภา อบจ.");
    expect(names(edits)).not.toContain("กองกิจการสภา");
    expect(after(edits, "O33")?.lead).toBe("กองกิจการสภา อบจ.");
  });

  it("follows a name that is changed twice, and one that is given back", () => {
    const twice = renameOwner(renameOwner(NO_EDITS, "กองกิจการสภา", "ข"), "ข", "ค");
    expect(after(twice, "O33")?.lead).toBe("ค");
    expect(after(renameOwner(twice, "ค", "กองกิจการสภา"), "O33")?.lead).toBe("กองกิจการสภา");
  });

  it("makes one of two that are given one name", () => {
    const edits = renameOwner(NO_EDITS, "กองยุทธศาสตร์", "กองกิจการสภา");
    expect(names(edits).filter((name) => name === "กองกิจการสภา")).toHaveLength(1);
    expect(after(edits, "O33")).toMatchObject({ lead: "กองกิจการสภา", support: ["สำนักปลัด (งานสวัสดิการสังคม)"] });
  });
});

describe("a workbook made with edits", () => {
  it("has them in the plan and the directory", () => {
    const planEdits = assign(addOwner(NO_EDITS, "กองสมมติใหม่"), [idOf("O2")], { lead: "กองสมมติใหม่" });
    const text = (edits?: PlanEdits) =>
      JSON.stringify(
        createWorkbook(reading, {
          language: "th",
          today: "2021-02-15",
          ...(edits === undefined ? {} : { planEdits: edits }),
        }).sheets.flatMap(({ tables }) => tables.filter(({ name }) => name === "tblPlan" || name === "tblOwners")),
      );
    const mentions = (edits?: PlanEdits) => text(edits).split("กองสมมติใหม่").length - 1;
    expect(mentions()).toBe(0);
    expect(mentions(planEdits)).toBeGreaterThan(1);
  });
});
