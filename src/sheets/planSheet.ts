import { measureText } from "../i18n";
import { missingFields, unitOf, type Action, type Finding } from "../plan";
import { shortDate, toSerial, type IsoDate } from "../thai";
import { columnRange, FIRST_TABLE_ROW, firstCell, formula, heading, table } from "./layout";
import type { SheetModel } from "./model";
import { NAMES, quoted } from "./references";
import type { SheetSpec, TableSpec } from "./spec";

/** Separates several names in one cell. */
const LIST = ", ";

/** What became of a finding; nothing while it is open. */
export function findingText(
  { texts, language }: Pick<SheetModel, "texts" | "language">,
  finding?: Finding,
): string | null {
  if (finding === undefined || finding.status === "open") return null;
  const { plan: t } = texts;
  const score = (value: number | null) => (value === null ? t.notInResult : String(value));
  const say = finding.status === "closed" ? t.closed : t.reopened;
  return say(shortDate(finding.on, language), score(finding.from), score(finding.to));
}

/** The unit that leads an action, as the plan table's own column computes it. */
export function leadingUnit(model: SheetModel, action: Action): string {
  const { lead } = action;
  if (lead === null) return model.texts.followUp.unassigned;
  return model.owners.find((owner) => owner.name === lead)?.unit ?? unitOf(lead);
}

const serial = (date: IsoDate | null) => (date === null ? null : toSerial(date));

export function planTable(model: SheetModel): TableSpec {
  const { ref, texts, plan, scheme, assessment } = model;
  const { self } = ref.of("tblPlan");
  const itemColumn = (key: "score" | "impact" | "indicator") =>
    `INDEX(${ref.column("tblItems", key)},MATCH(${self("item")},${ref.column("tblItems", "code")},0))`;
  const lacks = (key: "measure" | "lead" | "monitor" | "publishBy", label: string) =>
    `IF(${self(key)}="",${quoted(LIST + label)},"")`;
  const missing =
    `IF(${self("kind")}=${quoted(texts.kinds.fix)},MID(` +
    `${lacks("measure", texts.missing.measure)}&${lacks("lead", texts.missing.lead)}&${lacks("monitor", texts.missing.monitor)}&${lacks("publishBy", texts.missing.date)}` +
    `,${String(LIST.length + 1)},200),"")`;
  const owner = `INDEX(${ref.column("tblOwners", "unit")},MATCH(${self("lead")},${ref.column("tblOwners", "owner")},0))&""`;
  const rows = plan.actions.map((action) => {
    const schemeItem = scheme.items.find((item) => item.code === action.item);
    return [
      action.item,
      assessment.items[action.item]?.name ?? schemeItem?.name ?? null,
      formula(
        `IF(ISNUMBER(${self("score")}),IF(${self("score")}<${NAMES.threshold},${quoted(texts.kinds.fix)},${quoted(texts.kinds.maintain)}),"")`,
        texts.kinds[action.kind],
      ),
      measureText(texts.measures, action.measure),
      action.lead,
      action.support.length === 0 ? null : action.support.join(LIST),
      action.monitor,
      serial(action.start),
      serial(action.publishBy),
      serial(action.approveBy),
      texts.statuses[action.status],
      null,
      findingText(model, model.findings.get(action.id)),
      formula(
        missing,
        missingFields(action)
          .map((field) => texts.missing[field])
          .join(LIST),
      ),
      action.proposed.length === 0 ? null : action.proposed.map((field) => texts.proposedFields[field]).join(LIST),
      formula(`IFERROR(IF(ISNUMBER(${itemColumn("score")}),${itemColumn("score")},""),"")`, action.score),
      formula(`IFERROR(${itemColumn("impact")},"")`, model.figures.impacts.get(action.item)),
      formula(
        `IF(${self("lead")}="",${quoted(texts.followUp.unassigned)},IFERROR(IF(${owner}="",${self("lead")},${owner}),${self("lead")}))`,
        leadingUnit(model, action),
      ),
      formula(
        `IFERROR(${itemColumn("indicator")}&"","")`,
        schemeItem?.indicator == null ? "" : String(schemeItem.indicator),
      ),
      action.id,
    ];
  });
  return table(
    model,
    "tblPlan",
    { row: FIRST_TABLE_ROW, column: 0 },
    [
      { key: "item", style: "code" },
      { key: "finding", style: "small" },
      { key: "kind", style: "code" },
      { key: "measure", style: "inputSmall" },
      { key: "lead", style: "inputSmall" },
      { key: "support", style: "inputSmall" },
      { key: "monitor", style: "inputSmall" },
      { key: "start", style: "inputDate" },
      { key: "publishBy", style: "inputDate" },
      { key: "approveBy", style: "inputDate" },
      { key: "status", style: "inputSmall" },
      { key: "result", style: "inputSmall" },
      { key: "closed", style: "small" },
      { key: "missing", style: "small" },
      { key: "proposed", style: "inputSmall" },
      { key: "score", style: "score" },
      { key: "impact", style: "points" },
      { key: "unit", style: "small" },
      { key: "indicator", style: "code" },
      { key: "id", style: "small" },
    ],
    rows,
  );
}

