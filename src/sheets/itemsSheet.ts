import { callOf, IMPACT, subindicatorKey } from "../formulas";
import { compareCodes, IMPACT_DECIMALS, isItemCode, roundHalfUp } from "../ita";
import { columnRange, FIRST_TABLE_ROW, firstCell, formula, heading, table } from "./layout";
import type { SheetModel } from "./model";
import { NAMES } from "./references";
import type { SheetSpec, TableSpec } from "./spec";

/** Puts OIT items before perception items in the fix order. */
const OIT_FIRST = 1000;
/**
 * One place in the scheme's order, in points: less than any difference that counts, more than noise.
 * Written out, as spreadsheets do: `1E-9` would come back spelt otherwise.
 */
const TIE_BREAK = 1e-9;
/** Place of a code the scheme does not name. */
const LAST_PLACE = 99;

function itemTable(model: SheetModel): TableSpec {
  const { ref, assessment, scheme } = model;
  const { impacts } = model.figures;
  const { self } = ref.of("tblItems");
  const ranks = new Map(model.figures.fixOrder.map(({ code }, index) => [code, index + 1]));
  const order = new Map(scheme.items.map(({ code }, index) => [code, index + 1]));
  const schemeCodes = ref.column("tblSchemeItems", "code");
  const inScheme = (key: "subindicator" | "indicator") =>
    `INDEX(${ref.column("tblSchemeItems", key)},MATCH(${self("code")},${schemeCodes},0))`;
  const impactCall = callOf(IMPACT, [
    self("code"),
    self("score"),
    ref.columns("tblSchemeItems", "code", "indicator"),
    ref.columns("tblSchemeIndicators", "no", "instrument"),
    ref.columns("tblSchemeInstruments", "instrument", "weight"),
  ]);
  const sortKey =
    `IF(N(${self("impact")})>0,ROUND(${self("impact")},${String(IMPACT_DECIMALS)})` +
    `+IF(LEFT(${self("code")},1)="O",${String(OIT_FIRST)},0)-IFERROR(MATCH(${self("code")},${schemeCodes},0),${String(LAST_PLACE)})*${TIE_BREAK.toFixed(9)},0)`;
  const codes = Object.keys(assessment.items).filter(isItemCode).sort(compareCodes);
  const rows = codes.map((code) => {
    const item = assessment.items[code] ?? {};
    const schemeItem = scheme.items.find((other) => other.code === code);
    const impact = impacts.get(code);
    const key =
      impact === undefined || impact <= 0
        ? 0
        : roundHalfUp(impact, IMPACT_DECIMALS) +
          (code.startsWith("O") ? OIT_FIRST : 0) -
          (order.get(code) ?? LAST_PLACE) * TIE_BREAK;
    return [
      code,
      item.name ?? schemeItem?.name ?? null,
      formula(
        `IFERROR(${inScheme("subindicator")}&"","")`,
        schemeItem === undefined ? "" : (subindicatorKey(schemeItem) ?? ""),
      ),
      formula(`IFERROR(IF(${inScheme("indicator")}="","",${inScheme("indicator")}),"")`, schemeItem?.indicator ?? ""),
      item.score ?? null,
      formula(`IF(${self("indicator")}="","",IFERROR(${impactCall},""))`, impact),
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
    validations: [{ range: columnRange(items, "cause"), source: NAMES.causes }],
    charts: [],
    freeze: { rows: FIRST_TABLE_ROW + 1, columns: 2 },
    print: { orientation: "landscape", fitWidth: true, titleRows: [FIRST_TABLE_ROW, FIRST_TABLE_ROW] },
  };
}
