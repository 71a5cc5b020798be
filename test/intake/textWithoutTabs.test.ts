import fc from "fast-check";
import { parseNumber, type ItemCode } from "../../src/ita";
import { recognise, type Reading } from "../../src/intake";
import { readText } from "../../src/intake/readers/text";
import { damage, LAYOUTS, printedTable, withPageBreak, type PrintedTable } from "./printedTables";

function read(text: string): Reading | undefined {
  const document = { file: "a.txt", format: "text", size: 1, hash: "", damaged: false, ...readText(text) } as const;
  const result = recognise([document], { fiscalYear: 2564 });
  return result.ok ? result.reading : undefined;
}

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
    if (code === "score-unreadable") said.add(data?.["subject"]);
    if (code === "table-without-tabs" || code === "unread-row") tableSaid = true;
  }
  const wrong: string[] = [];
  const silent: string[] = [];
  let right = 0;
  let printed = 0;
  for (const { code, score } of table.items) {
    const parsed = parseNumber(score);
    const expected = parsed.kind === "number" ? parsed.value : undefined;
    const found = items[code as ItemCode]?.score;
    if (expected !== undefined) printed += 1;
    if (found !== undefined && found !== expected) wrong.push(`${code}: ${String(found)} for ${score}`);
    else if (found !== undefined) right += 1;
    else if (expected !== undefined && !said.has(code) && !tableSaid) silent.push(code);
  }
  return { right, wrong, silent, printed };
}

describe.each(Object.entries(LAYOUTS))("a table printed %s", (layout, print) => {
  it("gives no score that was not printed and loses none in silence", () => {
    let right = 0;
    let printed = 0;
    const bad: string[] = [];
    fc.assert(
      fc.property(printedTable, fc.boolean(), fc.nat(1000), fc.nat(40), (table, damaged, seed, at) => {
        let state = seed + 1;
        const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
        const spoilt = damaged
          ? { ...table, items: table.items.map((item) => ({ ...item, name: damage(item.name, random) })) }
          : table;
        const lines = print(spoilt);
        const text = (at < lines.length && at > 25 ? withPageBreak(lines, at) : lines).join("\n");
        const outcome = outcomeOf(table, text);
        right += outcome.right;
        printed += outcome.printed;
        if (outcome.wrong.length + outcome.silent.length > 0)
          bad.push(`${outcome.wrong.join()} | ${outcome.silent.join()}\n${text}`);
      }),
      { numRuns: 300, seed: 1, endOnFailure: true },
    );
    process.stderr.write(bad.slice(0, 2).join("\n~~~\n"));
    process.stderr.write(`\n${layout}: bad ${String(bad.length)} `);
    process.stderr.write(`${layout}: ${String(right)}/${String(printed)} = ${(right / printed).toFixed(3)}\n`);
  });
});
