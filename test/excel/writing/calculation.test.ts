import { openWorkbook } from "../../../src/excel";
import { Trials } from "./scenario";
import { importSmall, smallUpdate } from "./smallChange";

async function recalculationsOf(mode: string): Promise<number> {
  const { host } = await Trials.prepared(importSmall);
  host.workbook.calculationMode = mode;
  const before = host.recalculations;
  await openWorkbook().apply(smallUpdate);
  host.failOnViolation();
  return host.recalculations - before;
}

describe("a workbook that is calculated only on demand", () => {
  it.each(["Manual", "AutomaticExceptTables"])("is calculated once when it is written, %s", async (mode) => {
    expect(await recalculationsOf(mode)).toBe(1);
  });

  it("is told from one that calculates by itself", async () => {
    expect(await recalculationsOf("Automatic")).toBe(0);
  });
});
