import { FIRST_TABLE_ROW, heading, table } from "./layout";
import type { SheetModel } from "./model";
import type { CellContent, SheetSpec } from "./spec";

/** Sheet ข้อมูลหน่วยงาน: what letters and orders quote. */
export function agencySheet(model: SheetModel): SheetSpec {
  const { texts, assessment, plan } = model;
  const known: Partial<Record<keyof typeof texts.agency.fields, CellContent>> = {
    agency: assessment.agency,
    assessedYear: assessment.fiscalYear,
    planYear: plan.fiscalYear,
    rank: assessment.rank ?? null,
  };
  const fields = Object.keys(texts.agency.fields) as (keyof typeof texts.agency.fields)[];
  const spec = table(
    model,
    "tblAgency",
    { row: FIRST_TABLE_ROW, column: 0 },
    [
      { key: "field", style: "label" },
      { key: "value", style: "input" },
      { key: "note", style: "note" },
    ],
    fields.map((field) => [texts.agency.fields[field], known[field] ?? null, texts.agency.notes[field]]),
  );
  return {
    key: "agency",
    name: texts.names.agency,
    blocks: heading(model, texts.agency.title, texts.agency.note, 3),
    tables: [spec],
    cellStyles: fields.flatMap((field, index) =>
      typeof known[field] === "number" ? [{ row: spec.row + 1 + index, column: 1, style: "inputNumber" as const }] : [],
    ),
    columnWidths: [30, 46, 44],
    conditionalFormats: [],
    validations: [],
    charts: [],
    print: { orientation: "portrait", fitWidth: true },
  };
}
