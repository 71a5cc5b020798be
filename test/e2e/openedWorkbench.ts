import type { Browser, BrowserContext, Frame, FrameLocator, Locator, Page } from "playwright-core";
import type { CellValue, Workbook } from "../host/model/workbook";
import type { Fingerprint } from "../host/fingerprint";
import { pane as thai } from "../../src/i18n/th/pane";
import { pane as english } from "../../src/i18n/en/pane";
import { printedAddresses } from "./sharedWorkbench";

export const OFFICE_CDN = "https://appsforoffice.microsoft.com";
const SIZE = { width: 1366, height: 768 };

/** The workbench as its page shows it to the curious. */
interface WorkbenchWindow {
  readonly workbench: {
    readonly excel: {
      readonly workbook: Workbook;
      readonly violations: readonly string[];
      readonly faults: { failAction(at: number): void; failRequestsFrom(at: number): void; clear(): void };
    };
    readonly grid: { settled(): Promise<void> };
    readonly fingerprint: () => readonly (readonly [string, string])[];
  };
}

/** A row of a table by the names in its header. */
export type TableRow = Readonly<Record<string, CellValue>>;

export type Theme = "light" | "dark" | "high-contrast";
export type Language = "th" | "en";

/** The workbench in a page of its own, and everything that went over the wire for it. */
export class OpenedWorkbench {
  readonly requests: string[] = [];
  readonly faults: string[] = [];

  private constructor(readonly page: Page) {
    const context = page.context();
    context.on("request", (request) => this.requests.push(request.url()));
    page.on("websocket", (socket) => this.requests.push(socket.url().replace(/^ws/, "http")));
    page.on("pageerror", (error) => this.faults.push(String(error)));
    context.on("console", (message) => {
      if (message.type() === "error") this.faults.push(message.text());
    });
  }

