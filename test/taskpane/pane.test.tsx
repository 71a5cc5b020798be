import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "../../src/taskpane/App";
import { SAMPLE_AGENCY, SAMPLE_TEXT } from "./sampleResult";
import { SELECTED_SAMPLE } from "./selectedSample";

function paste(data: Readonly<Record<string, string>>, files: readonly File[] = []): void {
  fireEvent.paste(document.body, { clipboardData: { getData: (type: string) => data[type] ?? "", files } });
}

beforeEach(() => {
  localStorage.clear();
});

describe("the pane at first", () => {
  it("speaks Thai and says what to do", async () => {
    render(<App />);
    expect(screen.getByRole("heading", { level: 1, name: "ผลการประเมิน ITA" })).toBeVisible();
    expect(screen.getByRole("textbox", { name: "วางตารางหรือข้อความ" })).toBeVisible();
    expect(await screen.findByRole("button", { name: "เลือกไฟล์…" })).toBeEnabled();
  });

  it("speaks English when asked, and the next time too", async () => {
    const { unmount } = render(<App />);
    await userEvent.click(screen.getByRole("button", { name: "EN – English" }));
    expect(screen.getByRole("heading", { level: 1, name: "ITA results" })).toBeVisible();
    expect(document.documentElement).toHaveAttribute("lang", "en");
    unmount();
    render(<App />);
    expect(screen.getByRole("button", { name: "EN – English" })).toHaveAttribute("aria-pressed", "true");
  });
});

const goTo = (name: string) => userEvent.click(screen.getByRole("button", { name }));

describe("a pasted table", () => {
  it("is read wherever in the pane it is pasted, and leads to its review", async () => {
    render(<App />);
    paste({ "text/plain": SAMPLE_TEXT });
    expect(await screen.findByRole("heading", { name: SAMPLE_AGENCY })).toBeVisible();
    expect(screen.getByText("ปีงบประมาณ พ.ศ. 2563")).toBeVisible();
    expect(screen.getByRole("button", { name: "ตรวจทาน" })).toHaveAttribute("aria-current", "step");
    await userEvent.click(screen.getByRole("button", { name: "ใช้ผลนี้ ดูคะแนน" }));
    const indicators = within(await screen.findByRole("region", { name: "คะแนนรายตัวชี้วัด" }));
    expect(indicators.getAllByRole("listitem")).toHaveLength(10);
    expect(indicators.getByText("53.40")).toBeVisible();
    expect(screen.getByRole("button", { name: "สร้างสมุดงาน Excel" })).toBeEnabled();
  });

  it("can be put away to start over", async () => {
    render(<App />);
    paste({ "text/plain": SAMPLE_TEXT });
    await screen.findByRole("heading", { name: SAMPLE_AGENCY });
    await goTo("นำเข้า");
    await userEvent.click(screen.getByRole("button", { name: "เริ่มใหม่" }));
    expect(screen.getByRole("textbox", { name: "วางตารางหรือข้อความ" })).toBeVisible();
    await goTo("คะแนน");
    expect(await screen.findByRole("heading", { name: "ยังไม่มีผลการประเมิน" })).toBeVisible();
  });

  it("stays on view when something unreadable is pasted after it", async () => {
    render(<App />);
    paste({ "text/plain": SAMPLE_TEXT });
    await screen.findByRole("heading", { name: SAMPLE_AGENCY });
    paste({ "text/plain": "  " });
    expect(await screen.findByRole("alert")).toHaveTextContent("ไม่มีข้อความในสิ่งที่วาง");
    expect(screen.getByRole("heading", { name: SAMPLE_AGENCY })).toBeVisible();
  });
});

describe("the five steps", () => {
  it("are always there in the same order, and each can be gone to at any time", async () => {
    render(<App />);
    const steps = within(screen.getByRole("navigation", { name: "ขั้นตอน" })).getAllByRole("button");
    expect(steps.map(({ textContent }) => textContent.replace(/\d/, ""))).toEqual([
      "นำเข้า",
      "ตรวจทาน",
      "คะแนน",
      "แผน",
      "ส่งต่อ",
    ]);
    for (const step of steps.slice(1)) {
      await userEvent.click(step);
      expect(await screen.findByRole("heading", { name: "ยังไม่มีผลการประเมิน" })).toBeVisible();
      expect(step).toHaveAttribute("aria-current", "step");
    }
  });

  it("keep what was typed and ticked while others are looked at", async () => {
    render(<App />);
    fireEvent.change(screen.getByRole("textbox", { name: "วางตารางหรือข้อความ" }), { target: { value: "ร่าง" } });
    await goTo("แผน");
    await goTo("นำเข้า");
    expect(screen.getByRole("textbox", { name: "วางตารางหรือข้อความ" })).toHaveValue("ร่าง");
  });

  it("take the keyboard along", async () => {
    render(<App />);
    await goTo("คะแนน");
    expect(screen.getByRole("main", { name: "คะแนน" })).toHaveFocus();
  });
});

