import { CellError, cellKey, cellText, flat, isBlank, scalar, type CellValue, type Matrix } from "./cells";
import { SCHEME_PARAMETERS, whole, type FunctionWithoutTwin } from "./definition";
import { gain, itemWorths } from "./itemWorths";
import { CODES, SCORES, scoresByKey } from "./scores";

export const WHATIF: FunctionWithoutTwin = {
  id: "WHATIF",
  description: {
    th: "คะแนนรวมที่คาดว่าจะได้ หากข้อที่ระบุได้ 100 ทุกข้อ",
    en: "Projected total if all of the named items reach 100",
  },
  parameters: [
    { name: "total", description: { th: "คะแนนรวมปัจจุบัน", en: "Present total" } },
    {
      name: "fixedCodes",
      matrix: true,
      description: {
        th: "รหัสข้อที่จะได้ 100 (เซลล์เดียวหรือหลายเซลล์ ข้ามช่องว่าง)",
        en: "Codes of the items that reach 100 (one cell or many; blanks are skipped)",
      },
    },
    CODES,
    SCORES,
    SCHEME_PARAMETERS.items,
    SCHEME_PARAMETERS.indicators,
    SCHEME_PARAMETERS.weights,
  ],
  compute: whole(([totalArgument, fixed = [], codes = [], scores = [], items, indicators, weights]) => {
    const total = scalar(totalArgument);
    if (typeof total !== "number") return "";
    const worths = itemWorths({ items, indicators, weights });
    const byKey = scoresByKey(codes, scores);
    let projected = total;
    for (const [key, code] of distinct(fixed)) {
      const worth = worths.get(key);
      if (worth === undefined) return new CellError("#N/A", code);
      const score = byKey.get(key);
      // What an item that was not assessed would add is not known.
      if (score === undefined) return "";
      const points = gain(worth, score);
      if (points instanceof CellError) return points;
      projected += points;
    }
    return projected;
  }),
  twinKind: "sheetColumns",
};

/** The codes that are named, each once, by key. */
function distinct(codes: Matrix): ReadonlyMap<string, string> {
  const named = flat(codes).filter((cell: CellValue) => !isBlank(cell));
  return new Map(named.map((cell) => [cellKey(cell), cellText(cell)]));
}
