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

const BROWSER = {
  inExcel: false,
  canWrite: false,
  dark: false,
  language: null,
  opensNew: false,
  savesFiles: true,
};

afterEach(() => {
  delete page.Office;
});

describe("where the pane runs", () => {
  it("is an Excel in its own language, and on the Mac one that saves no files", async () => {
    const excel = office("Excel", undefined, "1.9") as { readonly context: object };
    page.Office = { ...excel, context: { ...excel.context, displayLanguage: "en-US", platform: "Mac" } };
    expect(await describeHost()).toMatchObject({ language: "en-US", opensNew: true, savesFiles: false });
    page.Office = { ...excel, context: { ...excel.context, displayLanguage: "th-TH", platform: "PC" } };
    expect(await describeHost()).toMatchObject({ language: "th-TH", savesFiles: true });
  });

  it.each([
    [1033, "en"],
    [2057, "en"],
    [1054, "th"],
    [1041, null],
    [undefined, null],
  ])("knows the language by Windows' number as well: %s is %s", async (displayLanguage, language) => {
    const excel = office("Excel") as { readonly context: object };
    page.Office = { ...excel, context: { ...excel.context, displayLanguage } };
    expect(await describeHost()).toMatchObject({ language });
  });

  it("is an ordinary browser where Office.js is missing or finds no host", async () => {
    expect(await describeHost()).toEqual(BROWSER);
    page.Office = office(null);
    expect(await describeHost()).toEqual(BROWSER);
  });

  it("is Excel with its own theme, light or dark", async () => {
    page.Office = office("Excel", "#ffffff");
    expect(await describeHost()).toMatchObject({ inExcel: true, canWrite: true, dark: false });
    page.Office = office("Excel", "#262626");
    expect(await describeHost()).toMatchObject({ inExcel: true, canWrite: true, dark: true });
  });

  it("is an Excel that cannot be written to where it is too old", async () => {
    page.Office = office("Excel", "#ffffff", "1.1");
    expect(await describeHost()).toMatchObject({ inExcel: true, canWrite: false, dark: false });
  });

  it("is Excel, taken for light, where it tells no theme", async () => {
    page.Office = office("Excel");
    expect(await describeHost()).toMatchObject({ inExcel: true, canWrite: true, dark: false });
  });
});
