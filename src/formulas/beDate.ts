import { formatThaiDate } from "../thai";
import { CellError, cellText, isBlank, scalar, type CellValue } from "./cells";
import { dateInCell } from "./dateCells";
import type { FunctionWithoutTwin } from "./definition";

const LONG = "d mmmm bbbb";

export const BEDATE: FunctionWithoutTwin = {
  id: "BEDATE",
  description: {
    th: "วันที่เป็นข้อความภาษาไทย ปี พ.ศ. เช่น 23 เมษายน 2564 หรือ 23 เม.ย. 64",
    en: "A date as Thai text in the Buddhist era, written in full or in short",
  },
  parameters: [
    {
      name: "date",
      each: true,
      description: {
        th: "วันที่ของ Excel หรือข้อความ เช่น 23/4/2564 เซลล์เดียวหรือทั้งคอลัมน์",
        en: "A date, or a text such as 23/4/2564; a cell or a column",
      },
    },
    {
      name: "format",
      optional: true,
      description: {
        th: 'รูปแบบ เช่น "d mmmm bbbb" (ไม่ใส่), "d mmm bb", "dd/mm/bbbb"; dddd = ชื่อวัน yyyy = ค.ศ. ขึ้นต้นด้วย t = เลขไทย',
        en: 'Format, such as "d mmmm bbbb" (omitted), "d mmm bb", "dd/mm/bbbb"; dddd = weekday, yyyy = Common Era, t in front = Thai digits',
      },
    },
  ],
  compute: ([, format]) => {
    const pattern = cellText(scalar(format));
    return ([cell = null]) => inThai(cell, pattern === "" ? LONG : pattern);
  },
  twinKind: "none",
};

function inThai(cell: CellValue, format: string): CellValue {
  if (isBlank(cell)) return "";
  const date = dateInCell(cell);
  if (date === undefined || date.day === null) return new CellError("#VALUE!");
  return formatThaiDate({ ...date, day: date.day }, format) ?? new CellError("#VALUE!", format);
}
