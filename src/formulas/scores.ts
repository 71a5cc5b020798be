import { LATEST_CONFIRMED, meanOfAll } from "../ita";
import { CellError, cellKey, flat, scalar, type CellValue, type Matrix } from "./cells";
import { SCHEME_PARAMETERS, siblingCounts, tableColumn, type FunctionDefinition, type Parameter } from "./definition";
import { itemKeys, schemeTables, type SchemeItemKeys } from "./schemeTables";

const DEFAULTS = schemeTables(LATEST_CONFIRMED);

const CODES: Parameter = {
  name: "codes",
  matrix: true,
  errorsAreAbsent: true,
  description: { th: "คอลัมน์รหัสข้อ (O1, I1, E1 …)", en: "Column of item codes (O1, I1, E1 …)" },
};
const SCORES: Parameter = {
  name: "scores",
  matrix: true,
  errorsAreAbsent: true,
  description: { th: "คอลัมน์คะแนน แถวตรงกัน", en: "Column of scores, in the same rows" },
};

/**
 * Scores by key. A key that stands twice with a number is ambiguous and left out, as the twin's
 * COUNTIFS(…)=1 does.
 */
function scoresByKey(keys: Matrix, scores: Matrix): ReadonlyMap<string, number> {
  const values = flat(scores);
  const seen = new Map<string, number | null>();
  for (const [index, cell] of flat(keys).entries()) {
    const value = values[index];
    if (typeof value !== "number") continue;
    const key = cellKey(cell);
    seen.set(key, seen.has(key) ? null : value);
  }
  return new Map([...seen].filter((entry): entry is [string, number] => entry[1] !== null));
}

/** Formula text of: every one of the `members` rows has exactly one numeric score. */
function allScored(members: string, keys: string, scores: string, schemeKeys: string): string {
  return `SUMPRODUCT(${members}*(COUNTIFS(${keys},${schemeKeys},${scores},">=-1E+300")=1))=SUMPRODUCT(${members}*1)`;
}

/** Formula text of the rows whose column compares equal as text, so that 9.1 and "9.1" agree. */
function rowsEqual(column: string, value: string): string {
  return `(${column}&""=${value}&"")`;
}

function meanOrBlank(mean: number | undefined): CellValue {
  return mean ?? "";
}

function indicatorMean(items: readonly SchemeItemKeys[], scores: ReadonlyMap<string, number>): number | undefined {
  const subindicators = [...new Set(items.map((item) => item.subindicator))];
  return meanOfAll(
    subindicators.map((sub) =>
      meanOfAll(items.filter((item) => item.subindicator === sub).map((item) => scores.get(item.code))),
    ),
  );
}

export const SUBINDICATOR: FunctionDefinition = {
  id: "SUBINDICATOR",
  description: {
    th: "คะแนนตัวชี้วัดย่อย คือค่าเฉลี่ยของทุกข้อในตัวชี้วัดย่อยนั้น (ขาดข้อใดข้อหนึ่ง ผลเป็นว่าง)",
    en: "Sub-indicator score: the mean of all its items (blank if any is not assessed)",
  },
  parameters: [
    { name: "subindicator", description: { th: "รหัสตัวชี้วัดย่อย เช่น 9.1", en: "Sub-indicator code, such as 9.1" } },
    CODES,
    SCORES,
    SCHEME_PARAMETERS.items,
  ],
  compute: ([subindicator, codes = [], scores = [], schemeItems = DEFAULTS.items]) => {
    const key = cellKey(scalar(subindicator));
    const members = itemKeys(schemeItems).filter((item) => item.subindicator === key);
    if (key === "" || members.length === 0) return new CellError("#N/A");
    const byKey = scoresByKey(codes, scores);
    return meanOrBlank(meanOfAll(members.map((item) => byKey.get(item.code))));
  },
  twin: ([subindicator = "", codes = "", scores = "", items = ""]) => {
    const schemeCodes = tableColumn(items, 1);
    const members = rowsEqual(tableColumn(items, 2), subindicator);
    const mean = `SUMPRODUCT(${members}*SUMIF(${codes},${schemeCodes},${scores}))/SUMPRODUCT(${members}*1)`;
    return `IF(OR(${subindicator}="",SUMPRODUCT(${members}*1)=0),NA(),IF(${allScored(members, codes, scores, schemeCodes)},${mean},""))`;
  },
};

