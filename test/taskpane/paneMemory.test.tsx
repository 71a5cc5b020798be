import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NO_EDITS } from "../../src/plan";
import { App } from "../../src/taskpane/App";
import { diagnosticKey } from "../../src/taskpane/review/whatToDo";
import { memoryOf, recalledFrom } from "../../src/taskpane/state/paneMemory";
import { FIRST_STATE, nextPaneState, type PaneState } from "../../src/taskpane/state/paneState";
import type { HeldResult, PaneMemory } from "../../src/workbook";
import { SAMPLE_READING } from "./sampleReading";

const result = (pane: PaneMemory | null): HeldResult => ({
  documents: [],
  reading: SAMPLE_READING,
  planEdits: NO_EDITS,
  threshold: 80,
  target: 90,
  indicators: false,
  officeYear: null,
  check: { key: "A1B2C-2563", mainSite: null, findings: [] },
  pane,
});
const MEMORY: PaneMemory = {
  step: "scores",
  settled: new Map(),
  ticked: ["O1"],
  threshold: { here: 75, sheet: 80 },
  target: { here: 99, sheet: 85 },
};

const opened = (pane: PaneMemory | null): PaneState => {
  const held = result(pane);
  return nextPaneState(FIRST_STATE, {
    type: "opened",
    held: { kind: "ours", result: held },
    recalled: recalledFrom(held),
  });
};

describe("the pane beside a workbook where it was used before", () => {
  it("goes on where it was left; a limit the sheet changed since is the sheet's", () => {
    expect(opened(MEMORY)).toMatchObject({ step: "scores", ticked: { 0: ["O1"] }, threshold: 75, target: 90 });
  });

  it("begins anew where nobody used one, or what is kept means nothing to it", () => {
    expect(opened(null)).toMatchObject({ step: "import", ticked: {}, threshold: 80, target: 90 });
    const strange = opened({ ...MEMORY, step: "nowhere", ticked: ["x", "O1"], settled: new Map([["a", "b"]]) });
    expect(strange).toMatchObject({ step: "import", ticked: { 0: ["O1"] }, settled: {} });
  });

  it("remembers what it recalled: nothing is lost by opening and closing", () => {
    const kept: PaneMemory = { ...MEMORY, target: null, settled: new Map([["gone", "accepted"]]) };
    expect(memoryOf(opened(kept))).toEqual(kept);
  });

  it("knows a doubt again wherever it is read from, and keeps no word of it", () => {
    const [doubt] = SAMPLE_READING.diagnostics;
    if (doubt === undefined) throw new Error("The sample has a doubt");
    const state = nextPaneState(opened(null), {
      type: "settled",
      keys: SAMPLE_READING.diagnostics.map(diagnosticKey),
      settlement: "later",
    });
    const memory = memoryOf(state);
    expect([...memory.settled.keys()].every((key) => /^[0-9a-z]{1,7}$/.test(key))).toBe(true);
    const moved = { ...doubt, source: { file: "elsewhere.xlsx", row: 99 } };
    const elsewhere = { ...result(memory), reading: { ...SAMPLE_READING, diagnostics: [moved] } };
    expect(recalledFrom(elsewhere)?.settled).toEqual({ [diagnosticKey(moved)]: "later" });
  });
});

describe("what a person does in the pane", () => {
  it("is kept in the workbook once the hands rest", async () => {
    jest.useFakeTimers({ advanceTimers: true });
    const remember = jest.fn<Promise<void>, [PaneMemory]>(() => Promise.resolve());
    const readBack = () => Promise.resolve({ kind: "ours" as const, result: result(null) });
    render(<App workbookIn={() => ({ missing: "old-excel", readBack, remember })} />);
    await screen.findByText(/^สมุดงานนี้มีผลของ/);
    await userEvent
      .setup({ advanceTimers: jest.advanceTimersByTime })
      .click(screen.getByRole("button", { name: "คะแนน" }));
    await act(() => jest.advanceTimersByTimeAsync(3000));
    jest.useRealTimers();
    expect(remember.mock.lastCall?.[0]).toMatchObject({ step: "scores" });
  });
});
