import { importSmall, smallUpdate } from "./smallChange";
import { scenarioOf, tally, upTo, type Scenario } from "./faultTrials";
import { Trials, usersSheets } from "./scenario";

const MINUTES = 60_000;

/** Printed with the results: how many places were tried and what came of them. */
function report(what: string, result: string): void {
  process.stdout.write(`${what}: ${result}\n`);
}

describe("a small change with every kind of step, when something goes wrong", () => {
  let scenario: Scenario;
  beforeAll(async () => {
    scenario = await scenarioOf(await Trials.prepared(usersSheets, importSmall), () => smallUpdate);
    report("small change", `${String(scenario.requests)} requests, ${String(scenario.actions)} actions`);
  });

  it("is undone or complete after any one request that failed, on the way there or back", async () => {
    const places = upTo(scenario.requests);
    report(
      "request k fails",
      await tally(scenario, places, (faults, at) => {
        faults.failRequest(at);
      }),
    );
    report(
      "request k: the answer is lost",
      await tally(scenario, places, (faults, at) => {
        faults.failRequest(at, { when: "after" });
      }),
    );
  });

  it(
    "is undone or complete after any one action that failed",
    async () => {
      report(
        "action k fails",
        await tally(scenario, upTo(scenario.actions), (faults, at) => {
          faults.failAction(at);
        }),
      );
    },
    10 * MINUTES,
  );

  it("is repaired at the next opening when every request from any on fails", async () => {
    const places = upTo(scenario.requests + 6);
    report(
      "requests from k on fail",
      await tally(scenario, places, (faults, at) => {
        faults.failRequestsFrom(at);
      }),
    );
    report(
      "requests from k on: answers are lost",
      await tally(scenario, places, (faults, at) => {
        faults.failRequestsFrom(at, { when: "after" });
      }),
    );
  });

  it(
    "is repaired at the next opening when the connection is lost with any action",
    async () => {
      report(
        "action k fails, and all requests after it",
        await tally(scenario, upTo(scenario.actions), (faults, at) => {
          faults.failAction(at);
          faults.failRequestsFrom(scenario.requests + 1);
        }),
      );
    },
    10 * MINUTES,
  );
});
