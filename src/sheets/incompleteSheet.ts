import { toSerial } from "../thai";
import { cell, FIRST_TABLE_ROW, formula, heading, table } from "./layout";
import type { SheetModel } from "./model";
import { subjectLabel } from "./planFigures";
import { gapsOf, subjectNameOf } from "./planTable";
import { NAMES } from "./references";
import { siteFormula } from "./rowProblems";
import type { CellContent, NameSpec, SheetSpec, TableSpec } from "./spec";

/** Row of the agency's site, which addresses are held against. */
const SITE_ROW = FIRST_TABLE_ROW + 1;
const SITE_COLUMN = 3;

/** A row for every action, so that whatever is incomplete later finds its place; the others are blank. */
function incompleteTable(model: SheetModel): TableSpec {
  const { ref, texts, plan } = model;
  const { self } = ref.of("tblIncomplete");
  const { all } = ref.of("tblPlan");
  const lacking = plan.actions.filter((action) => gapsOf(action).length > 0);
  const ordinal = `ROW()-ROW(${ref.headerCell("tblIncomplete", "n")})`;
  const looked = (key: "item" | "finding" | "lead" | "missing" | "publishBy") =>
    `INDEX(${all(key)},MATCH(${self("n")},${all("gap")},0))`;
  const text = (key: "item" | "finding" | "lead" | "missing", value: string | undefined) =>
    formula(`IF(${self("n")}="","",IFERROR(${looked(key)}&"",""))`, value);
  const rows = plan.actions.map((_, index): readonly CellContent[] => {
    const action = lacking[index];
    const missing = action === undefined ? [] : gapsOf(action).map((field) => texts.missing[field]);
    return [
      formula(`IF(${ordinal}<=MAX(${all("gap")}),${ordinal},"")`, action === undefined ? undefined : index + 1),
      text("item", action && subjectLabel(model, action.subject)),
      text("finding", action && (subjectNameOf(model, action) ?? "")),
      text("lead", action && (action.lead ?? "")),
      text("missing", action && missing.join(", ")),
      formula(
        `IF(${self("n")}="","",IFERROR(IF(ISNUMBER(${looked("publishBy")}),${looked("publishBy")},""),""))`,
        action?.publishBy == null ? undefined : toSerial(action.publishBy),
      ),
    ];
  });
  return table(
    model,
    "tblIncomplete",
    { row: SITE_ROW + 2, column: 0 },
    [
      { key: "n", style: "integer" },
      { key: "item", style: "code" },
      { key: "finding", style: "small" },
      { key: "lead", style: "small" },
      { key: "missing", style: "small" },
      { key: "publishBy", style: "date" },
    ],
    rows,
  );
}

/** Sheet รายการที่ยังขาด: what the plan still lacks, live, with the name of the site it is held against. */
export function incompleteSheet(model: SheetModel): {
  readonly sheet: SheetSpec;
  readonly names: readonly NameSpec[];
} {
  const { ref, texts, plan } = model;
  const { incomplete: t } = texts;
  const spec = incompleteTable(model);
  const gaps = plan.actions.filter((action) => gapsOf(action).length > 0).length;
  const sheet: SheetSpec = {
    key: "incomplete",
    name: texts.names.incomplete,
    blocks: [
      ...heading(model, t.title, t.note, 6),
      cell(FIRST_TABLE_ROW, 0, t.count, "label", 3),
      cell(FIRST_TABLE_ROW, 3, formula(`MAX(0,MAX(${ref.column("tblPlan", "gap")}))`, gaps), "fact"),
      cell(SITE_ROW, 0, t.site, "label", 3),
      cell(SITE_ROW, SITE_COLUMN, formula(siteFormula(model), undefined), "small"),
    ],
    tables: [spec],
    columnWidths: [9, 11, 44, 30, 34, 14],
    conditionalFormats: [],
    validations: [],
    charts: [],
    freeze: { rows: spec.row + 1, columns: 0 },
    print: { orientation: "portrait", fitWidth: true, titleRows: [spec.row, spec.row] },
  };
  const range = { row: SITE_ROW, column: SITE_COLUMN, rows: 1, columns: 1 };
  return { sheet, names: [{ name: NAMES.site, sheet: sheet.name, range }] };
}
