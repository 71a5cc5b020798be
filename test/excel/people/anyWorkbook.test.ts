import { openWorkbook } from "../../../src/excel";
import { importInto } from "../../../src/workbook";
import { copyWorkbook } from "../../host";
import { openExcel } from "../../host/node";
import { usersSheets } from "../writing/scenario";
import { Chance } from "./chance";
import { randomResult, readingOfResult } from "./readings";
import { GaveUp, Trial, type Told } from "./trial";

/** More workbooks, or others: `PEOPLE_RUNS=200 PEOPLE_SEED=7`; one of them alone: `PEOPLE_ONLY=12`. */
const { PEOPLE_RUNS, PEOPLE_SEED = "1", PEOPLE_ONLY } = process.env;
const RUNS = Number(PEOPLE_RUNS ?? 30);
const SEED = Number(PEOPLE_SEED);
/** On a slow machine fewer are tried. */
const ENOUGH = PEOPLE_RUNS === undefined ? 15_000 : Infinity;
const MINUTES = 60_000;

describe("a workbook people have worked in", () => {
  it(
    "keeps everything of theirs through imports, regeneration, undoing and repairs",
    async () => {
      const told: Told = { counts: new Map(), faults: [] };
      const bases = [];
      for (const [index, customFunctions] of ([null, "1.4"] as const).entries()) {
        const opened = openExcel({ customFunctions });
        await usersSheets(opened);
        const first = randomResult(new Chance(SEED * 1000 + index));
        await importInto(openWorkbook(), readingOfResult(first, "first"), { language: "th", today: "2021-01-15" });
        opened.host.failOnViolation();
        const { Excel, OfficeExtension, CustomFunctions } = opened;
        const globals = {
          Excel,
          OfficeExtension,
          CustomFunctions,
          Office: Reflect.get(globalThis, "Office") as unknown,
        };
        bases.push({ opened, first, globals, workbook: copyWorkbook(opened.host.workbook) });
      }
      let steps = 0;
      const begun = Date.now();
      let runs = 0;
      for (let run = 0; run < RUNS; run += 1) {
        if (PEOPLE_ONLY !== undefined && String(run) !== PEOPLE_ONLY) continue;
        if (Date.now() - begun > ENOUGH) break;
        runs += 1;
        const base = bases[run % bases.length];
        if (base === undefined) break;
        Object.assign(globalThis, base.globals);
        const { host } = base.opened;
        host.faults.clear();
        host.violations.splice(0);
        host.reopen(copyWorkbook(base.workbook));
        const trial = new Trial(host, new Chance(SEED * 100_000 + run), told, base.first);
        const from = told.faults.length;
        try {
          for (let n = 0; n < 4 && told.faults.length === from; n += 1) {
            await trial.step();
            steps += 1;
          }
        } catch (error) {
          if (!(error instanceof GaveUp))
            told.faults.push(
              `run ${String(run)} threw ${error instanceof Error ? (error.stack ?? "").slice(0, 700) : String(error)}`,
            );
        }
        for (let at = from; at < told.faults.length; at += 1)
          told.faults[at] = `#${String(run)} ${told.faults[at] ?? ""}`;
      }
      const counts = [...told.counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([what, n]) => `${what} ${String(n)}`);
      process.stdout.write(`${String(runs)} workbooks, ${String(steps)} steps\n${counts.join("\n")}\n`);
      expect(told.faults).toEqual([]);
    },
    30 * MINUTES,
  );
});
