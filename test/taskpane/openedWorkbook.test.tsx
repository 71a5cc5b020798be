import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { assign, NO_EDITS, type PlanEdits } from "../../src/plan";
import { App } from "../../src/taskpane/App";
import { ScoresStep } from "../../src/taskpane/scores";
import { mergeEdits } from "../../src/taskpane/state/mergeEdits";
import type { PaneWorkbook, WriteRequest } from "../../src/taskpane/workbook/PaneWorkbook";
import { WorkbookError, type HeldWorkbook, type WorkbookReport } from "../../src/workbook";
import { renderIn } from "./inLanguage";
import { SAMPLE_READING } from "./sampleReading";
import { REPORT } from "./sampleReport";

const held = (kind: "ours" | "rebuilt" | "damaged" | "too-new", planEdits: PlanEdits = NO_EDITS): HeldWorkbook => ({
  kind,
  result: {
    documents: [],
    reading: SAMPLE_READING,
    planEdits,
    threshold: 80,
    target: 90,
    pane: null,
    indicators: false,
    officeYear: null,
    check: { key: "A1B2C-2563", mainSite: null, findings: [] },
  },
});

function open(abilities: Omit<PaneWorkbook, "missing">): void {
  const workbook: PaneWorkbook = { missing: "old-excel", ...abilities };
  render(<App workbookIn={() => workbook} />);
}

const goTo = (name: string) => userEvent.click(screen.getByRole("button", { name }));

beforeEach(() => {
  localStorage.clear();
});

