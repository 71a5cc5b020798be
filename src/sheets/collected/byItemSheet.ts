import { compareCodes, isItemCode, roundHalfUp, type ItemCode } from "../../ita";
import { grouped } from "../../lists";
import { below, cell, columnRange, FIRST_TABLE_ROW, formula } from "../layout";
import { quoted } from "../references";
import type { CellContent, RangeSpec, SheetSpec, TableSpec } from "../spec";
import { INDICATOR_COLUMNS } from "./agenciesSheet";
import { collectedTable } from "./collectedTable";
import { scoredCodes } from "./itemScoresSheet";
import { countedIn, yearCell, type FindingRow, type Stacked } from "./stacked";

/** Name of the cell with the score an agency is to reach. */
export const TARGET = "ITAS_CollectedTarget";

function meanOf(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Each indicator over the agencies of a year; of the two means in the house the one over agencies is allowed. */
function indicatorsTable(model: Stacked): TableSpec {
  const { ref, texts, language, target } = model;
  const agencies = ref.of("tblAgencies");
  const { self } = ref.of("tblMeanIndicators");
  const counted = `${agencies.all("year")},${self("year")},${agencies.all("counted")},${quoted(texts.words.yes)}`;
  const rows = model.years.flatMap((year) =>
    model.schemeOf(year).indicators.flatMap((indicator): readonly (readonly CellContent[])[] => {
      const column = INDICATOR_COLUMNS[indicator.no - 1];
      if (column === undefined) return [];
      const scores = countedIn(model, year).flatMap(({ indicators }) => indicators[String(indicator.no)] ?? []);
      const all = agencies.all(column);
      return [
        [
          yearCell(model, year),
          indicator.no,
          language === "th" ? indicator.name : indicator.nameEn,
          formula(`COUNTIFS(${counted},${all},">=0")`, scores.length),
          formula(`COUNTIFS(${counted},${all},"<"&${self("target")})`, scores.filter((score) => score < target).length),
          formula(TARGET, target),
          formula(`IF(${self("agencies")}=0,"",SUMIFS(${all},${counted})/${self("agencies")})`, meanOf(scores)),
        ],
      ];
    }),
  );
  return collectedTable(
    ref,
    "tblMeanIndicators",
    FIRST_TABLE_ROW,
    [
      { key: "year", style: "year" },
      { key: "indicator", style: "integer" },
      { key: "name", style: "small" },
      { key: "agencies", style: "integer" },
      { key: "below", style: "integer" },
      { key: "target", style: "score" },
      { key: "mean", style: "score" },
    ],
    rows,
  );
}

interface ItemOfYear {
  readonly year: number | null;
  readonly code: ItemCode;
  readonly scored: number;
  readonly findings: readonly FindingRow[];
}

/** Items some agency has a score of or a finding on, by year, those most agencies fail first. */
function itemsOfYears(model: Stacked): readonly ItemOfYear[] {
  const codes = scoredCodes(model);
  return model.years.flatMap((year) => {
    const agencies = countedIn(model, year);
    const ofYear = model.agencies.filter(({ fiscalYear }) => fiscalYear === year);
    const found = grouped(
      agencies.flatMap(({ no }) => model.findingsOf.get(no) ?? []),
      ({ subject }) => subject,
    );
    const share = ({ scored, findings }: ItemOfYear) => (scored === 0 ? 0 : findings.length / scored);
    return codes
      .filter((code) => ofYear.some(({ items }) => items[code] !== undefined))
      .map((code): ItemOfYear => {
        const scored = agencies.filter(({ items }) => items[code] !== undefined).length;
        return { year, code, scored, findings: found.get(code) ?? [] };
      })
      .sort((a, b) => share(b) - share(a) || compareCodes(a.code, b.code));
  });
}

/** What the year calls the item, else what most agencies' documents do. */
function itemName(model: Stacked, { year, code }: ItemOfYear): string | null {
  const known = model.schemeOf(year).items.find((item) => item.code === code)?.name;
  if (known !== undefined && known !== null) return known;
  const named = model.findings.find(({ subject, of, name }) => subject === code && of.fiscalYear === year && name);
  return named?.name ?? null;
}

/** Everything a roll-up of findings counts, as the conditions of COUNTIFS and as figures. */
export function findingCounts(model: Stacked, conditions: string) {
  const { all } = model.ref.of("tblOpenFindings");
  const { own, texts } = model;
  const count = (extra: string) => `COUNTIFS(${conditions}${extra})`;
  const status = (name: string) => count(`,${all("status")},${quoted(name)}`);
  return {
    counted: count(""),
    finished: `${status(own.statuses.done)}+${status(own.statuses.verified)}`,
    overdue: count(`,${all("overdue")},${quoted(texts.words.yes)}`),
    points: `SUMIFS(${all("impact")},${conditions})`,
    withPoints: count(`,${all("impact")},">=0"`),
  };
}

function itemsTable(model: Stacked, row: number): TableSpec {
  const { ref, texts } = model;
  const findings = ref.of("tblOpenFindings");
  const scores = ref.of("tblItemScores");
  const { self } = ref.of("tblByItem");
  const yes = quoted(texts.words.yes);
  const say = findingCounts(
    model,
    `${findings.all("year")},${self("year")},${findings.all("item")},${self("item")},${findings.all("counted")},${yes}`,
  );
  const counts = `(${scores.all("year")}=${self("year")})*(${scores.all("counted")}=${yes})`;
  const rows = itemsOfYears(model).map((item): readonly CellContent[] => {
    const { year, code, scored, findings: own } = item;
    const impacts = own.flatMap(({ impact }) => impact ?? []);
    return [
      yearCell(model, year),
      code,
      itemName(model, item),
      formula(`SUMPRODUCT(${counts}*ISNUMBER(tblItemScores[${code}]))`, scored),
      formula(say.counted, own.length),
      formula(
        `IF(${self("scored")}=0,"",ROUND(100*${self("failing")}/${self("scored")},0))`,
        scored === 0 ? undefined : roundHalfUp((100 * own.length) / scored, 0),
      ),
      formula(say.finished, own.filter(({ isDone }) => isDone).length),
      formula(say.overdue, own.filter(({ isLate }) => isLate).length),
      formula(`IF(${say.withPoints}=0,"",${say.points}/${say.withPoints})`, meanOf(impacts)),
    ];
  });
  return collectedTable(
    ref,
    "tblByItem",
    row,
    [
      { key: "year", style: "year" },
      { key: "item", style: "code" },
      { key: "name", style: "small" },
      { key: "scored", style: "integer" },
      { key: "failing", style: "integer" },
      { key: "share", style: "weight" },
      { key: "finished", style: "integer" },
      { key: "overdue", style: "integer" },
      { key: "points", style: "points" },
    ],
    rows.filter(([, code]) => typeof code === "string" && isItemCode(code)),
  );
}

/** What the overview draws of the indicators of one year. */
export interface IndicatorChart {
  readonly sheet: string;
  readonly categories: RangeSpec;
  readonly means: RangeSpec;
  readonly targets: RangeSpec;
}

/** Sheet รวมตามข้อ: indicators and items over the agencies, with the range of the latest year's indicators. */
export function byItemSheet(model: Stacked): { readonly sheet: SheetSpec; readonly chart: IndicatorChart } {
  const { texts } = model;
  const indicators = indicatorsTable(model);
  const items = itemsTable(model, below(indicators, 2));
  const [latest = null] = model.years;
  const rows = Math.max(1, indicators.rows.filter(([year]) => year === yearCell(model, latest)).length);
  const ofLatest = (key: string) => ({ ...columnRange(indicators, key), rows });
  const sheet: SheetSpec = {
    key: "collectedByItem",
    name: texts.names.byItem,
    blocks: [
      cell(0, 0, texts.byItem.title, "title", 9),
      cell(1, 0, texts.byItem.note, "note", 9),
      cell(indicators.row - 1, 0, texts.overview.indicators, "section", 9),
      cell(items.row - 1, 0, texts.names.byItem, "section", 9),
    ],
    tables: [indicators, items],
    columnWidths: [13, 11, 60, 15, 17, 15, 15, 12, 17],
    conditionalFormats: [],
    validations: [],
    charts: [],
    print: { orientation: "landscape", fitWidth: true, titleRows: [items.row, items.row] },
  };
  const chart = {
    sheet: sheet.name,
    categories: ofLatest("indicator"),
    means: ofLatest("mean"),
    targets: ofLatest("target"),
  };
  return { sheet, chart };
}
