import { LATEST_CONFIRMED } from "../ita";
import { CellError, cellKey, scalar } from "./cells";
import { SCHEME_PARAMETERS, siblingCounts, tableColumn, type FunctionDefinition } from "./definition";
import { itemKeys, schemeTables } from "./schemeTables";

const DEFAULTS = schemeTables(LATEST_CONFIRMED);

export const IMPACT: FunctionDefinition = {
  id: "IMPACT",
  description: {
    th: "คะแนนรวมที่จะเพิ่มขึ้นหากข้อนี้ได้ 100 ตามหลักเกณฑ์ของปีนั้น",
    en: "Points the total gains if this item reaches 100, under that year's scheme",
  },
  parameters: [
    { name: "code", description: { th: "รหัสข้อ", en: "Item code" } },
    { name: "score", description: { th: "คะแนนปัจจุบัน 0–100", en: "Present score, 0–100" } },
    SCHEME_PARAMETERS.items,
    SCHEME_PARAMETERS.indicators,
    SCHEME_PARAMETERS.weights,
  ],
  compute: ([
    codeArgument,
    scoreArgument,
    schemeItems = DEFAULTS.items,
    schemeIndicators = DEFAULTS.indicators,
    schemeWeights = DEFAULTS.weights,
  ]) => {
    const score = scalar(scoreArgument);
    if (typeof score !== "number") return "";
    const items = itemKeys(schemeItems);
    const code = cellKey(scalar(codeArgument));
    const item = items.find((row) => row.code === code);
    const instrument = schemeIndicators.find((row) => cellKey(row[0] ?? null) === item?.indicator)?.[1] ?? null;
    if (item === undefined || item.indicator === "" || instrument === null) return new CellError("#N/A");
    if (score >= 100) return 0;
    const sumOf = (rows: typeof schemeWeights) =>
      rows.reduce((sum, row) => sum + (typeof row[1] === "number" ? row[1] : 0), 0);
    const weight = sumOf(schemeWeights.filter((row) => cellKey(row[0] ?? null) === cellKey(instrument)));
    const total = sumOf(schemeWeights);
    if (total === 0) return new CellError("#DIV/0!");
    const indicators = schemeIndicators.filter((row) => cellKey(row[1] ?? null) === cellKey(instrument)).length;
    const subindicators = new Set(
      items.filter((other) => other.indicator === item.indicator).map((other) => other.subindicator),
    ).size;
    const siblings = items.filter((other) => other.subindicator === item.subindicator).length;
    return ((weight / total) * (100 - score)) / indicators / subindicators / siblings;
  },
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
    const impact = `${weight}*(100-${score})/COUNTIF(${instruments},${instrument})/${subindicatorCount}/${siblings}`;
    return `IF(ISNUMBER(${score}),IF(ISNA(${row}),NA(),IF(INDEX(${codes},${row})<>${code},NA(),IF(${score}>=100,0,${impact}))),IF(ISERROR(${score}),${score},""))`;
  },
};
