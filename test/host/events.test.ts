import { openExcel } from "./node";

/** Lets what was told arrive. */
const arrived = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

async function withTable() {
  const { host } = openExcel();
  const told: unknown[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B3").values = [
      ["a", "b"],
      [1, 2],
      [3, 4],
    ];
    const table = sheet.tables.add("A1:B3", true);
    table.onChanged.add(({ address, changeType, tableId }) => {
      told.push([address, changeType, typeof tableId]);
      return Promise.resolve();
    });
    await context.sync();
  });
  return { host, told };
}

describe("who listens to a table", () => {
  it("is told what a person edits in it, and nothing else", async () => {
    const { host, told } = await withTable();
    host.userEdits("Sheet1", "B2:C2", [[7, 8]]);
    host.userEdits("Sheet1", "D9", [["elsewhere"]]);
    await arrived();
    expect(told).toEqual([["B2", "RangeEdited", "string"]]);
  });

  it("is told what the add-in itself writes, unless it turned events off", async () => {
    const { told } = await withTable();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A2").values = [[9]];
      await context.sync();
      await arrived();
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem("Sheet1").getRange("A3").values = [[9]];
      await context.sync();
    });
    await arrived();
    expect(told).toEqual([["A2", "RangeEdited", "string"]]);
  });
});

describe("who listens to sheets", () => {
  it("is told which kind of change it was, until it stops listening", async () => {
    const { host } = openExcel();
    const told: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const note = (kind: string) => (event: Excel.WorksheetChangedEventArgs) => {
        told.push(`${kind} ${event.address} ${event.changeType}`);
        return Promise.resolve();
      };
      const ofSheet = sheet.onChanged.add(note("sheet"));
      context.workbook.worksheets.onChanged.add(note("workbook"));
      await context.sync();
      sheet.getRange("2:3").insert("Down");
      await context.sync();
      await arrived();
      ofSheet.remove();
      await context.sync();
      host.userEdits("Sheet1", "A1", [["x"]]);
      await arrived();
    });
    expect(told).toEqual(["sheet 2:3 RowInserted", "workbook 2:3 RowInserted", "workbook A1 RangeEdited"]);
  });

  it("is told of another selection", async () => {
    const { host } = openExcel();
    const told: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onSelectionChanged.add(({ address }) => {
        told.push(address);
        return Promise.resolve();
      });
      await context.sync();
    });
    host.userSelects("Sheet1", "A1:B2", "D4");
    await arrived();
    expect(told).toEqual(["A1:B2,D4"]);
  });
});
