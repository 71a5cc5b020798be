import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const BINARY = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Chromium is present. In CI its absence is an error, never a skip. */
export function chromiumAvailable(): boolean {
  if (existsSync(BINARY)) return true;
  if (process.env.CI === "true") throw new Error(`Chromium is missing at ${BINARY}`);
  console.warn(`\n*** SKIPPED: the pane was not tried in a browser, because Chromium is missing at ${BINARY}. ***\n`);
  return false;
}

/** A browser that fetches nothing of its own. */
export function launch(...more: readonly string[]): Promise<Browser> {
  return chromium.launch({
    executablePath: BINARY,
    args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", ...more],
  });
}
