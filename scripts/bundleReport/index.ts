/**
 * What the built pane fetches before paste works, and how soon it can be used beside the least a Fluent
 * page can be. Fails above the limits. `npm run bundle-report`
 */
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median } from "../../bench/statistics";
import { launch } from "../../test/e2e/chromium";
import { serve } from "../../test/e2e/staticServer";
import { SAMPLE_AGENCY, SAMPLE_TEXT } from "../../test/taskpane/sampleResult";
import { buildMinimal } from "./buildMinimal";
import { fetchedBeforePaste, timeToInteractive } from "./measure";

/** Kilobytes (1,000 bytes) of our JavaScript, gzip. */
const LIMIT = 130;
/** Our time over the minimal page's. */
const SLOWEST = 1.1;
const RUNS = 15;
/** A machine that builds and tests for others says little about time: there it is shown, and only the size is held. */
const HOLDS_TIME = process.env.CI === undefined;
/** A busy machine is given another chance before it is believed. */
const ATTEMPTS = 3;

const DIST = join(import.meta.dirname, "..", "..", "dist");
if (!existsSync(join(DIST, "taskpane.html"))) throw new Error("Run `npm run build` first");
const minimal = mkdtempSync(join(tmpdir(), "itas-minimal-"));
await buildMinimal(DIST, minimal);
const [ours, theirs, browser] = await Promise.all([serve(DIST), serve(minimal), launch()]);

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const milliseconds = (time: number) => `${time.toFixed(0)} ms`;

/** Medians of runs that alternate, so that a busy moment of the machine meets both. */
async function compareTimes(): Promise<{ readonly our: number; readonly their: number }> {
  const our: number[] = [];
  const their: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const [mine, other] = [
      await timeToInteractive(browser, ours.origin, "textarea"),
      await timeToInteractive(browser, theirs.origin, "input"),
    ];
    // The first of each warms the browser up.
    if (run === 0) continue;
    our.push(mine);
    their.push(other);
  }
  return { our: median(our), their: median(their) };
}

let failed = false;
try {
  const fetched = await fetchedBeforePaste(browser, ours.origin, { text: SAMPLE_TEXT, heading: SAMPLE_AGENCY });
  const sum = fetched.reduce((total, { zipped }) => total + zipped, 0);
  console.log("JavaScript of ours fetched before paste works (gzip):");
  for (const { name, zipped } of fetched) console.log(`  ${name.padEnd(24)} ${kilobytes(zipped).padStart(9)}`);
  console.log(`  ${"together".padEnd(24)} ${kilobytes(sum).padStart(9)}   limit ${String(LIMIT)} kB`);
  failed = sum > LIMIT * 1000;
  let ratio = Infinity;
  for (let attempt = 1; attempt <= ATTEMPTS && ratio > SLOWEST; attempt += 1) {
    const { our, their } = await compareTimes();
    ratio = our / their;
    console.log(
      `Interactive, median of ${String(RUNS)}: pane ${milliseconds(our)}, minimal Fluent page ${milliseconds(their)}, ratio ${ratio.toFixed(2)}   limit ${SLOWEST.toFixed(2)}`,
    );
  }
  if (HOLDS_TIME) failed ||= ratio > SLOWEST;
} finally {
  await browser.close();
  ours.close();
  theirs.close();
}
if (failed) {
  console.error("Above the limit.");
  process.exitCode = 1;
}
