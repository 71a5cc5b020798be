import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { PlanStep } from "../../src/taskpane/plan";
import type { PaneWorkbook } from "../../src/taskpane/workbook/PaneWorkbook";
import { readingOf, sampleFile } from "../sampleFiles";
import { renderIn, type Watched } from "./inLanguage";

const READING = readingOf([sampleFile("ita-2563.txt")]);
const show = (workbook?: PaneWorkbook): Watched =>
  renderIn("en", <PlanStep />, { reading: READING, ...(workbook === undefined ? {} : { workbook }) });
const part = (name: string) => within(screen.getByRole("region", { name }));

describe("the list of what is incomplete", () => {
  it("is live: it shrinks as people are assigned, and only gaps are filled", async () => {
    show();
    expect(part("Completeness").getByRole("status")).toHaveTextContent("Incomplete: 22 of 22 items to fix");
    const form = part("Assign many at once");
    await userEvent.selectOptions(form.getByRole("combobox", { name: "Lead" }), "กองช่าง");
    await userEvent.selectOptions(form.getByRole("combobox", { name: "Monitor" }), "กองช่าง");
    await userEvent.click(form.getByRole("button", { name: "Assign 22 items" }));
    expect(part("Completeness").getByRole("status")).toHaveTextContent("Complete: all 22 items to fix");
    // Every fix of the sample has its lead already.
    expect(screen.getByText("ข้อมูลผู้บริหาร", { exact: false }).closest("details")).toHaveTextContent("งานบริหารทั่วไป");
  });

  it("leads to the action in the pane, and to its cell where there is a workbook", async () => {
    const goTo = jest.fn(() => Promise.resolve());
    show({ missing: "no-excel", goTo });
    await userEvent.click(part("Completeness").getByRole("button", { name: /^O4 / }));
    expect(document.activeElement?.closest("details")).toHaveAttribute("open");
    expect(document.activeElement).toHaveTextContent("O4");
    expect(goTo).toHaveBeenCalledWith({
      table: "tblPlan",
      key: expect.stringMatching(/-2563-O4-1$/) as unknown,
      column: "monitor",
    });
  });
});

describe("assigning many at once", () => {
  it("replaces people in a sub-indicator, and leaves the others", async () => {
    show();
    const form = part("Assign many at once");
    const scope = form.getByRole("combobox", { name: "Assign to" });
    const option = within(scope).getByRole("option", { name: /^10\.1 / });
    await userEvent.selectOptions(scope, option);
    await userEvent.selectOptions(form.getByRole("combobox", { name: "Lead" }), "กองช่าง");
    await userEvent.click(form.getByRole("button", { name: /^Assign/ }));
    const leadOf = (code: string) =>
      screen.getAllByText(code).map((found) => found.closest("details")?.textContent ?? "");
    expect(leadOf("O34").some((text) => text.includes("กองช่าง"))).toBe(true);
    expect(leadOf("O2").some((text) => text.includes("กองช่าง"))).toBe(false);
  });

  it("does nothing while nothing is chosen", () => {
    show();
    expect(part("Assign many at once").getByRole("button", { name: /^Assign/ })).toBeDisabled();
  });
});

describe("proposals", () => {
  it("are accepted one by one or all", async () => {
    show();
    expect(part("Proposals").getByRole("status")).toHaveTextContent("43 items");
    await userEvent.click(part("Completeness").getByRole("button", { name: /^O4 / }));
    await userEvent.click(await screen.findByRole("button", { name: "Accept" }));
    expect(part("Proposals").getByRole("status")).toHaveTextContent("42 items");
    await userEvent.click(part("Proposals").getByRole("button", { name: "Accept all 42" }));
    expect(part("Proposals").getByRole("status")).toHaveTextContent("All proposals are accepted.");
  });
});

describe("the directory", () => {
  it("takes a new name, which can then lead", async () => {
    show();
    await userEvent.type(screen.getByRole("textbox", { name: "Add a unit or post" }), "กองใหม่{Enter}");
    const lead = part("Assign many at once").getByRole("combobox", { name: "Lead" });
    expect(within(lead).getByRole("option", { name: "กองใหม่" })).toBeInTheDocument();
  });

  it("renames an owner wherever the plan names it", async () => {
    show();
    await userEvent.click(screen.getByRole("button", { name: "Edit กองพัสดุ" }));
    const name = screen.getByRole("textbox", { name: "Name in the plan" });
    await userEvent.clear(name);
    await userEvent.type(name, "ฝ่ายพัสดุกลาง{Enter}");
    expect(screen.queryByText(/กองพัสดุ/)).toBeNull();
    expect(screen.getAllByText(/ฝ่ายพัสดุกลาง/).length).toBeGreaterThan(1);
  });
});

describe("the threshold", () => {
  it("decides what is to be fixed", async () => {
    const { state } = show();
    const threshold = screen.getByRole("textbox", { name: "To be fixed below" });
    await userEvent.clear(threshold);
    await userEvent.type(threshold, "100");
    expect(state().threshold).toBe(100);
    expect(part("Completeness").getByRole("status")).toHaveTextContent(/of 22 items/);
  });
});
