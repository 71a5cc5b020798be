import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { median } from "../../bench/statistics";
import { chromiumAvailable, launch } from "./chromium";
import { openPane } from "./openedPane";
import { serve, type StaticServer } from "./staticServer";

const ROOT = join(__dirname, "..", "..");
const DIST = join(ROOT, "dist");
const sample = (name: string) => join(ROOT, "assets/samples", name);

let browser: Browser;
let server: StaticServer;

const goTo = (page: Page, step: string) => page.getByRole("button", { name: step, exact: true }).click();

/** Clicks of the mouse and keys, counted. */
class Counted {
  chords = 0;

  constructor(private readonly page: Page) {}

  async click(name: string | RegExp): Promise<void> {
    this.chords += 1;
    await this.page.getByRole("button", { name }).click();
  }

  async choose(label: string, option: string): Promise<void> {
    this.chords += 1;
    await this.page.getByRole("combobox", { name: label, exact: true }).first().selectOption(option);
  }

  async paste(text: string): Promise<void> {
    this.chords += 1;
    await this.page.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", pasted);
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  }
}

(chromiumAvailable() ? describe : describe.skip)("the five steps in a browser", () => {
  beforeAll(async () => {
    if (!existsSync(join(DIST, "taskpane.html"))) throw new Error("Run `npm run build` first");
    server = await serve(DIST);
    browser = await launch();
  });

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  it("lead from the built-in sample to its plan", async () => {
    const { page, faults } = await openPane(browser, server.origin, { language: "th", theme: "light" });
    await page.getByRole("button", { name: "ลองด้วยตัวอย่าง" }).click();
    await page.getByText("อ่านได้ 10 ตัวชี้วัด 43 ข้อ").waitFor();
    await goTo(page, "แผน");
    await page.getByText("ยังไม่ครบ 22 จาก 22 ข้อที่ต้องแก้ไข").waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("lead from the clipboard to a complete plan in at most 8 clicks or key chords", async () => {
    const { page } = await openPane(browser, server.origin, { language: "th", theme: "light" });
    const hand = new Counted(page);
    await hand.paste(readFileSync(sample("ita-2563.txt"), "utf8"));
    await hand.click("ใช้ผลนี้ ดูคะแนน");
    await hand.click("ไปทำแผน");
    await hand.click(/^รับข้อเสนอทั้ง/);
    await hand.choose("ผู้กำกับติดตาม", "สำนักปลัด (งานบริหารทั่วไป)");
    await hand.click(/^มอบหมาย \d+ ข้อ/);
    await page.getByText("ครบทั้ง 22 ข้อที่ต้องแก้ไข").waitFor();
    await page.getByText("รับข้อเสนอครบแล้ว").waitFor();
    const [download] = await Promise.all([page.waitForEvent("download"), hand.click("สร้างสมุดงาน Excel")]);
    expect(download.suggestedFilename()).toMatch(/^ITA-2563-.*\.xlsx$/);
    console.log(`From the clipboard to a workbook with a complete plan: ${String(hand.chords)} clicks or key chords`);
    expect(hand.chords).toBeLessThanOrEqual(8);
    await page.context().close();
  });

  it("can be walked with the keyboard alone", async () => {
    const { page } = await openPane(browser, server.origin, { language: "th", theme: "light" });
    const press = async (name: string, key = "Enter"): Promise<void> => {
      for (let tries = 0; tries < 80; tries += 1) {
        const focused = await page.evaluate(() => {
          const element = document.activeElement;
          return element?.matches("button") === true ? element.textContent : "";
        });
        if (focused.includes(name)) {
          await page.keyboard.press(key);
          return;
        }
        await page.keyboard.press("Tab");
      }
      throw new Error(`${name} cannot be reached with the keyboard`);
    };
    await press("ลองด้วยตัวอย่าง");
    await page.getByText("อ่านได้ 10 ตัวชี้วัด").waitFor();
    await press("ใช้ผลนี้ ดูคะแนน");
    await page.locator(".fix").first().waitFor();
    await page.locator(".fix input").first().focus();
    await page.keyboard.press("Space");
    await page.getByText("ถ้าแก้ 1 ข้อที่เลือกจนได้ 100").waitFor();
    await press("ไปทำแผน");
    await page.getByText("รับข้อเสนอทั้ง").waitFor();
    await press("รับข้อเสนอทั้ง");
    await page.getByText("รับข้อเสนอครบแล้ว").waitFor();
    await page.context().close();
  });
});

/** Twelve agencies of 43 items each. */
function manyItems(): readonly { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }[] {
  const indicators = Array.from({ length: 10 }, (_, index) => `${String(index + 1)}\tตัวชี้วัด\t${String(60 + index)}.00`);
  const items = Array.from(
    { length: 43 },
    (_, index) => `O${String(index + 1)}\tประเด็นการตรวจ\t${index % 3 === 0 ? "0" : "50"}`,
  );
  return Array.from({ length: 12 }, (_, index) => {
    const text = [
      "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2563",
      `หน่วยงาน: เทศบาลตำบลตัวอย่าง${"กขคงจฉชซฌญฎฏ".charAt(index)}าว`,
      "",
      "ตัวชี้วัดที่\tตัวชี้วัด\tคะแนน",
      ...indicators,
      "",
      "ข้อ\tประเด็น\tคะแนน",
      ...items,
    ].join("\n");
    return { name: `agency-${String(index + 1)}.txt`, mimeType: "text/plain", buffer: Buffer.from(text) };
  });
}

(chromiumAvailable() ? describe : describe.skip)("with more than 500 items loaded", () => {
  /** Milliseconds until the next picture, as a person feels it. */
  const LONGEST = 100;

  beforeAll(async () => {
    server = await serve(DIST);
    browser = await launch();
  });

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  it("typing, ticking and moving between steps answer within 100 ms", async () => {
    const { page } = await openPane(browser, server.origin, { language: "th", theme: "light" });
    await page.locator("input[type=file]").setInputFiles([...manyItems()]);
    await page.getByText("มีผลการประเมิน 12 รายการ").waitFor();
    // As text, because what compiles this file puts names into functions that a page does not know.
    await page.evaluate(`window.felt = [];
      for (const type of ["click", "keydown"]) document.addEventListener(type, ({ timeStamp }) => {
        requestAnimationFrame(() => setTimeout(() => window.felt.push(performance.now() - timeStamp)));
      }, true);`);
    const felt = async (act: () => Promise<void>): Promise<number> => {
      await page.evaluate("window.felt = []");
      await act();
      await page.waitForTimeout(150);
      const times = await page.evaluate<readonly number[]>("window.felt");
      if (times.length === 0) throw new Error("Nothing was felt");
      return Math.max(...times);
    };
    const ticks: number[] = [];
    const types: number[] = [];
    const moves: number[] = [];
    await goTo(page, "คะแนน");
    await page.getByRole("button", { name: /^แสดงทั้งหมด/ }).click();
    for (let round = 0; round < 7; round += 1) {
      ticks.push(await felt(() => page.locator(".fix input").nth(round).click()));
      types.push(
        await felt(async () => {
          await page.getByRole("textbox", { name: "คะแนนรวมเป้าหมาย" }).click();
          await page.keyboard.press("End");
          await page.keyboard.press("Backspace");
          await page.keyboard.type("5");
        }),
      );
      for (const step of ["แผน", "ตรวจทาน", "คะแนน"]) moves.push(await felt(() => goTo(page, step)));
    }
    const medians = { ticking: median(ticks), typing: median(types), moving: median(moves) };
    console.log(
      `With 516 items: ${Object.entries(medians)
        .map(([act, time]) => `${act} ${time.toFixed(0)} ms`)
        .join(", ")} (medians)`,
    );
    expect(Object.entries(medians).filter(([, time]) => time > LONGEST)).toEqual([]);
  });
});
