import { describeHost } from "../../src/excel";

const page = globalThis as { Office?: unknown };

/** Office.js as far as the host's description goes. */
function office(host: string | null, bodyBackgroundColor?: string, newest = "1.14"): unknown {
  const requirements = { isSetSupported: (_: string, version: string) => Number(version) <= Number(newest) };
  return {
    HostType: { Excel: "Excel" },
    onReady: () => Promise.resolve({ host }),
    context: { requirements, ...(bodyBackgroundColor === undefined ? {} : { officeTheme: { bodyBackgroundColor } }) },
  };
}

afterEach(() => {
  delete page.Office;
});

describe("where the pane runs", () => {
  it("is an ordinary browser where Office.js is missing or finds no host", async () => {
    expect(await describeHost()).toEqual({ inExcel: false, canWrite: false, dark: false });
    page.Office = office(null);
    expect(await describeHost()).toEqual({ inExcel: false, canWrite: false, dark: false });
  });

  it("is Excel with its own theme, light or dark", async () => {
    page.Office = office("Excel", "#ffffff");
    expect(await describeHost()).toEqual({ inExcel: true, canWrite: true, dark: false });
    page.Office = office("Excel", "#262626");
    expect(await describeHost()).toEqual({ inExcel: true, canWrite: true, dark: true });
  });

  it("is an Excel that cannot be written to where it is too old", async () => {
    page.Office = office("Excel", "#ffffff", "1.1");
    expect(await describeHost()).toEqual({ inExcel: true, canWrite: false, dark: false });
  });

  it("is Excel, taken for light, where it tells no theme", async () => {
    page.Office = office("Excel");
    expect(await describeHost()).toEqual({ inExcel: true, canWrite: true, dark: false });
  });
});
