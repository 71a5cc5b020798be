import { BUDDHIST_ERA_OFFSET, FIRST_BUDDHIST_YEAR } from "../thai";
import { CellError, isBlank } from "./cells";
import { dateInCell, EARLIEST_SERIAL, END_OF_SERIALS } from "./dateCells";
import type { FunctionWithTwin } from "./definition";

/** The fiscal year begins on 1 October of the year before. */
const FIRST_MONTH = 10;

export const FISCALYEAR: FunctionWithTwin = {
  id: "FISCALYEAR",
  description: {
    th: "ปีงบประมาณ (พ.ศ.) ของวันที่ เช่น 1 ตุลาคม 2563 คือ 2564",
    en: "Fiscal year (Buddhist era) of a date: 1 October 2020 is in 2564",
  },
  parameters: [
    {
      name: "date",
      each: true,
      description: {
        th: "วันที่ของ Excel หรือข้อความ เช่น 1 ต.ค. 63, 1/10/2563, 2020-10-01 เซลล์เดียวหรือทั้งคอลัมน์",
        en: "A date, or a text such as 1/10/2563, 2020-10-01 or one with a Thai month; a cell or a column",
      },
    },
  ],
  compute:
    () =>
    ([cell = null]) => {
      if (isBlank(cell)) return "";
      const date = dateInCell(cell);
      if (date === undefined) return new CellError("#VALUE!");
      return date.year + BUDDHIST_ERA_OFFSET + (date.month >= FIRST_MONTH ? 1 : 0);
    },
  twinKind: "formula",
  /** For dates; a text is an error here. */
  twin: ([date = ""]) => {
    const era = `IF(YEAR(${date})<${String(FIRST_BUDDHIST_YEAR)},${String(BUDDHIST_ERA_OFFSET)},0)`;
    const year = `YEAR(${date})+${era}+IF(MONTH(${date})>=${String(FIRST_MONTH)},1,0)`;
    const noDate = `OR(${date}<${String(EARLIEST_SERIAL)},${date}>=${String(END_OF_SERIALS)})`;
    return (
      `IF(ISERROR(${date}),${date},IF(ISNUMBER(${date}),IF(${noDate},VALUE("?"),${year}),` +
      `IF(ISLOGICAL(${date}),VALUE("?"),IF(${date}="","",VALUE("?")))))`
    );
  },
};
