import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { fileMerge as english } from "../../src/i18n/en/fileMerge";
import { fileMerge as text } from "../../src/i18n/th/fileMerge";
import { share } from "../../src/i18n/th/share";
import { followUpIn } from "../../src/workbook";
import { readContent } from "../../src/xlsx";
import { planBytes, unitBytes, UNITS } from "../taskpane/share/masterFiles";
import { MERGED_ON } from "../workbook/sharing/exchange";
import { chromiumAvailable, launch } from "./chromium";
import { cutTexts, openPane, PANE, violations, type OpenedPane } from "./openedPane";
import { serve, type StaticServer } from "./staticServer";

const ROOT = join(__dirname, "..", "..");
const PICTURES = join(ROOT, "out", "e2e");
const FINANCE = "กองคลัง";

/** Files let go of over the pane, as from a folder. */
async function drop(page: Page, files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) {
  const given = files.map(({ name, bytes }) => ({ name, encoded: Buffer.from(bytes).toString("base64") }));
  await page.evaluate((all) => {
    const dataTransfer = new DataTransfer();
    for (const { name, encoded } of all) {
      const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], name));
    }
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, given);
}

(chromiumAvailable() ? describe : describe.skip)("merging in a browser, without Office", () => {
  let browser: Browser;
  let server: StaticServer;
  let pane: OpenedPane;
  let plan: Uint8Array;
  let returned: Uint8Array;

  const button = (name: string) => pane.page.getByRole("button", { name, exact: true });
  const shows = (sentence: string | RegExp) => pane.page.getByText(sentence).first().waitFor();

  /** What is wrong with what is seen, of which a picture of its whole height is kept. */
  const judged = async (name: string): Promise<readonly string[]> => {
    const { page } = pane;
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ ...PANE, height });
    await page.screenshot({ path: join(PICTURES, `merge-into-file-${name}.png`) });
    await page.setViewportSize(PANE);
    return [...(await violations(page)), ...(await cutTexts(page))];
  };

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    [plan, returned] = await Promise.all([planBytes(), unitBytes(FINANCE, "เผยแพร่แล้ว")]);
    browser = await launch();
    server = await serve(join(ROOT, "dist"));
    pane = await openPane(browser, server.origin, { language: "th", theme: "light" });
  });

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  it("asks for the plan as a file", async () => {
    expect(UNITS).toHaveLength(6);
    await pane.page.getByRole("navigation").getByText("ส่งต่อ").click();
    await button(share.blocks.merge.heading).click();
    await shows(text.master.wanted);
    expect(await judged("empty")).toEqual([]);
  });

  it("knows the plan among what is dropped, wherever in the pane that is", async () => {
    await pane.page.getByRole("navigation").getByText("นำเข้า").click();
    await drop(pane.page, [
      { name: "แผน (ล่าสุด).xlsx", bytes: plan },
      { name: "ส่งคืน.xlsx", bytes: returned },
    ]);
    await shows(text.master.of("องค์การบริหารส่วนจังหวัดตัวอย่างไพร", "2563", 43));
    await button(text.make(16)).waitFor();
    expect(await judged("preview")).toEqual([]);
  });

  it("hands over a new file: 6 of 22 done, 76.95, five units outstanding", async () => {
    const [download] = await Promise.all([pane.page.waitForEvent("download"), button(text.make(16)).click()]);
    expect(download.suggestedFilename()).toMatch(
      /^ITA-2563-องค์การบริหารส่วนจังหวัดตัวอย่างไพร-รวมใบงาน-\d{4}-\d\d-\d\d\.xlsx$/,
    );
    const content = await readContent(new Uint8Array(await readFile(await download.path())));
    const { counts, total, unitsOutstanding } = followUpIn(content, MERGED_ON) ?? {};
    expect([counts?.finished, counts?.fixes, total?.projected.toFixed(2), unitsOutstanding]).toEqual([
      6,
      22,
      "76.95",
      5,
    ]);
    await shows(text.original("แผน (ล่าสุด).xlsx"));
    expect(await judged("made")).toEqual([]);
  });

  it("follows up the file that was made", async () => {
    await button(share.blocks.followUp.heading).click();
    await shows(share.followUp.progress(6, 22, "27.27"));
    await shows(share.followUp.projected("76.95", "B"));
    expect(await judged("follow-up")).toEqual([]);
  });

  it("says that the same file changes nothing when it is merged again", async () => {
    await button(share.blocks.merge.heading).click();
    await button(text.goOn).click();
    await pane.page.setInputFiles(`input[aria-label="${share.merge.choose}"]`, {
      name: "ส่งคืน.xlsx",
      mimeType: "",
      buffer: Buffer.from(returned),
    });
    await shows(share.merge.counts.settled(16));
    await shows(text.nothingToMake);
    expect(await judged("again")).toEqual([]);
  });

  it("says of a unit's workbook that it is not the plan", async () => {
    await button(share.files.clear).click();
    await pane.page.setInputFiles(`input[aria-label="${text.master.choose}"]`, {
      name: "ส่งคืน.xlsx",
      mimeType: "",
      buffer: Buffer.from(returned),
    });
    await shows(text.refusals["unit-workbook"]());
    expect(await judged("refused")).toEqual([]);
  });

  it("is legible in English and high contrast as well", async () => {
    const thai = pane;
    pane = await openPane(browser, server.origin, { language: "en", theme: "high-contrast" });
    await drop(pane.page, [
      { name: "plan.xlsx", bytes: plan },
      { name: "plan (2).xlsx", bytes: plan },
      { name: "returned.xlsx", bytes: returned },
    ]);
    await shows(english.master.several(2));
    expect(await judged("several-english")).toEqual([]);
    await button(english.master.useOf("plan.xlsx")).click();
    await button(english.make(16)).waitFor();
    expect(await judged("preview-english")).toEqual([]);
    expect(pane.faults).toEqual([]);
    pane = thai;
  });

  it("asked nobody but this computer, and had no fault", () => {
    expect(pane.faults).toEqual([]);
  });
});
