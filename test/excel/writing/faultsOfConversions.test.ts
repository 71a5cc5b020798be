import { openWorkbook } from "../../../src/excel";
import type { FormulaStyle } from "../../../src/formulas";
import { convertFormulas, type WorkbookChange } from "../../../src/workbook";
import type { OpenedExcel } from "../../host/node";
import { scenarioOf, tally, upTo, type Scenario } from "./faultTrials";
import { smallWorkbook } from "./smallChange";
import { sample, Trials } from "./scenario";

const MINUTES = 60_000;
const LIST = [
  ["O2", 5],
  ["O9", 1],
];

function report(what: string, result: string): void {
  process.stdout.write(`${what}: ${result}\n`);
}

/** Calls in cells beside one another, under one another, without a native form, and one that spreads. */
async function usersCalls({ host, Excel }: OpenedExcel): Promise<void> {
  host.spread = (formula) => (formula.includes("QUICKEST") ? LIST : undefined);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("ของฉัน");
    sheet.getRange("A1:A3").formulas = [["=ITAS.GROUP(C1)"], ["=ITAS.GROUP(C2)"], ["=ITAS.CODE(C3)"]];
    sheet.getRange("B1:B2").formulas = [["=ITAS.BAND($C$1)"], ["='ของฉัน'!C9"]];
    sheet.getRange("E1:F1").numberFormat = [["0.00", "@"]];
    sheet.getRange("E1").formulas = [["=ITAS.QUICKEST(1,2,C1:C9,D1:D9)"]];
    await context.sync();
  });
}

/** A small workbook with a state we know. */
async function importSmall(): Promise<void> {
  await openWorkbook().apply({ ...smallWorkbook, state: sample.state ?? "" });
}

/** The change a conversion would make. */
async function changeTo(style: FormulaStyle): Promise<WorkbookChange> {
  const changes: WorkbookChange[] = [];
  const apply = (change: WorkbookChange) => Promise.resolve(void changes.push(change));
  await convertFormulas({ ...openWorkbook(), apply }, style);
  const [change] = changes;
  if (change === undefined) throw new Error("Nothing to convert");
  return change;
}

describe.each(["native", "resilient"] as const)("making formulas %s, when something goes wrong", (style) => {
  let scenario: Scenario;
  beforeAll(async () => {
    const steps = style === "native" ? [importSmall, usersCalls] : [importSmall, usersCalls, () => changed("native")];
    const trials = await Trials.prepared(...steps);
    const change = await changeTo(style);
    scenario = await scenarioOf(trials, () => change);
    report(style, `${String(scenario.requests)} requests, ${String(scenario.actions)} actions`);
  });

  it("is undone or complete after any one request that failed, on the way there or back", async () => {
    for (const when of ["before", "after"] as const) {
      const counts = await tally(scenario, upTo(scenario.requests), (faults, at) => {
        faults.failRequest(at, { when });
      });
      report(`${style}, request k fails ${when} it is carried out`, counts);
    }
  });

  it(
    "is undone or complete after any one action that failed, with the connection lost or not",
    async () => {
      const places = upTo(scenario.actions);
      report(
        `${style}, action k fails`,
        await tally(scenario, places, (faults, at) => {
          faults.failAction(at);
        }),
      );
      report(
        `${style}, action k fails, and all requests after it`,
        await tally(scenario, places, (faults, at) => {
          faults.failAction(at);
          faults.failRequestsFrom(scenario.requests + 1);
        }),
      );
    },
    10 * MINUTES,
  );

  it("is repaired at the next opening when every request from any on fails", async () => {
    for (const when of ["before", "after"] as const) {
      const counts = await tally(scenario, upTo(scenario.requests + 6), (faults, at) => {
        faults.failRequestsFrom(at, { when });
      });
      report(`${style}, requests from k on fail ${when} they are carried out`, counts);
    }
  });
});

async function changed(style: FormulaStyle): Promise<void> {
  await convertFormulas(openWorkbook(), style);
}
