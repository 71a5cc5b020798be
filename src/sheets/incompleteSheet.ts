import { missingFields } from "../plan";
import { toSerial } from "../thai";
import { cell, FIRST_TABLE_ROW, formula, heading, table } from "./layout";
import type { SheetModel } from "./model";
import { subjectLabel } from "./planFigures";
import { subjectNameOf } from "./planTable";
import type { CellContent, SheetSpec, TableSpec } from "./spec";

/** A row for every action, so that whatever is incomplete later finds its place; the others are blank. */
function incompleteTable(model: SheetModel): TableSpec {
  const { ref, texts, plan } = model;
  const { self } = ref.of("tblIncomplete");
  const { all } = ref.of("tblPlan");
  const lacking = plan.actions.filter((action) => missingFields(action).length > 0);
  const ordinal = `ROW()-ROW(${ref.headerCell("tblIncomplete", "n")})`;
  const looked = (key: "item" | "finding" | "lead" | "missing" | "publishBy") =>
    `INDEX(${all(key)},MATCH(${self("n")},${all("gap")},0))`;
  const text = (key: "item" | "finding" | "lead" | "missing", value: string | undefined) =>
    formula(`IF(${self("n")}="","",IFERROR(${looked(key)}&"",""))`, value);
  const rows = plan.actions.map((_, index): readonly CellContent[] => {
    const action = lacking[index];
    const missing = action === undefined ? [] : missingFields(action).map((field) => texts.missing[field]);
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
    { row: FIRST_TABLE_ROW + 2, column: 0 },
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

/** Sheet รายการที่ยังขาด: what the plan still lacks, live. */
export function incompleteSheet(model: SheetModel): SheetSpec {
  const { ref, texts, plan } = model;
  const { incomplete: t } = texts;
  const spec = incompleteTable(model);
  const gaps = plan.actions.filter((action) => missingFields(action).length > 0).length;
  return {
    key: "incomplete",
    name: texts.names.incomplete,
    blocks: [
      ...heading(model, t.title, t.note, 6),
      cell(FIRST_TABLE_ROW, 0, t.count, "label", 3),
      cell(FIRST_TABLE_ROW, 3, formula(`MAX(0,MAX(${ref.column("tblPlan", "gap")}))`, gaps), "fact"),
    ],
    tables: [spec],
    columnWidths: [9, 11, 44, 30, 34, 14],
    conditionalFormats: [],
    validations: [],
    charts: [],
    freeze: { rows: spec.row + 1, columns: 0 },
    print: { orientation: "portrait", fitWidth: true, titleRows: [spec.row, spec.row] },
  };
}
