/**
 * Reads one page in a process of its own; prints milliseconds per read and the peak of memory as JSON.
 * `tsx bench/readPage.ts FILE RUNS`
 */
import { readFileSync } from "node:fs";
import { readFiles } from "../src/intake";
import { nationHtml } from "./nationTable";

const [path = "", runs = "1"] = process.argv.slice(2);
const FEW = 20;

async function read(name: string, bytes: Uint8Array): Promise<number> {
  const result = await readFiles([{ name, bytes }]);
  if (!result.ok) throw new Error(`Refused: ${result.refusal.code}`);
  return result.reading.assessments.length;
}

// Code counts as loaded when it has run once.
await read("few.html", nationHtml(FEW));
const loaded = process.memoryUsage.rss();
const times: number[] = [];
let rows = 0;
for (let run = 0; run < Number(runs); run += 1) {
  const start = performance.now();
  rows = await read(path, new Uint8Array(readFileSync(path)));
  times.push(performance.now() - start);
}
const peak = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ version: process.version, rows, times, memory: peak - loaded }));
