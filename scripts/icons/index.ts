/** Renders every icon to assets/icons, and all of them side by side to out/icons.png. Needs Chromium. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { Canvas, COMMAND_SIZES } from "./canvas";
import { contactSheet } from "./contactSheet";
import { DRAWINGS } from "./drawings";

const ROOT = join(import.meta.dirname, "..", "..");
const FOLDER = join(ROOT, "assets", "icons");

/** Partners and stores show the product in this size. */
const LARGEST = 128;

async function render(browser: Browser, content: string, width: number, height: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${content}`);
  const picture = await page.screenshot({ omitBackground: true });
  await page.close();
  return picture;
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update"],
});
const pictures = new Map<string, Buffer>();
for (const [name, draw] of Object.entries(DRAWINGS)) {
  for (const size of name === "icon" ? [...COMMAND_SIZES, LARGEST] : COMMAND_SIZES) {
    pictures.set(`${name}-${String(size)}.png`, await render(browser, draw(new Canvas(size)).svg(), size, size));
  }
}
for (const [name, picture] of pictures) writeFileSync(join(FOLDER, name), picture);
mkdirSync(join(ROOT, "out"), { recursive: true });
writeFileSync(join(ROOT, "out", "icons.png"), await render(browser, contactSheet(pictures), 900, 2400));
await browser.close();
