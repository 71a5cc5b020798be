import { parseItemCode, parseNumber } from "../ita";
import { toArabicDigits } from "../thai";
import { cleanCell } from "./recognise/cells";
import { columnOf, type ColumnMeaning } from "./recognise/tables/columns";
import { isItemName } from "./recognise/tables/itemRows";
import { indicatorMention } from "./recognise/names";
import type { TableReading } from "./tables";

const HIGHEST_SCORE = 100;
const LAST_INDICATOR = 10;

type Judge = (cell: string, cells: readonly string[]) => boolean;

const isFigure: Judge = (cell) => parseNumber(cell).kind === "number";
const isScore: Judge = (cell) => {
  const parsed = parseNumber(cell);
  return parsed.kind === "number" && parsed.value <= HIGHEST_SCORE;
};
const isText: Judge = (cell, cells) => !isFigure(cell, cells);
const isIndicator: Judge = (cell) => {
  const [, number] = /^(?:ตัวชี้วัด(?:ที่)?\s*)?(\d{1,2})(?![.\d])/.exec(toArabicDigits(cell)) ?? [];
  return indicatorMention(cell) !== undefined || (Number(number) >= 1 && Number(number) <= LAST_INDICATOR);
};

function judgeFor(meaning: ColumnMeaning, { mapping }: TableReading): Judge {
  switch (meaning) {
    case "code":
      return (cell) => parseItemCode(cell) !== undefined;
    case "name":
      return (cell, cells) => {
        const code = parseItemCode(cells[columnOf(mapping, "code")] ?? "")?.code;
        return code === undefined ? isText(cell, cells) : isItemName(code, cell);
      };
    case "score":
    case "weighted":
      return isScore;
    case "weight":
    case "respondents":
    case "rank":
    case "ordinal":
      return isFigure;
    case "indicator":
      return isIndicator;
    default:
      return isText;
  }
}

/**
 * How well a column's cells agree with the meaning it was given: the share, from 0 to 1, of its filled
 * cells that read as such. 0 for a column without a meaning; 1 for one without cells to contradict it.
 */
export function columnConfidence(table: TableReading, column: number): number {
  const meaning = table.mapping[column];
  if (meaning === undefined || meaning === "none") return 0;
  const judge = judgeFor(meaning, table);
  let filled = 0;
  let agreeing = 0;
  for (const { source, fate } of table.rows) {
    if (fate === "heading" || fate === "left-out") continue;
    const cells = source.cells.map(cleanCell);
    const cell = cells[column] ?? "";
    if (parseNumber(cell).kind === "absent") continue;
    filled += 1;
    if (judge(cell, cells)) agreeing += 1;
  }
  return filled === 0 ? 1 : agreeing / filled;
}
