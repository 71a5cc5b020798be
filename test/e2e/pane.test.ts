import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { nationHtml } from "../../bench/nationTable";
import { SAMPLE_AGENCY, SAMPLE_TEXT } from "../taskpane/sampleResult";
import { chromiumAvailable, launch } from "./chromium";
import { serve, type StaticServer } from "./staticServer";

const ROOT = join(__dirname, "..", "..");
const DIST = join(ROOT, "dist");
const PICTURES = join(ROOT, "out");
const AXE = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");
const OFFICE_CDN = "https://appsforoffice.microsoft.com";

/** The width Excel gives a pane. */
const PANE = { width: 320, height: 640 };

/** Doubts of many kinds, some between two places. */
const CONTRADICTIONS = `รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2564
หน่วยงาน: เทศบาลตำบลสมมติแดนดิน

ที่\tตัวชี้วัด\tคะแนน
4\tการใช้ทรัพย์สินของราชการ\t79.33
5\tการแก้ไขปัญหาการทุจริต\t8๑..20
8\tการปรับปรุงระบบการทำงาน\t178.90
10\tการป้องกันการทุจริต\t75.00

ข้อ\tประเด็น\tคะแนน\tความคิดเห็น\tเลขอ้างอิงภายใน
O๑\tโครงสร้าง\t100\t\tก-1
O3\tอำนาจหน้าที่\t0\tไม่พบข้อมูลบนเว็บไซต์\tก-3
O4\tแผนพัฒนาหน่วยงานประจำปี\t100\t\tก-4
O44\tข้อที่ไม่มีในปีนี้\t100\t\tก-6
โครงการอบรมประจำปีของกองช่าง\t\tสิบห้า\t\t

ข้อ\tประเด็น\tคะแนน\tความคิดเห็น
O3\tอำนาจหน้าที่\t100\tครบถ้วน
O4\tแผนที่ตั้งสำนักงาน\t100\t

ตัวชี้วัดที่ได้คะแนนต่ำสุดคือ การใช้ทรัพย์สินของราชการ
`;

let browser: Browser;
let server: StaticServer;
let page: Page;
let requests: string[];
let faults: string[];

async function openPane(): Promise<void> {
  const context = await browser.newContext({ viewport: PANE, acceptDownloads: true });
  page = await context.newPage();
  requests = [];
  faults = [];
  page.on("request", (request) => {
    requests.push(request.url());
  });
  page.on("pageerror", (error) => {
    faults.push(String(error));
  });
  page.on("console", (message) => {
    // The blocked Office.js is reported too, which is what is wanted here.
    if (message.type() === "error" && !message.text().includes("ERR_FAILED")) faults.push(message.text());
  });
  await page.route(`${OFFICE_CDN}/**`, (route) => route.abort());
  await page.goto(`${server.origin}/taskpane.html`);
  await shown();
}

/** Scripts have run when a page is loaded; that the pane is drawn comes after. */
async function shown(): Promise<void> {
  await page.getByRole("textbox").first().waitFor();
}

