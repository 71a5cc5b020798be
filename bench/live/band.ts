import { FUNCTIONS } from "../../src/formulas";
import { excelFunction } from "../../src/functions/answer";
import { openExcel } from "../../test/host/node";
import { held, line, ms, spread } from "../markdown";
import { median } from "../statistics";
import { processors } from "./measured";

const CELLS = 100_000;
const ROUNDS = 7;
const WIRE_ROUNDS = 3;
/** Calls over the wire; all 100,000 would take minutes. */
const SAMPLED = 5_000;
const MOST_OF_SINGLE_CALLS = 1 / 3;

function timed(work: () => unknown): number {
  const start = processors();
  work();
  return processors() - start;
}

/** `=ITAS.BAND(A1:A100000)` against 100,000 cells with `=ITAS.BAND(A1)`. */
export async function band(): Promise<readonly string[]> {
  const { host } = openExcel();
  const definition = FUNCTIONS.find(({ id }) => id === "BAND");
  if (definition === undefined) throw new Error("There is no BAND");
  const called = excelFunction(definition);
  const totals = Array.from({ length: CELLS }, (_, index) => [(index * 7919) % 10_001].map((total) => total / 100));
  const rounds = Array.from({ length: ROUNDS }, () => ({
    spilled: timed(() => called(totals)),
    single: timed(() => totals.map(([total = 0]) => called(total))),
  }));
  const [spilled, single] = [rounds.map((round) => round.spilled), rounds.map((round) => round.single)];
  const ratio = median(spilled) / median(single);

  CustomFunctions.associate(definition.id, called);
  const overWire = async (calls: readonly unknown[][]) => {
    const start = processors();
    const results = await Promise.all(calls.map((values) => host.customFunctions.call(definition.id, values)));
    if (results.some(({ ok }) => !ok)) throw new Error("A call failed");
    return processors() - start;
  };
  const wire = [];
  for (let round = 0; round < WIRE_ROUNDS; round += 1) {
    const one = await overWire([[totals]]);
    const many = await overWire(totals.slice(0, SAMPLED).map(([total]) => [total]));
    wire.push({ one, many: (many * CELLS) / SAMPLED });
  }
  const [one, many] = [wire.map((round) => round.one), wire.map((round) => round.many)];
  return [
    line("processors: min / **median** / max", "one call that spills", "a call for every cell", "ratio of medians"),
    line("---", "--:", "--:", "--:"),
    line("the function", spread(spilled), spread(single), held("spilled BAND", ratio, MOST_OF_SINGLE_CALLS)),
    line(
      "with the client of Office.js",
      spread(one),
      `${ms(median(many))} (${String(SAMPLED)} calls, extrapolated)`,
      `**${(median(one) / median(many)).toFixed(3)}** (not held)`,
    ),
  ];
}
