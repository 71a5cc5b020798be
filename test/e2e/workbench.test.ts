import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import type { CellValue } from "../host/model/workbook";
import { chromiumAvailable, launch } from "./chromium";
import { readWorksheets } from "../../src/ooxml";
import { printedAddresses } from "./sharedWorkbench";

const ROOT = join(__dirname, "..", "..");
const DIST = join(ROOT, "dist");
const PICTURES = join(ROOT, "out");

/** The workbench as its page shows it to the curious. */
interface WorkbenchPage {
  readonly workbench: {
    readonly excel: { readonly violations: readonly string[]; valueAt(sheet: string, address: string): CellValue };
    readonly grid: {
      readonly api: {
        getActiveWorkbook(): { getActiveSheet(): { getRange(address: string): { getDisplayValue(): string } } };
      };
    };
  };
}

let browser: Browser;
let page: Page;
let pane: Frame;
const requests: string[] = [];
const faults: string[] = [];

const origin = (): string => new URL(printedAddresses()[0] ?? "").origin;

async function paneOf(workbench: Page): Promise<Frame> {
  await workbench.frameLocator("#pane iframe").getByRole("button", { name: "เลือกไฟล์…" }).waitFor();
  const frame = workbench.frames().find((each) => each.url().includes("taskpane.html"));
  if (frame === undefined) throw new Error("The workbench has no pane.");
  return frame;
}

/** What the spreadsheet shows in a cell. */
function shown(address: string): Promise<string> {
  return page.evaluate((cell) => {
    const { api } = (globalThis as unknown as WorkbenchPage).workbench.grid;
    return api.getActiveWorkbook().getActiveSheet().getRange(cell).getDisplayValue();
  }, address);
}

/** Runs a batch in the add-in's own page and gives the values of some cells after it. */
function inPane(formulas: readonly (readonly string[])[], address: string, numberFormat: string): Promise<unknown> {
  return pane.evaluate(
    (given) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(given.address);
        range.numberFormat = given.formulas.map((row) => row.map(() => given.numberFormat));
        range.formulas = given.formulas.map((row) => [...row]);
        await context.sync();
        range.load("values");
        await context.sync();
        return range.values as unknown;
      }),
    { formulas, address, numberFormat },
  );
}

