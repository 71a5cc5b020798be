const page = globalThis as { CustomFunctions?: { associate: (id: string, callback: () => void) => void } };

async function loadShim(): Promise<void> {
  jest.resetModules();
  await import("../../src/functions/customFunctionsShim");
}

describe("the shim for custom functions", () => {
  it("lets the page live where Office.js is missing", async () => {
    delete page.CustomFunctions;
    await loadShim();
    expect(() => page.CustomFunctions?.associate("BAND", () => undefined)).not.toThrow();
    expect(page.CustomFunctions).toBeDefined();
  });

  it("leaves the real one alone", async () => {
    const real = { associate: jest.fn() };
    page.CustomFunctions = real;
    await loadShim();
    expect(page.CustomFunctions).toBe(real);
  });
});
