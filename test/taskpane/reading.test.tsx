import { act, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "../../src/taskpane/App";
import { SAMPLE_AGENCY, SAMPLE_TEXT } from "./sampleResult";

/** A file that opens when the test lets it. */
function slowFile(name: string, text: string): { readonly file: File; readonly open: () => Promise<void> } {
  let arrive: (bytes: ArrayBuffer) => void = () => undefined;
  const bytes = new Promise<ArrayBuffer>((resolve) => {
    arrive = resolve;
  });
  const file = { name, size: text.length, arrayBuffer: () => bytes } as unknown as File;
  const open = () =>
    act(async () => {
      arrive(new TextEncoder().encode(text).buffer);
      // Longer than all that reading a few lines waits for.
      await new Promise((resolve) => setTimeout(resolve, 500));
    });
  return { file, open };
}

function drop(...files: readonly File[]): void {
  fireEvent.drop(document.body, { dataTransfer: { types: ["Files"], files } });
}

const OTHER = SAMPLE_TEXT.replaceAll(SAMPLE_AGENCY, "เทศบาลตำบลอื่นสมมติ");

describe("while a file is read", () => {
  it("says so, and takes no other file", async () => {
    const { file, open } = slowFile("a.txt", SAMPLE_TEXT);
    render(<App />);
    drop(file);
    expect(await screen.findByText(/^กำลังอ่าน/)).toBeVisible();
    expect(screen.getByRole("main")).toHaveAttribute("aria-busy", "true");
    expect(screen.getByRole("button", { name: "เลือกไฟล์…" })).toBeDisabled();
    await open();
    expect(await screen.findByRole("heading", { name: SAMPLE_AGENCY })).toBeVisible();
    expect(screen.queryByText(/^กำลังอ่าน/)).not.toBeInTheDocument();
  });

  it("can be cancelled, and nothing comes of it later", async () => {
    const { file, open } = slowFile("a.txt", SAMPLE_TEXT);
    render(<App />);
    drop(file);
    await userEvent.click(await screen.findByRole("button", { name: "ยกเลิก" }));
    expect(screen.getByRole("button", { name: "เลือกไฟล์…" })).toBeEnabled();
    await open();
    expect(screen.queryByRole("heading", { name: SAMPLE_AGENCY })).not.toBeInTheDocument();
  });

  it("leaves an earlier result on view when cancelled", async () => {
    const { file, open } = slowFile("b.txt", OTHER);
    render(<App />);
    drop(new File([SAMPLE_TEXT], "a.txt"));
    await screen.findByRole("heading", { name: SAMPLE_AGENCY });
    drop(file);
    await userEvent.click(await screen.findByRole("button", { name: "ยกเลิก" }));
    await open();
    expect(screen.getByRole("heading", { name: SAMPLE_AGENCY })).toBeVisible();
  });

  it("lets starting over win", async () => {
    const { file, open } = slowFile("b.txt", OTHER);
    render(<App />);
    drop(new File([SAMPLE_TEXT], "a.txt"));
    await screen.findByRole("heading", { name: SAMPLE_AGENCY });
    drop(file);
    await userEvent.click(screen.getByRole("button", { name: "นำเข้า" }));
    await userEvent.click(screen.getByRole("button", { name: "เริ่มใหม่" }));
    await open();
    expect(screen.getByRole("textbox", { name: "วางตารางหรือข้อความ" })).toBeVisible();
    expect(screen.queryByRole("heading", { level: 2 })).not.toBeInTheDocument();
  });

  it("shows what was asked for last, not what arrives last", async () => {
    const { file, open } = slowFile("b.txt", OTHER);
    render(<App />);
    drop(file);
    drop(new File([SAMPLE_TEXT], "a.txt"));
    await screen.findByRole("heading", { name: SAMPLE_AGENCY });
    await open();
    expect(screen.getByRole("heading", { name: SAMPLE_AGENCY })).toBeVisible();
  });
});
