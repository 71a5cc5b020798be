import type { Browser } from "playwright-core";
import { chromiumAvailable, launch } from "./chromium";
import { sampleText } from "./fixtures";
import { OpenedWorkbench } from "./openedWorkbench";
import { isFix, planRows } from "./planSheet";

const MOST_TABS = 150;
/** Fluent draws the line under a field in this many milliseconds. */
const MARKED_AFTER = 300;

/** What can be said of what has the focus in the pane. */
interface Focused {
  readonly name: string;
  /** It is marked as focused, in a way that can be seen. */
  readonly isMarked: boolean;
  /** Nothing that stays in place lies over it. */
  readonly isInSight: boolean;
}

(chromiumAvailable() ? describe : describe.skip)("the workbench with the keyboard alone", () => {
  let browser: Browser;
  let workbench: OpenedWorkbench;
  const problems: string[] = [];

  beforeAll(async () => {
    browser = await launch();
    workbench = await OpenedWorkbench.open(browser);
    // What F6 does in Excel.
    await workbench.pane.locator("main").focus();
  });

  afterAll(async () => {
    await browser.close();
  });

  const press = (key: string) => workbench.page.keyboard.press(key);

  const focused = async (): Promise<Focused> =>
    (await workbench.frame()).evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return { name: "", isMarked: false, isInSight: false };
      const named = element.getAttribute("aria-label") ?? (element as HTMLInputElement).labels?.[0]?.textContent ?? "";
      const around = [element, element.parentElement ?? element];
      const looks = around.flatMap((each) => [getComputedStyle(each), getComputedStyle(each, "::after")]);
      const isMarked = looks.some(
        ({ outlineStyle, outlineWidth, outlineColor, boxShadow, content, borderBottomWidth, transform }) =>
          (outlineStyle !== "none" && outlineWidth !== "0px" && !/^rgba.*, 0\)$/.test(outlineColor)) ||
          boxShadow !== "none" ||
          (content !== "none" &&
            content !== "normal" &&
            borderBottomWidth === "2px" &&
            transform !== "matrix(0, 0, 0, 1, 0, 0)"),
      );
      const { left, top, width, height } = element.getBoundingClientRect();
      const middle = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 12));
      const isInSight = middle !== null && (element.contains(middle) || middle.contains(element));
      return { name: named === "" ? element.textContent.trim() : named, isMarked, isInSight };
    });

  /** Goes on with Tab to what has this name; on the way the focus is never lost, hidden or unmarked. */
  const tabTo = async (name: string | RegExp): Promise<void> => {
    const fits = (found: string) => (typeof name === "string" ? found.includes(name) : name.test(found));
    for (let tries = 0; tries < MOST_TABS; tries += 1) {
      await press("Tab");
      const now = await focused();
      // Past the last one it is the browser's or Excel's turn.
      if (now.name === "") continue;
      if (!now.isMarked) await workbench.page.waitForTimeout(MARKED_AFTER);
      if (!now.isMarked && !(await focused()).isMarked) problems.push(`not marked: ${now.name}`);
      if (!now.isInSight) problems.push(`out of sight: ${now.name}`);
      if (fits(now.name)) return;
    }
    throw new Error(`${String(name)} cannot be reached with the keyboard`);
  };

  /** Presses what has the focus, and once it has done its work something else has it. */
  const pressFocused = async (key = "Enter"): Promise<void> => {
    await press(key);
    await workbench.page.waitForTimeout(100);
    for (let tries = 0; (await focused()).name === ""; tries += 1) {
      if (tries === 20) throw new Error("The focus is lost");
      await workbench.page.waitForTimeout(100);
    }
  };

  it("leads from the clipboard to the plan sheet", async () => {
    await workbench.copy({ "text/plain": sampleText("ita-2563.txt") });
    await press("Control+V");
    await workbench.pane.getByText("อ่านได้ 10 ตัวชี้วัด 43 ข้อ").waitFor();
    await tabTo("ใช้ผลนี้ ดูคะแนน");
    await pressFocused();
    await workbench.pane.getByText("72.31").first().waitFor();
    await tabTo("เลือกข้อเหล่านั้น");
    await pressFocused();
    await workbench.pane.getByText("85.26").waitFor();
    await tabTo("ไปทำแผน");
    await pressFocused();
    await workbench.pane.getByText("ยังไม่ครบ 22 จาก 22 ข้อที่ต้องแก้ไข").waitFor();
    await tabTo("รับข้อเสนอทั้ง");
    await pressFocused("Space");
    await workbench.pane.getByText("รับข้อเสนอครบแล้ว").waitFor();
    await tabTo("ผู้กำกับติดตาม");
    for (let down = 0; down < 2; down += 1) await press("ArrowDown");
    await tabTo("มอบหมาย 22 ข้อ");
    await pressFocused();
    await workbench.pane.getByText("ครบทั้ง 22 ข้อที่ต้องแก้ไข").waitFor();
    await tabTo("เขียนลงแผ่นงาน");
    await pressFocused();
    await workbench.pane.getByText("เขียนลงแผ่นงานแล้ว").waitFor();
    const fixes = (await planRows(workbench)).filter(isFix);
    expect(fixes.filter(({ missing, proposed }) => missing !== "" || proposed !== "")).toEqual([]);
    expect(fixes).toHaveLength(22);
  });

  it("takes the write back", async () => {
    await tabTo("เลิกทำการเขียนนี้");
    await pressFocused();
    await workbench.pane.getByText("สมุดงานกลับเป็นเหมือนก่อนเขียนแล้ว").waitFor();
    expect((await focused()).name).not.toBe("");
  });

  describe("closes with Escape", () => {
    it("a refusal", async () => {
      await workbench.copy({ "text/plain": "ประกาศเรื่องวันหยุดราชการ" });
      await press("Control+V");
      await workbench.pane.getByRole("alert").waitFor();
      await pressFocused("Escape");
      await workbench.pane.getByRole("alert").waitFor({ state: "detached" });
    });

    it("the page about the add-in", async () => {
      await workbench.button("เกี่ยวกับ").focus();
      await pressFocused();
      const heading = workbench.pane.getByRole("heading", { name: "เกี่ยวกับส่วนเสริมนี้" });
      await heading.waitFor();
      await pressFocused("Escape");
      await heading.waitFor({ state: "detached" });
      expect((await focused()).name).toBe("เกี่ยวกับ");
    });

    it("a row that is being corrected, and goes back to it", async () => {
      await workbench.button("ตรวจทาน").focus();
      await pressFocused();
      await workbench.pane.locator("summary", { hasText: "ตารางที่ 1" }).focus();
      await pressFocused();
      await tabTo(/^แก้:/);
      const { name } = await focused();
      await pressFocused();
      const editor = workbench.pane.getByRole("form", { name: "แก้ค่าในแถว" });
      await editor.waitFor();
      await pressFocused("Escape");
      await editor.waitFor({ state: "detached" });
      expect((await focused()).name).toBe(name);
    });
  });

  it("never loses the focus, always shows it, and never hides it behind something", () => {
    expect([...new Set(problems)]).toEqual([]);
  });
});
