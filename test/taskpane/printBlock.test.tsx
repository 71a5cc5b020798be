import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { readWorksheets } from "../../src/ooxml";
import { ShareStep } from "../../src/taskpane/share";
import type { PaneWorkbook } from "../../src/taskpane/workbook/PaneWorkbook";
import { renderIn } from "./inLanguage";
import { SAMPLE_READING } from "./sampleReading";

/** An Excel that opens new workbooks and keeps what it was given. */
function excel(): { readonly opened: Uint8Array[]; readonly workbook: PaneWorkbook } {
  const opened: Uint8Array[] = [];
  return {
    opened,
    workbook: {
      missing: "old-excel",
      openNew: (bytes) => {
        opened.push(bytes);
        return Promise.resolve();
      },
    },
  };
}

const namesIn = (bytes: Uint8Array) => readWorksheets(bytes, 100_000).sheets.map(({ name }) => name);
const textIn = (bytes: Uint8Array) =>
  readWorksheets(bytes, 100_000)
    .sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text)))
    .join("\n");

/** Opens the part of the step where documents are made. */
async function openPrint(name: string): Promise<void> {
  await userEvent.click(screen.getByRole("button", { name }));
}

const ENGLISH = "Documents to print";
const THAI = "เอกสารสำหรับพิมพ์";

describe("documents to print", () => {
  it("are made of the layouts and digits that are ticked, as a new workbook where files cannot be saved", async () => {
    const { opened, workbook } = excel();
    renderIn("en", <ShareStep />, { reading: SAMPLE_READING, workbook });
    await openPrint(ENGLISH);
    await userEvent.click(await screen.findByRole("checkbox", { name: /Topics/ }));
    await userEvent.click(screen.getByRole("checkbox", { name: /Measures/ }));
    await userEvent.click(screen.getByRole("checkbox", { name: /Thai digits/ }));
    await userEvent.click(screen.getByRole("button", { name: "Make documents to print" }));
    expect(await screen.findByText("The documents are open as a new workbook")).toBeVisible();
    const [bytes = new Uint8Array()] = opened;
    expect(namesIn(bytes)).toEqual(["Items"]);
    expect(textIn(bytes)).not.toMatch(/[๐-๙]/);
  });

  it("are signed by the chief executive alone where they announce", async () => {
    const { opened, workbook } = excel();
    renderIn("en", <ShareStep />, { reading: SAMPLE_READING, workbook });
    await openPrint(ENGLISH);
    await userEvent.click(await screen.findByRole("checkbox", { name: /announcement/ }));
    await userEvent.click(screen.getByRole("button", { name: "Make documents to print" }));
    await waitFor(() => {
      expect(opened).toHaveLength(1);
    });
    expect(textIn(opened[0] ?? new Uint8Array())).not.toContain("Opinion of");
  });

  it("are not made of nothing, and say so", async () => {
    const { opened, workbook } = excel();
    renderIn("th", <ShareStep />, { reading: SAMPLE_READING, workbook });
    await openPrint(THAI);
    for (const box of await screen.findAllByRole("checkbox", { name: /^(ตารางรายข้อ|หัวข้อ|มาตรการ)/ }))
      await userEvent.click(box);
    await userEvent.click(screen.getByRole("button", { name: "ทำเอกสารสำหรับพิมพ์" }));
    expect(screen.getByText("เลือกอย่างน้อยหนึ่งเอกสาร")).toBeVisible();
    expect(opened).toHaveLength(0);
  });

  it("have a part of the step that axe finds nothing wrong with", async () => {
    const { view } = renderIn("th", <ShareStep />, { reading: SAMPLE_READING });
    await openPrint(THAI);
    await screen.findByRole("button", { name: "ทำเอกสารสำหรับพิมพ์" });
    const { violations } = await axe.run(view.container, { rules: { "color-contrast": { enabled: false } } });
    expect(violations).toEqual([]);
  });
});
