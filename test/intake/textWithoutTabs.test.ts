import fc from "fast-check";
import { parseNumber } from "../../src/ita";
import { recognise, type Reading } from "../../src/intake";
import { textDocument, textFile } from "../sampleFiles";
import { damage, LAYOUTS, printedTable, withPageBreak, type PrintedTable } from "./printedTables";

function read(text: string): Reading | undefined {
  const result = recognise([textDocument(textFile(text))], { fiscalYear: 2564 });
  return result.ok ? result.reading : undefined;
}

/** `RUNS=3000 SEED=7` looks harder and prints what part of the scores came back. */
const RUNS = Number(process.env.RUNS ?? 60);
const SEED = Number(process.env.SEED ?? 1);
const SHOWS_PARTS = process.env.RUNS !== undefined;

/** Something sure to be read, so that a table that is not still shows what was said of it. */
const SURE = "ข้อ\tประเด็นการตรวจ\tคะแนน\nO99\tอื่น\t1\n\n";

interface Outcome {
  readonly right: number;
  readonly wrong: readonly string[];
  /** Items without their score of which nothing was said. */
  readonly silent: readonly string[];
  readonly printed: number;
}

function outcomeOf(table: PrintedTable, text: string): Outcome {
  const reading = read(`${SURE}${text}`);
  const items = reading?.assessments[0]?.assessment.items ?? {};
  const said = new Set<unknown>();
  let tableSaid = false;
  for (const { code, data } of reading?.diagnostics ?? []) {
    if (code === "score-unreadable") said.add(data?.subject);
    if (code === "table-without-tabs" || code === "unread-row") tableSaid = true;
  }
  const wrong: string[] = [];
  const silent: string[] = [];
  let right = 0;
  let printed = 0;
  for (const { code, score } of table.items) {
    const parsed = parseNumber(score);
    const expected = parsed.kind === "number" ? parsed.value : undefined;
    const found = items[code]?.score;
    if (expected !== undefined) printed += 1;
    if (found !== undefined && found !== expected) wrong.push(`${code}: ${String(found)} for ${score}`);
    else if (found !== undefined) right += 1;
    else if (expected !== undefined && !said.has(code) && !tableSaid) silent.push(code);
  }
  return { right, wrong, silent, printed };
}

/** The least part of the printed scores that must come back; measured, then rounded down. */
const LEAST: Readonly<Record<string, number>> = {
  "column by column": 0.3,
  "in columns of wide spaces": 0.97,
  "in columns of wide spaces, wrapped": 0.97,
  "between pipes": 1,
};
const LEAST_ELSEWHERE = 0.75;

/** Numbers from 0 to 1 that are the same for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed + 1;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

describe.each(Object.entries(LAYOUTS))("a table printed %s", (layout, print) => {
  it("gives no score that was not printed, loses none in silence and gives most", () => {
    let right = 0;
    let printed = 0;
    fc.assert(
      fc.property(printedTable, fc.boolean(), fc.nat(1000), fc.nat(40), (table, damaged, seed, breakAt) => {
        const random = randomNumbers(seed);
        const names = table.items.map((item) => ({ ...item, name: damage(item.name, random) }));
        const lines = print(damaged ? { ...table, items: names } : table);
        const cut = breakAt > 25 && breakAt < lines.length;
        const outcome = outcomeOf(table, (cut ? withPageBreak(lines, breakAt) : lines).join("\n"));
        right += outcome.right;
        printed += outcome.printed;
        expect(outcome.wrong).toEqual([]);
        expect(outcome.silent).toEqual([]);
      }),
      { numRuns: RUNS, seed: SEED },
    );
    if (SHOWS_PARTS) process.stderr.write(`${layout}: ${(right / printed).toFixed(3)}\n`);
    expect(right / printed).toBeGreaterThanOrEqual(LEAST[layout] ?? LEAST_ELSEWHERE);
  });
});
