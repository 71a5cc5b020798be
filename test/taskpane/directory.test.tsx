import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { PlanStep } from "../../src/taskpane/plan";
import {
  forgetOwners,
  rememberedOwners,
  rememberOwners,
  setRemembersOwners,
} from "../../src/taskpane/plan/rememberedOwners";
import type { PaneWorkbook } from "../../src/taskpane/workbook/PaneWorkbook";
import { createWorkbook } from "../../src/workbook";
import { takeOwners, assign, NO_EDITS, planWith } from "../../src/plan";
import { schemeFor } from "../../src/ita";
import { toXlsx } from "../../src/xlsx";
import { readingOf, sampleFile } from "../sampleFiles";
import { renderIn, type Watched } from "./inLanguage";

const READING = readingOf([sampleFile("oit-2564.txt")]);
const TABLE =
  "Unit\tPosition\tPerson\tEmail\tWork area\nกองคลัง\tผู้อำนวยการ\tนายสมชาย ทดสอบ\tf@example.go.th\t9.3, O1\nกองช่าง\t\t\t\t";
const show = (workbook?: PaneWorkbook): Watched =>
  renderIn("en", <PlanStep />, { reading: READING, ...(workbook === undefined ? {} : { workbook }) });
const directory = () => {
  const group = screen.getByText("Directory").closest("details");
  if (group === null) throw new Error("No directory");
  return within(group);
};
const leads = ({ state }: Watched) => {
  const assessment = READING.assessments[0]?.assessment;
  if (assessment === undefined) throw new Error("No sample");
  return planWith(assessment, schemeFor(2564), state().planEdits).plan.actions;
};

beforeEach(() => {
  localStorage.clear();
});

async function lookAt(text: string): Promise<void> {
  const box = directory().getByRole("textbox", { name: /^Paste one unit a line/ });
  await userEvent.click(box);
  await userEvent.paste(text);
  await directory().findByText(/^Found /);
}

describe("owners imported into the directory", () => {
  it("are shown first, and taken only then", async () => {
    const pane = show();
    await lookAt(TABLE);
    expect(directory().getByText("Found 2 units or posts; nothing is taken yet.")).toBeVisible();
    expect(pane.state().planEdits.added).toEqual([]);
    await userEvent.click(directory().getByRole("button", { name: "Take 2" }));
    expect(pane.state().planEdits.added).toEqual(["กองคลัง", "กองช่าง"]);
    expect(leads(pane).find(({ subject }) => subject === "O1")).toMatchObject({
      lead: "กองคลัง",
      proposed: expect.arrayContaining(["owners"]) as unknown,
    });
    expect(screen.getByRole("button", { name: "Edit กองคลัง" })).toBeVisible();
  });

  it("are left where they are on second thoughts", async () => {
    const pane = show();
    await lookAt(TABLE);
    await userEvent.click(directory().getByRole("button", { name: "Cancel" }));
    expect(pane.state().planEdits.added).toEqual([]);
    expect(rememberedOwners()).toEqual([]);
  });

  it("come from the selected cells as well", async () => {
    const cells = ["กองคลัง", "กองช่าง"].map((text, at) => ({
      row: at + 1,
      hidden: false,
      cells: [{ column: 0, kind: "text" as const, text, format: "General" }],
    }));
    const pane = show({
      missing: "no-excel",
      selectedCells: () => Promise.resolve({ sheet: "S", areas: [{ rows: cells }] }),
    });
    await userEvent.click(directory().getByRole("button", { name: "Use selected cells" }));
    await userEvent.click(await directory().findByRole("button", { name: "Take 2" }));
    expect(pane.state().planEdits.added).toEqual(["กองคลัง", "กองช่าง"]);
  });

  it("come with last year's leads as proposals, by the names of items", async () => {
    const pane = show();
    const [first] = leads(pane).map(({ id }) => id);
    const edits = takeOwners(NO_EDITS, [], [{ name: "กองแผน", unit: "กองแผน" }]);
    const planEdits = assign(edits, [first ?? ""], { lead: "กองแผน" });
    const bytes = await toXlsx(createWorkbook(READING, { language: "th", today: "2021-02-15", planEdits }));
    const file = new File([bytes as Uint8Array<ArrayBuffer>], "last-year.xlsx");
    await userEvent.upload(directory().getByLabelText("Choose a file"), file);
    expect(await directory().findByText(/^From an earlier workbook/)).toBeVisible();
    await userEvent.click(directory().getByRole("button", { name: "Take 1" }));
    expect(
      leads(pane)
        .filter(({ lead }) => lead === "กองแผน")
        .map(({ id }) => id),
    ).toContain(first);
    expect(leads(pane).find(({ id }) => id === first)?.proposed).toContain("owners");
  });

  it("say why there are none", async () => {
    show();
    await userEvent.click(directory().getByText("Import owners, or take last year's"));
    const box = directory().getByRole("textbox", { name: /^Paste one unit a line/ });
    await userEvent.click(box);
    await userEvent.paste("ข้อ\tผู้รับผิดชอบ\nO1\tกองคลัง");
    expect(await directory().findByText(/item by item/)).toBeVisible();
  });
});

