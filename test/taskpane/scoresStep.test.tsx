import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ScoresStep } from "../../src/taskpane/scores";
import type { PaneWorkbook, WriteRequest } from "../../src/taskpane/workbook/PaneWorkbook";
import { WorkbookError, type WorkbookReport } from "../../src/workbook";
import { REPORT } from "./sampleReport";
import { firstAssessment, readingOf, sampleFile } from "../sampleFiles";
import { renderIn, type Watched } from "./inLanguage";
import { SAMPLE_READING } from "./sampleReading";

const show = (): Watched => renderIn("en", <ScoresStep />, { reading: SAMPLE_READING });
const fixes = () => within(screen.getByRole("region", { name: "What to fix first" }));

describe("the scores", () => {
  it("are the computed total with its band beside the reported one, and how far they are apart", () => {
    show();
    expect(screen.getAllByText("70.36")[0]).toBeVisible();
    expect(screen.getAllByText("Band C")[0]).toBeVisible();
    expect(screen.getByText("70.05 · C")).toBeVisible();
    expect(screen.getByText(/They differ by 0.31/)).toBeVisible();
  });

  it("say what the next band lacks", () => {
    show();
    expect(screen.getAllByText("4.64 points short of band B")[0]).toBeVisible();
  });

  it("are there for each instrument", () => {
    show();
    expect(
      screen
        .getAllByRole("definition")
        .map(({ textContent }) => textContent)
        .slice(0, 3),
    ).toEqual(["84.34", "85.43", "48.58"]);
  });

  it("list ten indicators and say in words which are below the mark", () => {
    show();
    const lines = within(screen.getByRole("region", { name: "Indicator scores" })).getAllByRole("listitem");
    expect(lines).toHaveLength(10);
    expect(lines[8]).toHaveTextContent("Disclosure of information");
    expect(lines[8]).toHaveTextContent("below 85");
    expect(lines[6]).not.toHaveTextContent("below 85");
  });

  it("name the strongest and the weakest indicators", () => {
    show();
    const named = (term: string) => screen.getByText(term).parentElement;
    expect(named("Strongest indicators")).toHaveTextContent(/6\. .*90\.00.*1\. .*88\.10/);
    expect(named("Weakest indicators")).toHaveTextContent(/10\. .*43\.75.*9\. .*53\.40/);
  });

  it("are marked as an estimate where the year's scheme is not confirmed", () => {
    const { assessment, computed, ...rest } = firstAssessment(SAMPLE_READING);
    const later = {
      ...rest,
      assessment: { ...assessment, fiscalYear: 2568 },
      computed: { ...computed, estimate: true },
    };
    renderIn("en", <ScoresStep />, { reading: { ...SAMPLE_READING, assessments: [later] } });
    expect(screen.getByText("estimate")).toBeVisible();
    expect(screen.getByText(/points of single items cannot be computed/)).toBeVisible();
  });
});

describe("what to fix first", () => {
  it("counts what is below the threshold and names what pays most first", () => {
    show();
    expect(fixes().getByText("2 items below 85")).toBeVisible();
    const [first] = fixes().getAllByRole("listitem");
    expect(first).toHaveTextContent("O43");
    expect(first).toHaveTextContent("+5.00");
  });

  it("moves the projected total and its band with every tick", async () => {
    show();
    const projected = fixes().getByRole("status");
    await userEvent.click(fixes().getByRole("checkbox", { name: /O43/ }));
    expect(projected).toHaveTextContent("70.36 → 75.36 Band B");
    await userEvent.click(fixes().getByRole("checkbox", { name: /O2 / }));
    expect(projected).toHaveTextContent("70.36 → 75.81 Band B");
    await userEvent.click(fixes().getByRole("checkbox", { name: /O43/ }));
    expect(projected).toHaveTextContent("70.36 → 70.81 Band C");
  });

  it("ticks the shortest list to a target that was chosen", async () => {
    show();
    const target = fixes().getByRole("textbox", { name: "Total aimed at" });
    expect(fixes().getByText("Fixing every item is not enough for 85")).toBeVisible();
    await userEvent.clear(target);
    await userEvent.type(target, "๗๕");
    await userEvent.click(fixes().getByRole("button", { name: "Tick those" }));
    expect(fixes().getByRole("checkbox", { name: /O43/ })).toBeChecked();
    expect(fixes().getByRole("checkbox", { name: /O2 / })).not.toBeChecked();
    expect(fixes().getByText("The target of 75 is reached")).toBeVisible();
  });

  it("does not take a target that is no score", async () => {
    const { state } = show();
    await userEvent.type(fixes().getByRole("textbox", { name: "Total aimed at" }), "0");
    expect(fixes().getByText("Enter a score from 0.01 to 100")).toBeVisible();
    expect(state().target).toBe(85);
  });

  it("adds the points up by cause and by owner, and ticks all of a group at once", async () => {
    renderIn("en", <ScoresStep />, { reading: readingOf([sampleFile("ita-2563.txt")]) });
    await userEvent.click(fixes().getByRole("button", { name: "Cause" }));
    const points = () =>
      fixes()
        .getAllByRole("listitem")
        .map(({ textContent }) => Number(/\+([\d.]+)$/.exec(textContent)?.[1]));
    const sorted = (figures: readonly number[]) => [...figures].sort((a, b) => b - a);
    expect(points().length).toBeGreaterThan(1);
    expect(points()).toEqual(sorted(points()));
    const [cause] = fixes().getAllByRole("checkbox");
    if (cause === undefined) throw new Error("There is a cause");
    await userEvent.click(cause);
    await userEvent.click(fixes().getByRole("button", { name: "Item" }));
    expect(fixes().getAllByRole("checkbox", { checked: true }).length).toBeGreaterThan(1);
    await userEvent.click(fixes().getByRole("button", { name: "Responsible" }));
    expect(fixes().getAllByRole("listitem").length).toBeGreaterThan(1);
  });
});

describe("writing to the sheets", () => {
  it("is offered where the open workbook can be written to, with what was chosen", async () => {
    const write = jest.fn<Promise<WorkbookReport>, [WriteRequest]>(() => Promise.resolve(REPORT));
    renderIn("en", <ScoresStep />, { reading: SAMPLE_READING, workbook: { missing: "no-excel", write } });
    expect(screen.queryByRole("button", { name: "Make the Excel workbook" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Write to the sheets" }));
    expect(await screen.findByText("Written to the sheets.")).toBeVisible();
    expect(write.mock.calls[0]?.[0].options).toMatchObject({ language: "en", threshold: 85, target: 85 });
  });

  it("says why it failed, from the one table of errors", async () => {
    const workbook: PaneWorkbook = {
      missing: "no-excel",
      write: () => Promise.reject(new WorkbookError("protected")),
    };
    const { state } = renderIn("en", <ScoresStep />, { reading: SAMPLE_READING, workbook });
    await userEvent.click(screen.getByRole("button", { name: "Write to the sheets" }));
    await screen.findByRole("button", { name: "Write to the sheets" });
    expect(state().problem).toEqual({ kind: "failed", failure: "workbook-protected" });
  });

  it("is the finished file where there is no open workbook", () => {
    show();
    expect(screen.getByRole("button", { name: "Make the Excel workbook" })).toBeEnabled();
  });
});

describe("a step gone to before anything was read", () => {
  it("says what it will show, and leads to the import", async () => {
    const { state, controls } = renderIn("en", <ScoresStep />);
    act(() => {
      controls().dispatch({ type: "went", step: "scores" });
    });
    expect(screen.getByRole("heading", { name: "No result yet" })).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Import a result" }));
    expect(state().step).toBe("import");
  });
});
