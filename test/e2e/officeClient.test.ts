import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { COMMAND_NAMES } from "../../src/commands";
import { FUNCTIONS } from "../../src/formulas";
import { chromiumAvailable, launch } from "./chromium";
import { serve, type StaticServer } from "./staticServer";

const ROOT = join(__dirname, "..", "..");
const CLIENT = join(ROOT, "node_modules/@microsoft/office-js/dist");
const HOSTED = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** What the real Office.js keeps of what a page told it. */
interface ToldToOffice {
  readonly Office: { readonly actions: { readonly _association: Association } };
  readonly CustomFunctions: { readonly _association: Association };
}

interface Association {
  readonly mappings: Readonly<Record<string, unknown>>;
}

(chromiumAvailable() ? describe : describe.skip)("the built pane with the real Office.js, outside Excel", () => {
  let browser: Browser;
  let server: StaticServer;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    browser = await launch();
    server = await serve(join(ROOT, "dist"));
    page = await browser.newPage();
    page.on("pageerror", (error) => faults.push(String(error)));
    await page.route(`${HOSTED}**`, (route) => {
      const file = join(CLIENT, decodeURIComponent(new URL(route.request().url()).pathname.split("/hosted/")[1] ?? ""));
      if (!existsSync(file)) return route.abort();
      return route.fulfill({ contentType: "text/javascript", body: readFileSync(file) });
    });
    await page.goto(`${server.origin}/taskpane.html`);
    await page.getByRole("button", { name: "เลือกไฟล์…" }).waitFor();
  });

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  it("tells it about every button of the ribbon and every function", async () => {
    const told = await page.evaluate(() => {
      const { Office, CustomFunctions } = globalThis as unknown as ToldToOffice;
      return [Office.actions._association, CustomFunctions._association].map(({ mappings }) => Object.keys(mappings));
    });
    expect(told.map((names) => names.sort())).toEqual([
      COMMAND_NAMES.map((name) => name.toUpperCase()).sort(),
      FUNCTIONS.map(({ id }) => id).sort(),
    ]);
  });

  it("opens without a fault", () => {
    expect(faults).toEqual([]);
  });
});
