import { IMPACT, subindicatorKey } from "../formulas";
import { compareCodes, fixOrder, IMPACT_DECIMALS, isItemCode, itemImpacts, itemWorths, roundHalfUp } from "../ita";
import { columnRange, FIRST_TABLE_ROW, firstCell, formula, heading, table } from "./layout";
import type { SheetModel } from "./model";
import { NAMES } from "./references";
import type { SheetSpec, TableSpec } from "./spec";

/** Puts OIT items before perception items in the fix order. */
const OIT_FIRST = 1000;
/** Smaller than any difference between impacts that counts, larger than arithmetic noise. */
const TIE_BREAK = 1e9;

function itemTable(model: SheetModel): TableSpec {
  const { ref, assessment, scheme } = model;
  const self = (key: Parameters<typeof ref.column<"tblItems">>[1]) => ref.thisRow("tblItems", key);
  const worths = itemWorths(scheme);
  const impacts = new Map(itemImpacts(assessment, scheme).map(({ code, impact }) => [code, impact]));
  const ranks = new Map(fixOrder(assessment, scheme).map(({ code }, index) => [code, index + 1]));
  const order = new Map(scheme.items.map(({ code }, index) => [code, index + 1]));
  const schemeCodes = ref.column("tblSchemeItems", "code");
  const impactTwin = IMPACT.twin([
    self("code"),
    self("score"),
    ref.columns("tblSchemeItems", "code", "indicator"),
    ref.columns("tblSchemeIndicators", "no", "instrument"),
    ref.columns("tblSchemeInstruments", "instrument", "weight"),
  ]);
  const sortKey =
    `IF(N(${self("impact")})>0,ROUND(${self("impact")},${String(IMPACT_DECIMALS)})` +
    `+IF(LEFT(${self("code")},1)="O",${String(OIT_FIRST)},0)-IFERROR(MATCH(${self("code")},${schemeCodes},0),99)/1E+9,0)`;
  const codes = Object.keys(assessment.items).filter(isItemCode).sort(compareCodes);
  const rows = codes.map((code) => {
    const item = assessment.items[code] ?? {};
    const schemeItem = scheme.items.find((other) => other.code === code);
    // A worth means the year's structure places the item; a full score still gains nothing.
    const impact = worths.has(code) && item.score !== undefined ? (impacts.get(code) ?? 0) : undefined;
    const key =
      impact === undefined || impact <= 0
        ? 0
        : roundHalfUp(impact, IMPACT_DECIMALS) +
          (code.startsWith("O") ? OIT_FIRST : 0) -
          (order.get(code) ?? 99) / TIE_BREAK;
    return [
      code,
      item.name ?? schemeItem?.name ?? null,
      schemeItem === undefined ? null : subindicatorKey(schemeItem),
      schemeItem?.indicator ?? null,
      item.score ?? null,
      formula(`IF(${self("indicator")}="","",IFERROR(${impactTwin},""))`, impact),
      formula(
        `IF(${self("sortKey")}>0,RANK(${self("sortKey")},${ref.column("tblItems", "sortKey")}),"")`,
        ranks.get(code),
      ),
      item.comment ?? null,
      item.cause === undefined ? null : model.texts.causes[item.cause],
      item.recommendation ?? null,
      item.owner ?? null,
      formula(sortKey, key),
    ];
  });
  return table(
    model,
    "tblItems",
    { row: FIRST_TABLE_ROW, column: 0 },
    [
      { key: "code", style: "code" },
      { key: "name", style: "wrapped" },
      { key: "subindicator", style: "code" },
      { key: "indicator", style: "integer" },
      { key: "score", style: "inputScore" },
      { key: "impact", style: "points" },
      { key: "rank", style: "integer" },
      { key: "comment", style: "small" },
      { key: "cause", style: "small" },
      { key: "recommendation", style: "small" },
      { key: "owner", style: "small" },
      { key: "sortKey", style: "general" },
    ],
    rows,
  );
}

/** Sheet รายข้อ: every item as reported, with what it would bring. */
export function itemsSheet(model: SheetModel): SheetSpec {
  const { texts } = model;
  const items = itemTable(model);
  const score = columnRange(items, "score");
  const scoreCell = firstCell(items, "score");
  return {
    key: "items",
    name: texts.names.items,
    blocks: heading(model, texts.items.title, texts.items.note, 11),
    tables: [items],
    columnWidths: [8, 34, 11, 10, 10, 12, 10, 48, 20, 48, 26, 12],
    hiddenColumns: [11],
    conditionalFormats: [
      { range: score, formula: `AND(ISNUMBER(${scoreCell}),${scoreCell}<${NAMES.threshold})`, tone: "poor" },
      { range: score, formula: `ISNUMBER(${scoreCell})`, tone: "good" },
    ],
    validations: [
      {
        range: columnRange(items, "cause"),
        source: NAMES.causes,
        strict: false,
        title: texts.plan.causeTitle,
        message: texts.plan.causeMessage,
      },
    ],
    charts: [],
    freeze: { rows: FIRST_TABLE_ROW + 1, columns: 2 },
    print: { orientation: "landscape", fitWidth: true, titleRows: [FIRST_TABLE_ROW, FIRST_TABLE_ROW] },
  };
}
