import { INSTRUMENTS } from "../../ita";
import { toSerial } from "../../thai";
import { columnRange, formula } from "../layout";
import { quoted } from "../references";
import type { SheetSpec } from "../spec";
import type { CollectedColumn } from "./collectedTable";
import { countedSheet, type RowColumn } from "./countedSheet";
import type { StackedAgency } from "./model";
import { countedIn, yearCell, type Stacked } from "./stacked";

/** Drop-down of the column that says whether a row counts. */
export const CHOICES = "ITAS_CollectedChoices";
export const INDICATOR_COLUMNS = [
  "indicator1",
  "indicator2",
  "indicator3",
  "indicator4",
  "indicator5",
  "indicator6",
  "indicator7",
  "indicator8",
  "indicator9",
  "indicator10",
] as const satisfies readonly CollectedColumn<"tblAgencies">[];

/** More than any total: so many points lie between the sort keys of one year and those of the next. */
export const YEAR_STEP = 1000;

type Column = RowColumn<"tblAgencies", StackedAgency>;

/** Orders the totals that count within their year, and years among each other. */
function sortKey(agency: StackedAgency): number | undefined {
  const { counted, total, fiscalYear } = agency;
  return counted && total !== null ? (fiscalYear ?? 0) * YEAR_STEP + total.score : undefined;
}

/** By number, the rank of each row that counts among those of its year; equal totals share one. */
function ranks(model: Stacked): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const year of model.years) {
    const scored = countedIn(model, year).flatMap(({ no, total }) =>
      total === null ? [] : [{ no, score: total.score }],
    );
    scored.sort((a, b) => b.score - a.score);
    let rank = 0;
    for (const [index, { no, score }] of scored.entries()) {
      if (score !== scored[index - 1]?.score) rank = index + 1;
      found.set(no, rank);
    }
  }
  return found;
}

function planColumns(model: Stacked): readonly Column[] {
  const planned =
    (counts: (finding: Stacked["findings"][number]) => boolean) =>
    ({ no, plan }: StackedAgency) =>
      plan === null ? null : (model.findingsOf.get(no) ?? []).filter(counts).length;
  return [
    { key: "findings", style: "integer", of: ({ findings }) => findings.length },
    { key: "finished", style: "integer", of: planned(({ isDone }) => isDone) },
    { key: "overdue", style: "integer", of: planned(({ isLate }) => isLate) },
    { key: "withoutLead", style: "integer", of: planned(({ lead }) => lead === null) },
    { key: "withoutDate", style: "integer", of: planned(({ publishBy }) => publishBy === null) },
    { key: "projected", style: "score", of: ({ plan }) => plan?.projected ?? null },
    { key: "projectedBand", style: "code", of: ({ plan }) => plan?.projectedBand ?? null },
    { key: "attainable", style: "score", of: ({ attainable }) => attainable },
  ];
}

function sourceColumns({ texts: { words } }: Stacked): readonly Column[] {
  return [
    { key: "agencyType", style: "text", of: ({ agencyType }) => agencyType },
    { key: "district", style: "text", of: ({ district }) => district },
    {
      key: "totalSource",
      style: "text",
      of: ({ total }) => (total === null ? null : words.totalSources[total.source]),
    },
    { key: "source", style: "text", of: ({ source }) => words.sources[source] },
    { key: "file", style: "text", of: ({ file }) => file },
    { key: "asOf", style: "date", of: ({ asOf }) => (asOf === null ? null : toSerial(asOf)) },
    { key: "repeats", style: "code", of: ({ repeats }) => (repeats.length === 0 ? null : repeats.join(", ")) },
  ];
}

function columns(model: Stacked): readonly Column[] {
  const { ref, texts } = model;
  const { words } = texts;
  const rankOf = ranks(model);
  const { self, all } = ref.of("tblAgencies");
  const year = `N(${self("year")})`;
  const key = `IF(AND(${self("counted")}=${quoted(words.yes)},ISNUMBER(${self("total")})),${year}*${String(YEAR_STEP)}+${self("total")},"")`;
  const later = `COUNTIF(${all("key")},">="&(${year}+1)*${String(YEAR_STEP)})`;
  const rank = `IF(ISNUMBER(${self("key")}),RANK(${self("key")},${all("key")})-${later},"")`;
  return [
    { key: "no", style: "integer", of: ({ no }) => no },
    { key: "counted", style: "input", of: ({ counted }) => (counted ? words.yes : words.no) },
    { key: "agency", style: "wrapped", of: ({ agency }) => agency ?? words.unknownAgency },
    { key: "province", style: "wrapped", of: ({ province }) => province },
    { key: "year", style: "year", of: ({ fiscalYear }) => yearCell(model, fiscalYear) },
    { key: "total", style: "score", of: ({ total }) => total?.score ?? null },
    { key: "band", style: "code", of: ({ band }) => band },
    { key: "rank", style: "integer", of: ({ no }) => formula(rank, rankOf.get(no)) },
    ...INSTRUMENTS.map((code): Column => ({
      key: code,
      style: "score",
      of: ({ instruments }) => instruments[code] ?? null,
    })),
    ...planColumns(model),
    ...INDICATOR_COLUMNS.map((column, index): Column => ({
      key: column,
      style: "score",
      of: ({ indicators }) => indicators[String(index + 1)] ?? null,
    })),
    ...sourceColumns(model),
    { key: "key", style: "general", of: (agency) => formula(key, sortKey(agency)) },
  ];
}

const WIDTHS: Readonly<Partial<Record<CollectedColumn<"tblAgencies">, number>>> = {
  no: 8,
  withoutDate: 15,
  counted: 9,
  agency: 40,
  province: 15,
  band: 10,
  agencyType: 30,
  district: 18,
  totalSource: 15,
  source: 24,
  file: 40,
  asOf: 15,
};
const USUAL_WIDTH = 13;

/** Sheet หน่วยงาน: one row for each agency, year and file. */
export function agenciesSheet(model: Stacked): SheetSpec {
  const { texts, agencies } = model;
  const all = columns(model);
  return countedSheet(model, {
    key: "collectedAgencies",
    name: texts.names.agencies,
    texts: texts.agencies,
    table: "tblAgencies",
    columns: all,
    rows: agencies,
    columnWidths: all.map(({ key }) => WIDTHS[key] ?? USUAL_WIDTH),
    lastColumn: "attainable",
    hidden: ["key"],
    isOverdue: (cell) => `N(${cell})>0`,
    validations: (table) => [{ range: columnRange(table, "counted"), source: CHOICES }],
  });
}
