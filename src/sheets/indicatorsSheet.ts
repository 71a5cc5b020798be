import { BAND, callOf, GROUP, INDICATOR, INSTRUMENT, SUBINDICATOR, TOTAL } from "../formulas";
import { groupOf, instrumentScores, roundHalfUp, type ItemCode } from "../ita";
import { below, cell, columnRange, DIFFERENCE, FIRST_TABLE_ROW, firstCell, formula, heading, table } from "./layout";
import type { SheetModel } from "./model";
import { NAMES } from "./references";
import type { BlockCell, NameSpec, RangeSpec, SheetSpec, TableSpec } from "./spec";

function indicatorTable(model: SheetModel): TableSpec {
  const { ref, assessment, scheme, target } = model;
  const { fromItems, used, exact } = model.figures;
  const scores = scheme.indicators.map(({ no }) => used[String(no)]);
  const { self } = ref.of("tblIndicators");
  const { all } = ref.of("tblIndicators");
  const firstNumber = (first: string, second: string) =>
    `IF(ISNUMBER(${first}),${first},IF(ISNUMBER(${second}),${second},""))`;
  const complete = `SUMPRODUCT(((ISNUMBER(${all("reported")})+ISNUMBER(${all("fromItems")}))>0)*1)=ROWS(${all("no")})`;
  const rows = scheme.indicators.map((indicator) => {
    const key = String(indicator.no);
    const reported = assessment.indicators[key]?.score;
    const score = used[key];
    const computed = fromItems[key];
    const rank =
      score === undefined
        ? undefined
        : 1 +
          scheme.indicators.filter((other, index) => {
            const otherScore = scores[index];
            return (
              otherScore !== undefined && (otherScore > score || (otherScore === score && other.no < indicator.no))
            );
          }).length;
    return [
      indicator.no,
      model.language === "th" ? indicator.name : indicator.nameEn,
      indicator.instrument,
      reported ?? null,
      formula(
        `IFERROR(${callOf(INDICATOR, [self("no"), ref.column("tblItems", "code"), ref.column("tblItems", "score"), ref.columns("tblSchemeItems", "code", "indicator")])},"")`,
        computed,
      ),
      formula(
        `IF(AND(ISNUMBER(${self("reported")}),ISNUMBER(${self("fromItems")})),ROUND(ROUND(${self("fromItems")},2)-${self("reported")},2),"")`,
        reported === undefined || computed === undefined ? undefined : roundHalfUp(roundHalfUp(computed) - reported),
      ),
      formula(
        `IF(${complete},${firstNumber(self("reported"), self("fromItems"))},${firstNumber(self("fromItems"), self("reported"))})`,
        score,
      ),
      formula(NAMES.target, target),
      formula(
        `IF(ISNUMBER(${self("used")}),MAX(0,${NAMES.target}-ROUND(${self("used")},2)),"")`,
        score === undefined ? undefined : Math.max(0, target - roundHalfUp(score)),
      ),
      formula(
        `IFERROR(${callOf(GROUP, [self("used"), ref.columns("tblSchemeGroups", "group", "above")])},"")`,
        score === undefined ? undefined : groupOf(score, model.groups),
      ),
      formula(
        `IF(ISNUMBER(${self("used")}),RANK(${self("used")},${all("used")})+SUMPRODUCT((${all("used")}=${self("used")})*(${all("no")}<${self("no")})),"")`,
        rank,
      ),
      formula(firstNumber(self("fromItems"), self("reported")), exact[key]),
      formula(indicatorImpact(model), model.figures.indicatorImpacts.get(`${indicator.no}`)),
    ];
  });
  return table(
    model,
    "tblIndicators",
    { row: FIRST_TABLE_ROW, column: 0 },
    [
      { key: "no", style: "integer" },
      { key: "name", style: "text" },
      { key: "instrument", style: "code" },
      { key: "reported", style: "inputScore" },
      { key: "fromItems", style: "score" },
      { key: "difference", style: "score" },
      { key: "used", style: "score" },
      { key: "target", style: "score" },
      { key: "gap", style: "score" },
      { key: "group", style: "code" },
      { key: "rank", style: "integer" },
      { key: "exact", style: "exactScore" },
      { key: "impact", style: "points" },
    ],
    rows,
  );
}

/** What an indicator's way to 100 is worth: its instrument's share of the weights, spread over its indicators. */
function indicatorImpact({ ref }: SheetModel): string {
  const { self } = ref.of("tblIndicators");
  const weights = ref.of("tblSchemeInstruments");
  const weight = `SUMIF(${weights.all("instrument")},${self("instrument")},${weights.all("weight")})`;
  const siblings = `COUNTIF(${ref.column("tblSchemeIndicators", "instrument")},${self("instrument")})`;
  return `IF(ISNUMBER(${self("used")}),IFERROR((100-${self("used")})*${weight}/SUM(${weights.all("weight")})/${siblings},""),"")`;
}

