import { readFiles } from "../../src/intake";
import { createDocument, type Truth } from "./documents";
import { isWrong, judge, recall, type Verdict } from "./judge";
import { createRandom } from "./random";
import { asHtml, asText } from "./render";

const DOCUMENTS = 1_000;
const SEED = 25_640_430;

async function readDamaged(): Promise<readonly Verdict[]> {
  const random = createRandom(SEED);
  const verdicts: Verdict[] = [];
  for (let number = 0; number < DOCUMENTS; number += 1) {
    const document = createDocument(random, number);
    const rendered = number % 2 === 0 ? asText(document) : asHtml(document);
    const result = await readFiles([{ name: rendered.name, bytes: rendered.bytes }]);
    if (!result.ok) throw new Error(`${document.name} was refused: ${result.refusal.code}`);
    const years = result.reading.assessments.map(({ assessment }) => assessment.fiscalYear);
    if (years.join() !== String(document.fiscalYear)) throw new Error(`${document.name} was read as ${years.join()}`);
    verdicts.push(...judge(document, rendered, result.reading));
  }
  return verdicts;
}

const percent = (share: number): string => `${(100 * share).toFixed(3)} %`;

describe(`${String(DOCUMENTS)} documents damaged by hand, scanner and copying`, () => {
  let verdicts: readonly Verdict[] = [];
  const of = (kind: Truth["kind"]) => verdicts.filter(({ truth }) => truth.kind === kind);

  beforeAll(async () => {
    verdicts = await readDamaged();
    const wrong = verdicts.filter(isWrong);
    const silent = wrong.filter(({ doubts }) => doubts.length === 0);
    process.stdout.write(
      [
        `recall of items ${percent(recall(of("item")))} of ${String(of("item").length)}`,
        `recall of indicators ${percent(recall(of("indicator")))} of ${String(of("indicator").length)}`,
        `wrong scores without a diagnostic on their row: ${String(silent.length)} (with one: ${String(wrong.length - silent.length)})`,
        `rows with a doubt: ${percent(verdicts.filter(({ doubts }) => doubts.length > 0).length / verdicts.length)}\n`,
      ].join("\n"),
    );
  });

  it("give no wrong score without a diagnostic on its row", () => {
    expect(verdicts.filter((verdict) => isWrong(verdict) && verdict.doubts.length === 0).slice(0, 5)).toEqual([]);
  });

  it("give at least 99 % of the items' scores", () => {
    expect(recall(of("item"))).toBeGreaterThanOrEqual(0.99);
  });

  it("give at least 99 % of the indicators' scores", () => {
    expect(recall(of("indicator"))).toBeGreaterThanOrEqual(0.99);
  });

  it("give every total, whose row nothing happened to", () => {
    expect(recall(of("total"))).toBe(1);
  });
});
