import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { texts } from "../../src/i18n";
import { repair, setDates } from "../../src/plan";
import { PlanStep } from "../../src/taskpane/plan";
import { nextPaneState, FIRST_STATE } from "../../src/taskpane/state/paneState";
import type { PaneWorkbook } from "../../src/taskpane/workbook/PaneWorkbook";
import { toSerial } from "../../src/thai";
import { createWorkbook, heldIn, type HeldResult } from "../../src/workbook";
import { readingOf, sampleFile } from "../sampleFiles";
import { contentOf } from "../workbook/memoryWorkbook";
import { renderIn, type Watched } from "./inLanguage";

const READING = readingOf([sampleFile("ita-2563.txt")]);
const HEADERS = texts("th").sheets.headers.tblPlan;

/** The workbook of the sample with cells of two rows typed over, and one row copied, as it is read back. */
function held(): HeldResult {
  const content = contentOf(createWorkbook(READING, { language: "th", today: "2021-02-15" }));
  const tables = content.tables.map((table) => {
    if (table.name !== "tblPlan") return table;
    const at = (key: keyof typeof HEADERS) => table.headers.indexOf(HEADERS[key]);
    const rows = table.rows.map((row, index) => {
      if (index === 1) return row.with(at("publishBy"), toSerial("2564-04-20"));
      return index === 3 ? row.with(at("status"), "เสร็จแล้ว").with(at("pageUrl"), "www.example.go.th/a") : row;
    });
    return { ...table, rows: [...rows, rows[1] ?? []] };
  });
  const workbook = heldIn({ ...content, tables });
  const result = "result" in workbook ? workbook.result : null;
  if (result === null) throw new Error("Nothing read");
  return result;
}

const { planEdits, check } = held();

function show(workbook: PaneWorkbook = { missing: "no-excel" }): Watched {
  const pane = renderIn("en", <PlanStep />, { reading: READING, workbook });
  act(() => {
    pane.controls().dispatch({ type: "plan-read", edits: planEdits, check });
  });
  return pane;
}

const part = () => within(screen.getByRole("region", { name: "Completeness" }));
const lines = () =>
  part()
    .getAllByRole("listitem")
    .map((item) => item.textContent)
    .filter((text) => text.startsWith("fix"));

describe("what the checks find in the plan", () => {
  it("is shown gravest first with what to do, and cells that a plan in memory cannot hold are among it", () => {
    show();
    expect(part().getByText("The checks found 5 to look at")).toBeVisible();
    expect(lines()).toEqual([
      "fix O2 The year 2564 was typed, which is read as Common Era: publish byChange it to 20 Apr 2564 BE.Put right",
      "fix O4 Unknown status “เสร็จแล้ว”Change it to “Done”.Put right",
      expect.stringMatching(/^fix O2 The action id .* stands in an earlier row as wellMake one row/),
      "fix O2 The year 2564 was typed, which is read as Common Era: publish byChange it to 20 Apr 2564 BE.",
      "fix O4 “www.example.go.th/a” is not a web address: page addressChange it to https://www.example.go.th/a.Put right",
    ]);
  });

  it("leads to its cell, also in a row that goes by the id of another", async () => {
    const goTo = jest.fn(() => Promise.resolve());
    show({ missing: "no-excel", goTo });
    await userEvent.click(part().getByRole("button", { name: /stands in an earlier row/ }));
    expect(goTo).toHaveBeenLastCalledWith({
      table: "tblPlan",
      key: expect.stringMatching(/-2563-O2-1$/) as unknown,
      column: "id",
      row: 43,
    });
    await userEvent.click(part().getByRole("button", { name: /^fix O4 Unknown status/ }));
    expect(goTo).toHaveBeenLastCalledWith(expect.objectContaining({ column: "status", row: 3 }));
  });

  it("is put right one by one or all at once, and is gone then", async () => {
    const { state } = show();
    await userEvent.click(part().getByRole("button", { name: /^Put right: O4 Unknown status/ }));
    expect(lines().some((line) => line.includes("Unknown status"))).toBe(false);
    await userEvent.click(part().getByRole("button", { name: "Put all 2 right" }));
    expect(lines()).toHaveLength(2);
    const { actions } = state().planEdits;
    const repaired = Object.values(actions).flatMap((edit) => edit?.repaired ?? []);
    expect([...repaired].sort()).toEqual(["pageUrl", "publishBy", "status"]);
  });

  it("is of the plan in the pane where none was read from sheets", async () => {
    const { controls, state } = renderIn("en", <PlanStep />, { reading: READING });
    expect(screen.queryByText(/The checks found/)).toBeNull();
    const id = Object.keys(planEdits.actions)[0] ?? "";
    act(() => {
      controls().dispatch({ type: "planned", edits: setDates(state().planEdits, [id], { start: "2021-05-30" }) });
    });
    expect(lines()[0]).toMatch(/^fix O2 .*\(publish by\) is before .*\(start\)/);
    await userEvent.click(part().getByRole("button", { name: /^fix O2/ }));
    expect(document.activeElement).toHaveTextContent("O2");
  });

  it("is nothing of another agency's sheets", () => {
    const { controls } = show();
    act(() => {
      controls().dispatch({ type: "plan-read", edits: planEdits, check: { ...check, key: "ZZZZZ-2563" } });
    });
    expect(lines().some((line) => line.includes("Unknown status"))).toBe(false);
  });
});

describe("what was put right", () => {
  it("is put right once: what is typed after it was written is not overruled", () => {
    const finding = check.findings.find(({ code }) => code === "date-wrong-era");
    if (finding === undefined) throw new Error("Nothing found");
    const before = { ...FIRST_STATE, planEdits: repair(planEdits, finding), sheetEdits: planEdits };
    const after = nextPaneState(before, { type: "wrote" });
    const edit = after.planEdits.actions[finding.id ?? ""];
    expect(edit).toMatchObject({ publishBy: "2021-04-20" });
    expect(edit).not.toHaveProperty("repaired");
  });
});
