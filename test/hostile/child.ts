import { refusalMessage } from "../../src/i18n";
import { readFiles, type Reading } from "../../src/intake";
import { HOSTILE } from "./cases";
import { trapNetwork } from "./network";
import type { Account } from "./account";

/*
 * Reads every hostile file in a process of its own, whose memory the test bounds and whose network is
 * trapped. One line of JSON a file, so that the last line tells which file ended the process.
 */

const network = trapNetwork();
const ownKeys = Object.getOwnPropertyNames(Object.prototype).length;

/** Every figure that was read, by item, indicator or `total`. */
function scoresOf({ assessments }: Reading): readonly (readonly [string, number])[] {
  return assessments.flatMap(({ assessment: { items, indicators, reported } }) => [
    ...[...Object.entries(items), ...Object.entries(indicators)].flatMap(([subject, result]) =>
      result?.score === undefined ? [] : [[subject, result.score] as const],
    ),
    ...(reported.total === undefined ? [] : [["total", reported.total] as const]),
  ]);
}

async function main(): Promise<void> {
  for (const { name, file } of HOSTILE) {
    process.stdout.write(`${JSON.stringify({ begins: name })}\n`);
    const input = file();
    globalThis.gc?.();
    const started = performance.now();
    const result = await readFiles([input]);
    const milliseconds = Math.round(performance.now() - started);
    const account: Account = {
      name,
      milliseconds,
      ending: result.ok ? "read" : result.refusal.code,
      message: result.ok ? "" : refusalMessage("en", result.refusal.code, result.refusal.file, result.refusal.data),
      scores: result.ok ? scoresOf(result.reading) : [],
      diagnostics: result.ok ? result.reading.diagnostics.length : 0,
      megabytes: Math.round(process.memoryUsage().heapUsed / 1024 / 1024),
      network: [...network],
      scriptHasRun: "scriptHasRun" in globalThis,
      polluted: Object.getOwnPropertyNames(Object.prototype).length !== ownKeys || "polluted" in {},
    };
    process.stdout.write(`${JSON.stringify(account)}\n`);
  }
}

void main();
