import { canReadFile, readFile } from "../../../src/excel";
import { openExcel } from "../../host/node";

const bytes = Uint8Array.from({ length: 9 * 1024 * 1024 }, (_, index) => (index * 31) % 251);

describe("the open workbook as a file", () => {
  it("is put together of its pieces and given back", async () => {
    const { file } = openExcel();
    file.bytes = bytes;
    expect(Buffer.compare(await readFile(), bytes)).toBe(0);
    await readFile();
    await readFile();
    expect(file.open).toBe(0);
  });

  it("is not taken where it is larger than what is read", async () => {
    const { file } = openExcel();
    file.bytes = bytes;
    await expect(readFile(1024)).rejects.toMatchObject({ code: "too-large" });
    expect(file.open).toBe(0);
  });

  it("is no file where a piece breaks off", async () => {
    const { file } = openExcel();
    file.bytes = bytes;
    file.breaksOff = true;
    await expect(readFile()).rejects.toMatchObject({ code: "changed" });
    expect(file.open).toBe(0);
  });

  it("is refused by an Excel that has no files, is busy or too old", async () => {
    const { file } = openExcel();
    await expect(readFile()).rejects.toMatchObject({ code: "unsupported" });
    file.bytes = bytes;
    file.failing = 5001;
    await expect(readFile()).rejects.toMatchObject({ code: "busy" });
    Object.assign(Office.context, { requirements: { isSetSupported: () => false } });
    expect(canReadFile()).toBe(false);
    await expect(readFile()).rejects.toMatchObject({ code: "unsupported" });
  });
});
