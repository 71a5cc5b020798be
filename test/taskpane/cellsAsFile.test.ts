import { readFiles } from "../../src/intake";
import { cellsAsFile } from "../../src/taskpane/import/cellsAsFile";

describe("cells taken from a sheet", () => {
  it("keep their own signs and line breaks", async () => {
    const rows = [
      ["ข้อ", "ประเด็น", "คะแนน"],
      ["O1", "<b> & โครง\nสร้าง", "100"],
    ];
    const file = cellsAsFile("เซลล์", rows);
    const result = await readFiles(file === null ? [] : [file], { fiscalYear: 2564 });
    const cells = result.ok ? result.reading.tables[0]?.rows[1]?.source.cells : undefined;
    expect(cells).toEqual(["O1", expect.stringMatching(/^<b> & โครง\s*สร้าง$/), "100"]);
  });

  it("are no file where nothing stands in them", () => {
    expect(cellsAsFile("เซลล์", [["", " "], []])).toBeNull();
  });
});