async function paste(text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

function fixture(file: string): string {
  return join(ROOT, "test/fixtures/intake", file);
}

/** Chooses a fixture, or a file made up here. */
async function choose(file: string, content?: Buffer): Promise<void> {
  const chosen = content === undefined ? fixture(file) : { name: file, mimeType: "", buffer: content };
  await page.locator("input[type=file]").setInputFiles(chosen);
}

/** Scripts of the pane's own that were fetched so far. */
function scripts(): readonly string[] {
  return requests.filter((url) => /\.js(?:\?|$)/.test(url) && url.startsWith(server.origin));
}

async function violations(): Promise<readonly string[]> {
  // As an argument rather than a script element: the page's policy allows no inline script.
  await page.evaluate(AXE);
  const results = await page.evaluate(() => {
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    // Fluent's focus dummies are hidden and focusable on purpose.
    return axe.run({ rules: { "aria-hidden-focus": { enabled: false } } });
  });
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

async function expectNoSidewaysScrolling(): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}

async function picture(name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
  // A taller pane rather than a full-page picture, which would show the footer in the middle.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...PANE, height });
  await page.screenshot({ path: join(PICTURES, `${name}-whole.png`) });
}

(chromiumAvailable() ? describe : describe.skip)("the built pane in a browser, without Office", () => {
  beforeAll(async () => {
    if (!existsSync(join(DIST, "taskpane.html"))) throw new Error("Run `npm run build` first");
    server = await serve(DIST);
    browser = await launch();
  });

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  beforeEach(openPane);

  afterEach(async () => {
    const foreign = requests.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(server.origin));
    expect(foreign.filter((url) => !url.startsWith(OFFICE_CDN))).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("opens though Office.js is blocked", async () => {
    await page.getByRole("heading", { level: 1, name: "ผลการประเมิน ITA" }).waitFor();
    expect(requests).toContain(`${OFFICE_CDN}/lib/1/hosted/office.js`);
    await expectNoSidewaysScrolling();
    expect(await violations()).toEqual([]);
    await picture("pane-empty");
  });

  it("hides the sentence for browsers that are too old", async () => {
    expect(await page.locator("#too-old").isVisible()).toBe(false);
  });

  it("shows the result of a pasted table", async () => {
    await paste(SAMPLE_TEXT);
    await page.getByRole("heading", { name: SAMPLE_AGENCY }).waitFor();
    await page.getByRole("button", { name: "ใช้ผลนี้ ดูคะแนน" }).click();
    await page.getByText("53.40").first().waitFor();
    await expectNoSidewaysScrolling();
    expect(await violations()).toEqual([]);
    await picture("pane-result");
  });

  it("takes a paste from the moment the box is on the screen", async () => {
    await page.addInitScript((text) => {
      const observer = new MutationObserver(() => {
        if (document.querySelector("textarea") === null) return;
        observer.disconnect();
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", text);
        document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      });
      observer.observe(document, { childList: true, subtree: true });
    }, SAMPLE_TEXT);
    await page.reload();
    await page.getByRole("heading", { name: SAMPLE_AGENCY }).waitFor({ timeout: 20_000 });
  });

  it("takes a paste where the rest of the first screen cannot be loaded, and loads it when asked again", async () => {
    const rest = "**/*.js";
    const isRest = (url: string): boolean => !/(?:taskpane|functions)\.js/.test(url);
    await page.route(rest, (route) => (isRest(route.request().url()) ? route.abort() : route.continue()));
    await page.reload();
    await shown();
    await page.getByRole("alert").getByText("โหลดส่วนนี้ไม่ได้").waitFor();
    expect(await page.getByRole("textbox").isEnabled()).toBe(true);
    await expectNoSidewaysScrolling();
    expect(await violations()).toEqual([]);
    await picture("pane-part-missing");
    await page.unroute(rest);
    await page.getByRole("button", { name: "ลองอีกครั้ง" }).click();
    await page.getByRole("button", { name: "เลือกไฟล์…" }).waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  it("says the same in English", async () => {
    await page.getByRole("button", { name: "EN – English" }).click();
    await paste(SAMPLE_TEXT);
    await page.getByRole("button", { name: "Use this, see the scores" }).click();
    await page.getByText("Disclosure of information").first().waitFor();
    await expectNoSidewaysScrolling();
    expect(await violations()).toEqual([]);
    await picture("pane-result-english");
  });

  it("is legible in Excel's dark theme", async () => {
    // As much of Office.js as the pane asks for before a workbook is needed.
    const office = `{ HostType: { Excel: "Excel" }, onReady: () => Promise.resolve({ host: "Excel" }),
      context: { officeTheme: { bodyBackgroundColor: "#262626" }, requirements: { isSetSupported: () => false } } }`;
    await page.addInitScript({ content: `window.Office = ${office}` });
    await page.reload();
    await shown();
    await paste(SAMPLE_TEXT);
    await page.getByRole("button", { name: "ใช้ผลนี้ ดูคะแนน" }).click();
    await page.getByText("53.40").first().waitFor();
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(41, 41, 41)");
    // Fluent's own, not only the page's.
    expect(
      await page
        .locator(".fui-FluentProvider")
        .first()
        .evaluate((element) => getComputedStyle(element).color),
    ).toBe("rgb(255, 255, 255)");
    expect(await violations()).toEqual([]);
    await picture("pane-result-dark");
  });

  it.each([
    ["xlsx-several-sheets/input.xlsx", "เทศบาลตำบลตัวอย่างสุข"],
    ["docx-merged-cells-and-a-nested-table/input.docx", "เทศบาลตำบลตัวอย่างสุข"],
    ["pdf-item-table-over-two-pages/input.pdf", "องค์การบริหารส่วนตำบลตัวอย่างพลอย"],
    ["html-saved-by-excel/input.htm", "เทศบาลตำบลตัวอย่างสุข"],
  ])("reads %s, and fetches what that takes only then", async (file, agency) => {
    const first = scripts().length;
    await choose(file);
    await page.getByRole("heading", { name: agency }).waitFor();
    expect(scripts().length).toBeGreaterThan(first);
    expect(scripts().some((url) => url.includes("pdfjs"))).toBe(file.endsWith(".pdf"));
    await expectNoSidewaysScrolling();
  });

  it("reads a PDF that was copied as a file and pasted", async () => {
    const bytes = readFileSync(fixture("pdf-item-table-over-two-pages/input.pdf")).toString("base64");
    await page.evaluate((encoded) => {
      const content = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([content], "ผล.pdf", { type: "application/pdf" }));
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, bytes);
    await page.getByRole("heading", { name: "องค์การบริหารส่วนตำบลตัวอย่างพลอย" }).waitFor();
    expect(await page.getByRole("strong").filter({ hasText: "ผล.pdf" }).isVisible()).toBe(true);
  });

  it("lets one of many agencies be found and chosen", async () => {
    await choose("many-agencies.html", Buffer.from(nationHtml(300)));
    const list = page.getByRole("combobox", { name: "ผลที่แสดง" });
    await list.waitFor();
    await expectNoSidewaysScrolling();
    await page.getByRole("searchbox", { name: "ค้นหาหน่วยงาน" }).fill("เทศบาลเมือง");
    const wanted = (await list.getByRole("option").allTextContents()).find((name) => name.startsWith("เทศบาลเมือง"));
    if (wanted === undefined) throw new Error("The sample has towns");
    await list.selectOption(wanted);
    await page.getByRole("heading", { name: wanted.replace(/ .*/, "") }).waitFor();
    await expectNoSidewaysScrolling();
    expect(await violations()).toEqual([]);
    await picture("pane-many-agencies");
  });

  it("quotes both places of what contradicts itself", async () => {
    await paste(CONTRADICTIONS);
    await page.getByText("ข้อ O3 มีสองค่า").waitFor();
    await page.evaluate(() => {
      for (const group of document.querySelectorAll("details")) group.open = true;
    });
    expect(await page.locator("blockquote", { hasText: "O3 | อำนาจหน้าที่ | 0 | ไม่พบ" }).count()).toBeGreaterThan(0);
    expect(await page.locator("blockquote", { hasText: "O3 | อำนาจหน้าที่ | 100" }).count()).toBeGreaterThan(0);
    await expectNoSidewaysScrolling();
    expect(await violations()).toEqual([]);
    await picture("pane-doubts");
  });

  it("says what a scanned PDF is", async () => {
    await choose("refused-scanned-pdf/input.pdf");
    await page.getByRole("alert").getByText("เอกสารสแกน").waitFor();
    await expectNoSidewaysScrolling();
    await picture("pane-scanned");
  });

  it("shows that a long document is being read, and lets it be given up", async () => {
    await page.route("**/pdfjs.*.js", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 5_000));
      await route.continue();
    });
    await choose("pdf-item-table-over-two-pages/input.pdf");
    await page.getByText("กำลังอ่าน").waitFor();
    expect(await violations()).toEqual([]);
    await picture("pane-reading");
    await page.getByRole("button", { name: "ยกเลิก" }).click();
    await page.getByText("กำลังอ่าน").waitFor({ state: "detached" });
    await page.waitForTimeout(6_000);
    expect(await page.getByRole("heading", { level: 2 }).count()).toBe(0);
    expect(await page.getByRole("button", { name: "นำเข้า" }).getAttribute("aria-current")).toBe("step");
  });

  it("answers what it cannot read with the reason", async () => {
    await paste("ประกาศเรื่องวันหยุดราชการ");
    await page.getByRole("alert").waitFor();
    await expectNoSidewaysScrolling();
    expect(await violations()).toEqual([]);
    await picture("pane-refused");
  });

  it("hands over the workbook as a download", async () => {
    await paste(SAMPLE_TEXT);
    await page.getByRole("heading", { name: SAMPLE_AGENCY }).waitFor();
    await page.getByRole("button", { name: "ส่งต่อ" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "สร้างสมุดงาน Excel" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`ITA-2563-${SAMPLE_AGENCY}.xlsx`);
  });
});
