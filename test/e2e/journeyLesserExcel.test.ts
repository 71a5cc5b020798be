import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Download } from "playwright-core";
import { sheets } from "../../src/i18n/th/sheets";
import { readWorksheets } from "../../src/ooxml";
import { chromiumAvailable, launch } from "./chromium";
import { sampleText } from "./fixtures";
import { openPane } from "./openedPane";
import { OpenedWorkbench } from "./openedWorkbench";
import { serve, type StaticServer } from "./staticServer";

const DIST = join(__dirname, "..", "..", "dist");

/** On the Mac Office.js says so, and Excel opens a workbook that is handed to it, which is kept here. */
const ON_THE_MAC = `if (window !== window.top) {
  let office;
  const asOnMac = (real) => new Proxy({}, {
    get: (_, name) => name === "context" && real.context !== undefined
      ? Object.create(real.context, { platform: { value: "Mac" } })
      : real[name],
    set: (_, name, value) => { real[name] = value; return true; },
  });
  Object.defineProperty(window, "Office", {
    configurable: true,
    set: (value) => { office = value; },
    get: () => office?.context === undefined && office?.onReady === undefined ? office : asOnMac(office),
  });
  let excel;
  Object.defineProperty(window, "Excel", {
    configurable: true,
    set: (value) => { excel = value; },
    get: () => {
      if (excel?.run !== undefined)
        excel.createWorkbook = (encoded) => { window.openedWorkbook = encoded; return Promise.resolve(); };
      return excel;
    },
  });
}`;

/** How many items the plan in a file has. */
function plannedIn(bytes: Uint8Array): number {
  const { sheets: all } = readWorksheets(bytes, 100_000);
  const plan = all.find(({ name }) => name === sheets.names.plan);
  const texts = plan?.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) ?? [];
  return texts.filter((text) => /-O\d+-\d+$/.test(text)).length;
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(await download.path()));
}

(chromiumAvailable() ? describe : describe.skip)("the pane where Excel is less than Microsoft 365 on Windows", () => {
  let browser: Browser;
  let server: StaticServer;

  beforeAll(async () => {
    browser = await launch();
    server = await serve(DIST);
  });

  afterAll(async () => {
    server.close();
    await browser.close();
  });

  it("with Office.js out of reach it reads, scores, plans and hands over the file, and asks nobody else", async () => {
    const { page, faults, requests } = await openPane(browser, server.origin, { language: "th", theme: "light" });
    await page.getByText("ใช้ได้เมื่อเปิดหน้านี้ใน Excel").waitFor();
    await page.locator("input[type=file]").setInputFiles({
      name: "ผล.txt",
      mimeType: "text/plain",
      buffer: Buffer.from(sampleText("ita-2563.txt")),
    });
    await page.getByRole("button", { name: "ใช้ผลนี้ ดูคะแนน" }).click();
    await page.getByText("72.31").first().waitFor();
    await page.getByRole("button", { name: "ไปทำแผน" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "สร้างสมุดงาน Excel" }).click(),
    ]);
    expect(plannedIn(await bytesOf(download))).toBe(43);
    await page.getByRole("button", { name: "เกี่ยวกับ" }).click();
    await page.getByText("เขียนลงสมุดงานที่เปิดอยู่ (ต้องเปิดหน้านี้ใน Excel)").waitFor();
    const foreign = requests.filter((url) => !/^(?:data|blob):/.test(url) && !url.startsWith(server.origin));
    expect(foreign).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("an old Excel without custom functions and shared runtime says what it cannot do, and the file takes its place", async () => {
    const workbench = await OpenedWorkbench.open(browser);
    await workbench.inExcel("version", "1.5");
    const before = await workbench.fingerprint();
    await workbench.paste({ "text/plain": sampleText("ita-2563.txt") });
    await workbench.button("ใช้ผลนี้ ดูคะแนน").click();
    await workbench.pane.getByText("72.31").first().waitFor();
    await workbench.button("ไปทำแผน").click();
    expect(await workbench.button("เขียนลงแผ่นงาน").count()).toBe(0);
    const [download] = await Promise.all([
      workbench.page.waitForEvent("download"),
      workbench.button("สร้างสมุดงาน Excel").click(),
    ]);
    expect(plannedIn(await bytesOf(download))).toBe(43);
    await workbench.button("เกี่ยวกับ").click();
    await workbench.pane.getByText("เขียนลงสมุดงานที่เปิดอยู่ (Excel รุ่นนี้ยังทำไม่ได้)").waitFor();
    expect(await workbench.fingerprint()).toEqual(before);
    expect(await workbench.violations()).toEqual([]);
    expect(workbench.foreign()).toEqual([]);
    expect(workbench.faults).toEqual([]);
    await workbench.close();
  });

  it("on the Mac, where a pane cannot save files, the workbook is opened by Excel", async () => {
    const prepare = (context: BrowserContext) => context.addInitScript({ content: ON_THE_MAC });
    const workbench = await OpenedWorkbench.open(browser, prepare);
    const downloads: Download[] = [];
    workbench.page.on("download", (download) => downloads.push(download));
    await workbench.paste({ "text/plain": sampleText("ita-2563.txt") });
    await workbench.button("ใช้ผลนี้ ดูคะแนน").click();
    await workbench.goTo("share");
    await workbench.button("สร้างสมุดงาน Excel").click();
    await workbench.pane.getByText("เปิดเป็นสมุดงานใหม่แล้ว").waitFor();
    const frame = await workbench.frame();
    const encoded = await frame.evaluate(() => (window as unknown as { openedWorkbook: string }).openedWorkbook);
    expect(plannedIn(new Uint8Array(Buffer.from(encoded, "base64")))).toBe(43);
    expect(downloads).toEqual([]);
    expect(workbench.faults).toEqual([]);
    await workbench.close();
  });
});