/** Clicks a cell near the corner of the sheet, types, and leaves it. */
async function typeIntoFirstCell(text: string): Promise<void> {
  const sheet = page.locator("#grid canvas").last();
  await sheet.click({ position: { x: 78, y: 30 } });
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

(chromiumAvailable() ? describe : describe.skip)("the workbench", () => {
  beforeAll(async () => {
    browser = await launch();
    page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    page.on("request", (request) => requests.push(request.url()));
    page.on("pageerror", (error) => faults.push(String(error)));
    await page.goto(printedAddresses()[0] ?? "");
    pane = await paneOf(page);
  });

  afterAll(async () => {
    await browser.close();
  });

  it("has the first address that npm start prints; the second is the plain pane", async () => {
    expect(printedAddresses().map((address) => new URL(address).pathname)).toEqual(["/workbench/", "/taskpane.html"]);
    const alone = await browser.newPage();
    await alone.route("https://appsforoffice.microsoft.com/**", (route) => route.abort());
    await alone.goto(printedAddresses()[1] ?? "");
    await alone.getByRole("button", { name: "เลือกไฟล์…" }).waitFor();
    await alone.close();
  });

  it("says on its face that it is a simulation, in Thai and English", async () => {
    const notice = page.getByRole("note");
    await expect(notice.textContent()).resolves.toMatch(/จำลอง ไม่ใช่ Excel[\s\S]*Simulation, not Excel/);
  });

  it("runs the files of the production build, byte for byte", async () => {
    const built = readdirSync(DIST).filter((name) => /\.(?:js|css)$/.test(name));
    expect(built).toEqual(expect.arrayContaining(["functions.js", "taskpane.js"]));
    for (const name of built) {
      const served = await page.request.get(`${origin()}/${name}`);
      expect([name, (await served.body()).equals(readFileSync(join(DIST, name)))]).toEqual([name, true]);
    }
  });

  it("changes nothing of the pane's page but where Office.js comes from", async () => {
    const served = await page.request.get(`${origin()}/taskpane.html?workbench`);
    const local = '<script src="/workbench/shell.js"></script><script src="/office-js/office.js"></script>';
    const hosted = "<script src=https://appsforoffice.microsoft.com/lib/1/hosted/office.js></script>";
    // The build's own number tells the two manifests apart, which name different servers.
    const withoutNumber = (html: string): string => html.replace(/\.js\?[0-9a-f]+/g, ".js");
    const built = readFileSync(join(DIST, "taskpane.html"), "utf8");
    expect(withoutNumber((await served.text()).replace(local, hosted))).toBe(withoutNumber(built));
  });

  it("lets the real Office.js believe it is in Excel", async () => {
    const { host } = await pane.evaluate(() => Office.onReady());
    expect(host).toBe("Excel");
    const width = await page.locator("#pane iframe").evaluate((frame) => frame.clientWidth);
    expect(width).toBe(320);
  });

  it("shows in the grid what the add-in writes, calculated when the add-in reads it", async () => {
    const rows = [
      ["72.31", "=A1*2"],
      ["", "=SUM(A1:B1)"],
    ];
    await expect(inPane(rows, "A1:B2", "0.00")).resolves.toEqual([
      [72.31, 144.62],
      ["", 216.93],
    ]);
    await expect(shown("B2")).resolves.toBe("216.93");
  });

  it("calculates the add-in's own functions in cells", async () => {
    const formulas = [
      ["=ITAS.BAND(72.31)"],
      ['=ITAS.NUM("๗๒.๓๑")'],
      ['=ITAS.FISCALYEAR("x")'],
      ['=IFERROR(ITAS.FISCALYEAR("x"),"twin")'],
    ];
    await expect(inPane(formulas, "D1:D4", "General")).resolves.toEqual([["C"], [72.31], ["#VALUE!"], ["twin"]]);
  });

  it("shows dates of the Buddhist era and Thai digits as Excel does", async () => {
    await inPane([["44309"]], "F1", "[$-107041E]d mmm yyyy");
    await inPane([["72.31"]], "F2", "[$-D00041E]0.00");
    await expect(Promise.all([shown("F1"), shown("F2")])).resolves.toEqual(["23 เม.ย. 2564", "๗๒.๓๑"]);
  });

  it("tells the add-in what a person types, and calculates with it", async () => {
    await pane.evaluate(async () => {
      const told: string[] = [];
      Object.assign(globalThis, { told });
      await Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().onChanged.add(({ address }) => {
          told.push(address);
          return Promise.resolve();
        });
        await context.sync();
      });
    });
    await typeIntoFirstCell("50%");
    await pane.waitForFunction(() => (globalThis as unknown as { told: string[] }).told.length > 0);
    await page.waitForFunction(() => {
      const { excel } = (globalThis as unknown as WorkbenchPage).workbench;
      return excel.valueAt("Sheet1", "B1") === 1;
    });
    await expect(shown("B1")).resolves.toBe("1.00");
    await expect(pane.evaluate(() => (globalThis as unknown as { told: string[] }).told)).resolves.toEqual(["A1"]);
  });

  it("does what the tools say: a request fails, and Excel is busy", async () => {
    const code = (): Promise<string> =>
      pane.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().load("name");
          await context.sync();
          return "done";
        }).catch((error: unknown) => (error as OfficeExtension.Error).code),
      );
    await page.getByRole("button", { name: "Fail next" }).click();
    await expect(code()).resolves.not.toBe("done");
    await expect(code()).resolves.toBe("done");
    const busy = page.getByRole("button", { name: "Busy" });
    await busy.click();
    await expect(code()).resolves.toBe("InvalidOperationInCellEditMode");
    await busy.click();
    await expect(code()).resolves.toBe("done");
  });

  it("downloads the workbook with its values and looks, the add-in's functions as formulas every Excel knows", async () => {
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download" }).click();
    const path = await (await saved).path();
    const [sheet] = readWorksheets(new Uint8Array(readFileSync(path)), 10_000).sheets;
    const texts = sheet?.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) ?? [];
    expect(texts).toEqual(expect.arrayContaining(["C", "72.31", "1"]));
  });

  it("keeps the workbook when Excel is another, with functions only where that Excel has them", async () => {
    await page.locator("#version").selectOption("1.5");
    pane = await paneOf(page);
    await page.waitForFunction(() => {
      const { excel } = (globalThis as unknown as WorkbenchPage).workbench;
      return excel.valueAt("Sheet1", "D1") === "#NAME?" && excel.valueAt("Sheet1", "B1") === 1;
    });
    await page.locator("#theme").selectOption("dark");
    pane = await paneOf(page);
    await expect(pane.evaluate(() => Office.context.officeTheme.bodyBackgroundColor)).resolves.toBe("#262626");
    await page.locator("#version").selectOption("1.17");
    await page.locator("#theme").selectOption("light");
    pane = await paneOf(page);
    await page.waitForFunction(() => {
      const { excel } = (globalThis as unknown as WorkbenchPage).workbench;
      return excel.valueAt("Sheet1", "D1") === "C";
    });
  });

  it("leaves nothing of itself in the production build, nor among what the add-in depends on", () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    expect(Object.keys(dependencies).filter((name) => /univer|rxjs|office-js/.test(name))).toEqual([]);
    const built = readdirSync(DIST).filter((name) => /\.(?:js|css|html)$/.test(name));
    const ofWorkbench = /@univerjs|itasShell|SimulatedExcel|\/workbench\//;
    expect(built.filter((name) => ofWorkbench.test(readFileSync(join(DIST, name), "utf8")))).toEqual([]);
  });

  it("looks like a spreadsheet with the pane beside it", async () => {
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: join(PICTURES, "workbench.png") });
    expect(existsSync(join(PICTURES, "workbench.png"))).toBe(true);
  });

  it("asked nobody but this computer for anything, and had no fault", () => {
    expect(requests.length).toBeGreaterThan(10);
    expect(requests.filter((url) => !/^(?:data|blob):/.test(url) && new URL(url).origin !== origin())).toEqual([]);
    expect(faults).toEqual([]);
  });
});
