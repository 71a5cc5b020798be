import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, Page } from "playwright-core";

const OFFICE_CDN = "https://appsforoffice.microsoft.com";
/** The width Excel gives a pane. */
const PANE = { width: 320, height: 640 };

export interface Fetched {
  readonly name: string;
  /** Bytes as served with gzip at its best. */
  readonly zipped: number;
}

/** A page nobody has opened before, without Office.js, which is not ours. */
async function freshPage(browser: Browser): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await browser.newContext({ viewport: PANE });
  const page = await context.newPage();
  await page.route(`${OFFICE_CDN}/**`, (route) => route.abort());
  return { context, page };
}

/** Pastes a small result and waits until it has been read: the proof that paste works. */
async function pasteAndWait(page: Page, text: string, heading: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
  await page.getByRole("heading", { name: heading }).waitFor();
}

/** Every script of ours that the pane fetches before anything is pasted, and that pasting then works. */
export async function fetchedBeforePaste(
  browser: Browser,
  origin: string,
  sample: { readonly text: string; readonly heading: string },
): Promise<readonly Fetched[]> {
  const { context, page } = await freshPage(browser);
  const bodies: Promise<Fetched>[] = [];
  page.on("response", (response) => {
    const url = new URL(response.url());
    if (url.origin !== origin || !url.pathname.endsWith(".js")) return;
    bodies.push(
      response.body().then((body) => ({ name: url.pathname.slice(1), zipped: gzipSync(body, { level: 9 }).length })),
    );
  });
  await page.goto(`${origin}/taskpane.html`);
  await page.locator("textarea").waitFor();
  // Whatever is fetched without being asked for counts too.
  await page.waitForLoadState("networkidle");
  const fetched = await Promise.all(bodies);
  await pasteAndWait(page, sample.text, sample.heading);
  await context.close();
  return fetched;
}

export interface TimedPage {
  readonly address: string;
  /** Selector of the field that is typed in. */
  readonly field: string;
}

/**
 * Milliseconds from asking for a page until its field can be typed in and the next task runs. Nothing but
 * the page works meanwhile: no request is held up to be looked at (the browser must be one that finds no
 * Office.js), and the answer is asked for without scripts of the test driver's own.
 *
 * @param slowdown how many times slower the page's thread is made, so that what the page does weighs more
 *   than what the machine does besides
 */
export async function timeToInteractive(
  browser: Browser,
  { address, field }: TimedPage,
  slowdown: number,
): Promise<number> {
  const context = await browser.newContext({ viewport: PANE });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.addInitScript({ content: markInteractive(field) });
  await page.goto(address, { waitUntil: "load" });
  const expression = `performance.getEntriesByName("interactive")[0]?.startTime`;
  for (let tries = 0; tries < 400; tries += 1) {
    const { result } = await session.send("Runtime.evaluate", { expression });
    if (typeof result.value === "number") {
      await context.close();
      return result.value;
    }
    await page.waitForTimeout(25);
  }
  throw new Error(`Nothing could be typed into ${field} of ${address}`);
}

/** As text, because what compiles this file puts names into functions that a page does not know. */
function markInteractive(selector: string): string {
  return `{
    const observer = new MutationObserver(() => {
      const found = document.querySelector(${JSON.stringify(selector)});
      if (found === null || found.matches(":disabled")) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => performance.mark("interactive")));
    });
    observer.observe(document, { childList: true, subtree: true });
  }`;
}
