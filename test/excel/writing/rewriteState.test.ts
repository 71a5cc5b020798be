import { openWorkbook } from "../../../src/excel";
import { importSample, stateXml, Trials } from "./scenario";

describe("the state part alone", () => {
  it("gets another text, and nothing where there is nothing to say", async () => {
    await Trials.prepared(importSample);
    const workbook = openWorkbook();
    await workbook.rewriteState(() => undefined);
    expect((await workbook.read()).state).toBe(stateXml("first"));
    await workbook.rewriteState((xml) => xml.replace("first", "second"));
    expect((await workbook.read()).state).toBe(stateXml("second"));
  });

  it("is not made where a workbook has none", async () => {
    await Trials.prepared();
    const rewrite = jest.fn(() => "<state/>");
    await openWorkbook().rewriteState(rewrite);
    expect(rewrite).not.toHaveBeenCalled();
    expect((await openWorkbook().read()).state).toBeNull();
  });
});
