import type { SheetSpec, TableSpec } from "../../../src/sheets";
import { openWorkbook } from "../../../src/excel";
import type { WorkbookChange } from "../../../src/workbook";
import { NOTHING, stateXml } from "./scenario";

const EMPTY: SheetSpec = {
  key: "small",
  name: "เล็ก",
  blocks: [],
  tables: [],
  columnWidths: [10, 20],
  conditionalFormats: [],
  validations: [],
  charts: [],
  print: { orientation: "portrait", fitWidth: true },
};

function table(name: string, row: number, rows: TableSpec["rows"]): TableSpec {
  return {
    name,
    matching: { by: "place" },
    row,
    column: 0,
    columns: [
      { key: "a", header: "ก", style: "code" },
      { key: "b", header: "ข", style: "score" },
    ],
    rows,
  };
}

const double = { formula: "1+1", value: 2 };

/** A workbook of ours that is quickly tried: two tables under one another, a named cell, a rule. */
export const smallWorkbook: WorkbookChange = {
  ...NOTHING,
  newSheets: [
    {
      ...EMPTY,
      blocks: [{ row: 0, column: 0, content: "หัวเรื่อง", style: "title" }],
      tables: [
        table("tblOwners", 2, [
          ["ก1", double],
          ["=ก2", 2],
          ["ก3", null],
        ]),
        table("tblCauses", 8, [
          ["ค1", 1],
          ["ค2", 2],
          ["ค3", 3],
          ["ค4", 4],
        ]),
      ],
      conditionalFormats: [{ range: { row: 3, column: 1, rows: 3, columns: 1 }, formula: "$B4>1", tone: "good" }],
    },
  ],
  newNames: [{ name: "ITAS_Target", sheet: "เล็ก", range: { row: 0, column: 0, rows: 1, columns: 1 } }],
  state: stateXml("small"),
};

export async function importSmall(): Promise<void> {
  await openWorkbook().apply(smallWorkbook);
}

const look = {
  columns: [
    { column: 0, style: "code" },
    { column: 1, style: "score" },
  ],
} as const;

/** An update of that workbook with every kind of step in it. */
export const smallUpdate: WorkbookChange = {
  ...NOTHING,
  newSheets: [
    {
      ...EMPTY,
      key: "new",
      name: "ใหม่",
      blocks: [{ row: 0, column: 0, content: "แผ่นใหม่", style: "title" }],
      tables: [table("tblGroups", 2, [["ง", 1]])],
    },
  ],
  newNames: [{ name: "ITAS_Threshold", sheet: "ใหม่", range: { row: 0, column: 0, rows: 1, columns: 1 } }],
  insertions: [
    { table: "tblOwners", before: 1, count: 2, columns: null },
    { table: "tblOwners", before: 3, count: 1, columns: null },
    { table: "tblCauses", before: 4, count: 1, columns: [0, 1] },
  ],
  looks: [
    { table: "tblOwners", first: 1, count: 2, ...look, conditionalFormats: [], validations: [] },
    {
      table: "tblOwners",
      first: 5,
      count: 1,
      ...look,
      conditionalFormats: [{ range: { row: 8, column: 1, rows: 1, columns: 1 }, formula: "$B9>1", tone: "good" }],
      validations: [],
    },
    { table: "tblCauses", first: 4, count: 1, ...look, conditionalFormats: [], validations: [] },
  ],
  writes: [
    {
      table: "tblOwners",
      row: 0,
      column: 0,
      cells: [
        ["'ใหม่", 7],
        ["a", double],
        ["b", 2],
        ["2/3", { formula: "2+2", value: 4 }],
      ],
    },
    { table: "tblOwners", row: 5, column: 0, cells: [["c", null]] },
    {
      table: "tblCauses",
      row: 3,
      column: 0,
      cells: [
        ["=d", 9],
        ["e", 10],
      ],
    },
  ],
  heights: [
    { table: "tblOwners", row: 0, points: 99 },
    { table: "tblOwners", row: 1, points: 50 },
  ],
  namedCells: [{ name: "ITAS_Target", content: "=เป้า" }],
  deletions: [
    { table: "tblCauses", first: 0, count: 1, columns: [0, 1] },
    { table: "tblOwners", first: 4, count: 1, columns: null },
  ],
  state: stateXml("smaller"),
  activate: "ใหม่",
};