function instrumentTable(model: SheetModel, row: number): TableSpec {
  const { ref, assessment, scheme, computed } = model;
  const exact = instrumentScores(model.figures.exact, scheme);
  const weights = scheme.instruments.reduce((sum, { weight }) => sum + weight, 0);
  const { self } = ref.of("tblInstruments");
  const schemeWeight = ref.column("tblSchemeInstruments", "weight");
  const instrument = (scores: "used" | "exact") =>
    `IFERROR(${callOf(INSTRUMENT, [self("instrument"), ref.column("tblIndicators", "no"), ref.column("tblIndicators", scores), ref.columns("tblSchemeIndicators", "no", "instrument")])},"")`;
  const rows = scheme.instruments.map(({ code, weight }) => {
    const score = computed.instruments[code];
    return [
      code,
      model.texts.instruments[code],
      formula(
        `SUMIF(${ref.column("tblSchemeInstruments", "instrument")},${self("instrument")},${schemeWeight})`,
        weight,
      ),
      formula(instrument("used"), score),
      assessment.reported.instruments?.[code] ?? null,
      formula(
        `IF(ISNUMBER(${self("score")}),${self("score")}*${self("weight")}/SUM(${schemeWeight}),"")`,
        score === undefined ? undefined : (score * weight) / weights,
      ),
      assessment.respondents[code] ?? null,
      formula(instrument("exact"), exact[code]),
    ];
  });
  return table(
    model,
    "tblInstruments",
    { row, column: 0 },
    [
      { key: "instrument", style: "code" },
      { key: "name", style: "text" },
      { key: "weight", style: "weight" },
      { key: "score", style: "score" },
      { key: "reported", style: "inputScore" },
      { key: "weighted", style: "score" },
      { key: "respondents", style: "integer" },
      { key: "exact", style: "exactScore" },
    ],
    rows,
  );
}

function subindicatorTable(model: SheetModel, row: number): TableSpec {
  const { ref, assessment, scheme, computed, plan } = model;
  const { impacts } = model.figures;
  const { self } = ref.of("tblSubindicators");
  const { all: items } = ref.of("tblItems");
  const ownRows = `(${items("subindicator")}=${self("code")})*ISNUMBER(${items("score")})`;
  const rows = scheme.subindicators.map((sub) => {
    const codes: readonly ItemCode[] = scheme.items
      .filter((item) => item.subindicator === sub.code)
      .map(({ code }) => code);
    const scored = codes.map((code) => assessment.items[code]?.score).filter((score) => score !== undefined);
    return [
      sub.code,
      sub.name,
      sub.indicator,
      formula(`COUNTIF(${ref.column("tblSchemeItems", "subindicator")},${self("code")})`, codes.length),
      formula(`SUMPRODUCT(${ownRows})`, scored.length),
      formula(
        `IFERROR(${callOf(SUBINDICATOR, [self("code"), items("code"), items("score"), ref.columns("tblSchemeItems", "code", "indicator")])},"")`,
        computed.subindicators[sub.code],
      ),
      formula(
        `SUMPRODUCT(${ownRows}*(${items("score")}<${NAMES.threshold}))`,
        scored.filter((score) => score < plan.threshold).length,
      ),
      formula(
        `SUMIF(${items("subindicator")},${self("code")},${items("impact")})`,
        codes.reduce((sum, code) => sum + (impacts.get(code) ?? 0), 0),
      ),
    ];
  });
  return table(
    model,
    "tblSubindicators",
    { row, column: 0 },
    [
      { key: "code", style: "code" },
      { key: "name", style: "text" },
      { key: "indicator", style: "integer" },
      { key: "items", style: "integer" },
      { key: "scored", style: "integer" },
      { key: "score", style: "score" },
      { key: "below", style: "integer" },
      { key: "impact", style: "points" },
    ],
    rows,
  );
}

