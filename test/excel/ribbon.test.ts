import { associateCommand, openPage, showPane } from "../../src/excel";

type Handler = (event: { completed: () => void }) => void;

const page = globalThis as { Office?: unknown; window?: unknown };

/** Presses a button that does `run`; resolves once Excel is told that it is over. */
function press(run: () => Promise<void>): Promise<void> {
  return new Promise((completed) => {
    page.Office = {
      actions: {
        associate: (_: string, handler: Handler) => {
          handler({ completed });
        },
      },
    };
    associateCommand("ItasRegenerate", run);
  });
}

afterEach(() => {
  delete page.Office;
  delete page.window;
});

describe("a ribbon button in Excel", () => {
  it("is over when its work is, not before", async () => {
    let done = false;
    await press(async () => {
      await Promise.resolve();
      done = true;
    });
    expect(done).toBe(true);
  });

  it("is over when its work failed", async () => {
    await expect(press(() => Promise.reject(new Error("x")))).resolves.toBeUndefined();
  });

  it.each([null, undefined, {}])("does its work also where Excel does not wait to be told (%j)", async (event) => {
    const faults: unknown[] = [];
    const onFault = (fault: unknown) => faults.push(fault);
    process.on("unhandledRejection", onFault);
    const run = jest.fn(() => Promise.resolve());
    page.Office = {
      actions: {
        associate: (_: string, handler: (event: unknown) => void) => {
          handler(event);
        },
      },
    };
    associateCommand("ItasRegenerate", run);
    await new Promise((resolve) => setTimeout(resolve, 5));
    process.off("unhandledRejection", onFault);
    expect([run.mock.calls.length, faults]).toEqual([1, []]);
  });
});

describe("the pane", () => {
  it("is not asked for where there is no Office.js, or one without a shared runtime", async () => {
    await expect(showPane()).resolves.toBeUndefined();
    page.Office = { addin: {} };
    await expect(showPane()).resolves.toBeUndefined();
  });
});

describe("a page", () => {
  const ADDRESS = "https://example.org/help.th.html";

  it("opens in the browser that Excel starts, where Excel can", () => {
    const openBrowserWindow = jest.fn();
    const isSetSupported = jest.fn(() => true);
    page.Office = { context: { requirements: { isSetSupported }, ui: { openBrowserWindow } } };
    expect(openPage(ADDRESS)).toBe(true);
    expect(isSetSupported).toHaveBeenCalledWith("OpenBrowserWindowApi", "1.1");
    expect(openBrowserWindow).toHaveBeenCalledWith(ADDRESS);
  });

  it("opens in the browser itself elsewhere, and says so where the browser would not", () => {
    page.Office = { context: { requirements: { isSetSupported: () => false } } };
    page.window = { open: () => ({}) };
    expect(openPage(ADDRESS)).toBe(true);
    page.window = { open: () => null };
    expect(openPage(ADDRESS)).toBe(false);
  });
});
