import { itemImpacts } from "../ita";
import type { Action, Status } from "../plan";
import { toSerial } from "../thai";
import { below, cell, columnRange, FIRST_TABLE_ROW, firstCell, formula, heading, table } from "./layout";
import type { SheetModel } from "./model";
import { leadingUnit } from "./planSheet";
import { NAMES, quoted } from "./references";
import type { CellContent, SheetSpec, TableSpec } from "./spec";

function overdue(model: SheetModel, action: Action): boolean {
  return (
    action.publishBy !== null &&
    action.publishBy < model.today &&
    action.status !== "done" &&
    action.status !== "verified"
  );
}

/** Counts over the plan table: the conditions as formula text and as a predicate. */
function counter(model: SheetModel) {
  const { ref, texts } = model;
  const plan = (key: Parameters<typeof ref.column<"tblPlan">>[1]) => ref.column("tblPlan", key);
  const kindIs = (kind: Action["kind"]) => `${plan("kind")},${quoted(texts.kinds[kind])}`;
  const statusIs = (status: Status) => `${plan("status")},${quoted(texts.statuses[status])}`;
  const late =
    `${plan("publishBy")},"<"&${NAMES.asOf},${plan("status")},${quoted(`<>${texts.statuses.done}`)},` +
    `${plan("status")},${quoted(`<>${texts.statuses.verified}`)}`;
  return { plan, kindIs, statusIs, late };
}

function impactOf(model: SheetModel, actions: readonly Action[]): number {
  const impacts = new Map(itemImpacts(model.assessment, model.scheme).map(({ code, impact }) => [code, impact]));
  return actions.reduce((sum, { item }) => sum + (impacts.get(item) ?? 0), 0);
}

function unitTable(model: SheetModel, row: number): TableSpec {
  const { ref, texts, plan } = model;
  const { plan: column, kindIs, statusIs, late } = counter(model);
  const units = [...new Set([...plan.actions.map((action) => leadingUnit(model, action)), texts.followUp.unassigned])];
  const self = ref.thisRow("tblByUnit", "unit");
  const count = (conditions: string, value: number) =>
    formula(`COUNTIFS(${column("unit")},${self},${conditions})`, value);
  const rows = units.map((unit): readonly CellContent[] => {
    const own = plan.actions.filter((action) => leadingUnit(model, action) === unit);
    const withStatus = (status: Status) => own.filter((action) => action.status === status).length;
    return [
      unit,
      count(kindIs("fix"), own.filter(({ kind }) => kind === "fix").length),
      count(kindIs("maintain"), own.filter(({ kind }) => kind === "maintain").length),
      count(statusIs("not-started"), withStatus("not-started")),
      count(statusIs("in-progress"), withStatus("in-progress")),
      count(statusIs("done"), withStatus("done")),
      count(statusIs("verified"), withStatus("verified")),
      count(late, own.filter((action) => overdue(model, action)).length),
      formula(`SUMIF(${column("unit")},${self},${column("impact")})`, impactOf(model, own)),
    ];
  });
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
    ],
    rows,
  );
}

function indicatorTable(model: SheetModel, row: number): TableSpec {
  const { ref, texts, plan, scheme } = model;
  const { plan: column, kindIs, late } = counter(model);
  const indicatorOf = (action: Action) => scheme.items.find(({ code }) => code === action.item)?.indicator;
  const self = `${ref.thisRow("tblByIndicator", "indicator")}&""`;
  const same = `(${column("indicator")}=${self})`;
  const finished = `((${column("status")}=${quoted(texts.statuses.done)})+(${column("status")}=${quoted(texts.statuses.verified)}))`;
  const planned = scheme.indicators.filter(({ no }) => plan.actions.some((action) => indicatorOf(action) === no));
  const rows = planned.map((indicator): readonly CellContent[] => {
    const own = plan.actions.filter((action) => indicatorOf(action) === indicator.no);
    return [
      indicator.no,
      model.language === "th" ? indicator.name : indicator.nameEn,
      formula(
        `COUNTIFS(${column("indicator")},${self},${kindIs("fix")})`,
        own.filter(({ kind }) => kind === "fix").length,
      ),
      formula(
        `SUMPRODUCT(${same}*${finished})`,
        own.filter(({ status }) => status === "done" || status === "verified").length,
      ),
      formula(
        `COUNTIFS(${column("indicator")},${self},${late})`,
        own.filter((action) => overdue(model, action)).length,
      ),
      formula(`SUMPRODUCT(${same}*ISNUMBER(${column("impact")}),${column("impact")})`, impactOf(model, own)),
    ];
  });
  return table(
    model,
    "tblByIndicator",
    { row, column: 0 },
    [
      { key: "indicator", style: "code" },
      { key: "name", style: "text" },
      { key: "fix", style: "integer" },
      { key: "finished", style: "integer" },
      { key: "overdue", style: "integer" },
      { key: "impact", style: "points" },
    ],
    rows,
  );
}

/** Sheet กำกับติดตาม: the plan rolled up by leading unit and by indicator. */
export function followUpSheet(model: SheetModel): SheetSpec {
  const { texts } = model;
  const { followUp: t } = texts;
  const byUnit = unitTable(model, FIRST_TABLE_ROW + 3);
  const byIndicator = indicatorTable(model, below(byUnit, 2));
  const late = (spec: TableSpec) => ({
    range: columnRange(spec, "overdue"),
    formula: `N(${firstCell(spec, "overdue")})>0`,
    tone: "poor" as const,
  });
  return {
    key: "followUp",
    name: texts.names.followUp,
    blocks: [
      ...heading(model, t.title, t.note, 9),
      cell(FIRST_TABLE_ROW, 0, t.asOf, "label"),
      cell(FIRST_TABLE_ROW, 1, formula(NAMES.asOf, toSerial(model.today)), "date"),
      cell(byUnit.row - 1, 0, t.byUnit, "section", 9),
      cell(byIndicator.row - 1, 0, t.byIndicator, "section", 9),
    ],
    tables: [byUnit, byIndicator],
    columnWidths: [30, 32, 13, 15, 13, 13, 13, 13, 16],
    conditionalFormats: [late(byUnit), late(byIndicator)],
    validations: [],
    charts: [],
    print: { orientation: "landscape", fitWidth: true },
  };
}
