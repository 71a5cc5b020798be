import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, Frame, Page } from "playwright-core";

const AXE = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");
const OFFICE_CDN = "https://appsforoffice.microsoft.com";
/** As much of Office.js as the pane asks for before a workbook is needed. */
const DARK_EXCEL = `window.Office = { HostType: { Excel: "Excel" }, onReady: () => Promise.resolve({ host: "Excel" }),
  context: { officeTheme: { bodyBackgroundColor: "#262626" } } }`;

/** The width Excel gives a pane. */
export const PANE = { width: 320, height: 640 };

export interface Looks {
  readonly language: "th" | "en";
  readonly theme: "light" | "dark" | "high-contrast";
}

export interface OpenedPane {
  readonly page: Page;
  /** What went wrong so far: errors, and requests to anyone but ourselves and Office.js. */
  readonly faults: readonly string[];
  /** Everything that was asked of anyone. */
  readonly requests: readonly string[];
}

/** The built pane in a page of its own, Office.js blocked. */
export async function openPane(browser: Browser, origin: string, { language, theme }: Looks): Promise<OpenedPane> {
  const context = await browser.newContext({
    viewport: PANE,
    acceptDownloads: true,
    ...(theme === "high-contrast" ? { forcedColors: "active" as const } : {}),
  });
  const page = await context.newPage();
  const faults: string[] = [];
  const requests: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("request", (request) => {
    const url = request.url();
    requests.push(url);
    if (!/^(?:data|blob):/.test(url) && !url.startsWith(origin) && !url.startsWith(OFFICE_CDN)) faults.push(url);
  });
  await page.route(`${OFFICE_CDN}/**`, (route) => route.abort());
  await page.addInitScript({ content: `localStorage.setItem("itas.language", "${language}");` });
  if (theme === "dark") await page.addInitScript({ content: DARK_EXCEL });
  await page.goto(`${origin}/taskpane.html`);
  await page.locator("textarea").waitFor();
  return { page, faults, requests };
}

/** What axe finds wrong. */
export async function violations(page: Page | Frame): Promise<readonly string[]> {
  // As an argument rather than a script element: the page's policy allows no inline script.
  await page.evaluate(AXE);
  const results = await page.evaluate(() => {
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    // Fluent's focus dummies are hidden and focusable on purpose.
    return axe.run({ rules: { "aria-hidden-focus": { enabled: false } } });
  });
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** Texts that their boxes cut off, and anything wider than the pane. */
export function cutTexts(page: Page | Frame): Promise<readonly string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > window.innerWidth ? ["the page scrolls sideways"] : [];
    const cut = [...document.querySelectorAll<HTMLElement>("main *, header *, nav *")].filter((element) => {
      if (element.matches("select, input, textarea, .spoken, .spoken *, option")) return false;
      const style = getComputedStyle(element);
      const clips = style.overflowX !== "visible" || style.overflowY !== "visible";
      const tooWide = element.scrollWidth > element.clientWidth + 1;
      const tooTall = element.scrollHeight > element.clientHeight + 1;
      return clips && element.textContent !== "" && element.clientWidth > 0 && (tooWide || tooTall);
    });
    return [...wide, ...cut.map(({ className, textContent }) => `${className}: ${textContent.slice(0, 60)}`)];
  });
}
