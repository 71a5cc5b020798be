import { openWorkbook } from "../../../src/excel";
import { WorkbookError, type WorkbookChange } from "../../../src/workbook";
import { NOTHING, stateXml, Trials } from "./scenario";
import { importSmall } from "./smallChange";

const taller: WorkbookChange = {
  ...NOTHING,
  heights: [{ table: "tblOwners", row: 1, points: 60 }],
  state: stateXml("taller"),
};

async function setHeight(points: number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("tblOwners").getDataBodyRange().getRow(1).format.rowHeight = points;
    await context.sync();
  });
}

describe("a row whose height was changed by a write that was cut off", () => {
  it("is repaired on a screen with other pixels, where it measures a little less", async () => {
    const end = await actionsUntilTheEnd();
    const { host } = await Trials.prepared(importSmall, () => setHeight(20.25));
    // The last action takes the journal away; with it failing, everything before is done.
    host.faults.failRequestsFrom(4);
    host.faults.failAction(end);
    const failed = await openWorkbook()
      .apply(taller)
      .catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(WorkbookError);
    host.faults.clear();
    host.pixel = 0.6;
    expect(await openWorkbook().repair()).toBe("before");
    const { height } = rowOf(host.workbook.sheets);
    expect(Math.abs((height ?? 0) - 20.25)).toBeLessThan(1);
    host.failOnViolation();
  });
});

function rowOf(
  sheets: readonly { readonly name: string; readonly rows: ReadonlyMap<number, { height?: number | undefined }> }[],
) {
  const row = sheets.find(({ name }) => name === "เล็ก")?.rows.get(4);
  if (row === undefined) throw new Error("The row is gone");
  return row;
}

/** Actions of the same write until its journal would be settled. */
async function actionsUntilTheEnd(): Promise<number> {
  const { host } = await Trials.prepared(importSmall, () => setHeight(20.25));
  host.requests.splice(0);
  await openWorkbook().apply(taller);
  const [first, second, third] = host.counted.map(({ actions }) => actions);
  return (first ?? 0) + (second ?? 0) + (third ?? 0) - 12;
}
