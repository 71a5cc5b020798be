import { openWorkbook } from "../../../src/excel";
import {
  followUpIn,
  importInto,
  mergeReturned,
  parseState,
  type ReturnedFile,
  type WorkbookChange,
  type WorkbookContent,
} from "../../../src/workbook";
import { openExcel } from "../../host/node";
import { readingOf, sampleFile } from "../../sampleFiles";
import { MemoryWorkbook } from "../../workbook/memoryWorkbook";
import { changed, MERGED_ON, partFor, planCell, rowsIn, SENT_ON, sentBack } from "../../workbook/sharing/exchange";
import { scenarioOf, someOf, tally, upTo, type Scenario } from "./faultTrials";
import { Trials } from "./scenario";

const MINUTES = 60_000;
const today = MERGED_ON;

async function importSample(): Promise<void> {
  await importInto(openWorkbook(), readingOf([sampleFile("ita-2563.txt")]), { language: "th", today: SENT_ON });
}

/** The finance division has done its fixes and added a row. */
async function returnedFor(content: WorkbookContent): Promise<ReturnedFile> {
  const file = await sentBack(partFor(content, "กองคลัง"), "กองคลัง.xlsx", ({ role }) =>
    role === "หลัก" ? { status: "ดำเนินการแล้วเสร็จ", result: "เผยแพร่แล้ว" } : {},
  );
  return changed(file, ({ rows }) => ({
    rows: [...rows, ...rows.slice(0, 1).map((row) => ({ ...row, id: null, entries: { measure: "อบรมผู้ดูแลเว็บไซต์" } }))],
  }));
}

describe("a merge into the open workbook", () => {
  it(
    "says the same as one into a workbook that is only remembered, and again changes nothing",
    async () => {
      const { host } = openExcel({ customFunctions: null });
      await importSample();
      const content = await openWorkbook().read();
      const file = await returnedFor(content);
      const remembered = new MemoryWorkbook(content);
      await mergeReturned(remembered, [file], { today });
      await mergeReturned(openWorkbook(), [file], { today });
      host.failOnViolation();
      const merged = await openWorkbook().read();
      const words = (of: WorkbookContent) =>
        rowsIn(of, "tblPlan").map(({ id, status, result, measure, proposed }) => [
          id,
          status,
          result,
          measure,
          proposed,
        ]);
      expect(words(merged)).toEqual(words(remembered.content));
      for (const log of ["tblMerges", "tblChanges"])
        expect(rowsIn(merged, log)).toEqual(rowsIn(remembered.content, log));
      expect(parseState(merged.state ?? "")).toEqual(parseState(remembered.content.state ?? ""));
      expect(planCell(merged, "E1LGB-2563-O15-2", "measure")).toBe("อบรมผู้ดูแลเว็บไซต์");
      expect((await mergeReturned(openWorkbook(), [file], { today })).outcome).toBe("unchanged");
      expect(await openWorkbook().read()).toEqual(merged);
    },
    2 * MINUTES,
  );
});

describe("a merge into the open workbook that is taken back", () => {
  it(
    "leaves no moment to compare with behind",
    async () => {
      const { host } = openExcel({ customFunctions: null });
      await importSample();
      const workbook = openWorkbook();
      const points = async () => followUpIn(await workbook.read(), today)?.points.map(({ kind }) => kind);
      await mergeReturned(workbook, [await returnedFor(await workbook.read())], { today });
      expect(await points()).toEqual(["start", "merge"]);
      await workbook.undo();
      expect(await points()).toEqual([]);
      host.failOnViolation();
    },
    2 * MINUTES,
  );
});

describe("a merge into the open workbook, when something goes wrong", () => {
  let scenario: Scenario;
  beforeAll(async () => {
    const trials = await Trials.prepared(importSample);
    trials.again();
    const content = await openWorkbook().read();
    const memory = new MemoryWorkbook(content);
    await mergeReturned(memory, [await returnedFor(content)], { today });
    const [change] = memory.changes as readonly (WorkbookChange | undefined)[];
    if (change === undefined) throw new Error("Nothing was written");
    scenario = await scenarioOf(trials, () => change);
  }, 2 * MINUTES);

  it(
    "is undone or complete whichever request fails, once or from there on",
    async () => {
      const places = upTo(scenario.requests + 2);
      const results = [
        await tally(scenario, places, (faults, at) => {
          faults.failRequest(at);
        }),
        await tally(scenario, places, (faults, at) => {
          faults.failRequestsFrom(at, { when: "after" });
        }),
      ];
      process.stdout.write(`merge, requests: ${results.join("; ")}\n`);
    },
    3 * MINUTES,
  );

  it(
    "is undone or complete whichever action fails",
    async () => {
      const places = someOf(scenario.actions, 12);
      const result = await tally(scenario, places, (faults, at) => {
        faults.failAction(at);
      });
      process.stdout.write(`merge, action k of ${String(scenario.actions)} fails: ${result}\n`);
    },
    3 * MINUTES,
  );
});
