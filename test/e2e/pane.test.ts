import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
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
}

async function paste(text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
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
    expect(await page.getByText("53.40").isVisible()).toBe(true);
    await expectNoSidewaysScrolling();
    expect(await violations()).toEqual([]);
    await picture("pane-result");
  });

  it("says the same in English", async () => {
    await page.getByRole("button", { name: "EN – English" }).click();
    await paste(SAMPLE_TEXT);
    await page.getByText("Disclosure of information").waitFor();
    await expectNoSidewaysScrolling();
    expect(await violations()).toEqual([]);
    await picture("pane-result-english");
  });

  it("is legible in Excel's dark theme", async () => {
    // As much of Office.js as the pane asks for before a workbook is needed.
    const office = `{ HostType: { Excel: "Excel" }, onReady: () => Promise.resolve({ host: "Excel" }),
      context: { officeTheme: { bodyBackgroundColor: "#262626" } } }`;
    await page.addInitScript({ content: `window.Office = ${office}` });
    await page.reload();
    await paste(SAMPLE_TEXT);
    await page.getByRole("heading", { name: SAMPLE_AGENCY }).waitFor();
    expect(await violations()).toEqual([]);
    await picture("pane-result-dark");
  });

  it.each(["xlsx-several-sheets/input.xlsx", "docx-merged-cells-and-a-nested-table/input.docx"])(
    "reads %s, and fetches what that takes only then",
    async (file) => {
      const scripts = () => requests.filter((url) => url.endsWith(".js") && url.startsWith(server.origin)).length;
      const first = scripts();
      await page.locator("input[type=file]").setInputFiles(join(ROOT, "test/fixtures/intake", file));
      await page.getByRole("heading", { name: "เทศบาลตำบลตัวอย่างสุข" }).waitFor();
      expect(scripts()).toBeGreaterThan(first);
    },
  );

  it("answers what it cannot read with the reason", async () => {
    await paste("ประกาศเรื่องวันหยุดราชการ");
    await page.getByRole("alert").waitFor();
    await expectNoSidewaysScrolling();
    expect(await violations()).toEqual([]);
    await picture("pane-refused");
  });

  it("hands over the workbook as a download", async () => {
    await paste(SAMPLE_TEXT);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "สร้างสมุดงาน Excel" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`ITA-2563-${SAMPLE_AGENCY}.xlsx`);
  });
});
