/** Renders assets/icons/icon.svg to the sizes Office asks for. Needs Chromium; run it after changing the drawing. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const SIZES = [16, 32, 64, 80, 128];
const FOLDER = join(import.meta.dirname, "..", "assets", "icons");

const drawing = readFileSync(join(FOLDER, "icon.svg"), "utf8");
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update"],
});
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
  await page.screenshot({ path: join(FOLDER, `icon-${size}.png`), omitBackground: true });
  await page.close();
}
await browser.close();
