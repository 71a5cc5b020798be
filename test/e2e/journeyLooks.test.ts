import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { pane as english } from "../../src/i18n/en/pane";
import { pane as thai } from "../../src/i18n/th/pane";
import { chromiumAvailable, launch } from "./chromium";
import { sampleText } from "./fixtures";
import { cutTexts, PANE, violations } from "./openedPane";
import { OpenedWorkbench, type Language, type Theme } from "./openedWorkbench";

const PICTURES = join(__dirname, "..", "..", "out", "e2e");
/** High enough to see a step whole, with little of the grid, which is not what is looked at. */
const TALL = { width: 640, height: 1_700 };
const TEXTS = { th: thai, en: english };

/**
 * Colours are the themes' and words the languages': both languages are judged in light, and every theme in Thai.
 * The other looks are judged by what is cut, and by eye.
 */
const judgesAll = (language: Language, theme: Theme): boolean => language === "th" || theme === "light";

const LOOKS: readonly (readonly [Language, Theme, "ita-2563.txt" | "oit-2564.txt"])[] = [
  ["th", "light", "ita-2563.txt"],
  ["th", "dark", "oit-2564.txt"],
  ["th", "high-contrast", "ita-2563.txt"],
  ["en", "light", "oit-2564.txt"],
  ["en", "dark", "ita-2563.txt"],
  ["en", "high-contrast", "oit-2564.txt"],
];

(chromiumAvailable() ? describe : describe.skip)(
  "the five steps and the page about the add-in, in Excel's language and look",
  () => {
    let browser: Browser;
    let workbench: OpenedWorkbench;

    beforeAll(async () => {
      mkdirSync(PICTURES, { recursive: true });
      browser = await launch();
      workbench = await OpenedWorkbench.open(browser);
      await workbench.page.setViewportSize(TALL);
    });

    afterAll(async () => {
      await browser.close();
    });

    const openEverything = async (): Promise<void> => {
      await (
        await workbench.frame()
      ).evaluate(() => {
        for (const part of document.querySelectorAll("main details")) (part as HTMLDetailsElement).open = true;
      });
    };

    /** What is wrong with what the pane shows now; a picture of it is kept. */
    const judged = async (name: string, isAll: boolean): Promise<readonly string[]> => {
      // Colours of Fluent's controls take a moment to change.
      await workbench.page.waitForTimeout(300);
      const frame = await workbench.frame();
      await workbench.page.locator("#pane iframe").screenshot({ path: join(PICTURES, `${name}.png`) });
      const inaccessible = isAll ? await violations(frame) : [];
      return [...inaccessible, ...(await cutTexts(frame))].map((problem) => `${name}: ${problem}`);
    };

    it.each(LOOKS)(
      "are accessible, 320 pixels wide and nothing is cut: %s, %s",
      async (language, theme, sample) => {
        const look = `${language}-${theme}`;
        const problems: string[] = [];
        const judge = async (step: string): Promise<void> => {
          problems.push(...(await judged(`${look}-${step}`, judgesAll(language, theme))));
        };
        await workbench.startAnew();
        // Of high contrast Windows tells the page, the palette included.
        await workbench.page.emulateMedia(
          theme === "high-contrast"
            ? { forcedColors: "active", colorScheme: "dark" }
            : { forcedColors: "none", colorScheme: "light" },
        );
        await workbench.inExcel("language", language === "th" ? "th-TH" : "en-US");
        await workbench.inExcel("theme", theme);
        const frame = await workbench.frame();
        await frame.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
        expect(await frame.evaluate(() => window.innerWidth)).toBe(PANE.width);
        await judge("1-import");
        await workbench.paste({ "text/plain": sampleText(sample) });
        await workbench.pane.locator("main[aria-busy=false] h2").first().waitFor();
        await judge("2-review");
        await openEverything();
        await judge("2-review-open");
        await workbench.goTo("scores", language);
        await workbench.pane.locator(".fix input").first().check();
        await judge("3-scores");
        await workbench.goTo("plan", language);
        await workbench.pane.locator("details[id^='action ']").first().waitFor();
        await judge("4-plan");
        await openEverything();
        // What is above it stands in the picture before.
        await workbench.pane
          .locator("details[id^='action ']")
          .first()
          .evaluate((action) => {
            action.scrollIntoView();
          });
        await judge("4-plan-open");
        await workbench.goTo("share", language);
        await workbench.pane.locator("main h2").first().waitFor();
        await judge("5-share");
        await workbench.button(TEXTS[language].about).click();
        await workbench.pane.locator("main h3").first().waitFor();
        await judge("6-about");
        expect(problems).toEqual([]);
      },
      180_000,
    );

    it("asked nobody but this computer for anything, and had no fault", () => {
      expect(workbench.foreign()).toEqual([]);
      expect(workbench.faults).toEqual([]);
    });
  },
);
