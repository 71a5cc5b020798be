import { below, cell, FIRST_TABLE_ROW, formula } from "../layout";
import { quoted } from "../references";
import type { CellContent, SheetSpec, TableSpec } from "../spec";
import { findingCounts } from "./byItemSheet";
import { collectedTable } from "./collectedTable";
import { causeCell } from "./findingsSheet";
import { yearCell, type FindingRow, type Stacked } from "./stacked";

interface Group {
  readonly year: number | null;
  readonly name: string;
  readonly rows: readonly FindingRow[];
}

/** Findings by year and a name; the group of most agencies first. All rows make groups, only counted ones count. */
function groups(model: Stacked, nameOf: (row: FindingRow) => string | null): readonly Group[] {
  return model.years.flatMap((year) => {
    const byName = new Map<string, FindingRow[]>();
    for (const row of model.findings) {
      const name = row.of.fiscalYear === year ? nameOf(row) : null;
      if (name === null) continue;
      const rows = byName.get(name) ?? [];
      byName.set(name, rows);
      if (row.of.counted) rows.push(row);
    }
    return [...byName]
      .map(([name, rows]) => ({ year, name, rows }))
      .sort((a, b) => agenciesOf(b) - agenciesOf(a) || b.rows.length - a.rows.length || (a.name < b.name ? -1 : 1));
  });
}

function agenciesOf({ rows }: Group): number {
  return new Set(rows.map(({ of }) => of.no)).size;
}

function figuresOf(group: Group) {
  const { rows } = group;
  const impacts = rows.flatMap(({ impact }) => impact ?? []);
  const agencies = agenciesOf(group);
  return {
    agencies,
    findings: rows.length,
    finished: rows.filter(({ isDone }) => isDone).length,
    overdue: rows.filter(({ isLate }) => isLate).length,
    points: impacts.length === 0 ? undefined : impacts.reduce((sum, impact) => sum + impact, 0) / agencies,
  };
}

function causesTable(model: Stacked): TableSpec {
  const { ref, texts } = model;
  const { all } = ref.of("tblOpenFindings");
  const { self } = ref.of("tblByCollectedCause");
  const conditions = `${all("year")},${self("year")},${all("cause")},${self("cause")},${all("counted")},${quoted(texts.words.yes)}`;
  const say = findingCounts(model, conditions);
  const rows = groups(model, (row) => causeCell(model, row)).map((group): readonly CellContent[] => {
    const figures = figuresOf(group);
    return [
      yearCell(model, group.year),
      group.name,
      formula(`SUMIFS(${all("firstOfCause")},${conditions})`, figures.agencies),
      formula(say.counted, figures.findings),
      formula(say.finished, figures.finished),
      formula(say.overdue, figures.overdue),
      formula(`IF(${say.withPoints}=0,"",${say.points}/${self("agencies")})`, figures.points),
    ];
  });
  return collectedTable(ref, "tblByCollectedCause", FIRST_TABLE_ROW, columns("cause"), rows);
}

/** Names of units come from the files: they are compared exactly, for in a criterion `*` and `>` mean more. */
function unitsTable(model: Stacked, row: number): TableSpec {
  const { ref, texts, own } = model;
  const { all } = ref.of("tblOpenFindings");
  const { self } = ref.of("tblByCollectedUnit");
  const yes = quoted(texts.words.yes);
  const rows_ = `(${all("year")}=${self("year")})*(${all("unit")}=${self("unit")})*(${all("counted")}=${yes})`;
  const status = all("status");
  const done = `((${status}=${quoted(own.statuses.done)})+(${status}=${quoted(own.statuses.verified)}))`;
  const withPoints = `SUMPRODUCT(${rows_}*ISNUMBER(${all("impact")}))`;
  const rows = groups(model, ({ sharedUnit }) => sharedUnit).map((group): readonly CellContent[] => {
    const figures = figuresOf(group);
    return [
      yearCell(model, group.year),
      group.name,
      formula(`SUMPRODUCT(${rows_}*(${all("firstOfUnit")}=1))`, figures.agencies),
      formula(`SUMPRODUCT(${rows_})`, figures.findings),
      formula(`SUMPRODUCT(${rows_}*${done})`, figures.finished),
      formula(`SUMPRODUCT(${rows_}*(${all("overdue")}=${yes}))`, figures.overdue),
      formula(`IF(${withPoints}=0,"",SUMPRODUCT(${rows_},${all("impact")})/${self("agencies")})`, figures.points),
    ];
  });
  return collectedTable(ref, "tblByCollectedUnit", row, columns("unit"), rows);
}

function columns<T extends "cause" | "unit">(group: T) {
  return [
    { key: "year", style: "year" },
    { key: group, style: "wrapped" },
    { key: "agencies", style: "integer" },
    { key: "findings", style: "integer" },
    { key: "finished", style: "integer" },
    { key: "overdue", style: "integer" },
    { key: "points", style: "points" },
  ] as const;
}

/** Sheet รวมตามสาเหตุและหน่วย: the open findings by cause and by leading unit. */
export function byCauseSheet(model: Stacked): SheetSpec {
  const { texts } = model;
  const causes = causesTable(model);
  const units = unitsTable(model, below(causes, 2));
  return {
    key: "collectedByCause",
    name: texts.names.byCause,
    blocks: [
      cell(0, 0, texts.byCause.title, "title", 7),
      cell(1, 0, texts.byCause.note, "note", 7),
      cell(causes.row - 1, 0, texts.byCause.cause, "section", 7),
      cell(units.row - 1, 0, texts.byCause.unit, "section", 7),
    ],
    tables: [causes, units],
    columnWidths: [13, 44, 13, 13, 15, 13, 24],
    conditionalFormats: [],
    validations: [],
    charts: [],
    print: { orientation: "portrait", fitWidth: true, titleRows: [units.row, units.row] },
  };
}
