import { measureText, periodText, stepsText } from "../i18n";
import { isItemCode, type ItemResult } from "../ita";
import { indicatorOf, rowGaps, unitOf, type Action, type Detail, type Finding, type RowGap } from "../plan";
import { shortDate, toSerial, type IsoDate } from "../thai";
import { FIRST_TABLE_ROW, formula, table, type Column } from "./layout";
import type { SheetModel } from "./model";
import { actionImpact, subjectLabel } from "./planFigures";
import { NAMES, quoted } from "./references";
import { rowProblemsFormula } from "./rowProblems";
import type { CellContent, TableSpec } from "./spec";

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

/** What a row lacks while nobody has filled in the agency's site, as it is when sheets are made. */
export function gapsOf(action: Action): readonly RowGap[] {
  return rowGaps(action, null);
}

const serial = (date: IsoDate | null) => (date === null ? null : toSerial(date));
const listed = (names: readonly string[]) => (names.length === 0 ? null : names.join(LIST));

/** The formulas of the plan's own columns, the same in every row. */
function planFormulas(model: SheetModel) {
  const { ref, texts } = model;
  const { self, all } = ref.of("tblPlan");
  const items = ref.of("tblItems");
  const indicators = ref.of("tblIndicators");
  const ofItem = (key: "score" | "impact" | "indicator" | "comment" | "cause") =>
    `INDEX(${items.all(key)},MATCH(${self("item")},${items.all("code")},0))`;
  // An indicator as a whole stands in the plan with its number behind a word.
  const number = `VALUE(SUBSTITUTE(${self("item")},${quoted(texts.plan.indicator(""))},""))`;
  const ofIndicator = (key: "no" | "used" | "impact") =>
    `INDEX(${indicators.all(key)},MATCH(${number},${indicators.all("no")},0))`;
  const lacks = (key: "measure" | "lead" | "monitor" | "publishBy", label: string) =>
    `IF(${self(key)}="",${quoted(LIST + label)},"")`;
  const owner = `INDEX(${ref.column("tblOwners", "unit")},MATCH(${self("lead")},${ref.column("tblOwners", "owner")},0))&""`;
  const place = `ROW()-ROW(${ref.headerCell("tblPlan", "item")})`;
  const isFirst = `MATCH(${self("item")},${all("item")},0)=${place}`;
  const hasItems = `SUMPRODUCT((${all("indicator")}=${self("indicator")})*(${all("item")}<>${self("item")}))>0`;
  return {
    kind: `IF(ISNUMBER(${self("score")}),IF(${self("score")}<${NAMES.threshold},${quoted(texts.kinds.fix)},${quoted(texts.kinds.maintain)}),"")`,
    gap: `IF(${self("missing")}="","",COUNTIF(INDEX(${all("missing")},1):INDEX(${all("missing")},${place}),"?*"))`,
    missing:
      `MID(IF(${self("kind")}=${quoted(texts.kinds.fix)},` +
      `${lacks("measure", texts.missing.measure)}&${lacks("lead", texts.missing.lead)}&${lacks("monitor", texts.missing.monitor)}&${lacks("publishBy", texts.missing.date)}` +
      `,"")&${rowProblemsFormula(model, LIST)},${String(LIST.length + 1)},300)`,
    comment: `IFERROR(${ofItem("comment")}&"","")`,
    cause: `IFERROR(${ofItem("cause")}&"","")`,
    score: `IF(ISNUMBER(${ofItem("score")}),${ofItem("score")},IF(ISNUMBER(${ofIndicator("used")}),${ofIndicator("used")},""))`,
    impact: `IFERROR(IF(${isFirst},IFERROR(${ofItem("impact")},IF(${hasItems},"",${ofIndicator("impact")})),""),"")`,
    unit: `IF(${self("lead")}="",${quoted(texts.followUp.unassigned)},IFERROR(IF(${owner}="",${self("lead")},${owner}),${self("lead")}))`,
    indicator: `IFERROR(${ofItem("indicator")}&"",IFERROR(${ofIndicator("no")}&"",""))`,
  };
}

type PlanColumn = Column<"tblPlan"> & { readonly of: (action: Action) => CellContent };

