import { indicatorOf, isFinished, isOverdue, STATUSES, type Action, type Status } from "../plan";
import { toSerial } from "../thai";
import { below, cell, columnRange, FIRST_TABLE_ROW, firstCell, formula, heading, table } from "./layout";
import type { SheetModel } from "./model";
import { actionImpact } from "./planFigures";
import { leadingUnit } from "./planTable";
import { projectedBand } from "./projectedBand";
import { NAMES, quoted } from "./references";
import type { CellContent, ChartSpec, SheetSpec, TableSpec } from "./spec";
import { COLORS } from "./styles";

function overdue({ today }: SheetModel, action: Action): boolean {
  return isOverdue(action, today);
}

/**
 * Counts over the plan table: conditions as formula text. They compare cells as they stand; COUNTIFS
 * would take an edited text such as `<60` for a condition.
 */
export function conditions(model: SheetModel) {
  const { ref, texts } = model;
  const { all: plan } = ref.of("tblPlan");
  const kindIs = (kind: Action["kind"]) => `(${plan("kind")}=${quoted(texts.kinds[kind])})`;
  const statusIs = (status: Status) => `(${plan("status")}=${quoted(texts.statuses[status])})`;
  const finished = `(${statusIs("done")}+${statusIs("verified")})`;
  const late = `ISNUMBER(${plan("publishBy")})*(${plan("publishBy")}<${NAMES.asOf})*(1-${finished})`;
  return { plan, kindIs, statusIs, finished, late };
}

function impactOf(model: SheetModel, actions: readonly Action[]): number {
  return actions.reduce((sum, action) => sum + (actionImpact(model, action) ?? 0), 0);
}

/** Units as they lead now, those without a lead, and a last row for units that come later. */
function unitTable(model: SheetModel, row: number): TableSpec {
  const { ref, texts, plan } = model;
  const { plan: column, kindIs, statusIs, late } = conditions(model);
  const units = [...new Set([...plan.actions.map((action) => leadingUnit(model, action)), texts.followUp.unassigned])];
  const self = ref.thisRow("tblByUnit", "unit");
  const counts: readonly (readonly [string, (action: Action) => boolean])[] = [
    [kindIs("fix"), ({ kind }) => kind === "fix"],
    [kindIs("maintain"), ({ kind }) => kind === "maintain"],
    [statusIs("not-started"), ({ status }) => status === "not-started"],
    [statusIs("in-progress"), ({ status }) => status === "in-progress"],
    [statusIs("done"), ({ status }) => status === "done"],
    [statusIs("verified"), ({ status }) => status === "verified"],
    [late, (action) => overdue(model, action)],
  ];
  const impacts = `ISNUMBER(${column("impact")}),${column("impact")}`;
  const { self: ownRow } = ref.of("tblByUnit");
  const after = (impact: number): readonly CellContent[] => {
    const total = model.computed.total === undefined ? undefined : model.computed.total + impact;
    return [
      formula(`IF(ISNUMBER(${NAMES.total}),${NAMES.total}+${ownRow("impact")},"")`, total),
      projectedBand(model, ownRow("totalAfter"), total),
    ];
  };
  const rows = units.map((unit): readonly CellContent[] => {
    const own = plan.actions.filter((action) => leadingUnit(model, action) === unit);
    const same = `(${column("unit")}=${self})`;
    return [
      unit,
      ...counts.map(([condition, counted]) => formula(`SUMPRODUCT(${same}*${condition})`, own.filter(counted).length)),
      formula(`SUMPRODUCT(${same}*${impacts})`, impactOf(model, own)),
      ...after(impactOf(model, own)),
    ];
  });
  // A unit called as the last row is counted there, not as one that is listed.
  const listed = `ISNUMBER(MATCH(${column("unit")},${ref.column("tblByUnit", "unit")},0))*(${column("unit")}<>${self})`;
  const other = `(${listed}=0)*(${column("item")}<>"")`;
  const rest = [
    texts.followUp.otherUnits,
    ...counts.map(([condition]) => formula(`SUMPRODUCT(${other}*${condition})`, 0)),
    formula(`SUMPRODUCT(${other}*${impacts})`, 0),
    ...after(0),
  ];
  return table(
    model,
    "tblByUnit",
    { row, column: 0 },
    [
      { key: "unit", style: "wrapped" },
      { key: "fix", style: "integer" },
      { key: "maintain", style: "integer" },
      { key: "notStarted", style: "integer" },
      { key: "inProgress", style: "integer" },
      { key: "done", style: "integer" },
      { key: "verified", style: "integer" },
      { key: "overdue", style: "integer" },
      { key: "impact", style: "points" },
      { key: "totalAfter", style: "score" },
      { key: "bandAfter", style: "code" },
    ],
    [...rows, rest],
  );
}

