import { openWorkbook } from "../../../src/excel";
import { fingerprint } from "../../host";
import { importSmall, smallUpdate, smallWorkbook } from "./smallChange";
import { Trials } from "./scenario";

const update = { ...smallUpdate, deletions: [] };

function withoutPages(workbook: Parameters<typeof fingerprint>[0]) {
  return [...fingerprint(workbook)].filter(([where]) => !where.endsWith("/page layout"));
}

describe("an Excel that cannot set up pages, as without a printer", () => {
  it("gets the same workbook, but for its pages", async () => {
    const usual = await Trials.prepared(importSmall);
    await openWorkbook().apply(update);
    const expected = withoutPages(usual.host.workbook);
    const { host } = await Trials.prepared();
    host.faults.noPrinter = true;
    const workbook = openWorkbook();
    await workbook.apply(smallWorkbook);
    await workbook.read();
    await workbook.apply(update);
    expect(withoutPages(host.workbook)).toEqual(expected);
    expect(host.sheet("ใหม่").pageLayout.settings).toEqual({});
    host.failOnViolation();
  });

  it("is tried again for no other reason", async () => {
    const { host } = await Trials.prepared(importSmall);
    host.requests.splice(0);
    host.faults.failRequest(3);
    await expect(openWorkbook().apply(update)).rejects.toThrow("rolled-back");
    const inserting = host.counted.filter(({ members }) => members.includes("Insert"));
    expect(inserting).toHaveLength(1);
    host.failOnViolation();
  });
});
