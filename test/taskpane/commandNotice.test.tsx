import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createPaneInbox, type PaneMessage } from "../../src/commands";
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

  it("leads to the help page of its language", async () => {
    renderTold({ kind: "help" });
    const link = () => screen.getByRole("status").querySelector("a");
    expect(link()).toHaveAttribute("href", "http://localhost/help.th.html");
    await userEvent.click(screen.getByRole("button", { name: "EN – English" }));
    expect(link()).toHaveAttribute("href", "http://localhost/help.en.html");
  });
});
