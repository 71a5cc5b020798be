import { createWorkbook } from "../../src/workbook";
import { readingOf, sampleFile, textFile } from "../sampleFiles";

const today = "2021-02-15";
const WORKBOOKS = {
  "the report of FY2563": readingOf([sampleFile("ita-2563.txt")]),
  "the memo of FY2564": readingOf([sampleFile("oit-2564.txt")]),
  "indicators of an unconfirmed year": readingOf([textFile("ตัวชี้วัดที่\tคะแนน\n1.การปฏิบัติหน้าที่\t90\n")], {
    fiscalYear: 2568,
  }),
};

describe.each(Object.entries(WORKBOOKS))("the sheets of %s", (_, reading) => {
  it("have nothing right under or beside a table: Excel would take it in", () => {
    const { sheets } = createWorkbook(reading, { language: "th", today });
    const neighbours = sheets.flatMap(({ name, blocks, tables }) =>
      blocks
        .filter(({ row, column }) =>
          tables.some((table) => {
            const [bottom, right] = [table.row + table.rows.length, table.column + table.columns.length - 1];
            const under = row === bottom + 1 && column >= table.column && column <= right;
            const beside = column === right + 1 && row >= table.row && row <= bottom;
            return under || beside;
          }),
        )
        .map(({ row, column }) => `${name} ${String(row)},${String(column)}`),
    );
    expect(neighbours).toEqual([]);
  });
});