describe("an owner of the directory", () => {
  it("is edited: name, unit, post and work areas", async () => {
    const pane = show();
    await userEvent.type(directory().getByRole("textbox", { name: "Add a unit or post" }), "กองคลัง{Enter}");
    await userEvent.click(directory().getByRole("button", { name: "Edit กองคลัง" }));
    const form = within(directory().getByRole("form", { name: "Edit กองคลัง" }));
    await userEvent.type(form.getByRole("textbox", { name: "Position" }), "ผู้อำนวยการ");
    await userEvent.type(form.getByRole("textbox", { name: "Work areas" }), "O8, O23");
    await userEvent.click(form.getByRole("button", { name: "Save" }));
    expect(pane.state().planEdits.details["กองคลัง"]).toMatchObject({ position: "ผู้อำนวยการ", workAreas: ["O8", "O23"] });
    expect(
      leads(pane)
        .filter(({ lead }) => lead === "กองคลัง")
        .map(({ subject }) => subject),
    ).toEqual(expect.arrayContaining(["O8", "O23"]));
  });
});

describe("what is remembered on this machine", () => {
  it("are units, posts and work areas, never persons or addresses", async () => {
    show();
    await lookAt(TABLE);
    await userEvent.click(directory().getByRole("button", { name: "Take 2" }));
    expect(directory().getByText("2 remembered")).toBeInTheDocument();
    expect(String(localStorage.getItem("itas.owners"))).not.toMatch(/สมชาย|example\.go\.th/);
    expect(rememberedOwners()).toEqual([
      { name: "กองคลัง", unit: "กองคลัง", position: "ผู้อำนวยการ", workAreas: ["9.3", "O1"] },
      { name: "กองช่าง", unit: "กองช่าง" },
    ]);
  });

  it("is offered where a document names nobody, and can be forgotten", async () => {
    rememberOwners([
      { name: "กองคลัง", unit: "กองคลัง" },
      { name: "นายสมชาย ทดสอบ", unit: "กองคลัง" },
    ]);
    const pane = show();
    expect(directory().getByText("1 remembered")).toBeVisible();
    await userEvent.click(directory().getByRole("button", { name: "Use the 1 remembered" }));
    expect(pane.state().planEdits.added).toEqual(["กองคลัง"]);
    await userEvent.click(directory().getByRole("button", { name: "Forget them" }));
    expect(rememberedOwners()).toEqual([]);
  });

  it("is nothing where that is switched off", async () => {
    show();
    await lookAt("กองคลัง");
    await userEvent.click(directory().getByRole("button", { name: "Take 1" }));
    expect(rememberedOwners()).toHaveLength(1);
    await userEvent.click(directory().getByRole("checkbox", { name: /^Remember units/ }));
    expect(rememberedOwners()).toEqual([]);
    rememberOwners([{ name: "กองคลัง", unit: "กองคลัง" }]);
    forgetOwners();
    expect(localStorage.getItem("itas.owners")).toBe("off");
    setRemembersOwners(true);
    rememberOwners([{ name: "กองคลัง", unit: "กองคลัง" }]);
    expect(rememberedOwners()).toHaveLength(1);
  });

  it.each(["{}", "[1,null,{}]", "no json", '[{"name":1,"unit":"a"}]'])("may be anything: %s is nothing", (text) => {
    localStorage.setItem("itas.owners", text);
    expect(rememberedOwners()).toEqual([]);
  });
});
