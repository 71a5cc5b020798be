import { columnRange, FIRST_TABLE_ROW, formula, heading, table } from "./layout";
import type { SheetModel } from "./model";
import { NAMES, quoted } from "./references";
import type { Owner } from "../plan";
import type { CellContent, NameSpec, SheetSpec } from "./spec";

/** Blank rows for owners the office adds. */
const SPARE_OWNERS = 5;
/** Separates several work areas in one cell. */
const LIST = ", ";

/** Sheet ผู้รับผิดชอบ: the owners a document names, and room for more. */
export function ownersSheet(model: SheetModel): { sheet: SheetSpec; names: readonly NameSpec[] } {
  const { ref, texts, plan, owners } = model;
  const self = ref.thisRow("tblOwners", "owner");
  const lead = ref.column("tblPlan", "lead");
  const row = (owner: Partial<Owner>): readonly CellContent[] => {
    const { name = null, unit = null, position = null, person = null, email = null, workAreas } = owner;
    const own = plan.actions.filter((action) => name !== null && action.lead === name);
    const blank = (count: string) => `IF(${self}="","",${count})`;
    return [
      name,
      unit,
      position,
      person,
      email,
      workAreas === undefined ? null : workAreas.join(LIST),
      formula(blank(`SUMPRODUCT((${lead}=${self})*1)`), name === null ? "" : own.length),
      formula(
        blank(`SUMPRODUCT((${lead}=${self})*(${ref.column("tblPlan", "kind")}=${quoted(texts.kinds.fix)}))`),
        name === null ? "" : own.filter(({ kind }) => kind === "fix").length,
      ),
    ];
  };
  const spec = table(
    model,
    "tblOwners",
    { row: FIRST_TABLE_ROW, column: 0 },
    [
      { key: "owner", style: "input" },
      { key: "unit", style: "input" },
      { key: "position", style: "input" },
      { key: "person", style: "input" },
      { key: "email", style: "input" },
      { key: "workArea", style: "input" },
      { key: "lead", style: "integer" },
      { key: "fix", style: "integer" },
    ],
    [...owners.map(row), ...Array.from({ length: SPARE_OWNERS }, () => row({}))],
  );
  return {
    names: [{ name: NAMES.owners, sheet: texts.names.owners, range: columnRange(spec, "owner") }],
    sheet: {
      key: "owners",
      name: texts.names.owners,
      blocks: heading(model, texts.owners.title, texts.owners.note, 8),
      tables: [spec],
      columnWidths: [36, 22, 22, 22, 24, 24, 12, 11],
      conditionalFormats: [],
      validations: [],
      charts: [],
      freeze: { rows: FIRST_TABLE_ROW + 1, columns: 1 },
      print: { orientation: "landscape", fitWidth: true, titleRows: [FIRST_TABLE_ROW, FIRST_TABLE_ROW] },
    },
  };
}
