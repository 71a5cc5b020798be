import { createWorkbook, heldIn, splitWorkbook } from "../../../src/workbook";
import { readContent, toXlsx } from "../../../src/xlsx";
import { readingOf, sampleFile } from "../../sampleFiles";

const TODAY = "2021-02-01";

describe("a unit's workbook that is opened with the add-in", () => {
  it("is told from the whole plan and from a workbook of others", async () => {
    const reading = readingOf([sampleFile("ita-2563.txt")]);
    const whole = await readContent(await toXlsx(createWorkbook(reading, { language: "th", today: TODAY })));
    const [part] = splitWorkbook(whole, { by: "lead", today: TODAY }).parts;
    if (part === undefined) throw new Error("The sample names leads");
    expect(heldIn(await readContent(await toXlsx(part.spec)))).toEqual({ kind: "part" });
    expect(heldIn(whole).kind).toBe("ours");
    expect(heldIn({ ...whole, tables: [], cells: [], state: null })).toEqual({ kind: "none" });
  });
});
