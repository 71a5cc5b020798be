import { compareCodes, isItemCode, type ItemCode } from "../../ita";
import { bodyRange, cell, FIRST_TABLE_ROW, firstCell } from "../layout";
import { quoted } from "../references";
import type { CellContent, SheetSpec, TableSpec } from "../spec";
import { countedLookup } from "./findingsSheet";
import type { StackedAgency } from "./model";
import { yearCell, type Stacked } from "./stacked";

/** Codes any agency has a score of, in order; their columns are called by them. */
export function scoredCodes({ agencies }: Pick<Stacked, "agencies">): readonly ItemCode[] {
  const codes = new Set(agencies.flatMap(({ items }) => Object.keys(items).filter(isItemCode)));
  return [...codes].sort(compareCodes);
}

function scoresTable(model: Stacked): TableSpec {
  const { ref, texts, agencies } = model;
  const codes = scoredCodes(model);
  const row = (agency: StackedAgency): readonly CellContent[] => [
    agency.no,
    agency.agency ?? texts.words.unknownAgency,
    yearCell(model, agency.fiscalYear),
    countedLookup(model, "tblItemScores", agency),
    ...codes.map((code) => agency.items[code] ?? null),
  ];
  const known = [
    { key: "no", style: "integer" },
    { key: "agency", style: "small" },
    { key: "year", style: "year" },
    { key: "counted", style: "code" },
  ] as const;
  const rows = agencies.filter(({ items }) => Object.keys(items).length > 0).map(row);
  const all = [
    ...known.map(({ key, style }) => ({ key, header: ref.header("tblItemScores", key), style })),
    ...codes.map((code) => ({ key: code, header: code, style: "score" as const })),
  ];
  return {
    name: "tblItemScores",
    matching: { by: "office" },
    row: FIRST_TABLE_ROW - 1,
    column: 0,
    columns: all,
    rows: rows.length === 0 ? [all.map(() => null)] : rows,
  };
}

/** Sheet คะแนนรายข้อ: a row for each agency with scored items, a column for each item. */
export function itemScoresSheet(model: Stacked): SheetSpec {
  const { texts, target } = model;
  const table = scoresTable(model);
  const first = table.columns.findIndex(({ key }) => isItemCode(key));
  const scores = { ...bodyRange(table), column: first, columns: table.columns.length - first };
  const [firstScore] = table.columns.slice(first);
  const score = first < 0 || firstScore === undefined ? "" : firstCell(table, firstScore.key).replace("$", "");
  return {
    key: "collectedItemScores",
    name: texts.names.itemScores,
    blocks: [
      cell(0, 0, texts.itemScores.title, "title", Math.max(4, Math.min(20, table.columns.length))),
      cell(1, 0, texts.itemScores.note, "note", Math.max(4, Math.min(20, table.columns.length))),
    ],
    tables: [table],
    columnWidths: table.columns.map((_, index) => [11, 32, 13, 9][index] ?? 8),
    conditionalFormats: [
      {
        range: { ...bodyRange(table), columns: first < 0 ? table.columns.length : first },
        formula: `${firstCell(table, "counted")}<>${quoted(texts.words.yes)}`,
        tone: "muted",
      },
      ...(first < 0
        ? []
        : [
            {
              range: scores,
              formula: `AND(ISNUMBER(${score}),${score}<${String(target)})`,
              tone: "poor" as const,
            },
          ]),
    ],
    validations: [],
    charts: [],
    freeze: { rows: table.row + 1, columns: 2 },
    print: { orientation: "landscape", fitWidth: true, titleRows: [table.row, table.row] },
  };
}
