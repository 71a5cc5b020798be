import { toSerial } from "../../thai";
import { below, cell, columnRange, formula } from "../layout";
import { COLORS } from "../styles";
import { quoted } from "../references";
import type { BlockCell, CellContent, ChartSpec, NameSpec, SheetSpec, TableSpec } from "../spec";
import { CHOICES, YEAR_STEP } from "./agenciesSheet";
import { TARGET, type IndicatorChart } from "./byItemSheet";
import { collectedTable } from "./collectedTable";
import type { StackedAgency } from "./model";
import { countedIn, totalsOf, yearCell, type Stacked } from "./stacked";

const WIDTH = 12;
const TARGET_ROW = 4;
const BY_YEAR_ROW = TARGET_ROW + 3;
/** Years with a chart of their own; more would be pages of charts. */
const MOST_CHARTS = 3;
const CHART_HEIGHT = 12;
/** Rows that fit on the printed page at the width of this sheet. */
const ROWS_OF_A_PAGE = 44;

interface YearFigures {
  readonly totals: readonly number[];
  readonly mean: number | undefined;
  readonly median: number | undefined;
}

/** Mean and median of the totals; of none there is neither. */
export function yearFigures(agencies: readonly StackedAgency[]): YearFigures {
  const totals = [...totalsOf(agencies)].sort((a, b) => a - b);
  const { length } = totals;
  const at = (place: number) => totals[place - 1] ?? 0;
  if (length === 0) return { totals, mean: undefined, median: undefined };
  return {
    totals,
    mean: totals.reduce((sum, total) => sum + total, 0) / length,
    median: (at(Math.floor((length + 1) / 2)) + at(Math.floor((length + 2) / 2))) / 2,
  };
}

/** Formulas over the sort keys of the agencies: those of one year follow one another, lowest first. */
function keyFormulas({ ref }: Stacked) {
  const keys = ref.of("tblAgencies").all("key");
  const { self } = ref.of("tblByYear");
  const start = `N(${self("year")})*${String(YEAR_STEP)}`;
  const end = `(N(${self("year")})+1)*${String(YEAR_STEP)}`;
  const count = self("withTotal");
  const before = `COUNTIF(${keys},"<"&${start})`;
  const nth = (place: string) => `SMALL(${keys},${before}+${place})-${start}`;
  const known = (text: string) => `IF(${count}=0,"",${text})`;
  return {
    withTotal: `COUNTIFS(${keys},">="&${start},${keys},"<"&${end})`,
    // Halves are rounded up, so the two places are the middle one twice or the middle two.
    median: known(`ROUND((${nth(`ROUND(${count}/2,0)`)}+${nth(`ROUND((${count}+1)/2,0)`)})/2,4)`),
    highest: known(`ROUND(${nth(count)},2)`),
    lowest: known(`ROUND(${nth("1")},2)`),
    reached: `COUNTIFS(${keys},">="&(${start}+${TARGET}),${keys},"<"&${end})`,
  };
}