describe("an ability of the open workbook", () => {
  it("that is missing is said to be, with the reason", () => {
    render(<App />);
    expect(screen.getByRole("button", { name: "ใช้เซลล์ที่เลือกไว้" })).toHaveAccessibleDescription("ใช้ได้เมื่อเปิดหน้านี้ใน Excel");
  });

  it("brings the selected cells", async () => {
    const selectedCells = () => Promise.resolve(SELECTED_SAMPLE);
    render(<App workbookIn={() => ({ missing: "old-excel", selectedCells })} />);
    await userEvent.click(screen.getByRole("button", { name: "ใช้เซลล์ที่เลือกไว้" }));
    expect(await screen.findByText(/^อ่านได้ 10 ตัวชี้วัด/)).toBeVisible();
  });

  it("that brings nothing is answered with what to do", async () => {
    const selectedCells = () => Promise.resolve("nothing-selected" as const);
    render(<App workbookIn={() => ({ missing: "old-excel", selectedCells })} />);
    await userEvent.click(screen.getByRole("button", { name: "ใช้เซลล์ที่เลือกไว้" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("ไม่มีข้อความในเซลล์ที่เลือก");
  });
});

describe("the page about the add-in", () => {
  it("says the version and what works here, and goes away with any step", async () => {
    render(<App />);
    await goTo("เกี่ยวกับ");
    expect(await screen.findByText(/^รุ่น \d+\.\d+\.\d+$/)).toBeVisible();
    expect(screen.getByText("เขียนลงสมุดงานที่เปิดอยู่").closest("li") ?? screen.getByRole("main")).toHaveTextContent(
      "ต้องเปิดหน้านี้ใน Excel",
    );
    await goTo("นำเข้า");
    expect(screen.getByRole("textbox", { name: "วางตารางหรือข้อความ" })).toBeVisible();
  });
});

describe("something that cannot be read", () => {
  it("is answered with the reason, and the message can be closed", async () => {
    render(<App />);
    paste({ "text/plain": "ประกาศเรื่องวันหยุด" });
    expect(await screen.findByRole("alert")).toHaveTextContent("อ่านข้อมูลนี้ไม่ได้");
    await userEvent.click(screen.getByRole("button", { name: "ปิดข้อความ" }));
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });

  it("is named when it came as a file", async () => {
    render(<App />);
    const picture = new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])], "ภาพ.png");
    fireEvent.drop(document.body, { dataTransfer: { types: ["Files"], files: [picture] } });
    expect(await screen.findByRole("alert")).toHaveTextContent("ภาพ.png");
  });

  it("is said to be unreadable when the file has gone", async () => {
    render(<App />);
    const gone = { name: "หาย.html", arrayBuffer: () => Promise.reject(new Error("NotFoundError")) };
    fireEvent.drop(document.body, { dataTransfer: { types: ["Files"], files: [gone] } });
    expect(await screen.findByRole("alert")).toHaveTextContent("เปิดไฟล์ไม่ได้");
  });
});

describe("text that is typed", () => {
  it("is read on request", async () => {
    render(<App />);
    fireEvent.change(screen.getByRole("textbox", { name: "วางตารางหรือข้อความ" }), { target: { value: SAMPLE_TEXT } });
    await userEvent.click(screen.getByRole("button", { name: "อ่านข้อความนี้" }));
    expect(await screen.findByRole("heading", { name: SAMPLE_AGENCY })).toBeVisible();
  });
});

describe("a chosen file", () => {
  it("is read", async () => {
    render(<App />);
    await userEvent.upload(screen.getByLabelText("เลือกไฟล์…", { selector: "input" }), new File([SAMPLE_TEXT], "ผล.txt"));
    expect(await screen.findByRole("heading", { name: SAMPLE_AGENCY })).toBeVisible();
  });
});
