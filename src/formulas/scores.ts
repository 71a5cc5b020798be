import { LATEST_CONFIRMED, meanOfAll } from "../ita";
import { CellError, cellKey, firstError, flat, type CellValue, type Matrix } from "./cells";
import {
  SCHEME_PARAMETERS,
  siblingCounts,
  tableColumn,
  whole,
  type FunctionWithTwin,
  type Parameter,
} from "./definition";
import { itemKeys, schemeTables, type SchemeItemKeys } from "./schemeTables";

const DEFAULTS = schemeTables(LATEST_CONFIRMED);

export const CODES: Parameter = {
  name: "codes",
  matrix: true,
  errorsAreAbsent: true,
  description: { th: "คอลัมน์รหัสข้อ (O1, I1, E1 …)", en: "Column of item codes (O1, I1, E1 …)" },
};
export const SCORES: Parameter = {
  name: "scores",
  matrix: true,
  errorsAreAbsent: true,
  description: { th: "คอลัมน์คะแนน แถวตรงกัน", en: "Column of scores, in the same rows" },
};

/**
 * Scores by key. A key that stands twice with a number is ambiguous and left out, as the twin's
 * COUNTIFS(…)=1 does.
 */
export function scoresByKey(keys: Matrix, scores: Matrix): ReadonlyMap<string, number> {
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

/** Formula text of each scheme row's score; a sum that leaves errors out, as the count above does. */
function sumOfScored(keys: string, schemeKeys: string, scores: string): string {
  return `SUMIFS(${scores},${keys},${schemeKeys},${scores},">=-1E+300")`;
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

export const SUBINDICATOR: FunctionWithTwin = {
  id: "SUBINDICATOR",
  description: {
    th: "คะแนนตัวชี้วัดย่อย คือค่าเฉลี่ยของทุกข้อในตัวชี้วัดย่อยนั้น (ขาดข้อใดข้อหนึ่ง ผลเป็นว่าง)",
    en: "Sub-indicator score: the mean of all its items (blank if any is not assessed)",
  },
  parameters: [
    {
      name: "subindicator",
      each: true,
      description: { th: "รหัสตัวชี้วัดย่อย เช่น 9.1", en: "Sub-indicator code, such as 9.1; a cell or a column" },
    },
    CODES,
    SCORES,
    SCHEME_PARAMETERS.items,
  ],
  compute: ([, codes = [], scores = [], schemeItems = DEFAULTS.items]) => {
    const items = itemKeys(schemeItems);
    const byKey = scoresByKey(codes, scores);
    return ([subindicator = null]) => {
      const key = cellKey(subindicator);
      const members = items.filter((item) => item.subindicator === key);
      if (key === "" || members.length === 0) return new CellError("#N/A");
      return meanOrBlank(meanOfAll(members.map((item) => byKey.get(item.code))));
    };
  },
  twinKind: "formula",
  twin: ([subindicator = "", codes = "", scores = "", items = ""]) => {
    const schemeCodes = tableColumn(items, 1);
    const members = rowsEqual(tableColumn(items, 2), subindicator);
    const mean = `SUMPRODUCT(${members}*${sumOfScored(codes, schemeCodes, scores)})/SUMPRODUCT(${members}*1)`;
    return `IF(OR(${subindicator}="",SUMPRODUCT(${members}*1)=0),NA(),IF(${allScored(members, codes, scores, schemeCodes)},${mean},""))`;
  },
};

export const INDICATOR: FunctionWithTwin = {
  id: "INDICATOR",
  description: {
    th: "คะแนนตัวชี้วัดจากรายข้อ คือค่าเฉลี่ยของตัวชี้วัดย่อย (ขาดข้อใดข้อหนึ่ง ผลเป็นว่าง)",
    en: "Indicator score from items: the mean of its sub-indicators (blank if any item is not assessed)",
  },
  parameters: [
    {
      name: "indicator",
      each: true,
      description: { th: "เลขตัวชี้วัด 1–10", en: "Indicator number, 1–10; a cell or a column" },
    },
    CODES,
    SCORES,
    SCHEME_PARAMETERS.items,
  ],
  compute: ([, codes = [], scores = [], schemeItems = DEFAULTS.items]) => {
    const items = itemKeys(schemeItems);
    const byKey = scoresByKey(codes, scores);
    return ([indicator = null]) => {
      const key = cellKey(indicator);
      const members = items.filter((item) => item.indicator === key);
      if (key === "" || members.length === 0) return new CellError("#N/A");
      return meanOrBlank(indicatorMean(members, byKey));
    };
  },
  twinKind: "formula",
  twin: ([indicator = "", codes = "", scores = "", items = ""]) => {
    const schemeCodes = tableColumn(items, 1);
    const subindicators = tableColumn(items, 2);
    const members = rowsEqual(tableColumn(items, 3), indicator);
    // Dividing each item by the number of its siblings weighs the sub-indicators alike.
    const share = siblingCounts(subindicators);
    const mean = `SUMPRODUCT(${members}*${sumOfScored(codes, schemeCodes, scores)}/${share})/SUMPRODUCT(${members}/${share})`;
    return `IF(OR(${indicator}="",SUMPRODUCT(${members}*1)=0),NA(),IF(${allScored(members, codes, scores, schemeCodes)},${mean},""))`;
  },
};

export const INSTRUMENT: FunctionWithTwin = {
  id: "INSTRUMENT",
  description: {
    th: "คะแนนแบบวัด คือค่าเฉลี่ยของตัวชี้วัดในแบบวัดนั้น (ขาดตัวชี้วัดใด ผลเป็นว่าง)",
    en: "Instrument score: the mean of its indicators (blank if any is missing)",
  },
  parameters: [
    {
      name: "instrument",
      each: true,
      description: { th: "IIT EIT หรือ OIT", en: "IIT, EIT or OIT; a cell or a column" },
    },
    {
      name: "indicators",
      matrix: true,
      errorsAreAbsent: true,
      description: { th: "คอลัมน์เลขตัวชี้วัด", en: "Column of indicator numbers" },
    },
    SCORES,
    SCHEME_PARAMETERS.indicators,
  ],
  compute: ([, indicators = [], scores = [], schemeIndicators = DEFAULTS.indicators]) => {
    const byKey = scoresByKey(indicators, scores);
    return ([instrument = null]) => {
      const key = cellKey(instrument);
      const members = schemeIndicators.filter((row) => cellKey(row[1] ?? null) === key);
      if (key === "" || members.length === 0) return new CellError("#N/A");
      return meanOrBlank(meanOfAll(members.map((row) => byKey.get(cellKey(row[0] ?? null)))));
    };
  },
  twinKind: "formula",
  twin: ([instrument = "", indicators = "", scores = "", schemeIndicators = ""]) => {
    const numbers = tableColumn(schemeIndicators, 1);
    const members = rowsEqual(tableColumn(schemeIndicators, 2), instrument);
    const mean = `SUMPRODUCT(${members}*${sumOfScored(indicators, numbers, scores)})/SUMPRODUCT(${members}*1)`;
    // The factors the other way round than a sub-indicator has them: else nobody could tell the two apart.
    return `IF(OR(${instrument}="",SUMPRODUCT(1*${members})=0),NA(),IF(${allScored(members, indicators, scores, numbers)},${mean},""))`;
  },
};

export const TOTAL: FunctionWithTwin = {
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
  compute: whole(([instruments = [], weights]) => {
    const scores = flat(instruments);
    if (weights === undefined) return weightedMean(scores, DEFAULT_WEIGHTS);
    const sameShape = weights.length === instruments.length;
    return sameShape ? weightedMean(scores, flat(weights)) : new CellError("#VALUE!");
  }),
  twinKind: "formula",
  twin: ([instruments = "", weights = ""]) => {
    if (weights === "") return totalByDefaultWeights(instruments);
    const sameShape = `AND(ROWS(${weights})=ROWS(${instruments}),COLUMNS(${weights})=COLUMNS(${instruments}))`;
    const complete = `SUMPRODUCT(ISNUMBER(${weights})*ISNUMBER(${instruments}))=COUNT(${weights})`;
    const product = `SUMPRODUCT(${instruments},${weights})/SUM(${weights})`;
    // An error beside a text: Excel's sum of products shows it, LibreOffice's does not.
    const mean = `IF(SUMPRODUCT(ISERROR(${instruments})*1)>0,SUM(${instruments}),${product})`;
    return `IF(ISERROR(SUM(${weights})),SUM(${weights}),IF(${sameShape},IF(${complete},${mean},""),VALUE("?")))`;
  },
};

const DEFAULT_WEIGHTS = LATEST_CONFIRMED.instruments.map(({ weight }) => weight);

function weightedMean(scores: readonly CellValue[], weights: readonly CellValue[]): CellValue {
  if (scores.length !== weights.length) return new CellError("#VALUE!");
  let sum = 0;
  let weightSum = 0;
  for (const [index, weight] of weights.entries()) {
    if (typeof weight !== "number") continue;
    const score = scores[index];
    if (typeof score !== "number") return "";
    sum += weight * score;
    weightSum += weight;
  }
  const error = firstError(scores);
  if (error !== undefined) return error;
  return weightSum === 0 ? new CellError("#DIV/0!") : sum / weightSum;
}

/** Three scores in a row or a column. */
function totalByDefaultWeights(instruments: string): string {
  const count = String(DEFAULT_WEIGHTS.length);
  const terms = DEFAULT_WEIGHTS.map((weight, index) => `${String(weight)}*INDEX(${instruments},${String(index + 1)})`);
  const sum = DEFAULT_WEIGHTS.map((weight) => String(weight)).join("+");
  const mean = `(${terms.join("+")})/(${sum})`;
  return `IF(ROWS(${instruments})*COLUMNS(${instruments})<>${count},VALUE("?"),IF(COUNT(${instruments})=${count},${mean},""))`;
}