function yearTable(model: Stacked): TableSpec {
  const { ref, texts, target } = model;
  const { all } = ref.of("tblAgencies");
  const { self } = ref.of("tblByYear");
  const say = keyFormulas(model);
  const counted = `${all("year")},${self("year")},${all("counted")},${quoted(texts.words.yes)}`;
  const rows = model.years.map((year): readonly CellContent[] => {
    const agencies = countedIn(model, year);
    const rowsOfYear = model.agencies.filter(({ fiscalYear }) => fiscalYear === year).length;
    const { totals, mean, median } = yearFigures(agencies);
    const findings = agencies.flatMap(({ no }) => model.findingsOf.get(no) ?? []);
    const sum = (key: "findings" | "finished" | "overdue", value: number) =>
      formula(`SUMIFS(${all(key)},${counted})`, value);
    return [
      yearCell(model, year),
      formula(`COUNTIFS(${counted})`, agencies.length),
      formula(`COUNTIF(${all("year")},${self("year")})-${self("agencies")}`, rowsOfYear - agencies.length),
      formula(say.withTotal, totals.length),
      formula(`IF(${self("withTotal")}=0,"",SUMIFS(${all("total")},${counted})/${self("withTotal")})`, mean),
      formula(say.median, median),
      formula(say.highest, totals.at(-1)),
      formula(say.lowest, totals[0]),
      formula(say.reached, totals.filter((total) => total >= target).length),
      sum("findings", findings.length),
      sum("finished", findings.filter(({ isDone }) => isDone).length),
      sum("overdue", findings.filter(({ isLate }) => isLate).length),
    ];
  });
  return collectedTable(
    ref,
    "tblByYear",
    BY_YEAR_ROW,
    [
      { key: "year", style: "year" },
      { key: "agencies", style: "integer" },
      { key: "notCounted", style: "integer" },
      { key: "withTotal", style: "integer" },
      { key: "mean", style: "score" },
      { key: "median", style: "score" },
      { key: "highest", style: "score" },
      { key: "lowest", style: "score" },
      { key: "reached", style: "integer" },
      { key: "findings", style: "integer" },
      { key: "finished", style: "integer" },
      { key: "overdue", style: "integer" },
    ],
    rows,
  );
}

/** The levels of the year's rules, then any other the files name; last what has none. */
function bandsOf({ schemeOf, agencies }: Stacked, year: number | null): readonly (string | null)[] {
  const known = schemeOf(year).bands?.levels.map(({ level }) => level) ?? [];
  const named = agencies.filter(({ fiscalYear }) => fiscalYear === year).map(({ band }) => band);
  const others = named.filter((band) => band !== null && !known.includes(band));
  return [...new Set<string | null>([...known, ...others]), ...(named.includes(null) ? [null] : [])];
}

/** Names of bands come from the files: they are compared exactly. */
function bandTable(model: Stacked, row: number): TableSpec {
  const { ref, texts } = model;
  const { all } = ref.of("tblAgencies");
  const { self } = ref.of("tblByBand");
  const yes = quoted(texts.words.yes);
  const ofYear = `(${all("year")}=${self("year")})*(${all("counted")}=${yes})`;
  const rows = model.years.flatMap((year) => {
    const agencies = countedIn(model, year);
    return bandsOf(model, year).map((band): readonly CellContent[] => {
      const count = agencies.filter((agency) => agency.band === band).length;
      const asked = band === null ? `""` : self("band");
      return [
        yearCell(model, year),
        band ?? texts.words.noBand,
        formula(`SUMPRODUCT(${ofYear}*(${all("band")}=${asked}))`, count),
        formula(
          `IF(SUMPRODUCT(${ofYear})=0,"",ROUND(100*${self("agencies")}/SUMPRODUCT(${ofYear}),0))`,
          agencies.length === 0 ? undefined : Math.round((100 * count) / agencies.length),
        ),
      ];
    });
  });
  return collectedTable(
    ref,
    "tblByBand",
    row,
    [
      { key: "year", style: "year" },
      { key: "band", style: "wrapped" },
      { key: "agencies", style: "integer" },
      { key: "share", style: "weight" },
    ],
    rows,
  );
}

/** A chart of the bands of each of the latest years, beside their table. */
function bandCharts(model: Stacked, table: TableSpec): readonly ChartSpec[] {
  const { texts } = model;
  return model.years.slice(0, MOST_CHARTS).map((year, index): ChartSpec => {
    const first = table.rows.findIndex(([cell]) => cell === yearCell(model, year));
    const rows = Math.max(1, table.rows.filter(([cell]) => cell === yearCell(model, year)).length);
    const ofYear = (key: string) => {
      const range = columnRange(table, key);
      return { ...range, row: range.row + Math.max(0, first), rows };
    };
    return {
      kind: "stacked",
      title: texts.overview.bandChart(String(yearCell(model, year))),
      anchor: { row: table.row + index * CHART_HEIGHT, column: 5, rows: CHART_HEIGHT - 1, columns: WIDTH - 5 },
      sheet: texts.names.overview,
      categories: ofYear("band"),
      series: [{ name: texts.headers.tblByBand.agencies, values: ofYear("agencies"), color: COLORS.accent }],
    };
  });
}