/** Sheet แผนปรับปรุง: who does what by when about which finding. */
export function planSheet(model: SheetModel): SheetSpec {
  const { texts, plan } = model;
  const { plan: t } = texts;
  const spec = planTable(model);
  const at = (key: string) => firstCell(spec, key);
  const own = (key: string) => columnRange(spec, key);
  const list = (key: string, source: string) => ({ range: own(key), source });
  const proposes = (field: keyof typeof texts.proposedFields) =>
    `ISNUMBER(SEARCH(${quoted(texts.proposedFields[field])},${at("proposed")}))`;
  const unfinished = `AND(${at("status")}<>${quoted(texts.statuses.done)},${at("status")}<>${quoted(texts.statuses.verified)})`;
  return {
    key: "plan",
    name: texts.names.plan,
    blocks: heading(model, t.title(plan.fiscalYear === null ? "–" : String(plan.fiscalYear)), t.note, 12),
    tables: [spec],
    columnWidths: [7, 28, 11, 50, 20, 17, 17, 13, 14, 15, 17, 20, 20, 22, 16, 10, 11, 20, 10, 20],
    conditionalFormats: [
      {
        range: { ...own("item"), columns: 2 },
        formula: `AND(${at("closed")}<>"",${at("kind")}<>${quoted(texts.kinds.fix)})`,
        tone: "muted",
      },
      { range: own("kind"), formula: `${at("kind")}=${quoted(texts.kinds.fix)}`, tone: "poor" },
      { range: own("kind"), formula: `${at("kind")}=${quoted(texts.kinds.maintain)}`, tone: "good" },
      {
        range: own("publishBy"),
        formula: `AND(ISNUMBER(${at("publishBy")}),${at("publishBy")}<${NAMES.asOf},${unfinished})`,
        tone: "poor",
      },
      { range: own("measure"), formula: proposes("measure"), tone: "proposed" },
      { range: { ...own("start"), columns: 3 }, formula: proposes("dates"), tone: "proposed" },
      { range: { ...own("lead"), columns: 2 }, formula: proposes("owners"), tone: "proposed" },
      {
        range: own("status"),
        formula: `OR(${at("status")}=${quoted(texts.statuses.done)},${at("status")}=${quoted(texts.statuses.verified)})`,
        tone: "good",
      },
      { range: own("missing"), formula: `${at("missing")}<>""`, tone: "poor" },
    ],
    validations: [
      { ...list("status", NAMES.statuses), refusal: { title: t.statusTitle, message: t.statusMessage } },
      list("lead", NAMES.owners),
      list("support", NAMES.owners),
      list("monitor", NAMES.owners),
    ],
    charts: [],
    freeze: { rows: FIRST_TABLE_ROW + 1, columns: 2 },
    print: {
      orientation: "landscape",
      fitWidth: true,
      titleRows: [FIRST_TABLE_ROW, FIRST_TABLE_ROW],
      lastColumn: spec.columns.findIndex(({ key }) => key === "result"),
    },
  };
}
