import { CAUSES, INSTRUMENTS, nextBand, quickestTo, roundHalfUp } from "../ita";
import type { ChartSource } from "./indicatorsSheet";
import { cell, formula, whenEdited } from "./layout";
import type { SheetModel } from "./model";
import { gapsOf } from "./planTable";
import { NAMES, quoted } from "./references";
import { COLORS } from "./styles";
import type { BlockCell, CellContent, FormulaCell, NameSpec, SheetSpec } from "./spec";

const WIDTH = 10;
const CARDS_ROW = 4;
const CHART_ROW = 14;
const CHART_HEIGHT = 15;
const FACTS_ROW = CHART_ROW + CHART_HEIGHT + 2;

interface Card {
  readonly label: string;
  readonly content: CellContent;
  readonly note: CellContent;
  readonly style: "bigScore" | "bigText";
}

/** The points to the next better level; nothing where levels have limits on instruments as well. */
function nextBandNote(model: SheetModel): CellContent {
  const { ref, texts, computed, scheme } = model;
  const t = texts.summary;
  const min = ref.column("tblSchemeBands", "min");
  const next =
    computed.total === undefined || scheme.bands === null ? null : nextBand(computed.total, scheme.bands.levels);
  const better = `SUMPRODUCT((${min}>ROUND(${NAMES.total},2))*ISNUMBER(${min}))`;
  // Levels stand best first, so the nearest better limit is the smallest one above the total.
  const nearest = `SMALL(${min},COUNT(${min})-${better}+1)`;
  return formula(
    `IF(AND(ISNUMBER(${NAMES.total}),COUNT(${ref.column("tblSchemeBands", "instrumentMin")})=0),IF(${better}=0,"",${quoted(`${t.nextBand} `)}&TEXT(${nearest}-ROUND(${NAMES.total},2),"0.00")&${quoted(` ${t.pointsUnit}`)}),"")`,
    next === null ? "" : `${t.nextBand} ${next.points.toFixed(2)} ${t.pointsUnit}`,
  );
}

function cards(model: SheetModel): readonly Card[] {
  const { texts, computed, assessment, target } = model;
  const t = texts.summary;
  const { total: reported, band: reportedBand } = assessment.reported;
  const gap = computed.total === undefined ? undefined : Math.max(0, roundHalfUp(target - roundHalfUp(computed.total)));
  return [
    {
      label: computed.estimate ? `${t.total} (${t.estimate})` : t.total,
      content: formula(`IF(ISNUMBER(${NAMES.total}),${NAMES.total},"–")`, computed.total ?? "–"),
      note: reported === undefined ? null : `${t.reported} ${reported.toFixed(2)}`,
      style: "bigScore",
    },
    {
      label: t.band,
      content: formula(`IF(${NAMES.band}="","–",${NAMES.band})`, computed.band ?? "–"),
      note: reportedBand === undefined ? null : `${t.reported} ${reportedBand}`,
      style: "bigText",
    },
    { label: t.target, content: formula(NAMES.target, target), note: null, style: "bigScore" },
    {
      label: t.gap,
      content: formula(
        `IF(ISNUMBER(${NAMES.total}),MAX(0,ROUND(${NAMES.target}-ROUND(${NAMES.total},2),2)),"–")`,
        gap ?? "–",
      ),
      note: nextBandNote(model),
      style: "bigScore",
    },
  ];
}

/** Columns of the four cards and how many columns each spans. */
const CARD_COLUMNS: readonly (readonly [number, number])[] = [
  [0, 3],
  [3, 2],
  [5, 2],
  [7, 3],
];

function cardCells(model: SheetModel): readonly BlockCell[] {
  return cards(model).flatMap(({ label, content, note, style }, index) => {
    const [column, across] = CARD_COLUMNS[index] ?? [0, 1];
    return [
      cell(CARDS_ROW, column, label, "card", across),
      cell(CARDS_ROW + 1, column, content, style, across),
      cell(CARDS_ROW + 2, column, note, "cardNote", across),
    ];
  });
}

function instrumentCells(model: SheetModel, row: number): readonly BlockCell[] {
  const { ref, texts, computed, scheme, assessment } = model;
  const t = texts.headers.tblInstruments;
  const headers = [
    cell(row, 0, t.instrument, "header", 1),
    cell(row, 1, t.name, "header", 4),
    cell(row, 5, t.weight, "header", 1),
    cell(row, 6, t.score, "header", 2),
    cell(row, 8, t.respondents, "header", 2),
  ];
  const lines = INSTRUMENTS.flatMap((code, index) => {
    const { all } = ref.of("tblInstruments");
    const at = (key: Parameters<typeof all>[0]) => `INDEX(${all(key)},${String(index + 1)})`;
    const instrument = scheme.instruments.find((other) => other.code === code);
    const line = row + 1 + index;
    return [
      cell(line, 0, formula(at("instrument"), code), "code"),
      cell(line, 1, formula(at("name"), texts.instruments[code]), "text", 4),
      cell(line, 5, formula(at("weight"), instrument?.weight), "weight"),
      cell(line, 6, formula(at("score"), computed.instruments[code]), "score", 2),
      cell(
        line,
        8,
        formula(`IF(${at("respondents")}="","–",${at("respondents")})`, assessment.respondents[code] ?? "–"),
        "integer",
        2,
      ),
    ];
  });
  return [...headers, ...lines];
}

