import { createWorkbook, splitWorkbook } from "../../src/workbook";
import { readReturned, splitFiles } from "../../src/xlsx";
import { readingOf, sampleFile } from "../sampleFiles";
import { contentOf } from "../workbook/memoryWorkbook";

const today = "2020-11-20";
const master = contentOf(createWorkbook(readingOf([sampleFile("ita-2563.txt")]), { language: "th", today }));

describe.each(["th", "en"] as const)("units' workbooks in %s that come back as they went", (language) => {
  const split = splitWorkbook(master, { by: "lead", today, language });
  const returned = splitFiles(split).then(([, ...files]) => Promise.all(files.map(readReturned)));

  it("say whom they were sent to and when", async () => {
    const plans = (await returned).flatMap((file) => (file.kind === "returned" ? [file.plan] : []));
    expect(plans.map(({ unit }) => unit)).toEqual(split.parts.map(({ unit }) => unit));
    const [first] = plans;
    expect(first).toMatchObject({ agency: split.agency, fiscalYear: 2563, sentOn: today, returnBy: split.returnBy });
  });

  it("say in every row what was sent, and nothing in doubt", async () => {
    for (const file of await returned) {
      if (file.kind !== "returned") throw new Error(file.reason);
      const { rows, sent, missingFields } = file.plan;
      expect(missingFields).toEqual([]);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        expect(row.entries).toEqual(sent?.get(row.id ?? "")?.entries);
        expect([row.doubts, row.formulas, row.remarks, row.touched]).toEqual([{}, {}, [], []]);
      }
    }
  });
});
