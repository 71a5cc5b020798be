/** The pane's five steps and its page about itself, at the width Excel gives a pane. */
import type { FrameLocator, Locator } from "playwright-core";
import { shareTexts, stepTexts } from "../../src/i18n";
import type { Save } from "./savedPictures";
import { walk } from "./walk";
import { atRest, type Looks, type OpenWorkbench, type Workbench } from "./workbench";

/** What is left of the screen of an ordinary notebook. */
const PANE_HEIGHT = 640;
const WINDOW = { width: 1024, height: 1000, scale: 2 } as const;
/** Left below what the pane has to show, where that is less than its height. */
const MARGIN = 20;

type Theme = Looks["theme"];
const EVERY: readonly Theme[] = ["light", "dark", "high-contrast"];

interface Scene {
  readonly name: string;
  /** What is done since the scene before; all of them are one sitting. */
  readonly reach: (pane: FrameLocator) => Promise<void>;
  /** What stands at the top of the picture, where that is not the top of the page. */
  readonly from?: (pane: FrameLocator) => Locator;
  /** Light alone where none are named. */
  readonly themes?: readonly Theme[];
}

const { diagnostics, fixes, plan, review } = stepTexts("th");

const { blocks, merge } = shareTexts("th");

const heading = (name: string) => (pane: FrameLocator) => pane.getByRole("heading", { name });
const nothing = () => Promise.resolve();

const SCENES: readonly Scene[] = [
  { name: "import", reach: (pane) => pane.locator("textarea").waitFor(), themes: EVERY },
  { name: "review", reach: walk.readSample, themes: EVERY },
  {
    name: "review-doubts",
    reach: async (pane) => {
      for (const group of [review.toDo.map, review.toDo.compare]) await pane.getByText(group).click();
    },
    from: heading(diagnostics.heading),
  },
  { name: "scores", reach: walk.toScores, themes: EVERY },
  { name: "scores-fix-first", reach: walk.tickShortest, from: heading(fixes.heading) },
  { name: "scores-what-if", reach: nothing, from: (pane) => pane.getByLabel(fixes.target) },
  { name: "plan", reach: walk.toPlan, themes: EVERY },
  { name: "plan-assign", reach: nothing, from: heading(plan.assign) },
  {
    name: "plan-written",
    reach: async (pane) => {
      await walk.completePlan(pane);
      await walk.write(pane);
    },
  },
  { name: "share", reach: walk.toShare, themes: EVERY },
  { name: "share-split", reach: walk.toSplit, from: heading(blocks.split.heading) },
  { name: "share-conflict", reach: walk.toConflict, from: heading(merge.conflicts) },
  { name: "about", reach: walk.toAbout, themes: EVERY },
];

/** Makes the pane as high as it is to be, by making the window higher or lower. */
async function setPaneHeight({ page }: OpenWorkbench): Promise<void> {
  const height = await page.locator("#pane").evaluate((element) => element.clientHeight);
  await page.setViewportSize({ width: WINDOW.width, height: WINDOW.height + PANE_HEIGHT - height });
}

/** Under what stays at the top of the pane. */
async function scrollTo(pane: FrameLocator, from: Scene["from"]): Promise<void> {
  const top =
    from === undefined
      ? 0
      : await from(pane).evaluate((element) => {
          const header = document.querySelector(".pane-top")?.getBoundingClientRect().height ?? 0;
          // With the label of a field.
          const shown = element.closest(".fui-Field") ?? element;
          return shown.getBoundingClientRect().top + window.scrollY - header - 8;
        });
  await pane.locator("body").evaluate((_body, to) => {
    window.scrollTo(0, to);
  }, top);
}

async function picture({ page, pane }: OpenWorkbench, from: Scene["from"]): Promise<Buffer> {
  await atRest(page, 500);
  await scrollTo(pane, from);
  await page.waitForTimeout(200);
  const shown = await pane.locator("main").evaluate((main) => {
    const bottoms = [...main.querySelectorAll("*")].map((element) => element.getBoundingClientRect().bottom);
    return Math.max(...bottoms);
  });
  const { x, y } = (await page.locator("#pane").boundingBox()) ?? { x: 0, y: 0 };
  const height = Math.ceil(Math.min(PANE_HEIGHT, shown + MARGIN));
  return page.screenshot({ animations: "disabled", clip: { x, y, width: 320, height } });
}

export async function paneSteps(workbench: Workbench, save: Save): Promise<void> {
  for (const theme of EVERY) {
    const opened = await workbench.open({ theme, ...WINDOW });
    await setPaneHeight(opened);
    for (const { name, reach, from, themes = ["light"] } of SCENES) {
      await reach(opened.pane);
      if (themes.includes(theme)) save(`${name}-${theme}`, await picture(opened, from));
    }
    await opened.close();
  }
}