function indicatorChart(model: Stacked, { sheet, categories, means, targets }: IndicatorChart, row: number): ChartSpec {
  const { texts } = model;
  const [latest = null] = model.years;
  return {
    kind: "scores",
    title: texts.overview.indicatorChart(String(yearCell(model, latest))),
    anchor: { row, column: 0, rows: CHART_HEIGHT, columns: WIDTH },
    sheet,
    categories,
    series: [
      { name: texts.headers.tblMeanIndicators.mean, values: means, color: COLORS.accent },
      { name: texts.overview.target, values: targets, color: COLORS.target },
    ],
  };
}

function headCells(model: Stacked): readonly BlockCell[] {
  const { texts, agencies, files, target, today } = model;
  const { overview: t } = texts;
  return [
    cell(0, 0, t.title, "title", WIDTH),
    cell(1, 0, t.subtitle(agencies.length, files.length), "subtitle", WIDTH),
    cell(2, 0, t.note, "note", WIDTH),
    cell(TARGET_ROW, 0, t.target, "label", 3),
    cell(TARGET_ROW, 3, target, "inputScore"),
    cell(TARGET_ROW, 5, t.asOf, "label", 3),
    cell(TARGET_ROW, 8, toSerial(today), "date", 2),
    cell(BY_YEAR_ROW - 1, 0, t.byYear, "section", WIDTH),
  ];
}

/** Sheet ภาพรวม: one page for the office that collects, and how agencies are counted. */
export function overviewSheet(
  model: Stacked,
  chart: IndicatorChart,
): { readonly sheet: SheetSpec; readonly names: readonly NameSpec[] } {
  const { texts } = model;
  const { overview: t } = texts;
  const byYear = yearTable(model);
  const byBand = bandTable(model, below(byYear, 2));
  const charts = bandCharts(model, byBand);
  const chartRow = Math.max(below(byBand, 1), byBand.row + charts.length * CHART_HEIGHT);
  const rulesRow = chartRow + CHART_HEIGHT + 1;
  const choicesRow = rulesRow + t.rule.length + 1;
  const choices = [texts.words.yes, texts.words.no];
  const sheet: SheetSpec = {
    key: "collectedOverview",
    name: texts.names.overview,
    blocks: [
      ...headCells(model),
      cell(byBand.row - 1, 0, t.byBand, "section", WIDTH),
      cell(rulesRow, 0, t.rules, "section", WIDTH),
      ...t.rule.map((rule, index) => cell(rulesRow + 1 + index, 0, rule, "note", WIDTH)),
      cell(choicesRow, 0, t.choices, "note", WIDTH),
      ...choices.map((choice, index) => cell(choicesRow + 1 + index, 0, choice, "code")),
    ],
    tables: [byYear, byBand],
    columnWidths: [13, 18, 14, 14, 12, 12, 11, 11, 12, 16, 15, 12],
    conditionalFormats: [],
    validations: [],
    charts: [...charts, indicatorChart(model, chart, chartRow)],
    print: {
      orientation: "portrait",
      fitWidth: true,
      ...(choicesRow + choices.length < ROWS_OF_A_PAGE ? {} : { pageStarts: [chartRow] }),
    },
  };
  const at = (row: number, column: number, rows = 1) => ({ row, column, rows, columns: 1 });
  return {
    sheet,
    names: [
      { name: TARGET, sheet: sheet.name, range: at(TARGET_ROW, 3) },
      { name: CHOICES, sheet: sheet.name, range: at(choicesRow + 1, 0, choices.length) },
    ],
  };
}
