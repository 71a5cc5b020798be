import { openWorkbook } from "../../../src/excel";
import { difference, fingerprint } from "../../host";
import { Trials } from "./scenario";
import { importSmall, smallUpdate } from "./smallChange";

/** Actions of the update's first requests, and of its last, and the workbook after it. */
async function updated() {
  const { host } = await Trials.prepared(importSmall);
  const before = fingerprint(host.workbook);
  host.requests.splice(0);
  await openWorkbook().apply(smallUpdate);
  const actions = host.counted.map((request) => request.actions);
  return { total: actions.reduce((sum, count) => sum + count, 0), before, complete: fingerprint(host.workbook) };
}

describe("an Excel that names lost cells in its own language", () => {
  it("finishes a write whose rows are deleted already, wherever it failed after that", async () => {
    const { total, before, complete } = await updated();
    const trials = await Trials.prepared(importSmall);
    let finished = 0;
    for (let action = total - 40; action < total; action += 1) {
      const host = trials.again();
      host.brokenReference = "#BEZUG!";
      host.faults.failAction(action);
      const outcome = await openWorkbook()
        .apply(smallUpdate)
        .then(
          () => "done",
          () => "undone",
        );
      if (outcome === "done") finished += 1;
      expect(difference(outcome === "done" ? complete : before, fingerprint(host.workbook))).toBe("");
    }
    expect(finished).toBeGreaterThan(0);
  });
});