function indicatorTable(model: SheetModel, row: number): TableSpec {
  const { ref, plan, scheme } = model;
  const { plan: column, kindIs, finished, late } = conditions(model);
  const same = `(${column("indicator")}=${ref.thisRow("tblByIndicator", "indicator")}&"")`;
  const planned = scheme.indicators.filter(({ no }) =>
    plan.actions.some((action) => indicatorOf(action.subject, scheme) === no),
  );
  const rows = planned.map((indicator): readonly CellContent[] => {
    const own = plan.actions.filter((action) => indicatorOf(action.subject, scheme) === indicator.no);
    const count = (condition: string, counted: (action: Action) => boolean) =>
      formula(`SUMPRODUCT(${same}*${condition})`, own.filter(counted).length);
    return [
      indicator.no,
      model.language === "th" ? indicator.name : indicator.nameEn,
      count(kindIs("fix"), ({ kind }) => kind === "fix"),
      count(finished, isFinished),
      count(late, (action) => overdue(model, action)),
      formula(`SUMPRODUCT(${same}*ISNUMBER(${column("impact")}),${column("impact")})`, impactOf(model, own)),
    ];
  });
  return table(
    model,
    "tblByIndicator",
    { row, column: 0 },
    [
      { key: "indicator", style: "integer" },
      { key: "name", style: "text" },
      { key: "fix", style: "integer" },
      { key: "finished", style: "integer" },
      { key: "overdue", style: "integer" },
      { key: "impact", style: "points" },
    ],
    rows,
  );
}

/** What is not started, under way, done and checked, and what of it is late. */
function statusTable(model: SheetModel, row: number): TableSpec {
  const { texts, plan } = model;
  const { plan: column, kindIs, statusIs, late } = conditions(model);
  const all = `(${column("item")}<>"")`;
  const counted = (label: string, condition: string, counts: (action: Action) => boolean): readonly CellContent[] => {
    const own = plan.actions.filter(counts);
    const of = (kind: Action["kind"]) => own.filter((action) => action.kind === kind).length;
    return [
      label,
      formula(`SUMPRODUCT(${condition}*${kindIs("fix")})`, of("fix")),
      formula(`SUMPRODUCT(${condition}*${kindIs("maintain")})`, of("maintain")),
      formula(`SUMPRODUCT(${condition}*${all})`, own.length),
    ];
  };
  return table(
    model,
    "tblByStatus",
    { row, column: 0 },
    [
      { key: "status", style: "text" },
      { key: "fix", style: "integer" },
      { key: "maintain", style: "integer" },
      { key: "total", style: "integer" },
    ],
    [
      ...STATUSES.map((status) =>
        counted(texts.statuses[status], statusIs(status), (action) => action.status === status),
      ),
      counted(texts.followUp.overdue, late, (action) => overdue(model, action)),
    ],
  );
}

/** A bar per leading unit, made up of what it has not started, is at, has done and has had checked. */
function unitChart({ texts }: SheetModel, byUnit: TableSpec, row: number): ChartSpec {
  const series = (key: "notStarted" | "inProgress" | "done" | "verified", color: string) => ({
    name: texts.headers.tblByUnit[key],
    values: columnRange(byUnit, key),
    color,
  });
  return {
    kind: "stacked",
    title: texts.followUp.chart,
    anchor: { row, column: 0, rows: Math.max(10, byUnit.rows.length + 5), columns: 9 },
    sheet: texts.names.followUp,
    categories: columnRange(byUnit, "unit"),
    series: [
      series("notStarted", COLORS.line),
      series("inProgress", COLORS.started),
      series("done", COLORS.accent),
      series("verified", COLORS.verified),
    ],
  };
}

/** Sheet กำกับติดตาม: the plan rolled up by leading unit and by indicator. */
export function followUpSheet(model: SheetModel): SheetSpec {
  const { texts } = model;
  const { followUp: t } = texts;
  const byStatus = statusTable(model, FIRST_TABLE_ROW + 3);
  const byUnit = unitTable(model, below(byStatus, 2));
  const byIndicator = indicatorTable(model, below(byUnit, 2));
  const chartRow = below(byIndicator, 1);
  const late = (spec: TableSpec) => ({
    range: columnRange(spec, "overdue"),
    formula: `N(${firstCell(spec, "overdue")})>0`,
    tone: "poor" as const,
  });
  return {
    key: "followUp",
    name: texts.names.followUp,
    blocks: [
      ...heading(model, t.title, t.note, 11),
      cell(FIRST_TABLE_ROW, 0, t.asOf, "label"),
      cell(FIRST_TABLE_ROW, 1, formula(NAMES.asOf, toSerial(model.today)), "date"),
      cell(byStatus.row - 1, 0, t.byStatus, "section", 9),
      cell(byUnit.row - 1, 0, t.byUnit, "section", 9),
      cell(byIndicator.row - 1, 0, t.byIndicator, "section", 9),
    ],
    tables: [byStatus, byUnit, byIndicator],
    columnWidths: [30, 32, 13, 15, 13, 13, 13, 13, 16, 16, 12],
    conditionalFormats: [late(byUnit), late(byIndicator)],
    validations: [],
    charts: [unitChart(model, byUnit, chartRow)],
    print: { orientation: "landscape", fitWidth: true, fitHeight: true },
  };
}
