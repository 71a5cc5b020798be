import { asNumber, CellError, cellKey } from "./cells";
import { SCHEME_PARAMETERS, siblingCounts, tableColumn, whereScored, type FunctionWithTwin } from "./definition";
import { gain, itemWorths } from "./itemWorths";

export const IMPACT: FunctionWithTwin = {
  id: "IMPACT",
  description: {
    th: "คะแนนรวมที่จะเพิ่มขึ้นหากข้อนี้ได้ 100 ตามหลักเกณฑ์ของปีนั้น",
    en: "Points the total gains if this item reaches 100, under that year's scheme",
  },
  parameters: [
    { name: "code", each: true, description: { th: "รหัสข้อ เซลล์เดียวหรือทั้งคอลัมน์", en: "Item code; a cell or a column" } },
    {
      name: "score",
      each: true,
      score: true,
      description: { th: "คะแนนปัจจุบัน 0–100", en: "Present score, 0–100; a cell or a column" },
    },
    SCHEME_PARAMETERS.items,
    SCHEME_PARAMETERS.indicators,
    SCHEME_PARAMETERS.weights,
  ],
  compute: ([, , items, indicators, weights]) => {
    const worths = itemWorths({ items, indicators, weights });
    return ([code = null, score]) => {
      const worth = worths.get(cellKey(code));
      return worth === undefined ? new CellError("#N/A") : gain(worth, asNumber(score));
    };
  },
  twinKind: "formula",
  twin: ([code = "", score = "", items = "", indicators = "", weights = ""]) => {
    const subindicators = tableColumn(items, 2);
    const itemIndicators = tableColumn(items, 3);
    const codes = tableColumn(items, 1);
    const row = `MATCH(${code},${codes},0)`;
    const indicator = `INDEX(${itemIndicators},${row})`;
    const instruments = tableColumn(indicators, 2);
    const instrument = `INDEX(${instruments},MATCH(${indicator},${tableColumn(indicators, 1)},0))`;
    const weight = `SUMIF(${tableColumn(weights, 1)},${instrument},${tableColumn(weights, 2)})/SUM(${tableColumn(weights, 2)})`;
    const subindicatorCount = `SUMPRODUCT((${itemIndicators}=${indicator})/${siblingCounts(subindicators)})`;
    const siblings = `COUNTIF(${subindicators},INDEX(${subindicators},${row})&"")`;
    // MATCH takes * and ? for wildcards, so what it finds is compared again.
    const impact = `${weight}*MAX(0,100-${score})/COUNTIF(${instruments},${instrument})/${subindicatorCount}/${siblings}`;
    return whereScored(score, `IF(ISNA(${row}),NA(),IF(INDEX(${codes},${row})<>${code},NA(),${impact}))`);
  },
};
