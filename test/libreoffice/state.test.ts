import { createWorkbook, importInto, openingIn, parseState } from "../../src/workbook";
import { readContent, toXlsx } from "../../src/xlsx";
import { readingOf, sampleFile } from "../sampleFiles";
import { MemoryWorkbook } from "../workbook/memoryWorkbook";
import { libreOfficeAvailable, recalculated } from "./soffice";

const available = libreOfficeAvailable();
if (!available) console.warn("SKIPPED: LibreOffice is not installed, no state was sent through it");
const describeWithLibreOffice = available ? describe : describe.skip;

describeWithLibreOffice("a workbook that LibreOffice opened and saved", () => {
  it.each(["th", "en"] as const)("in %s is still known, and nothing in it counts as typed", async (language) => {
    const reading = readingOf([sampleFile("ita-2563.txt")]);
    const spec = createWorkbook(reading, { language, today: "2021-02-15" });
    const content = await readContent(recalculated(await toXlsx(spec)));
    expect(parseState(content.state ?? "")).toEqual(parseState(spec.state ?? ""));
    expect(openingIn(content).kind).toBe("known");
    const workbook = new MemoryWorkbook(content);
    const report = await importInto(workbook, reading, { language, today: "2021-02-15" });
    expect(report).toMatchObject({ kept: [], refreshed: [], missing: [], inserted: [], formulas: 0 });
    expect(report.outcome).toBe("unchanged");
  });
});
