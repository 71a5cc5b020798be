import { openExcel } from "./node";

/** Messages travel by promises alone. */
const delivered = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

describe("a request of the client's own", () => {
  it("is neither counted nor hit by a fault ordered for the add-in", async () => {
    const { host, Excel } = openExcel();
    host.faults.failRequest(1);
    const telemetry = { Id: 2, ObjectPathType: 2, Name: "Microsoft.Telemetry.TelemetryService" };
    const send = { Id: 1, ActionType: 3, Name: "SendTelemetryEvent", ObjectPathId: 2, ArgumentInfo: {} };
    const body = { Actions: [send], ObjectPaths: { 2: telemetry } };
    host.bridge.sendMessageToHost(JSON.stringify({ id: 99, message: { body } }));
    await delivered();
    expect([host.counted.length, host.violations, host.faults.willFail]).toEqual([0, [], true]);
    await expect(Excel.run((context) => context.sync())).rejects.toThrow();
    expect(host.faults.willFail).toBe(false);
  });
});

describe("the pane", () => {
  it("is shown when the add-in asks for it", async () => {
    const { host } = openExcel();
    let shown = 0;
    host.office.onShowPane = () => (shown += 1);
    const runtime = { Id: 2, ObjectPathType: 2, Name: "Microsoft.AppRuntime.AppRuntimeService" };
    const show = {
      Id: 1,
      ActionType: 3,
      Name: "SetAppRuntimeState",
      ObjectPathId: 2,
      ArgumentInfo: { Arguments: ["Visible"] },
    };
    const body = { Actions: [show], ObjectPaths: { 2: runtime } };
    host.bridge.sendMessageToHost(JSON.stringify({ id: 99, message: { body } }));
    await delivered();
    expect([shown, host.violations]).toEqual([1, []]);
  });
});