export const INDICATOR: FunctionDefinition = {
  id: "INDICATOR",
  description: {
    th: "คะแนนตัวชี้วัดจากรายข้อ คือค่าเฉลี่ยของตัวชี้วัดย่อย (ขาดข้อใดข้อหนึ่ง ผลเป็นว่าง)",
    en: "Indicator score from items: the mean of its sub-indicators (blank if any item is not assessed)",
  },
  parameters: [
    { name: "indicator", description: { th: "เลขตัวชี้วัด 1–10", en: "Indicator number, 1–10" } },
    CODES,
    SCORES,
    SCHEME_PARAMETERS.items,
  ],
  compute: ([indicator, codes = [], scores = [], schemeItems = DEFAULTS.items]) => {
    const key = cellKey(scalar(indicator));
    const members = itemKeys(schemeItems).filter((item) => item.indicator === key);
    if (key === "" || members.length === 0) return new CellError("#N/A");
    return meanOrBlank(indicatorMean(members, scoresByKey(codes, scores)));
  },
  twin: ([indicator = "", codes = "", scores = "", items = ""]) => {
    const schemeCodes = tableColumn(items, 1);
    const subindicators = tableColumn(items, 2);
    const members = rowsEqual(tableColumn(items, 3), indicator);
    // Dividing each item by the number of its siblings weighs the sub-indicators alike.
    const share = siblingCounts(subindicators);
    const mean = `SUMPRODUCT(${members}*SUMIF(${codes},${schemeCodes},${scores})/${share})/SUMPRODUCT(${members}/${share})`;
    return `IF(OR(${indicator}="",SUMPRODUCT(${members}*1)=0),NA(),IF(${allScored(members, codes, scores, schemeCodes)},${mean},""))`;
  },
};

export const INSTRUMENT: FunctionDefinition = {
  id: "INSTRUMENT",
  description: {
    th: "คะแนนแบบวัด คือค่าเฉลี่ยของตัวชี้วัดในแบบวัดนั้น (ขาดตัวชี้วัดใด ผลเป็นว่าง)",
    en: "Instrument score: the mean of its indicators (blank if any is missing)",
  },
  parameters: [
    { name: "instrument", description: { th: "IIT EIT หรือ OIT", en: "IIT, EIT or OIT" } },
    {
      name: "indicators",
      matrix: true,
      errorsAreAbsent: true,
      description: { th: "คอลัมน์เลขตัวชี้วัด", en: "Column of indicator numbers" },
    },
    SCORES,
    SCHEME_PARAMETERS.indicators,
  ],
  compute: ([instrument, indicators = [], scores = [], schemeIndicators = DEFAULTS.indicators]) => {
    const key = cellKey(scalar(instrument));
    const members = schemeIndicators.filter((row) => cellKey(row[1] ?? null) === key);
    if (key === "" || members.length === 0) return new CellError("#N/A");
    const byKey = scoresByKey(indicators, scores);
    return meanOrBlank(meanOfAll(members.map((row) => byKey.get(cellKey(row[0] ?? null)))));
  },
  twin: ([instrument = "", indicators = "", scores = "", schemeIndicators = ""]) => {
    const numbers = tableColumn(schemeIndicators, 1);
    const members = rowsEqual(tableColumn(schemeIndicators, 2), instrument);
    const mean = `SUMPRODUCT(${members}*SUMIF(${indicators},${numbers},${scores}))/SUMPRODUCT(${members}*1)`;
    return `IF(OR(${instrument}="",SUMPRODUCT(${members}*1)=0),NA(),IF(${allScored(members, indicators, scores, numbers)},${mean},""))`;
  },
};

export const TOTAL: FunctionDefinition = {
  id: "TOTAL",
  description: {
    th: "คะแนนรวมถ่วงน้ำหนักจากคะแนนแบบวัด (ขาดแบบวัดใด ผลเป็นว่าง)",
    en: "Weighted total of instrument scores (blank if any is missing)",
  },
  parameters: [
    {
      name: "instruments",
      matrix: true,
      errorsAreAbsent: true,
      description: { th: "คะแนน IIT EIT OIT", en: "Scores of IIT, EIT and OIT" },
    },
    {
      name: "weights",
      optional: true,
      matrix: true,
      description: { th: "น้ำหนัก ขนาดเท่ากัน (ไม่ใส่ = 30 30 40)", en: "Weights, same shape (omitted = 30, 30, 40)" },
    },
  ],
  compute: ([instruments = [], weightsArgument]) => {
    const scores = flat(instruments);
    const weights =
      weightsArgument === undefined ? DEFAULTS.weights.map((row) => row[1] ?? null) : flat(weightsArgument);
    const sameShape = weightsArgument === undefined || weightsArgument.length === instruments.length;
    if (!sameShape || scores.length !== weights.length) return new CellError("#VALUE!");
    let sum = 0;
    let weightSum = 0;
    for (const [index, weight] of weights.entries()) {
      if (typeof weight !== "number") continue;
      const score = scores[index];
      if (typeof score !== "number") return "";
      sum += weight * score;
      weightSum += weight;
    }
    return weightSum === 0 ? new CellError("#DIV/0!") : sum / weightSum;
  },
  twin: ([instruments = "", weights = ""]) =>
    `IF(OR(ROWS(${weights})<>ROWS(${instruments}),COLUMNS(${weights})<>COLUMNS(${instruments})),VALUE("?"),` +
    `IF(SUMPRODUCT(ISNUMBER(${weights})*ISNUMBER(${instruments}))=COUNT(${weights}),SUMPRODUCT(${instruments},${weights})/SUM(${weights}),""))`,
};
