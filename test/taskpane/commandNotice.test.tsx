import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createPaneInbox, type PaneMessage, type PreparedCopy } from "../../src/commands";
import { App } from "../../src/taskpane/App";
import { SAMPLE_AGENCY } from "./sampleResult";
import { SELECTED_SAMPLE } from "./selectedSample";

/** The pane, told something by a ribbon button. */
function renderTold(...messages: readonly PaneMessage[]): (message: PaneMessage) => void {
  const inbox = createPaneInbox();
  messages.forEach(inbox.post);
  render(<App inbox={inbox} />);
  return (message) => {
    act(() => {
      inbox.post(message);
    });
  };
}

beforeEach(() => {
  localStorage.clear();
});

describe("the pane after a ribbon button", () => {
  it("reads the selected cells like a file, also if they came before the pane did", async () => {
    renderTold({ kind: "working", task: "import-selection" }, { kind: "selection", selection: SELECTED_SAMPLE });
    expect(await screen.findByRole("heading", { name: SAMPLE_AGENCY })).toBeVisible();
    expect(screen.queryByText("กำลังอ่านเซลล์ที่เลือก…")).not.toBeInTheDocument();
  });

  it("says that it is at work, then what came of it", async () => {
    const tell = renderTold({ kind: "working", task: "regenerate" });
    expect(await screen.findByText("กำลังปรับปรุงแผนจากแผ่นงาน…")).toBeVisible();
    tell({ kind: "regenerated", regeneration: { cells: 12, rows: 2 } });
    expect(screen.queryByText("กำลังปรับปรุงแผนจากแผ่นงาน…")).not.toBeInTheDocument();
    expect(screen.getByRole("status")).toHaveTextContent("แก้ไข 12 เซลล์ เพิ่ม 2 แถว");
    await userEvent.click(screen.getByRole("button", { name: "ปิดข้อความ" }));
    expect(screen.queryByRole("status")).not.toBeInTheDocument();
  });

  it("says when there was nothing to do", async () => {
    const tell = renderTold({ kind: "repaired", cells: 0 });
    expect(await screen.findByRole("status")).toHaveTextContent("ไม่มีสูตรที่ต้องซ่อม");
    tell({ kind: "regenerated", regeneration: { cells: 0, rows: 0 } });
    expect(screen.getByRole("status")).toHaveTextContent("ไม่มีสิ่งใดถูกแก้ไข");
  });

  it("says what failed, what is untouched and what to do", async () => {
    renderTold({ kind: "failed", task: "regenerate", failure: "protected", data: {} });
    expect(await screen.findByRole("alert")).toHaveTextContent("แผ่นงานถูกป้องกันไว้");
    expect(screen.getByRole("alert")).toHaveTextContent("สมุดงานไม่ถูกแก้ไขโปรดยกเลิกการป้องกันแผ่นงาน");
  });

  describe("that prepared a copy for sharing", () => {
    const COPY: PreparedCopy = {
      name: "สำเนา.xlsx",
      bytes: Uint8Array.of(80, 75),
      isOpened: false,
      isWhole: true,
      notes: [
        { code: "person-cells", count: 3, names: [] },
        { code: "names-left", count: 1, names: ["xl/diagrams/data1.xml"] },
        { code: "cover", count: 1, names: [] },
      ],
    };
    const told = (copy: Partial<PreparedCopy> = {}) => renderTold({ kind: "prepared", copy: { ...COPY, ...copy } });

    it("says which file to send and that the workbook is unchanged", async () => {
      told();
      expect(await screen.findByText(/สำเนา\.xlsx โปรดส่งไฟล์นี้ สมุดงานที่เปิดอยู่ไม่เปลี่ยน/)).toBeVisible();
      expect(screen.queryByText(/ไม่ให้ไฟล์ของสมุดงาน/)).not.toBeInTheDocument();
    });

    it("shows at once what is still in the copy, and on request what was done", async () => {
      told();
      expect(await screen.findByText(/ยังพบชื่อบุคคลในส่วนของไฟล์ที่แก้ไขไม่ได้ 1 ส่วน/)).toBeVisible();
      expect(screen.getByText("ล้างชื่อผู้ประสานงานและอีเมล 3 ช่อง")).not.toBeVisible();
      await userEvent.click(screen.getByText("สิ่งที่ทำในสำเนา 2 เรื่อง"));
      expect(screen.getByText("ล้างชื่อผู้ประสานงานและอีเมล 3 ช่อง")).toBeVisible();
    });

    it("asks for nothing to be looked at where nothing is left", async () => {
      told({ notes: [{ code: "cover", count: 1, names: [] }] });
      expect(await screen.findByText("สิ่งที่ทำในสำเนา 1 เรื่อง")).toBeVisible();
      expect(screen.queryByText(/โปรดดูก่อนส่ง/)).not.toBeInTheDocument();
    });

    it("saves the same copy again where the browser did not", async () => {
      const saved: Blob[] = [];
      jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
      Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${String(saved.push(blob))}` });
      told();
      await userEvent.click(await screen.findByRole("button", { name: "ดาวน์โหลดอีกครั้ง" }));
      expect(saved.map(({ size }) => size)).toEqual([2]);
    });

    it("says so where it is open as a new workbook, or lacks the sheets of others", async () => {
      told({ isOpened: true, isWhole: false });
      expect(await screen.findByText(/เปิดสำเนาสำหรับส่งต่อเป็นสมุดงานใหม่แล้ว/)).toBeVisible();
      expect(screen.getByText(/ไม่มีแผ่นงานที่ท่านเพิ่มเอง/)).toBeVisible();
      expect(screen.queryByRole("button", { name: "ดาวน์โหลดอีกครั้ง" })).not.toBeInTheDocument();
    });

    it("leads to the block where it is done otherwise, once there is a result", async () => {
      const tell = renderTold({ kind: "selection", selection: SELECTED_SAMPLE });
      await screen.findByRole("heading", { name: SAMPLE_AGENCY });
      tell({ kind: "prepared", copy: COPY });
      await userEvent.click(await screen.findByRole("button", { name: "ตัวเลือกอื่น" }));
      expect(await screen.findByRole("button", { name: "เตรียมก่อนส่งต่อ", expanded: true })).toBeVisible();
      expect(screen.queryByText(/โปรดส่งไฟล์นี้/)).not.toBeInTheDocument();
    });

    it("leads nowhere where the pane has no result", async () => {
      told();
      await screen.findByText(/โปรดส่งไฟล์นี้/);
      expect(screen.queryByRole("button", { name: "ตัวเลือกอื่น" })).not.toBeInTheDocument();
    });
  });

  it("leads to the help page of its language", async () => {
    renderTold({ kind: "help" });
    const link = () => screen.getByRole("status").querySelector("a");
    expect(link()).toHaveAttribute("href", "http://localhost/help.th.html");
    await userEvent.click(screen.getByRole("button", { name: "EN – English" }));
    expect(link()).toHaveAttribute("href", "http://localhost/help.en.html");
  });
});
