import { openWorkbook } from "../../../src/excel";
import { Trials } from "./scenario";
import { importSmall, smallUpdate } from "./smallChange";

describe("rows put in below the last one of a table", () => {
  it("have each rule once, though Excel gives them those of the row above as well", async () => {
    const { host } = await Trials.prepared(importSmall);
    await openWorkbook().apply({ ...smallUpdate, deletions: [] });
    const { conditionalFormats, tables } = host.sheet("เล็ก");
    const owners = tables.find(({ name }) => name === "tblOwners");
    const bottom = owners?.area.bottom ?? 0;
    const rules = (row: number) =>
      conditionalFormats.filter(({ areas }) =>
        areas.some(({ top, bottom: last, left, right }) => top <= row && row <= last && left <= 1 && 1 <= right),
      );
    expect(rules(bottom)).toHaveLength(1);
    expect(rules(bottom - 1)).toHaveLength(1);
    host.failOnViolation();
  });
});
