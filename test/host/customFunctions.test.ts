import { openExcel } from "./node";

describe("a custom function", () => {
  it("is called by the client's own runtime with what Excel passes", async () => {
    const { host } = openExcel();
    CustomFunctions.associate("ADD", (a: number, b: number | null) => a + (b ?? 100));
    expect(await host.customFunctions.call("ADD", [2, 3])).toMatchObject({ ok: true, value: 5 });
    expect(await host.customFunctions.call("ADD", [2, null])).toMatchObject({ ok: true, value: 102 });
  });

  it("fills a block with values, and an error in its place only", async () => {
    const { host } = openExcel();
    CustomFunctions.associate("ROWS", (rows: number[][]) =>
      rows.map(([value = 0]) => [
        value < 0 ? new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "below zero") : value * 2,
      ]),
    );
    const { ok, value } = await host.customFunctions.call("ROWS", [[[1], [-1], [3]]]);
    expect(ok).toBe(true);
    expect(value).toEqual([[2], [expect.objectContaining({ type: expect.anything() as unknown })], [6]]);
  });

  it("that fails gives an error", async () => {
    const { host } = openExcel();
    CustomFunctions.associate("BAD", () =>
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the runtime's errors are no Errors
      Promise.reject(new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, "no number")),
    );
    const { ok, wire } = await host.customFunctions.call("BAD", []);
    expect(ok).toBe(false);
    expect(JSON.stringify(wire)).toContain("no number");
  });

  it("that nobody associated gives an error", async () => {
    const { host } = openExcel();
    expect((await host.customFunctions.call("NOBODY", [])).ok).toBe(false);
  });
});
