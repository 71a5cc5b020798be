import type { Locator } from "playwright-core";
import type { OpenedWorkbench } from "./openedWorkbench";

/** A person's hand whose clicks and key chords are counted. */
export class Hand {
  private clicks = 0;

  constructor(private readonly workbench: OpenedWorkbench) {}

  get counted(): number {
    return this.clicks;
  }

  async click(target: Locator): Promise<void> {
    this.clicks += 1;
    await target.click();
  }

  async press(chord: string): Promise<void> {
    this.clicks += 1;
    await this.workbench.page.keyboard.press(chord);
  }

  /** One click opens the list and one chooses from it; the list itself belongs to the system, out of a test's reach. */
  async choose(list: Locator, option: string): Promise<void> {
    this.clicks += 2;
    await list.selectOption(option);
  }
}
