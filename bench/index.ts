/** Holds figures against limits; `npm run -s bench` prints Markdown, `npm run -s bench -- live` one part of it. */
import { cpus } from "node:os";
import { live } from "./live";
import { brokenLimits } from "./markdown";
import { merging } from "./merging";
import { reading } from "./reading";

const PARTS: ReadonlyMap<string, () => void | Promise<void>> = new Map([
  ["reading", reading],
  ["live", live],
  ["merging", merging],
]);

const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !PARTS.has(part));
if (unknown.length > 0) throw new Error(`No part ${unknown.join(", ")}: ${[...PARTS.keys()].join(", ")}`);

console.log(`${cpus()[0]?.model.trim() ?? "?"}, ${String(cpus().length)} processors, Node ${process.version}\n`);
for (const [name, part] of PARTS) if (asked.length === 0 || asked.includes(name)) await part();
for (const limit of brokenLimits) console.error(`Over the limit: ${limit}`);
process.exitCode = brokenLimits.length > 0 ? 1 : 0;
