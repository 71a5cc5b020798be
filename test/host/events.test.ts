import { openExcel } from "./node";

/** Messages travel by promises alone. */
const delivered = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

describe("an event", () => {
  it("of a sheet reaches the handler the client registered, and no longer once it is removed", async () => {
    const { host, Excel } = openExcel();
    const told: string[] = [];
    const listening = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const handler = sheet.onChanged.add(({ address, changeType }) => {
        told.push(`${address} ${changeType}`);
        return Promise.resolve();
      });
      await context.sync();
      return handler;
    });
    host.userEdits("Sheet1", "B2:C2", [["1", "=B2"]]);
    await delivered();
    expect(told).toEqual(["B2:C2 RangeEdited"]);
    await Excel.run(listening.context, async (context) => {
      listening.remove();
      await context.sync();
    });
    host.userEdits("Sheet1", "B2", [["2"]]);
    await delivered();
    expect(told).toHaveLength(1);
    host.failOnViolation();
  });
});

describe("a request of the client's own", () => {
  it("is neither counted nor hit by a fault ordered for the add-in", async () => {
    const { host, Excel } = openExcel();
    host.faults.failRequest(1);
    host.bridge.sendMessageToHost(
      JSON.stringify({
        id: 99,
        message: {
          body: {
            Actions: [{ Id: 1, ActionType: 3, Name: "SendTelemetryEvent", ObjectPathId: 2, ArgumentInfo: {} }],
            ObjectPaths: { 2: { Id: 2, ObjectPathType: 2, Name: "Microsoft.Telemetry.TelemetryService" } },
          },
        },
      }),
    );
    await delivered();
    expect([host.counted.length, host.violations, host.faults.willFail]).toEqual([0, [], true]);
    await expect(Excel.run((context) => context.sync())).rejects.toThrow();
    expect(host.faults.willFail).toBe(false);
  });
});
