/** The workbench in Chromium, made ready for a picture. */
import type { Browser, FrameLocator, Page } from "playwright-core";
import { paneTexts } from "../../src/i18n";
import { launch } from "../../test/e2e/chromium";
import { npmStart } from "../../test/e2e/npmStart";
import { TODAY } from "./sample";

const PORT = 3927;

export interface Looks {
  readonly theme: "light" | "dark" | "high-contrast";
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture for one of the page. */
  readonly scale: number;
}

/** The workbench with its pane open. */
export interface OpenWorkbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly close: () => Promise<void>;
}

export interface Workbench {
  readonly open: (looks: Looks) => Promise<OpenWorkbench>;
}

/** Until calculations, pictures and the spreadsheet's own animations have come to rest. */
const REST = 2_500;

/** Nothing moves any more, and no button is pointed at. */
export async function atRest(page: Page, rest = REST): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(rest);
}

async function open(browser: Browser, address: string, looks: Looks): Promise<OpenWorkbench> {
  const { theme, width, height, scale } = looks;
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    locale: "th-TH",
    timezoneId: "Asia/Bangkok",
    reducedMotion: "reduce",
    // What Windows calls by these words has light letters on black.
    ...(theme === "high-contrast" ? { forcedColors: "active" as const, colorScheme: "dark" as const } : {}),
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(`${TODAY}T09:00:00+07:00`));
  await page.goto(address);
  const pane = page.frameLocator("#pane iframe");
  const ready = () => pane.getByRole("button", { name: paneTexts("th").intake.choose }).waitFor();
  await ready();
  if (theme === "dark") {
    await page.locator("#theme").selectOption("dark");
    await ready();
  }
  await atRest(page);
  return { page, pane, close: () => context.close() };
}

/** Starts what `npm start` starts and ends it when the work is done, or given up. */
export async function withWorkbench(work: (workbench: Workbench) => Promise<void>): Promise<void> {
  const { addresses, stop } = await npmStart(PORT);
  try {
    const browser = await launch();
    const [address = ""] = addresses;
    try {
      await work({ open: (looks) => open(browser, address, looks) });
    } finally {
      await browser.close();
    }
  } finally {
    stop();
  }
}
