import { parseItemCode } from "../ita";
import { CellError, isBlank, type CellValue } from "./cells";
import type { FunctionWithoutTwin } from "./definition";

/** Excel shows the text of an error in a small card. */
const LONGEST_MESSAGE = 60;

export const CODE: FunctionWithoutTwin = {
  id: "CODE",
  description: {
    th: "รหัสข้อแบบมาตรฐานจากที่พิมพ์มา เช่น 1๑ เป็น I1, ๐๑๐ เป็น O10, ข้อ O1. เป็น O1",
    en: "An item's code however it is spelt: 1๑ is I1, ๐๑๐ is O10, OIT 1. is O1",
  },
  parameters: [
    {
      name: "text",
      each: true,
      description: { th: "ข้อความที่มีรหัสข้อ เซลล์เดียวหรือทั้งคอลัมน์", en: "Text of a code; a cell or a column" },
    },
  ],
  compute:
    () =>
    ([cell = null]) =>
      canonical(cell),
  twinKind: "none",
};

function canonical(cell: CellValue): CellValue {
  if (isBlank(cell)) return "";
  if (typeof cell !== "string") return new CellError("#VALUE!");
  if (cell.trim() === "") return "";
  return parseItemCode(cell)?.code ?? new CellError("#VALUE!", cell.slice(0, LONGEST_MESSAGE));
}
