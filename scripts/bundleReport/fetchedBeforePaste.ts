import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, Page } from "playwright-core";

const OFFICE_CDN = "https://appsforoffice.microsoft.com";
/** The size Excel gives a pane. */
export const PANE = { width: 320, height: 640 };

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
