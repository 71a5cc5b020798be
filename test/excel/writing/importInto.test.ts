import { openWorkbook } from "../../../src/excel";
import { importInto } from "../../../src/workbook";
import { difference, fingerprint } from "../../host";
import { readingOf, sampleFile, textFile } from "../../sampleFiles";
import { endAfter, scenarioOf, someOf } from "./faultTrials";
import { Trials, usersSheets, usersWork } from "./scenario";

const MINUTES = 60_000;
const SAMPLE = sampleFile("ita-2563.txt");
const reading = readingOf([SAMPLE]);
/** The same report, where one of the items that had nothing has the full score now. */
const better = readingOf([
  textFile(new TextDecoder().decode(SAMPLE.bytes).replace(/(O2\b[^\n]*?)\b0(?:\.00)?\b/, "$1100")),
]);
const today = { language: "th", today: "2021-02-15" } as const;
const later = { language: "th", today: "2021-06-01" } as const;

async function firstTime(): Promise<void> {
  await importInto(openWorkbook(), reading, today);
}

describe("importing into the open workbook", () => {
  it(
    "takes at most six requests, the first time and every other, and changes nothing twice",
    async () => {
      const { host } = await Trials.prepared(usersSheets);
      const port = openWorkbook();
      for (const [name, source, options] of [
        ["first import", reading, today],
        ["the same again", reading, today],
        ["another report", better, later],
      ] as const) {
        host.requests.splice(0);
        const { outcome } = await importInto(port, source, options);
        process.stdout.write(`${name}: ${outcome}, ${String(host.counted.length)} requests\n`);
        expect(host.counted.length).toBeLessThanOrEqual(6);
        host.failOnViolation();
      }
      const once = fingerprint(host.workbook);
      await importInto(port, better, later);
      const again = fingerprint(host.workbook);
      const lasting = (print: typeof once) =>
        new Map([...print].filter(([place]) => !/บันทึกนำเข้า|custom XML/.test(place)));
      expect(difference(lasting(once), lasting(again))).toBe("");
    },
    MINUTES,
  );

  it(
    "of another report is undone or complete whichever action fails",
    async () => {
      const trials = await Trials.prepared(usersSheets, firstTime, usersWork);
      const captured: Parameters<ReturnType<typeof openWorkbook>["apply"]>[0][] = [];
      const port = openWorkbook();
      await importInto(
        {
          read: () => port.read(),
          apply: (change) => {
            captured.push(change);
            return Promise.resolve();
          },
        },
        better,
        later,
      );
      const [change] = captured;
      if (change === undefined) throw new Error("Nothing was to be written");
      const scenario = await scenarioOf(trials, () => change);
      const ends: string[] = [];
      for (const place of someOf(scenario.actions, 16)) {
        const { end } = await endAfter(scenario, (faults) => {
          faults.failAction(place);
          faults.failRequestsFrom(scenario.requests + 1);
        });
        ends.push(end);
      }
      process.stdout.write(`re-import, 16 of ${String(scenario.actions)} actions fail: ${ends.join(", ")}\n`);
      expect(new Set(ends)).toContain("before");
    },
    5 * MINUTES,
  );
});
