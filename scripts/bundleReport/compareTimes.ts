import type { Browser } from "playwright-core";
import { median } from "../../bench/statistics";
import { timeToInteractive, type TimedPage } from "./timeToInteractive";

export interface Comparison {
  /** Milliseconds. */
  readonly median: number;
  readonly least: number;
  /** The first page's time over this one's, as the median over the rounds. */
  readonly ratio: number;
}

/**
 * Times pages side by side. Every round has each page once, in an order that moves on, and is judged by
 * itself: a busy moment of the machine meets all of them, and one that does not is one round among many.
 */
export async function compareTimes(
  browser: Browser,
  pages: readonly TimedPage[],
  { rounds, slowdown }: { readonly rounds: number; readonly slowdown: number },
): Promise<readonly Comparison[]> {
  const times: number[][] = [];
  // The first round warms the browser up.
  for (let round = 0; round <= rounds; round += 1) {
    const row: number[] = [];
    for (let turn = 0; turn < pages.length; turn += 1) {
      const index = (round + turn) % pages.length;
      const page = pages[index];
      if (page !== undefined) row[index] = await timeToInteractive(browser, page, slowdown);
    }
    if (round > 0) times.push(row);
  }
  return pages.map((_, index) => {
    const own = times.map((row) => row[index] ?? NaN);
    return {
      median: median(own),
      least: Math.min(...own),
      ratio: median(times.map(([first = NaN], round) => first / (own[round] ?? NaN))),
    };
  });
}