/** Who does what by when first, then how it went, then what the other columns are made from. */
function planColumns(model: SheetModel): readonly PlanColumn[] {
  const { texts, scheme, plan, language, library } = model;
  const say = planFormulas(model);
  const lacking = plan.actions.filter((action) => gapsOf(action).length > 0);
  const gaps = new Map(lacking.map(({ id }, index) => [id, index + 1]));
  const causeOf = (action: Action) => {
    const { cause } = resultOf(model, action);
    return cause === undefined ? "" : texts.causes[cause];
  };
  const typed = (key: Detail): PlanColumn => ({
    key,
    style: "inputSmall",
    of: ({ details }) => details[key] ?? null,
  });
  const missing = (action: Action) =>
    gapsOf(action)
      .map((field) => texts.missing[field])
      .join(LIST);
  const proposed = (action: Action) => listed(action.proposed.map((field) => texts.proposedFields[field]));
  const indicator = (action: Action) => String(indicatorOf(action.subject, scheme) ?? "");
  const subjects = (action: Action) => listed(action.alsoServes.map((subject) => subjectLabel(model, subject)));
  return [
    { key: "item", style: "code", of: ({ subject }) => subjectLabel(model, subject) },
    { key: "finding", style: "small", of: (action) => subjectNameOf(model, action) },
    { key: "kind", style: "code", of: ({ kind }) => formula(say.kind, texts.kinds[kind]) },
    { key: "measure", style: "inputSmall", of: ({ measure }) => measureText(language, measure, library) },
    { key: "lead", style: "inputSmall", of: ({ lead }) => lead },
    { key: "support", style: "inputSmall", of: ({ support }) => listed(support) },
    { key: "monitor", style: "inputSmall", of: ({ monitor }) => monitor },
    { key: "start", style: "inputDate", of: ({ start }) => serial(start) },
    { key: "publishBy", style: "inputDate", of: ({ publishBy }) => serial(publishBy) },
    { key: "approveBy", style: "inputDate", of: ({ approveBy }) => serial(approveBy) },
    { key: "status", style: "inputSmall", of: ({ status }) => texts.statuses[status] },
    typed("result"),
    { key: "closed", style: "small", of: ({ id }) => findingText(model, model.findings.get(id)) },
    { key: "missing", style: "small", of: (action) => formula(say.missing, missing(action)) },
    { key: "proposed", style: "inputSmall", of: proposed },
    { key: "steps", style: "inputSmall", of: ({ steps }) => stepsText(language, steps, library) },
    typed("progress"),
    { key: "completedOn", style: "inputDate", of: ({ completedOn }) => serial(completedOn) },
    typed("pageUrl"),
    typed("fileUrl"),
    typed("problems"),
    typed("suggestion"),
    typed("budget"),
    typed("person"),
    { key: "period", style: "inputSmall", of: ({ period }) => periodText(texts.plan, period) },
    typed("schedule"),
    { key: "alsoServes", style: "inputSmall", of: subjects },
    typed("alsoAnswers"),
    typed("note"),
    { key: "comment", style: "small", of: (action) => formula(say.comment, resultOf(model, action).comment) },
    { key: "cause", style: "small", of: (action) => formula(say.cause, causeOf(action)) },
    { key: "score", style: "score", of: ({ score }) => formula(say.score, score) },
    { key: "impact", style: "points", of: (action) => formula(say.impact, actionImpact(model, action)) },
    { key: "unit", style: "small", of: (action) => formula(say.unit, leadingUnit(model, action)) },
    { key: "indicator", style: "code", of: (action) => formula(say.indicator, indicator(action)) },
    { key: "gap", style: "integer", of: ({ id }) => formula(say.gap, gaps.get(id)) },
    { key: "id", style: "small", of: ({ id }) => id },
  ];
}

/** What an action's item or indicator is called in the document, else in the year's structure. */
export function subjectNameOf(model: SheetModel, action: Action): string | null {
  const { scheme, language } = model;
  const { subject } = action;
  const schemeItem = scheme.items.find(({ code }) => code === subject);
  const indicator = scheme.indicators.find(({ no }) => String(no) === subject);
  const ownName = (language === "th" ? indicator?.name : indicator?.nameEn) ?? null;
  return resultOf(model, action).name ?? schemeItem?.name ?? ownName;
}

function resultOf({ assessment }: SheetModel, { subject }: Action): ItemResult {
  return (isItemCode(subject) ? assessment.items[subject] : assessment.indicators[subject]) ?? {};
}

export function planTable(model: SheetModel): TableSpec {
  const columns = planColumns(model);
  const rows = model.plan.actions.map((action) => columns.map(({ of }) => of(action)));
  return table(model, "tblPlan", { row: FIRST_TABLE_ROW, column: 0 }, columns, rows);
}