  static async open(
    browser: Browser,
    prepare?: (context: BrowserContext) => Promise<unknown>,
  ): Promise<OpenedWorkbench> {
    const context = await browser.newContext({
      viewport: SIZE,
      acceptDownloads: true,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await prepare?.(context);
    const opened = new OpenedWorkbench(await context.newPage());
    await opened.page.goto(opened.address);
    await opened.paneReady();
    return opened;
  }

  get address(): string {
    return printedAddresses()[0] ?? "";
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  get pane(): FrameLocator {
    return this.page.frameLocator("#pane iframe");
  }

  /** The pane's own page, for what is not done by hand. */
  async frame(): Promise<Frame> {
    const iframe = await this.page.waitForSelector("#pane iframe");
    const frame = await iframe.contentFrame();
    if (frame === null) throw new Error("The workbench has no pane.");
    return frame;
  }

  /** The pane opens at the step it was left at, whichever that is. */
  async paneReady(): Promise<void> {
    await this.pane.locator("main > *").first().waitFor();
  }

  /** Waits until the workbook holds how the pane stands, which is kept there when the hands rest. */
  async remembers(step: keyof typeof thai.steps): Promise<void> {
    await this.page.waitForFunction(
      (kept) =>
        (globalThis as unknown as WorkbenchWindow).workbench.excel.workbook.xmlParts.some(({ xml }) =>
          xml.includes(kept),
        ),
      `"pane":{"step":"${step}"`,
    );
  }

  button(name: string | RegExp): Locator {
    return this.pane.getByRole("button", { name, exact: typeof name === "string" });
  }

  async goTo(step: keyof typeof thai.steps, language: Language = "th"): Promise<void> {
    await this.button((language === "th" ? thai : english).steps[step]).click();
  }

  /** A new workbook in the same Excel, and the pane anew. */
  async startAnew(): Promise<void> {
    await this.page.locator("#reset").click();
    await this.paneReady();
  }

  /** Closes the workbook and opens it again, the pane with it. */
  async reopen(): Promise<void> {
    await this.page.locator("#reopen").click();
    await this.paneReady();
  }

  /** Another Excel with the same workbook. */
  async inExcel(tool: "version" | "language" | "theme", value: string): Promise<void> {
    await this.page.locator(`#${tool}`).selectOption(value);
    await this.paneReady();
  }

  /** Puts a text, a table of a page, or both on the clipboard. */
  async copy(kinds: Readonly<Partial<Record<"text/plain" | "text/html", string>>>): Promise<void> {
    await this.page.bringToFront();
    await this.page.evaluate(
      (texts) =>
        navigator.clipboard.write([
          new ClipboardItem(
            Object.fromEntries(Object.entries(texts).map(([type, text]) => [type, new Blob([text], { type })])),
          ),
        ]),
      kinds,
    );
  }

  /** Puts the mouse into the pane, as Excel does when the pane opens, and pastes with the keys. */
  async paste(kinds: Parameters<OpenedWorkbench["copy"]>[0]): Promise<void> {
    await this.copy(kinds);
    await this.pane.getByRole("heading", { level: 1 }).click();
    await this.page.keyboard.press("Control+V");
  }

  /** A file copied in a folder and pasted here, which only a made-up event can do in a test. */
  async pasteFile(name: string, type: string, bytes: Buffer): Promise<void> {
    await (
      await this.frame()
    ).evaluate(
      (file) => {
        const content = Uint8Array.from(atob(file.encoded), (character) => character.charCodeAt(0));
        const clipboardData = new DataTransfer();
        clipboardData.items.add(new File([content], file.name, { type: file.type }));
        document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      },
      { name, type, encoded: bytes.toString("base64") },
    );
  }

  /** Whether every request takes two seconds. */
  async makeSlow(isSlow: boolean): Promise<void> {
    const slow = this.page.getByRole("button", { name: "Slow" });
    if ((await slow.getAttribute("aria-pressed")) !== String(isSlow)) await slow.click();
  }

  /**
   * Presses a button of the pane as soon as the workbook has so many sheets: from inside, for while the grid
   * draws them nothing from outside gets through.
   */
  async pressOnceSheetsAre(atLeast: number, name: string): Promise<void> {
    const frame = await this.frame();
    await frame.waitForFunction(
      (wanted) => {
        const { sheets } = (window.parent as unknown as WorkbenchWindow).workbench.excel.workbook;
        const button = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === wanted.name);
        if (sheets.length < wanted.atLeast || button === undefined) return false;
        button.click();
        return true;
      },
      { atLeast, name },
      { polling: 50 },
    );
  }

  /** Waits until the grid has calculated what was written. */
  async settled(): Promise<void> {
    await this.page.evaluate(() => (globalThis as unknown as WorkbenchWindow).workbench.grid.settled());
  }

  /** The rows of a table in the workbook; none where there is no such table. */
  async rows(table: string): Promise<readonly TableRow[]> {
    await this.settled();
    return this.page.evaluate((name) => {
      const { workbook } = (globalThis as unknown as WorkbenchWindow).workbench.excel;
      const found = workbook.sheets.flatMap((sheet) => sheet.tables.map((each) => ({ sheet, each })));
      const place = found.find(({ each }) => each.name === name);
      if (place === undefined) return [];
      const { top, left, bottom, right } = place.each.area;
      const lines = Array.from({ length: bottom - top + 1 }, (_, down) =>
        Array.from(
          { length: right - left + 1 },
          (__, across) => place.sheet.rows.get(top + down)?.cells.get(left + across)?.value ?? "",
        ),
      );
      const [header = [], ...rows] = lines;
      return rows.map((row) => Object.fromEntries(row.map((value, index) => [String(header[index]), value])));
    }, table);
  }

  async fingerprint(): Promise<Fingerprint> {
    await this.settled();
    return new Map(await this.page.evaluate(() => (globalThis as unknown as WorkbenchWindow).workbench.fingerprint()));
  }

  /** What the add-in asked of Excel that Excel does not know. */
  async violations(): Promise<readonly string[]> {
    return this.page.evaluate(() => [...(globalThis as unknown as WorkbenchWindow).workbench.excel.violations]);
  }

  /**
   * The way to Excel breaks for good in the middle of the next write of a new workbook: two requests look
   * at it, the third does part of its work, and no other gets through.
   */
  async cutOffNextWrite(): Promise<void> {
    await this.page.evaluate(() => {
      const { faults } = (globalThis as unknown as WorkbenchWindow).workbench.excel;
      faults.failAction(1_500);
      faults.failRequestsFrom(4);
    });
  }

  async mended(): Promise<void> {
    await this.page.evaluate(() => {
      (globalThis as unknown as WorkbenchWindow).workbench.excel.faults.clear();
    });
  }

  /** Requests to anyone but this computer; Office.js's own place is the one exception. */
  foreign(): readonly string[] {
    const { origin } = new URL(this.address);
    return this.requests.filter(
      (url) => !/^(?:data|blob|about):/.test(url) && ![origin, OFFICE_CDN].includes(new URL(url).origin),
    );
  }
}
