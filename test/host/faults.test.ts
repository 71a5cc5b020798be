import { difference, fingerprint } from "./fingerprint";
import { openExcel } from "./node";

/** Three requests of one action each that write A1, A2 and A3; gives the codes of what failed. */
async function threeRequests(): Promise<readonly unknown[]> {
  const codes: unknown[] = [];
  for (const row of [1, 2, 3]) {
    const write = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange(`A${String(row)}`).values = [[row]];
      await context.sync();
    });
    codes.push(
      await write.then(
        () => null,
        (error: unknown) => (error as OfficeExtension.Error).code,
      ),
    );
  }
  return codes;
}

const column = (host: ReturnType<typeof openExcel>["host"]): unknown[] =>
  ["A1", "A2", "A3"].map((address) => host.valueAt("Sheet1", address));

describe("a request that fails", () => {
  it("before it is carried out changes nothing", async () => {
    const { host } = openExcel();
    host.faults.failRequest(2);
    expect(await threeRequests()).toEqual([null, "GeneralException", null]);
    expect(column(host)).toEqual([1, "", 3]);
  });

  it("on the way back has done everything", async () => {
    const { host } = openExcel();
    host.faults.failRequest(2, { when: "after" });
    expect((await threeRequests())[1]).not.toBeNull();
    expect(column(host)).toEqual([1, 2, 3]);
  });

  it("takes all later ones with it where the connection breaks", async () => {
    const { host } = openExcel();
    host.faults.failRequestsFrom(2);
    expect(await threeRequests()).toEqual([null, "GeneralException", "GeneralException"]);
    host.faults.clear();
    expect(await threeRequests()).toEqual([null, null, null]);
  });
});

describe("an action that fails", () => {
  it("leaves what was done before it in place", async () => {
    for (let k = 1; ; k++) {
      const { host } = openExcel();
      const before = fingerprint(host.workbook);
      host.faults.failAction(k, "AccessDenied");
      const failed = await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("A1").values = [["first"]];
        sheet.getRange("A2").values = [["second"]];
        await context.sync();
      }).then(
        () => null,
        (error: unknown) => (error as OfficeExtension.Error).code,
      );
      const written = [host.valueAt("Sheet1", "A1"), host.valueAt("Sheet1", "A2")];
      expect([
        ["", ""],
        ["first", ""],
        ["first", "second"],
      ]).toContainEqual(written);
      if (failed === null) {
        expect(written).toEqual(["first", "second"]);
        expect(k).toBe(host.counted.reduce((sum, { actions }) => sum + actions, 0) + 1);
        break;
      }
      expect(failed).toBe("AccessDenied");
      expect(difference(before, fingerprint(host.workbook)) === "").toBe(written[0] === "");
    }
  });
});

describe("an Excel that cannot be written to", () => {
  const write = (): Promise<void> =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      await context.sync();
    });

  it("is busy while a cell is being edited", async () => {
    const { host } = openExcel();
    host.faults.busy = true;
    await expect(write()).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  });

  it("gives itself to be read but not to be written when it is read-only", async () => {
    const { host } = openExcel();
    host.faults.readOnly = true;
    await expect(write()).rejects.toMatchObject({ code: "AccessDenied" });
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      expect(sheets.items.map(({ name }) => name)).toEqual(["Sheet1"]);
    });
  });

  it("keeps a protected sheet as it is", async () => {
    const { host } = openExcel();
    host.sheet("Sheet1").protection = {};
    await expect(write()).rejects.toMatchObject({ code: "AccessDenied" });
    expect(host.valueAt("Sheet1", "A1")).toBe("");
    expect(host.violations).toEqual([]);
  });
});

describe("a workbook that is closed and opened again", () => {
  it("is the same, and can be worked on", async () => {
    const { host } = openExcel();
    host.userEdits("Sheet1", "A1:B1", [["=1+1", "text"]]);
    const before = fingerprint(host.workbook);
    host.reopen();
    expect(difference(before, fingerprint(host.workbook))).toBe("");
    await threeRequests();
    expect(host.valueAt("Sheet1", "A3")).toBe(3);
  });
});

describe("a difference", () => {
  it("names the place, and what was and is there", () => {
    const { host } = openExcel();
    const before = fingerprint(host.workbook);
    host.userEdits("Sheet1", "B2", [["new"]]);
    expect(difference(before, fingerprint(host.workbook))).toBe(
      'Sheet1/cell B2: nothing → [{"value":"new"},"General"] {}',
    );
  });

  it("is not made by ids, selection or the active sheet", async () => {
    const { host } = openExcel();
    const before = fingerprint(host.workbook);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("short-lived");
      sheet.getRange("C3").select();
      sheet.delete();
      await context.sync();
    });
    host.userSelects("Sheet1", "D4");
    expect(difference(before, fingerprint(host.workbook))).toBe("");
  });
});
