import { CAUSES, groupOf, roundHalfUp } from "../ita";
import { below, bodyRange, cell, FIRST_TABLE_ROW, firstCell, formula, heading, table, whenEdited } from "./layout";
import type { SheetModel } from "./model";
import { projectedBand } from "./projectedBand";
import { NAMES, quoted } from "./references";
import type { BlockCell, CellContent, SheetSpec, TableSpec } from "./spec";

const EXTREMES = 3;

/** A row for every scored item, so that an item that fails later finds its place; until then it is blank and hidden. */
function fixFirstTable(model: SheetModel): TableSpec {
  const { ref, assessment, scheme, computed, plan, texts, target, figures } = model;
  const { self } = ref.of("tblFixFirst");
  const { all: item } = ref.of("tblItems");
  const place = (column: string) => `INDEX(${column},MATCH(${self("n")},${item("rank")},0))`;
  const looked = (content: string) => `IF(${self("n")}="","",IFERROR(${content},""))`;
  // A blank cell looked up is 0 unless it is made a text.
  const lookedText = (content: string) => looked(`${content}&""`);
  const ordinal = `ROW()-ROW(${ref.headerCell("tblFixFirst", "n")})`;
  let total = computed.total;
  const rows = Array.from({ length: Math.max(1, figures.impacts.size) }, (_, index): readonly CellContent[] => {
    const fix = figures.fixOrder[index];
    const before = total;
    if (fix !== undefined && total !== undefined) total += fix.impact;
    const result = fix === undefined ? undefined : assessment.items[fix.code];
    const action = plan.actions.find((other) => other.subject === fix?.code);
    const name = result?.name ?? scheme.items.find((other) => other.code === fix?.code)?.name ?? undefined;
    const inShortest = before !== undefined && fix !== undefined && roundHalfUp(before) < target;
    return [
      formula(`IF(${ordinal}<=MAX(${item("rank")}),${ordinal},"")`, fix === undefined ? undefined : index + 1),
      formula(lookedText(place(item("code"))), fix?.code),
      formula(lookedText(place(item("name"))), name),
      formula(
        lookedText(`INDEX(${ref.column("tblPlan", "lead")},MATCH(${self("code")},${ref.column("tblPlan", "item")},0))`),
        action?.lead ?? undefined,
      ),
      formula(looked(place(item("impact"))), fix?.impact),
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
  const { ref, computed, texts } = model;
  const { self } = ref.of("tblCauses");
  const { all: item } = ref.of("tblItems");
  const found = model.figures.causes;
  const order = [...CAUSES].sort((a, b) => impactOf(b) - impactOf(a));
  function impactOf(cause: (typeof CAUSES)[number] | null): number {
    return found.find((entry) => entry.cause === cause)?.impact ?? 0;
  }
  const rows = [...order, null].map((cause): readonly CellContent[] => {
    const entry = found.find((other) => other.cause === cause);
    const impact = entry?.impact ?? 0;
    const total = computed.total === undefined ? undefined : computed.total + impact;
    // Compared as it stands: COUNTIF would take an edited text for a condition.
    const members = `(${item("cause")}=${cause === null ? '""' : self("cause")})*ISNUMBER(${item("rank")})`;
    return [
      cause === null ? texts.unclassifiedCause : texts.causes[cause],
      formula(`SUMPRODUCT(${members})`, entry?.codes.length ?? 0),
      formula(`SUMPRODUCT(${members},${item("impact")})`, impact),
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
  const { ref } = model;
  const scores = Object.values(model.figures.used).filter((score) => score !== undefined);
  const rows = model.groups.map(({ name }, index) => [
    formula(`INDEX(${ref.column("tblSchemeGroups", "group")},${String(index + 1)})`, name),
    formula(
      `SUMPRODUCT((${ref.column("tblIndicators", "group")}=${ref.thisRow("tblGroups", "group")})*1)`,
      scores.filter((score) => groupOf(score, model.groups) === name).length,
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
  const { ref, scheme } = model;
  const { used } = model.figures;
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
  const { texts, target, figures, ref } = model;
  const { analysis: t } = texts;
  const fixFirst = fixFirstTable(model);
  const causes = causeTable(model, below(fixFirst, 2));
  const strengths = below(causes, 2);
  const weaknesses = strengths + EXTREMES + 2;
  const groups = groupTable(model, weaknesses + EXTREMES + 3);
  const shown = Math.max(1, figures.fixOrder.length);
  const firstHidden = fixFirst.row + 1 + shown;
  const lastRow = fixFirst.row + fixFirst.rows.length;
  return {
    key: "analysis",
    name: texts.names.analysis,
    blocks: [
      ...heading(model, t.title, whenEdited(model, formula(quoted(t.note), t.note)), 8),
      cell(fixFirst.row - 2, 0, t.fixFirst, "section", 8),
      cell(
        fixFirst.row - 1,
        0,
        formula(
          `IF(MAX(${ref.column("tblItems", "rank")})>${String(shown)},${quoted(t.moreRows(firstHidden + 1, lastRow + 1))},` +
            `${quoted(t.shortestNote)}&${NAMES.target})`,
          `${t.shortestNote}${String(target)}`,
        ),
        "note",
        8,
      ),
      cell(causes.row - 1, 0, t.byCause, "section", 8),
      cell(strengths - 1, 0, t.strengths, "section", 8),
      ...extremes(model, strengths, "highest"),
      cell(weaknesses - 1, 0, t.weaknesses, "section", 8),
      ...extremes(model, weaknesses, "lowest"),
      cell(groups.row - 2, 0, t.groups, "section", 8),
      cell(groups.row - 1, 0, t.groupsNote, "note", 8),
    ],
    tables: [fixFirst, causes, groups],
    ...(firstHidden > lastRow ? {} : { hiddenRows: [firstHidden, lastRow] as const }),
    columnWidths: [8, 8, 62, 32, 13, 15, 13, 16],
    conditionalFormats: [
      { range: bodyRange(fixFirst), formula: `${firstCell(fixFirst, "shortest")}<>""`, tone: "good" },
    ],
    validations: [],
    charts: [],
    print: { orientation: "portrait", fitWidth: true },
  };
}
