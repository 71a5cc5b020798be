import { importSmall, smallUpdate } from "./smallChange";
import { endAfter, scenarioOf, someOf, tally, upTo, type Scenario } from "./faultTrials";
import { everyKindOfUpdate, firstImport, importSample, Trials, usersSheets, usersWork } from "./scenario";

const MINUTES = 60_000;
/** Places tried of thousands: the first and last ones, and others that are always the same. */
const SOME = 24;

function report(what: string, result: string): void {
  process.stdout.write(`${what}: ${result}\n`);
}

const LARGE: readonly (readonly [string, () => Promise<Scenario>])[] = [
  [
    "the first import of 43 items into an empty workbook",
    async () => scenarioOf(await Trials.prepared(), () => firstImport),
  ],
  [
    "the first import into a workbook with sheets, tables and formulas of the user's",
    async () => scenarioOf(await Trials.prepared(usersSheets), () => firstImport),
  ],
  [
    "an update with rows put in everywhere, rows deleted, cells and state",
    async () => scenarioOf(await Trials.prepared(usersSheets, importSample, usersWork), everyKindOfUpdate),
  ],
];

describe.each(LARGE)("%s, when something goes wrong", (name, scenarioIn) => {
  let scenario: Scenario;
  beforeAll(async () => {
    scenario = await scenarioIn();
    report(name, `${String(scenario.requests)} requests, ${String(scenario.actions)} actions`);
  }, MINUTES);

  it(
    "is undone or complete whichever request fails, once or from there on",
    async () => {
      const places = upTo(scenario.requests + 5);
      const results = [
        await tally(scenario, places, (faults, at) => {
          faults.failRequest(at);
        }),
        await tally(scenario, places, (faults, at) => {
          faults.failRequest(at, { when: "after" });
        }),
        await tally(scenario, places, (faults, at) => {
          faults.failRequestsFrom(at);
        }),
        await tally(scenario, places, (faults, at) => {
          faults.failRequestsFrom(at, { when: "after" });
        }),
      ];
      report("requests", results.join("; "));
    },
    2 * MINUTES,
  );

  it(
    "is undone or complete whichever action fails, at once or after repair",
    async () => {
      const places = someOf(scenario.actions, SOME);
      const at = `of ${String(scenario.actions)} actions`;
      report(
        `action k fails, ${at}`,
        await tally(scenario, places, (faults, place) => {
          faults.failAction(place);
        }),
      );
      report(
        `action k fails and the connection is lost, ${at}`,
        await tally(scenario, places, (faults, place) => {
          faults.failAction(place);
          faults.failRequestsFrom(scenario.requests + 1);
        }),
      );
    },
    10 * MINUTES,
  );
});

describe("undoing a write that failed", () => {
  it(
    "may itself be cut off at any request: the next opening goes on from there",
    async () => {
      const scenario = await scenarioOf(await Trials.prepared(importSmall), () => smallUpdate);
      const counts = new Map<string, number>();
      for (const place of someOf(scenario.actions, SOME)) {
        for (const lost of upTo(7)) {
          for (const when of ["before", "after"] as const) {
            const { end, repaired } = await endAfter(scenario, (faults) => {
              faults.failAction(place);
              faults.failRequestsFrom(scenario.requests + lost, { when });
            });
            const key = `${end}${repaired ? " after repair" : ""}`;
            counts.set(key, (counts.get(key) ?? 0) + 1);
          }
        }
      }
      report("recovery cut off", [...counts].map(([end, count]) => `${String(count)} ${end}`).join(", "));
    },
    10 * MINUTES,
  );
});
