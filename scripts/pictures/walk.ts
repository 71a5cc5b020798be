/** What a person does in the pane, by the words on its buttons; when the words change, so does this. */
import type { FrameLocator } from "playwright-core";
import { paneTexts, shareTexts, stepTexts } from "../../src/i18n";
import { returnedFiles } from "./returnedFiles";

const { about, intake, steps } = paneTexts("th");
const { fixes, plan, report, review, scores, write } = stepTexts("th");

const { blocks, merge, split } = shareTexts("th");

const button = (pane: FrameLocator, name: string | RegExp) => pane.getByRole("button", { name, exact: true });

/** A label with a number in it, whatever the number. */
const counted = (label: (count: number) => string) => new RegExp(`^${label(7).replace("7", "\\d+")}$`);

export const walk = {
  readSample: async (pane: FrameLocator): Promise<void> => {
    await button(pane, intake.sample).click();
    await button(pane, review.useThis).waitFor();
  },
  readSelectedCells: async (pane: FrameLocator): Promise<void> => {
    await button(pane, intake.selectedCells).click();
    await button(pane, review.useThis).waitFor();
  },
  toScores: async (pane: FrameLocator): Promise<void> => {
    await button(pane, review.useThis).click();
    await pane.getByRole("heading", { name: fixes.heading }).waitFor();
  },
  tickShortest: async (pane: FrameLocator): Promise<void> => {
    await button(pane, fixes.tickShortest).click();
  },
  toPlan: async (pane: FrameLocator): Promise<void> => {
    await button(pane, scores.toPlan).click();
    await pane.getByRole("heading", { name: plan.actions }).waitFor();
  },
  /** Takes every proposal over and gives all findings one monitor. */
  completePlan: async (pane: FrameLocator): Promise<void> => {
    await button(pane, counted(plan.acceptAll)).click();
    await pane.getByRole("combobox", { name: plan.roles.monitor, exact: true }).first().selectOption({ index: 1 });
    await button(pane, counted(plan.assignTo)).click();
    await pane.getByText(plan.noProposals).waitFor();
  },
  write: async (pane: FrameLocator): Promise<void> => {
    await button(pane, write.write).click();
    await pane.getByText(report.written).waitFor();
  },
  toShare: async (pane: FrameLocator): Promise<void> => {
    await button(pane, steps.share).click();
  },
  toSplit: async (pane: FrameLocator): Promise<void> => {
    await button(pane, blocks.split.heading).click();
    await pane.getByRole("heading", { name: split.list }).waitFor();
  },
  /** Two people sent back the same workbook, and one of them answers otherwise. */
  toConflict: async (pane: FrameLocator): Promise<void> => {
    await button(pane, blocks.merge.heading).click();
    await button(pane, merge.choose).waitFor();
    await pane.locator(`input[aria-label="${merge.choose}"]`).setInputFiles([...(await returnedFiles())]);
    const result = pane.getByRole("group").filter({ hasText: merge.combine });
    await result.getByRole("radio", { name: merge.combine }).check();
  },
  toAbout: async (pane: FrameLocator): Promise<void> => {
    await button(pane, about).click();
  },
} as const;
