import { type Area, overlap } from "./area";
import { BLANK, cellsIn, putCell } from "./cells";
import { keepHeaders } from "./tables";
import type { Sheet, Workbook } from "./workbook";

export function clearCells(workbook: Workbook, sheet: Sheet, area: Area, what: string): void {
  if (area.left > area.right || area.top > area.bottom) return;
  const headers = sheet.tables.filter(
    (table) => overlap({ ...table.area, bottom: table.area.top }, area) !== undefined,
  );
  keepHeaders(workbook, sheet, headers, () => {
    for (const [row, column, cell] of [...cellsIn(sheet, area)]) {
      if (what === "All") putCell(sheet, row, column, BLANK);
      if (what === "Contents") putCell(sheet, row, column, { ...cell, value: "", formula: null, quoted: false });
      if (what === "Formats") putCell(sheet, row, column, { ...cell, numberFormat: "General", format: {} });
    }
  });
  if (what === "All" || what === "Formats") {
    for (const format of sheet.conditionalFormats) format.areas = without(format.areas, area);
    sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
    sheet.merges = sheet.merges.filter((merge) => overlap(merge, area) === undefined);
  }
  if (what === "All") {
    for (const validation of sheet.validations) validation.areas = without(validation.areas, area);
    sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
  }
}

/** What is left of some areas when another is taken out of them. */
export function without(areas: readonly Area[], hole: Area): Area[] {
  return areas.flatMap((area) => {
    const shared = overlap(area, hole);
    if (shared === undefined) return [area];
    const parts: Area[] = [
      { ...area, bottom: shared.top - 1 },
      { ...area, top: shared.bottom + 1 },
      { ...area, top: shared.top, bottom: shared.bottom, right: shared.left - 1 },
      { ...area, top: shared.top, bottom: shared.bottom, left: shared.right + 1 },
    ];
    return parts.filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
  });
}
