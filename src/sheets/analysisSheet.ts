import { BAND } from "../formulas";
import {
  bandOf,
  CAUSES,
  DEFAULT_GROUPS,
  fixOrder,
  groupOf,
  impactByCause,
  indicatorsUsed,
  INSTRUMENTS,
  itemImpacts,
  roundHalfUp,
} from "../ita";
import { below, bodyRange, cell, FIRST_TABLE_ROW, firstCell, formula, heading, table } from "./layout";
import type { SheetModel } from "./model";
import { NAMES, quoted } from "./references";
import type { BlockCell, CellContent, SheetSpec, TableSpec } from "./spec";

const EXTREMES = 3;

/** The band of a projected total, as formula and as value. */
function projectedBand(model: SheetModel, total: string, value: number | undefined) {
  const { ref, scheme, computed } = model;
  const bands = ref.columns("tblSchemeBands", "level", "instrumentMin");
  const twin = BAND.twin([total, ref.column("tblInstruments", "score"), bands]);
  const instruments = INSTRUMENTS.map((code) => computed.instruments[code]);
  const band = value === undefined || scheme.bands === null ? undefined : bandOf(value, scheme.bands, instruments);
  return formula(
    `IF(COUNT(${ref.column("tblSchemeBands", "min")})=0,"",IFERROR(${twin},""))`,
    band?.kind === "level" ? band.level : undefined,
  );
}

function fixFirstTable(model: SheetModel): TableSpec {
  const { ref, assessment, scheme, computed, plan, texts, target } = model;
  const self = (key: Parameters<typeof ref.column<"tblFixFirst">>[1]) => ref.thisRow("tblFixFirst", key);
  const item = (key: Parameters<typeof ref.column<"tblItems">>[1]) => ref.column("tblItems", key);
  const looked = (column: string) => `IFERROR(INDEX(${column},MATCH(${self("n")},${item("rank")},0)),"")`;
  // A blank cell looked up is 0 unless it is made a text.
  const lookedText = (column: string) => `IFERROR(INDEX(${column},MATCH(${self("n")},${item("rank")},0))&"","")`;
  const order = fixOrder(assessment, scheme);
  let total = computed.total;
  const rows = (order.length === 0 ? [undefined] : order).map((fix, index): readonly CellContent[] => {
    const before = total;
    if (fix !== undefined && total !== undefined) total += fix.impact;
    const result = fix === undefined ? undefined : assessment.items[fix.code];
    const action = plan.actions.find((other) => other.item === fix?.code);
    const name = result?.name ?? scheme.items.find((other) => other.code === fix?.code)?.name ?? undefined;
    const inShortest = before !== undefined && fix !== undefined && roundHalfUp(before) < target;
    return [
      index + 1,
      formula(lookedText(item("code")), fix?.code),
      formula(lookedText(item("name")), name),
      formula(
        `IFERROR(INDEX(${ref.column("tblPlan", "lead")},MATCH(${self("code")},${ref.column("tblPlan", "item")},0))&"","")`,
        action?.lead ?? undefined,
      ),
      formula(looked(item("impact")), fix?.impact),
      formula(
        `IF(AND(ISNUMBER(${NAMES.total}),ISNUMBER(${self("impact")})),${NAMES.total}+SUMIF(${item("rank")},"<="&${self("n")},${item("impact")}),"")`,
        fix === undefined ? undefined : total,
      ),
      projectedBand(model, self("totalAfter"), fix === undefined ? undefined : total),
      formula(
        `IF(ISNUMBER(${self("totalAfter")}),IF(ROUND(${self("totalAfter")}-${self("impact")},2)<${NAMES.target},${quoted(texts.analysis.shortestYes)},""),"")`,
        inShortest ? texts.analysis.shortestYes : undefined,
      ),
    ];
  });
  return table(
    model,
    "tblFixFirst",
    { row: FIRST_TABLE_ROW + 2, column: 0 },
    [
      { key: "n", style: "integer" },
      { key: "code", style: "code" },
      { key: "name", style: "wrapped" },
      { key: "lead", style: "wrapped" },
      { key: "impact", style: "points" },
      { key: "totalAfter", style: "score" },
      { key: "bandAfter", style: "code" },
      { key: "shortest", style: "code" },
    ],
    rows,
  );
}

