import fc from "fast-check";
import { formatThaiDate, fromSerial, parseThaiDate } from "../../src/thai";

describe("a date in Thai text", () => {
  it.each([
    ["1 ตุลาคม 2563", 2020, 10, 1],
    ["๑ ต.ค. ๖๓", 2020, 10, 1],
    ["1 ต.ค.63", 2020, 10, 1],
    ["วันพฤหัสบดีที่ 1 ตุลาคม พ.ศ. 2563", 2020, 10, 1],
    ["วันที่ 23 เดือน เมษายน พ.ศ. ๒๕๖๔", 2021, 4, 23],
    ["23 เมษายน ค.ศ. 2021", 2021, 4, 23],
    ["23/4/2564", 2021, 4, 23],
    ["23-04-2021", 2021, 4, 23],
    ["23.4.2564", 2021, 4, 23],
    ["2021-04-23", 2021, 4, 23],
    ["2564-04-23", 2021, 4, 23],
    ["2021-04-23T10:30:00", 2021, 4, 23],
    ["29 กุมภาพันธ์ 2563", 2020, 2, 29],
    ["ตุลาคม 2563", 2020, 10, null],
  ])("reads %s", (text, year, month, day) => {
    expect(parseThaiDate(text)).toEqual({ year, month, day });
  });

  it.each([
    "",
    "2564",
    "1 ตุลาคม",
    "29 กุมภาพันธ์ 2564",
    "0 ตุลาคม 2563",
    "1/10/63",
    "1/13/2563",
    "1/10-2563",
    "23 เมษายน พ.ศ. 2021",
    "23 เมษายน ค.ศ. 2564",
    "23 เมษายน 0001",
    "ข้อ 1 ตุลาคม 2563",
    "1 ตุลาคม 2563 ถึง 2 ตุลาคม 2563",
  ])("does not take %j for one", (text) => {
    expect(parseThaiDate(text)).toBeUndefined();
  });

  it.each(["d mmmm bbbb", "d mmm bb", "dd/mm/bbbb", "td mmm bb", "yyyy-mm-dd", '"วัน"dddd"ที่" d mmmm "พ.ศ." bbbb'])(
    "written as %s is read again as the same day",
    (format) => {
      fc.assert(
        // Two digits of a year are of 2500 to 2599.
        fc.property(fc.integer({ min: 22_000, max: 56_000 }), (serial) => {
          const [year = 0, month = 0, day = 0] = fromSerial(serial).split("-").map(Number);
          const text = formatThaiDate({ year, month, day }, format);
          expect(parseThaiDate(text ?? "")).toEqual({ year, month, day });
        }),
      );
    },
  );

  it.each(["ddd", "mmmmm", "b", "bbb", "yy"])("has no format %s", (format) => {
    expect(formatThaiDate({ year: 2021, month: 4, day: 23 }, format)).toBeUndefined();
  });
});
