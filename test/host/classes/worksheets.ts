import { boolean, optional, text } from "../protocol/checks";
import { invalidArgument, itemAlreadyExists } from "../protocol/errors";
import { hostClass, method } from "../protocol/hostClass";
import { findSheet, newId, newSheet, type Workbook } from "../model/workbook";
import { worksheetObject } from "./worksheet";

/** Excel's rules for the names on tabs. */
export function mustBeSheetName(workbook: Workbook, name: string, except?: object): void {
  const wellFormed = name !== "" && name.length <= 31 && !/[\\/?*[\]:]|^'|'$/.test(name) && !/^history$/i.test(name);
  if (!wellFormed) throw invalidArgument();
  const taken = workbook.sheets.find((sheet) => sheet.name.toUpperCase() === name.toUpperCase());
  if (taken !== undefined && taken !== except) throw itemAlreadyExists();
}

function freeSheetName(workbook: Workbook): string {
  let number = workbook.sheets.length + 1;
  while (findSheet(workbook, `Sheet${String(number)}`) !== undefined) number += 1;
  return `Sheet${String(number)}`;
}

export const worksheetCollection = hostClass<Workbook>({
  name: "WorksheetCollection",
  items: ({ sheets }) => sheets.map(worksheetObject),
  item: (workbook, key) => {
    const sheet = findSheet(workbook, String(key));
    return sheet === undefined ? null : worksheetObject(sheet);
  },
  reads: {
    GetActiveWorksheet: method([], ({ active }) => worksheetObject(active)),
    GetFirst: method([optional(boolean)], ({ sheets: [first] }) =>
      first === undefined ? null : worksheetObject(first),
    ),
    GetLast: method([optional(boolean)], ({ sheets }) => {
      const last = sheets.at(-1);
      return last === undefined ? null : worksheetObject(last);
    }),
    _RegisterDataChangedEvent: method([], (_workbook, _none, world) => {
      world.listen("changed", "Workbook", true);
    }),
    _UnregisterDataChangedEvent: method([], (_workbook, _none, world) => {
      world.listen("changed", "Workbook", false);
    }),
    _RegisterSelectionChangedEvent: method([], (_workbook, _none, world) => {
      world.listen("selection", "Workbook", true);
    }),
    _UnregisterSelectionChangedEvent: method([], (_workbook, _none, world) => {
      world.listen("selection", "Workbook", false);
    }),
  },
  writes: {
    Add: method([optional(text)], (workbook, [wanted]) => {
      const name = wanted ?? freeSheetName(workbook);
      mustBeSheetName(workbook, name);
      const sheet = newSheet(newId(workbook), name);
      workbook.sheets.push(sheet);
      return worksheetObject(sheet);
    }),
  },
});
