/**
 * Reads one page in a process of its own; prints what each read took and the peak of memory as JSON.
 * `tsx bench/readPage.ts FILE RUNS`
 */
import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { readFiles } from "../src/intake";

const [path = "", runs = "1"] = process.argv.slice(2);
/** Milliseconds. */
const REST = 250;
const IDLE = 2;

/** Until the process does nothing any more. */
async function rest(): Promise<void> {
  for (;;) {
    const before = process.cpuUsage();
    await setTimeout(REST);
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1000 <= IDLE) return;
  }
}

async function read(): Promise<number> {
  const result = await readFiles([{ name: path, bytes: readFileSync(path) }]);
  if (!result.ok) throw new Error(`Refused: ${result.refusal.code}`);
  return result.reading.assessments.length;
}

// The code is loaded and has never run: what the engine needs to get going counts as reading. What the
// loader of modules still does in the background does not.
await rest();
const loaded = process.memoryUsage.rss();
const times: number[] = [];
const processor: number[] = [];
let rows = 0;
for (let run = 0; run < Number(runs); run += 1) {
  const before = process.cpuUsage();
  const start = performance.now();
  rows = await read();
  times.push(performance.now() - start);
  const { user, system } = process.cpuUsage(before);
  processor.push((user + system) / 1000);
}
const memory = process.resourceUsage().maxRSS * 1024 - loaded;
console.log(JSON.stringify({ version: process.version, rows, times, processor, memory }));
