import { strToU8 } from "fflate";
import { crc32 } from "../../src/ooxml/crc32";
import { OfficePackage } from "../../src/ooxml/officePackage";
import { zip } from "./officeFiles";

type Field = readonly [bytes: 2 | 4 | 8, value: number];

function record(...fields: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [length]) => sum + length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [length, value] of fields) {
    if (length === 2) view.setUint16(at, value, true);
    else if (length === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += length;
  }
  return bytes;
}

const ELSEWHERE = 0xffffffff;

/** A zip of one stored part as cautious programs write it: everything in the fields for large files. */
function largeFileZip(name: string, content: string): Uint8Array {
  const bytes = strToU8(content);
  const path = strToU8(name);
  const crc = crc32(bytes, 0);
  const shared: readonly Field[] = [
    [2, 0],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, crc],
    [4, ELSEWHERE],
    [4, ELSEWHERE],
    [2, path.length],
  ];
  const local = record([4, 0x04034b50], [2, 45], ...shared, [2, 0]);
  const extra = record([2, 1], [2, 24], [8, bytes.length], [8, bytes.length], [8, 0]);
  const entry = record(
    [4, 0x02014b50],
    [2, 45],
    [2, 45],
    ...shared,
    [2, extra.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, ELSEWHERE],
  );
  const start = local.length + path.length + bytes.length;
  const length = entry.length + path.length + extra.length;
  const end64 = record(
    [4, 0x06064b50],
    [8, 44],
    [2, 45],
    [2, 45],
    [4, 0],
    [4, 0],
    [8, 1],
    [8, 1],
    [8, length],
    [8, start],
  );
  const locator = record([4, 0x07064b50], [4, 0], [8, start + length], [4, 1]);
  const end = record([4, 0x06054b50], [2, 0], [2, 0], [2, 0xffff], [2, 0xffff], [4, ELSEWHERE], [4, ELSEWHERE], [2, 0]);
  return Uint8Array.from([local, path, bytes, entry, path, extra, end64, locator, end].flatMap((part) => [...part]));
}

const read = (bytes: Uint8Array, name: string) => new TextDecoder().decode(new OfficePackage(bytes).read(name));

describe("the directory of a zip", () => {
  it("is found where programs keep it for large files", () => {
    expect(read(largeFileZip("xl/a.xml", "เนื้อหา"), "xl/a.xml")).toBe("เนื้อหา");
  });

  it("is found before a comment", () => {
    const bytes = zip({ a: "1" });
    const commented = Uint8Array.from([...bytes, 1, 2, 3]);
    new DataView(commented.buffer).setUint16(bytes.length - 2, 3, true);
    expect(read(commented, "a")).toBe("1");
  });

  it("names parts with either slash and in any letters", () => {
    expect(read(zip({ "XL\\A.xml": "1" }), "xl/a.XML")).toBe("1");
  });

  it.each([0, 4, 21, 22, 40])("that is only %i zeros is no directory", (length) => {
    expect(() => new OfficePackage(new Uint8Array(length))).toThrow("damaged");
  });

  it("whose offsets point nowhere is refused", () => {
    const bytes = zip({ a: "1" });
    new DataView(bytes.buffer).setUint32(bytes.length - 6, 0x7fffffff, true);
    expect(() => new OfficePackage(bytes)).toThrow("damaged");
  });
});

describe("the check sum of a part", () => {
  it("is the one every zip has, in one piece or in several", () => {
    const bytes = strToU8("123456789");
    expect(crc32(bytes, 0)).toBe(0xcbf43926);
    expect(crc32(bytes.subarray(4), crc32(bytes.subarray(0, 4), 0))).toBe(0xcbf43926);
  });
});