describe("the pane beside a workbook of ours", () => {
  it("says quietly whose it is, and goes on where it was left", async () => {
    open({ readBack: () => Promise.resolve(held("ours")) });
    expect(await screen.findByText("สมุดงานนี้มีผลของเทศบาลตำบลตัวอย่าง ปีงบประมาณ พ.ศ. 2563")).toBeVisible();
    await goTo("แผน");
    expect(await screen.findByRole("textbox", { name: "เกณฑ์ที่ต้องแก้ (ต่ำกว่า)" })).toHaveValue("80");
    expect(screen.getByRole("heading", { name: "เทศบาลตำบลตัวอย่าง" })).toBeVisible();
  });

  it.each([
    ["rebuilt", "ไม่พบข้อมูลที่ส่วนเสริมนี้จำไว้"],
    ["damaged", "เสียหาย"],
    ["too-new", "อ่านได้แต่เขียนไม่ได้"],
  ] as const)("that is %s says so in one sentence", async (kind, sentence) => {
    open({ readBack: () => Promise.resolve(held(kind)) });
    expect(await screen.findByText(new RegExp(sentence))).toBeVisible();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("that was sent to a unit says what it is, and that this page is not needed for it", async () => {
    open({ readBack: () => Promise.resolve({ kind: "part" }) });
    expect(await screen.findByText(/ใบงานที่ส่งให้หน่วยงานกรอก/)).toBeVisible();
  });

  it("says nothing beside a workbook of others, or one that cannot be read now", async () => {
    const readBack = jest.fn(() => Promise.reject(new WorkbookError("busy")));
    open({ readBack });
    await act(() => Promise.resolve());
    expect(readBack).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole("status")).toBeNull();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("writes what follows from the sheets, not a new import", async () => {
    const write = jest.fn<Promise<WorkbookReport>, [WriteRequest]>(() => Promise.resolve(REPORT));
    open({ readBack: () => Promise.resolve(held("ours")), write });
    await screen.findByText(/^สมุดงานนี้มีผลของ/);
    await goTo("แผน");
    await userEvent.click(await screen.findByRole("button", { name: "เขียนลงแผ่นงาน" }));
    expect(write.mock.calls[0]?.[0].isHeld).toBe(true);
  });
});

describe("a write that was cut off", () => {
  it("is repaired on request, and what the workbook is then is said", async () => {
    const kinds: HeldWorkbook[] = [{ kind: "needs-repair" }, held("ours")];
    const repair = jest.fn(() => Promise.resolve("before" as const));
    open({ readBack: () => Promise.resolve(kinds.shift() ?? { kind: "none" }), repair });
    const button = await screen.findByRole("button", { name: "ซ่อมสมุดงาน" });
    expect(repair).not.toHaveBeenCalled();
    await userEvent.click(button);
    expect(await screen.findByText("ซ่อมแล้ว สมุดงานเป็นเหมือนก่อนเขียนครั้งนั้น")).toBeVisible();
    await goTo("คะแนน");
    expect(await screen.findByRole("heading", { name: "เทศบาลตำบลตัวอย่าง" })).toBeVisible();
  });

  it("that cannot be repaired is told from the table of errors", async () => {
    const repair = () => Promise.reject(new WorkbookError("protected"));
    open({ readBack: () => Promise.resolve({ kind: "needs-repair" }), repair });
    await userEvent.click(await screen.findByRole("button", { name: "ซ่อมสมุดงาน" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("แผ่นงานถูกป้องกันไว้");
  });
});

describe("what a person types into the plan's sheet", () => {
  it("is in the pane when the hands rest", async () => {
    const tell: (() => void)[] = [];
    const stop = jest.fn(() => Promise.resolve());
    let edits = NO_EDITS;
    open({
      readBack: () => Promise.resolve(held("ours", edits)),
      onPlanEdited: (handler) => {
        tell.push(handler);
        return Promise.resolve(stop);
      },
    });
    await screen.findByText(/^สมุดงานนี้มีผลของ/);
    await goTo("แผน");
    const actions = within(await screen.findByRole("region", { name: "ข้อที่ต้องแก้ไข" }));
    const id = document.querySelector("details[id*='-O2-']")?.id.replace(/^.*?([0-9A-Z]{5}-\d{4}-O2-1)$/, "$1") ?? "";
    edits = assign(NO_EDITS, [id], { lead: "กองสวัสดิการ" });
    for (const one of tell) one();
    expect(await actions.findByText("กองสวัสดิการ")).toBeVisible();
  });

  it("does not take away what was decided in the pane meanwhile", () => {
    const before = assign(NO_EDITS, ["a"], { lead: "1", monitor: "1" });
    const here = assign(before, ["a"], { lead: "2" });
    const now = assign(before, ["a", "b"], { lead: "3", monitor: "3" });
    expect(mergeEdits(here, before, now).actions).toEqual({
      a: { lead: "2", monitor: "3" },
      b: { lead: "3", monitor: "3" },
    });
  });
});

describe("after writing", () => {
  const written = async (abilities: Omit<PaneWorkbook, "missing">) => {
    const watched = renderIn("en", <ScoresStep />, {
      reading: SAMPLE_READING,
      workbook: { missing: "old-excel", write: () => Promise.resolve(REPORT), ...abilities },
    });
    await userEvent.click(screen.getByRole("button", { name: "Write to the sheets" }));
    return watched;
  };

  it("it is told what was made, closed, kept and is missing", async () => {
    await written({});
    expect(await screen.findByText("New sheets: 2")).toBeVisible();
    expect(screen.getByText("Findings closed: 1")).toBeVisible();
    expect(screen.getByText("Parts that are gone and were not written: 1")).toBeVisible();
    await userEvent.click(screen.getByText("Cells kept as somebody typed them: 1"));
    expect(screen.getByText("X-2563-O2-1 Lead: kept “นายก”, new would be “กองคลัง”")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Undo this write" })).toBeNull();
  });

  it("it can be undone as long as it can", async () => {
    const undo = jest.fn(() => Promise.resolve());
    await written({ canUndo: () => Promise.resolve(true), undo });
    await userEvent.click(await screen.findByRole("button", { name: "Undo this write" }));
    expect(await screen.findByText("The workbook is as it was before.")).toBeVisible();
    expect(undo).toHaveBeenCalledTimes(1);
  });

  it("it can be called off while it takes long", async () => {
    const write = (_request: WriteRequest, calledOff: AbortSignal) =>
      new Promise<null>((resolve) => {
        calledOff.addEventListener("abort", () => {
          resolve(null);
        });
      });
    await written({ write });
    await userEvent.click(await screen.findByRole("button", { name: "Cancel" }));
    expect(await screen.findByText("Cancelled. The workbook is as it was before.")).toBeVisible();
    expect(screen.getByRole("button", { name: "Write to the sheets" })).toBeEnabled();
  });

  it("a result of another agency is offered as a new workbook", async () => {
    const openNew = jest.fn(() => Promise.resolve());
    const write = () => Promise.reject(new WorkbookError("other-assessment"));
    const { state } = await written({ write, openNew, savesFiles: true });
    await userEvent.click(await screen.findByRole("button", { name: "Make the Excel workbook" }));
    await screen.findByText("Opened as a new workbook.");
    expect(openNew).toHaveBeenCalledTimes(1);
    expect(state().problem).toEqual({ kind: "failed", failure: "workbook-other-assessment" });
  });
});
