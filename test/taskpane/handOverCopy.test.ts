import { copyName, handOverCopy } from "../../src/taskpane/download/handOverCopy";

const COPY = { agency: "เทศบาลตำบลตัวอย่าง", fiscalYear: 2563, language: "th", bytes: Uint8Array.of(80, 75) } as const;

const page = globalThis as { Office?: unknown; Excel?: unknown };
const click = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
const createWorkbook = jest.fn((base64: string) => Promise.resolve(base64));

/** Excel on a platform, which opens new workbooks. */
function inExcelOn(platform: string): void {
  page.Excel = { createWorkbook };
  page.Office = {
    HostType: { Excel: "Excel" },
    onReady: () => Promise.resolve({ host: "Excel" }),
    context: { platform, requirements: { isSetSupported: () => true } },
  };
}

beforeEach(() => {
  jest.clearAllMocks();
  Object.assign(URL, { createObjectURL: () => "blob:made" });
});

afterEach(() => {
  delete page.Office;
  delete page.Excel;
});

describe("a copy for others that the ribbon made", () => {
  it("is saved as a file", async () => {
    inExcelOn("PC");
    expect(await handOverCopy(COPY)).toEqual({
      name: "สำเนาสำหรับส่งต่อ-2563-เทศบาลตำบลตัวอย่าง.xlsx",
      isOpened: false,
    });
    expect(click).toHaveBeenCalledTimes(1);
    expect(createWorkbook).not.toHaveBeenCalled();
  });

  it("is opened as a new workbook on a Mac, where a pane saves no files", async () => {
    inExcelOn("Mac");
    expect(await handOverCopy(COPY)).toMatchObject({ isOpened: true });
    expect(createWorkbook).toHaveBeenCalledWith("UEs=");
    expect(click).not.toHaveBeenCalled();
  });

  it("has a name in the language of the page, also where nobody knows whose it is", () => {
    expect(copyName({ agency: null, fiscalYear: null, language: "en" })).toBe("copy-to-pass-on-agency.xlsx");
  });
});
