/**
 * Reads what came back and merges it with a plan, in a process of its own; prints what each part took and the
 * peak of memory as JSON. After that, with --write, the same once more with the merged workbook as a file.
 * `tsx bench/merging/mergeFiles.ts [--write] PLAN RETURNED…`
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { mergeReturned, previewSteps, type MergePreview, type ReturnedFile } from "../../src/workbook";
import { readContent, readReturned, workbookFile } from "../../src/xlsx";

const isWritten = process.argv[2] === "--write";
const [plan = "", ...paths] = process.argv.slice(isWritten ? 3 : 2);
const loaded = process.memoryUsage.rss();

async function timed<T>(work: () => Promise<T> | T): Promise<{ readonly value: T; readonly time: number }> {
  const start = performance.now();
  const value = await work();
  return { value, time: performance.now() - start };
}

/** A merge as the pane runs it, with the longest piece between two rests. */
function inPieces(steps: Generator<void, MergePreview>): { readonly value: MergePreview; readonly longest: number } {
  let longest = 0;
  for (;;) {
    const start = performance.now();
    const { done, value } = steps.next();
    longest = Math.max(longest, performance.now() - start);
    if (done === true) return { value, longest };
  }
}

const before = process.cpuUsage();
const files: ReturnedFile[] = [];
const reads: number[] = [];
for (const path of paths) {
  const { value, time } = await timed(() => readReturned({ name: basename(path), bytes: readFileSync(path) }));
  if (value.kind === "refused") throw new Error(`${path}: ${value.reason}`);
  files.push(value);
  reads.push(time);
}
const content = await timed(() => readContent(readFileSync(plan)));
const merged = await timed(() => inPieces(previewSteps(content.value, files)));
const { user, system } = process.cpuUsage(before);
const memory = process.resourceUsage().maxRSS * 1024 - loaded;
const written = isWritten
  ? await timed(() => mergeReturned(workbookFile(new Uint8Array(readFileSync(plan))), files, { today: "2021-03-01" }))
  : undefined;
console.log(
  JSON.stringify({
    taken: merged.value.value.counts.taken,
    longest: merged.value.longest,
    reads,
    plan: content.time,
    merge: merged.time,
    processor: (user + system) / 1000,
    memory,
    ...(written === undefined
      ? {}
      : { write: written.time, memoryWritten: process.resourceUsage().maxRSS * 1024 - loaded }),
  }),
);
