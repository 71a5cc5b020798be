import type { Browser } from "playwright-core";
import { chromiumAvailable, launch } from "./chromium";
import { sampleText } from "./fixtures";
import { Hand } from "./hand";
import { OpenedWorkbench } from "./openedWorkbench";
import { isFix, planRows } from "./planSheet";

const MOST = 8;

(chromiumAvailable() ? describe : describe.skip)("from a document on the clipboard to a complete plan sheet", () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  });

  afterAll(async () => {
    await browser.close();
  });

  it(`takes at most ${String(MOST)} clicks or key chords, the first one into the pane counted`, async () => {
    const workbench = await OpenedWorkbench.open(browser);
    const hand = new Hand(workbench);
    await workbench.copy({ "text/plain": sampleText("ita-2563.txt") });
    await hand.click(workbench.pane.getByRole("heading", { level: 1 }));
    await hand.press("Control+V");
    await workbench.pane.getByText("อ่านได้ 10 ตัวชี้วัด 43 ข้อ").waitFor();
    await hand.click(workbench.button("แผน"));
    await hand.click(workbench.button(/^รับข้อเสนอทั้ง/));
    const monitor = workbench.pane.getByRole("combobox", { name: "ผู้กำกับติดตาม", exact: true }).first();
    await hand.choose(monitor, "สำนักปลัด (งานบริหารทั่วไป)");
    await hand.click(workbench.button(/^มอบหมาย \d+ ข้อ/));
    await hand.click(workbench.button("เขียนลงแผ่นงาน"));
    await workbench.pane.getByText("เขียนลงแผ่นงานแล้ว").waitFor();

    const fixes = (await planRows(workbench)).filter(isFix);
    expect(fixes).toHaveLength(22);
    const lacks = fixes.filter(
      ({ lead, monitor: who, publishBy, proposed, missing }) =>
        lead === "" || who === "" || publishBy === "" || proposed !== "" || missing !== "",
    );
    expect(lacks).toEqual([]);
    console.log(
      `From the clipboard to a complete plan sheet in the open workbook: ${String(hand.counted)} clicks or key chords`,
    );
    expect(hand.counted).toBeLessThanOrEqual(MOST);
    expect(workbench.foreign()).toEqual([]);
    expect(workbench.faults).toEqual([]);
  });
});