function causeTable(model: SheetModel, row: number): TableSpec {
  const { ref, assessment, scheme, computed, texts } = model;
  const self = (key: Parameters<typeof ref.column<"tblCauses">>[1]) => ref.thisRow("tblCauses", key);
  const item = (key: Parameters<typeof ref.column<"tblItems">>[1]) => ref.column("tblItems", key);
  const found = impactByCause(assessment, scheme);
  const order = [...CAUSES].sort((a, b) => impactOf(b) - impactOf(a));
  function impactOf(cause: (typeof CAUSES)[number] | null): number {
    return found.find((entry) => entry.cause === cause)?.impact ?? 0;
  }
  const rows = [...order, null].map((cause): readonly CellContent[] => {
    const entry = found.find((other) => other.cause === cause);
    const impact = entry?.impact ?? 0;
    const total = computed.total === undefined ? undefined : computed.total + impact;
    const unclassified = `(${item("cause")}="")*ISNUMBER(${item("rank")})`;
    return [
      cause === null ? texts.unclassifiedCause : texts.causes[cause],
      formula(
        cause === null
          ? `SUMPRODUCT(${unclassified})`
          : `COUNTIFS(${item("cause")},${self("cause")},${item("impact")},">0")`,
        entry?.codes.length ?? 0,
      ),
      formula(
        cause === null
          ? `SUMPRODUCT(${unclassified},${item("impact")})`
          : `SUMIFS(${item("impact")},${item("cause")},${self("cause")},${item("impact")},">0")`,
        impact,
      ),
      formula(`IF(ISNUMBER(${NAMES.total}),${NAMES.total}+${self("impact")},"")`, total),
      projectedBand(model, self("totalAfter"), total),
    ];
  });
  return table(
    model,
    "tblCauses",
    { row, column: 2 },
    [
      { key: "cause", style: "text" },
      { key: "count", style: "integer" },
      { key: "impact", style: "points" },
      { key: "totalAfter", style: "score" },
      { key: "bandAfter", style: "code" },
    ],
    rows,
  );
}

function groupTable(model: SheetModel, row: number): TableSpec {
  const { ref, assessment, scheme } = model;
  const scores = Object.values(indicatorsUsed(assessment, scheme)).filter((score) => score !== undefined);
  const rows = DEFAULT_GROUPS.map(({ name }, index) => [
    formula(`INDEX(${ref.column("tblSchemeGroups", "group")},${String(index + 1)})`, name),
    formula(
      `COUNTIF(${ref.column("tblIndicators", "group")},${ref.thisRow("tblGroups", "group")})`,
      scores.filter((score) => groupOf(score) === name).length,
    ),
  ]);
  return table(
    model,
    "tblGroups",
    { row, column: 2 },
    [
      { key: "group", style: "text" },
      { key: "indicators", style: "integer" },
    ],
    rows,
  );
}

/** The three highest or lowest indicators, found by rank. */
function extremes(model: SheetModel, row: number, which: "highest" | "lowest"): readonly BlockCell[] {
  const { ref, assessment, scheme } = model;
  const used = indicatorsUsed(assessment, scheme);
  const ranked = scheme.indicators
    .flatMap((indicator) => {
      const score = used[String(indicator.no)];
      return score === undefined ? [] : [{ indicator, score }];
    })
    .sort((a, b) => b.score - a.score || a.indicator.no - b.indicator.no);
  if (which === "lowest") ranked.reverse();
  const rankColumn = ref.column("tblIndicators", "rank");
  return Array.from({ length: EXTREMES }, (_, index) => {
    const entry = ranked[index];
    const rank =
      which === "highest" ? String(index + 1) : `COUNT(${ref.column("tblIndicators", "used")})-${String(index)}`;
    const looked = (column: string) => `IFERROR(INDEX(${column},MATCH(${rank},${rankColumn},0)),"")`;
    const name = model.language === "th" ? entry?.indicator.name : entry?.indicator.nameEn;
    return [
      cell(row + index, 2, formula(looked(ref.column("tblIndicators", "name")), name), "text"),
      cell(row + index, 3, formula(looked(ref.column("tblIndicators", "used")), entry?.score), "score"),
    ];
  }).flat();
}

/** Sheet วิเคราะห์: what to fix first, by item and by cause, and where the agency stands. */
export function analysisSheet(model: SheetModel): SheetSpec {
  const { texts, target } = model;
  const { analysis: t } = texts;
  const fixFirst = fixFirstTable(model);
  const causes = causeTable(model, below(fixFirst, 3));
  const groups = groupTable(model, below(causes, 4));
  const strengths = below(groups, 2);
  const weaknesses = strengths + EXTREMES + 2;
  return {
    key: "analysis",
    name: texts.names.analysis,
    blocks: [
      ...heading(model, t.title, t.note, 8),
      cell(FIRST_TABLE_ROW, 0, t.fixFirst, "section", 8),
      cell(FIRST_TABLE_ROW + 1, 0, t.shortestNote(String(target)), "note", 8),
      cell(causes.row - 1, 0, t.byCause, "section", 8),
      cell(groups.row - 2, 0, t.groups, "section", 8),
      cell(groups.row - 1, 0, t.groupsNote, "note", 8),
      cell(strengths - 1, 0, t.strengths, "section", 8),
      ...extremes(model, strengths, "highest"),
      cell(weaknesses - 1, 0, t.weaknesses, "section", 8),
      ...extremes(model, weaknesses, "lowest"),
    ],
    tables: [fixFirst, causes, groups],
    columnWidths: [8, 8, 48, 30, 13, 15, 13, 15],
    conditionalFormats: [
      { range: bodyRange(fixFirst), formula: `${firstCell(fixFirst, "shortest")}<>""`, tone: "good" },
    ],
    validations: [],
    charts: [],
    print: { orientation: "portrait", fitWidth: true },
  };
}

/** Highest-impact figures the summary repeats. */
export function attainableTotal(model: SheetModel): number | undefined {
  const { assessment, scheme, computed } = model;
  if (computed.total === undefined) return undefined;
  return computed.total + itemImpacts(assessment, scheme).reduce((sum, { impact }) => sum + impact, 0);
}
