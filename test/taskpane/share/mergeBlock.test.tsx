import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { MergeBlock } from "../../../src/taskpane/share/merge/MergeBlock";
import type { MergeRequest, PaneWorkbook } from "../../../src/taskpane/workbook/PaneWorkbook";
import { WorkbookError, type FollowUp, type MergeReport } from "../../../src/workbook";
import { renderIn } from "../inLanguage";
import { SAMPLE_READING } from "../sampleReading";
import { previewOf, returnedPlan } from "./returnedPlans";

const PREVIEW = previewOf([
  returnedPlan({ unit: "กองคลัง", says: { O2: { status: "done", result: "ก" }, O4: { note: "ค" } } }),
  returnedPlan({ unit: "สำนักปลัด", says: { O2: { status: "in-progress", result: "ข" } } }),
]);
const NO_FOLLOW_UP: FollowUp = {
  agency: null,
  planYear: null,
  asOf: "2021-02-01",
  units: [],
  unassigned: [],
  counts: { fixes: 0, finished: 0, overdue: 0, outstanding: 0 },
  percent: null,
  total: null,
  unitsReturned: 0,
  unitsOutstanding: 0,
  standing: { fixes: 0, finished: new Set(), overdue: new Set(), projected: null, band: null, returned: new Set() },
  points: [],
};
const REPORT: MergeReport = { outcome: "updated", preview: PREVIEW, followUp: NO_FOLLOW_UP, before: NO_FOLLOW_UP };
const GIVEN: readonly File[] = [new File(["no workbook"], "returned.txt")];
const nothing = (): void => undefined;

/** The block with a file that was dropped, in a workbook that answers as it is told. */
function open(abilities: Partial<PaneWorkbook>): ReturnType<typeof renderIn> {
  const workbook: PaneWorkbook = {
    missing: "old-excel",
    previewMerge: () => Promise.resolve(PREVIEW),
    merge: () => Promise.resolve(REPORT),
    ...abilities,
  };
  return renderIn("en", <MergeBlock handed={GIVEN} onTaken={nothing} />, { reading: SAMPLE_READING, workbook });
}

const statusOfO2 = (): Promise<HTMLElement> => screen.findByRole("group", { name: /^O2 · Status/ });

describe("the block that merges what came back", () => {
  it("writes nothing unasked, and then what was chosen", async () => {
    const merge = jest.fn<Promise<MergeReport>, [MergeRequest]>(() => Promise.resolve(REPORT));
    open({ merge });
    const status = await statusOfO2();
    expect(screen.getByText("0 of 2 chosen")).toBeVisible();
    await userEvent.click(within(status).getByRole("radio", { name: /กองคลัง/ }));
    const result = screen.getByRole("group", { name: /^O2 · .*result/i });
    await userEvent.click(within(result).getByRole("radio", { name: "Combine the texts" }));
    const text = within(result).getByRole("textbox");
    await userEvent.clear(text);
    await userEvent.type(text, "both");
    expect(merge).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole("button", { name: "Write 3 entries to the plan" }));
    expect(await screen.findByText("Written to the plan.")).toBeVisible();
    const [{ basis, decisions } = { basis: "", decisions: new Map() }] = merge.mock.calls[0] ?? [];
    expect(basis).toBe(PREVIEW.basis);
    expect([...decisions.values()]).toEqual([
      { kind: "answer", digest: PREVIEW.files[0]?.digest },
      { kind: "combined", text: "both" },
    ]);
  });

  it("can be called off, and taken back", async () => {
    const undo = jest.fn(() => Promise.resolve());
    const answers = [null, REPORT];
    open({ merge: () => Promise.resolve(answers.shift() ?? null), canUndo: () => Promise.resolve(true), undo });
    await userEvent.click(await screen.findByRole("button", { name: "Write 1 entry to the plan" }));
    expect(await screen.findByText("Cancelled. The workbook is as it was before.")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Write 1 entry to the plan" }));
    await userEvent.click(await screen.findByRole("button", { name: "Take this write back" }));
    expect(undo).toHaveBeenCalledTimes(1);
    expect(await screen.findByText("The workbook is as it was before.")).toBeVisible();
  });

  it("forgets files and choices when it is asked to", async () => {
    open({});
    const status = await statusOfO2();
    await userEvent.click(within(status).getByRole("radio", { name: /Keep what stands/ }));
    expect(screen.getByText("1 of 2 chosen")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Start over" }));
    expect(screen.queryByText("returned.txt")).toBeNull();
  });

  it("says of a file that takes no part why, and of a workbook without a plan where to make one", async () => {
    open({ previewMerge: () => Promise.reject(new WorkbookError("not-ours")) });
    expect(await screen.findByText(/no plan yet/)).toBeVisible();
    expect(screen.getByText("Not used")).toBeVisible();
    expect(screen.getByRole("button", { name: "Go to the plan" })).toBeVisible();
  });

  it("has nothing axe finds wrong", async () => {
    const { view } = open({ merge: () => Promise.resolve(REPORT) });
    await statusOfO2();
    const { violations } = await axe.run(view.container, { rules: { "color-contrast": { enabled: false } } });
    expect(violations).toEqual([]);
  });
});