function keyFacts(model: SheetModel): readonly (readonly [string, CellContent, string])[] {
  const { ref, texts, assessment, scheme, computed, plan, target, diagnostics } = model;
  const t = texts.summary;
  const planKind = ref.column("tblPlan", "kind");
  const impact = ref.column("tblItems", "impact");
  const inShortest = ref.column("tblFixFirst", "shortest");
  const quickest = quickestTo(target, assessment, scheme);
  const attainable = model.figures.attainable;
  const all = `${NAMES.total}+SUM(${impact})`;
  const causes = new Map(model.figures.causes.map((entry) => [entry.cause, entry.impact]));
  const top = [...CAUSES].sort((a, b) => (causes.get(b) ?? 0) - (causes.get(a) ?? 0))[0];
  const topImpact = top === undefined ? 0 : (causes.get(top) ?? 0);
  const causeImpact = ref.column("tblCauses", "impact");
  // The last row collects what is not classified and is no cause.
  const classified = `INDEX(${causeImpact},1):INDEX(${causeImpact},${String(CAUSES.length)})`;
  const fixes = plan.actions.filter(({ kind }) => kind === "fix").length;
  const count = (kind: "fix" | "maintain", value: number) =>
    formula(`COUNTIF(${planKind},${quoted(texts.kinds[kind])})`, value);
  return [
    [t.fixes, count("fix", fixes), t.itemsUnit],
    [t.maintained, count("maintain", plan.actions.length - fixes), t.itemsUnit],
    [t.attainable, formula(`IF(ISNUMBER(${NAMES.total}),${all},"–")`, attainable ?? "–"), t.pointsUnit],
    [
      t.shortest,
      formula(
        `IF(ISNUMBER(${NAMES.total}),IF(ROUND(${all},2)<${NAMES.target},${quoted(t.unreachable)},COUNTIF(${inShortest},${quoted(texts.analysis.shortestYes)})),"–")`,
        quickest === undefined ? "–" : quickest.reached ? quickest.steps.length : t.unreachable,
      ),
      t.itemsUnit,
    ],
    [
      t.topCause,
      formula(
        `IF(MAX(${classified})>0,INDEX(${ref.column("tblCauses", "cause")},MATCH(MAX(${classified}),${causeImpact},0))&" +"&TEXT(MAX(${classified}),"0.00"),"–")`,
        top !== undefined && topImpact > 0 ? `${texts.causes[top]} +${roundHalfUp(topImpact).toFixed(2)}` : "–",
      ),
      computed.total === undefined ? "" : t.pointsUnit,
    ],
    [
      t.incomplete,
      formula(
        `SUMPRODUCT((${ref.column("tblPlan", "missing")}<>"")*1)`,
        plan.actions.filter((action) => gapsOf(action).length > 0).length,
      ),
      t.rowsUnit,
    ],
    [
      t.openDiagnostics,
      formula(
        `COUNTIF(${ref.column("tblDiagnostics", "severity")},${quoted(texts.severities.error)})+COUNTIF(${ref.column("tblDiagnostics", "severity")},${quoted(texts.severities.warning)})`,
        diagnostics.filter(({ severity }) => severity !== "info").length,
      ),
      t.listUnit,
    ],
  ];
}

function factCells(model: SheetModel): readonly BlockCell[] {
  return keyFacts(model).flatMap(([label, content, unit], index) => {
    const row = FACTS_ROW + 1 + index;
    // Points have decimals and counts have none; Excel would show a count that might have some as "22.".
    const style = unit === model.texts.summary.pointsUnit ? "factPoints" : "fact";
    return [cell(row, 0, label, "label", 5), cell(row, 5, content, style, 4), cell(row, 9, unit, "factUnit")];
  });
}

/** How to read the page; why there is no total, where there is none. */
function noteOf(model: SheetModel): FormulaCell {
  const { summary: t } = model.texts;
  const usual = model.computed.estimate ? t.unverified : t.note;
  return formula(
    `IF(ISNUMBER(${NAMES.total}),${quoted(usual)},${quoted(t.noTotal)})`,
    model.computed.total === undefined ? t.noTotal : usual,
  );
}

/** The cell by which the sheet is found again. */
export function summaryNames({ texts }: SheetModel): readonly NameSpec[] {
  return [{ name: NAMES.summary, sheet: texts.names.summary, range: { row: 0, column: 0, rows: 1, columns: 1 } }];
}

/** Sheet สรุปผล: one page for whoever decides. */
export function summarySheet(model: SheetModel, chart: ChartSource): SheetSpec {
  const { texts, assessment } = model;
  const { summary: t } = texts;
  const year = assessment.fiscalYear === null ? "–" : String(assessment.fiscalYear);
  return {
    key: "summary",
    name: texts.names.summary,
    blocks: [
      cell(0, 0, t.title(year), "title", WIDTH),
      cell(1, 0, assessment.agency ?? t.unknownAgency, "subtitle", WIDTH),
      cell(2, 0, whenEdited(model, noteOf(model)), "note", WIDTH),
      ...cardCells(model),
      cell(CARDS_ROW + 4, 0, t.instruments, "section", WIDTH),
      ...instrumentCells(model, CARDS_ROW + 5),
      cell(FACTS_ROW, 0, t.keyFacts, "section", WIDTH),
      ...factCells(model),
    ],
    tables: [],
    columnWidths: [11, 13, 13, 13, 11, 12, 12, 13, 13, 13],
    conditionalFormats: [],
    validations: [],
    charts:
      chart.scores.rows === 0
        ? []
        : [
            {
              kind: "scores",
              title: t.chart,
              anchor: { row: CHART_ROW, column: 0, rows: CHART_HEIGHT, columns: WIDTH },
              sheet: chart.sheet,
              categories: chart.categories,
              series: [
                { name: t.score, values: chart.scores, color: COLORS.accent },
                { name: t.target, values: chart.targets, color: COLORS.target },
              ],
            },
          ],
    print: { orientation: "portrait", fitWidth: true, fitHeight: true },
  };
}
