import { openWorkbook, repairAfterCutOff } from "../../../src/excel";
import { WorkbookError, type WorkbookChange } from "../../../src/workbook";
import type { SimulatedExcel } from "../../host";
import { difference, fingerprint, type Fingerprint } from "../../host/fingerprint";
import type { Trials } from "./scenario";

/** A change to be tried on a prepared workbook, with what the workbook is before and after it. */
export interface Scenario {
  readonly trials: Trials;
  readonly change: WorkbookChange;
  readonly before: Fingerprint;
  readonly complete: Fingerprint;
  /** Requests and actions of a write that goes well. */
  readonly requests: number;
  readonly actions: number;
}

export async function scenarioOf(
  trials: Trials,
  changeOf: (content: Awaited<ReturnType<ReturnType<typeof openWorkbook>["read"]>>) => WorkbookChange,
): Promise<Scenario> {
  const host = trials.again();
  const port = openWorkbook();
  const change = changeOf(await port.read());
  const before = fingerprint(host.workbook);
  host.requests.splice(0);
  await port.apply(change);
  host.failOnViolation();
  const actions = host.counted.reduce((sum, request) => sum + request.actions, 0);
  return { trials, change, before, complete: fingerprint(host.workbook), requests: host.counted.length, actions };
}

export type End = "before" | "complete";

function endOf({ before, complete }: Scenario, host: SimulatedExcel): End {
  const now = fingerprint(host.workbook);
  if (difference(before, now) === "") return "before";
  if (difference(complete, now) === "") return "complete";
  throw new Error(`Neither as before nor complete:\n${difference(before, now)}`);
}

/** How a write ended that something went wrong with, at once or after the next opening. */
export async function endAfter(
  scenario: Scenario,
  fault: (faults: SimulatedExcel["faults"]) => void,
): Promise<{ readonly end: End; readonly repaired: boolean }> {
  const host = scenario.trials.again();
  fault(host.faults);
  const error = await errorOf(openWorkbook().apply(scenario.change));
  host.faults.clear();
  if (error === undefined) {
    if (endOf(scenario, host) !== "complete") throw new Error("Said to be done, and is not");
    return { end: "complete", repaired: false };
  }
  if (!(error instanceof WorkbookError)) throw new Error("An error of no code", { cause: error });
  if (error.code !== "needs-repair") {
    if (endOf(scenario, host) !== "before") throw new Error(`Said to be as before (${error.code}), and is not`);
    return { end: "before", repaired: false };
  }
  host.reopen();
  const outcome = await repairAfterCutOff(openWorkbook());
  const end = endOf(scenario, host);
  if (outcome !== null && outcome !== end) throw new Error(`Said to be ${outcome}, and is ${end}`);
  if ((await openWorkbook().read()).journal !== null) throw new Error("The journal is still there");
  host.failOnViolation();
  return { end, repaired: outcome !== null };
}

async function errorOf(work: Promise<void>): Promise<unknown> {
  try {
    await work;
    return undefined;
  } catch (error) {
    return error;
  }
}

/** Counts the ends of many trials, each of which must be one of the two. */
export async function tally(
  scenario: Scenario,
  places: readonly number[],
  fault: (faults: SimulatedExcel["faults"], place: number) => void,
): Promise<string> {
  const counts = new Map<string, number>();
  for (const place of places) {
    const { end, repaired } = await endAfter(scenario, (faults) => {
      fault(faults, place);
    }).catch((cause: unknown) => {
      throw new Error(`At ${String(place)}: ${String(cause)}`, { cause });
    });
    const key = `${end}${repaired ? " after repair" : ""}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return `${String(places.length)} places: ${[...counts].map(([end, count]) => `${String(count)} ${end}`).join(", ")}`;
}

export const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Some of the places up to `count`, always the same: the first and last ones, and others by chance. */
export function someOf(count: number, wanted: number): readonly number[] {
  const places = new Set([1, 2, 3, count - 2, count - 1, count].filter((place) => place > 0));
  let seed = 20_640_214;
  while (places.size < Math.min(wanted, count)) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    places.add(1 + (seed % count));
  }
  return [...places].sort((a, b) => a - b);
}