/** The total and its relatives, one under the other, label beside figure. */
function totals(model: SheetModel, row: number): { cells: readonly BlockCell[]; names: readonly NameSpec[] } {
  const { ref, texts, computed, assessment } = model;
  const { indicators: t } = texts;
  const sheet = texts.names.indicators;
  const weights = ref.column("tblInstruments", "weight");
  const exactTotal = callOf(TOTAL, [ref.column("tblInstruments", "exact"), weights]);
  const bands = ref.columns("tblSchemeBands", "level", "instrumentMin");
  const { total: reportedTotal, band: reportedBand } = assessment.reported;
  const band = callOf(BAND, [NAMES.total, ref.column("tblInstruments", "score"), bands]);
  const lines = [
    cell(row, 1, t.total, "label"),
    cell(row, 3, formula(callOf(TOTAL, [ref.column("tblInstruments", "score"), weights]), computed.total), "score"),
    cell(row + 1, 1, t.band, "label"),
    cell(
      row + 1,
      3,
      formula(`IF(COUNT(${ref.column("tblSchemeBands", "min")})=0,"",IFERROR(${band},""))`, computed.band),
      "code",
    ),
    cell(row + 2, 1, t.totalFromItems, "label"),
    cell(
      row + 2,
      3,
      formula(`IF(COUNT(${ref.column("tblIndicators", "fromItems")})=0,"",${exactTotal})`, computed.totalFromItems),
      "score",
    ),
    cell(row + 3, 1, t.reportedTotal, "label"),
    cell(row + 3, 3, reportedTotal ?? null, "inputScore"),
    cell(row + 4, 1, t.reportedBand, "label"),
    cell(row + 4, 3, reportedBand ?? null, "inputScore"),
  ];
  const name = (key: string, at: number): NameSpec => ({
    name: key,
    sheet,
    range: { row: at, column: 3, rows: 1, columns: 1 },
  });
  return {
    cells: lines,
    names: [
      name(NAMES.total, row),
      name(NAMES.band, row + 1),
      name(NAMES.totalFromItems, row + 2),
      name(NAMES.reportedTotal, row + 3),
      name(NAMES.reportedBand, row + 4),
    ],
  };
}

/** Where the chart of the summary finds its figures. */
export interface ChartSource {
  readonly sheet: string;
  readonly categories: RangeSpec;
  readonly scores: RangeSpec;
  readonly targets: RangeSpec;
}

/**
 * The rows from the first to the last indicator with a score. Excel draws an empty text as a column of
 * zero, which a missing score is not, so a result with OIT only gets a chart of OIT only.
 */
function chartSource(model: SheetModel, indicators: TableSpec): ChartSource {
  const scored = model.scheme.indicators.map(({ no }) => model.figures.used[String(no)] !== undefined);
  const first = Math.max(0, scored.indexOf(true));
  const rows = Math.max(0, scored.lastIndexOf(true) - first + 1);
  const part = (key: string): RangeSpec => {
    const range = columnRange(indicators, key);
    return { ...range, row: range.row + first, rows };
  };
  return {
    sheet: model.texts.names.indicators,
    categories: part("name"),
    scores: part("used"),
    targets: part("target"),
  };
}

/** Sheet ตัวชี้วัด: indicators, instruments, the total, and sub-indicators. */
export function indicatorsSheet(model: SheetModel): {
  readonly sheet: SheetSpec;
  readonly names: readonly NameSpec[];
  readonly chart: ChartSource;
} {
  const { texts } = model;
  const { indicators: t } = texts;
  const indicators = indicatorTable(model);
  const instruments = instrumentTable(model, below(indicators, 2));
  const total = totals(model, below(instruments, 1));
  const subindicators =
    model.scheme.subindicators.length === 0 ? [] : [subindicatorTable(model, below(instruments, 8))];
  const used = columnRange(indicators, "used");
  const usedCell = firstCell(indicators, "used");
  const differenceCell = firstCell(indicators, "difference");
  return {
    names: total.names,
    chart: chartSource(model, indicators),
    sheet: {
      key: "indicators",
      name: texts.names.indicators,
      blocks: [
        ...heading(model, t.title, t.note, 13),
        cell(instruments.row - 1, 0, t.instruments, "section", 8),
        ...total.cells,
        ...subindicators.map((spec) => cell(spec.row - 1, 0, t.subindicators, "section", 8)),
      ],
      tables: [indicators, instruments, ...subindicators],
      columnWidths: [12, 42, 13, 14, 16, 14, 14, 14, 15, 15, 11, 14, 14],
      conditionalFormats: [
        {
          range: columnRange(indicators, "difference"),
          formula: `AND(ISNUMBER(${differenceCell}),ABS(${differenceCell})>${DIFFERENCE})`,
          tone: "poor",
        },
        { range: used, formula: `AND(ISNUMBER(${usedCell}),ROUND(${usedCell},2)>=${NAMES.target})`, tone: "good" },
        { range: used, formula: `ISNUMBER(${usedCell})`, tone: "poor" },
        ...subindicators.map((spec) => ({
          range: columnRange(spec, "below"),
          formula: `N(${firstCell(spec, "below")})>0`,
          tone: "poor" as const,
        })),
      ],
      validations: [],
      charts: [],
      freeze: { rows: FIRST_TABLE_ROW + 1, columns: 2 },
      print: { orientation: "landscape", fitWidth: true, fitHeight: true },
    },
  };
}
