import { contains } from "../cellAddress";
import type { FormulaReader } from "./formulaReader";
import { rangesOf } from "./shiftAreas";
import type { SheetDraft } from "./sheetDraft";
import type { CellRange } from "../worksheet";
import type { WorkbookDraft } from "./workbookDraft";
import { placed, XmlElement } from "../xmlTree";

/** What a sheet's part holds, in the order it must, up to what is added here. */
const ORDER = [
  ["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection"],
  ["protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells"],
  ["phoneticPr", "conditionalFormatting", "dataValidations"],
].flat();

/** Conditional formats and validations of another workbook's sheet, for the same cells of a sheet of this one. */
export function adoptRules(sheet: SheetDraft, other: WorkbookDraft, name: string): void {
  const from = other.sheet(name);
  if (from === undefined) return;
  for (const format of from.root.named("conditionalFormatting")) adoptFormat(sheet, other, format);
  for (const validation of from.root.child("dataValidations")?.elements ?? []) adoptValidation(sheet, validation);
}

function adoptFormat(sheet: SheetDraft, other: WorkbookDraft, format: XmlElement): void {
  const { root, formulas, styles } = sheet;
  const ranges = rangesOf(format.get("sqref") ?? "");
  const own = format.copy(root.prefix);
  const standing = root.named("conditionalFormatting");
  for (const rule of own.named("cfRule")) {
    if (standing.some((each) => says(each, rule, ranges, formulas))) {
      own.remove(rule);
      continue;
    }
    const difference = rule.get("dxfId");
    if (difference !== undefined) rule.set("dxfId", String(styles.adoptDifference(other.styles, Number(difference))));
    const priorities = [...standing, own].flatMap((each) => each.named("cfRule")).filter((each) => each !== rule);
    rule.set("priority", String(Math.max(0, ...priorities.map((each) => Number(each.get("priority") ?? "0"))) + 1));
  }
  if (own.named("cfRule").length > 0) placed(root, own, ORDER);
}

/** Whether a format that stands says of the cells what a rule would. */
function says(standing: XmlElement, rule: XmlElement, ranges: readonly CellRange[], formulas: FormulaReader): boolean {
  const areas = rangesOf(standing.get("sqref") ?? "");
  const [first, own] = [areas[0], ranges[0]];
  if (first === undefined || own === undefined || !ranges.every((range) => areas.some((area) => contains(area, range))))
    return false;
  const place = ({ firstRow, firstColumn }: CellRange) => ({ row: firstRow - 1, column: firstColumn });
  const wanted = formulas.copied(rule.child("formula")?.text ?? "", place(own), place(first));
  return standing.named("cfRule").some((each) => each.child("formula")?.text === wanted);
}

/** A cell has one validation; one that stands is a person's choice. */
function adoptValidation({ root }: SheetDraft, validation: XmlElement): void {
  const ranges = rangesOf(validation.get("sqref") ?? "");
  const list = root.child("dataValidations");
  const areas = (list?.elements ?? []).flatMap((each) => rangesOf(each.get("sqref") ?? ""));
  if (ranges.every((range) => areas.some((area) => contains(area, range)))) return;
  const all = list ?? placed(root, XmlElement.of(`${root.prefix}dataValidations`), ORDER);
  all.children.push(validation.copy(root.prefix));
  all.set("count", String(all.elements.length));
}
