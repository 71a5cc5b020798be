/**
 * Part of a table on another sheet, as INDEX gives it, is looked for on the formula's own sheet by this
 * release of the spreadsheet, because a table knows its sheet by id and forgets the name. Here it is reminded.
 */
import type { IRange } from "@univerjs/core";
import { BaseFunction, type BaseReferenceObject } from "@univerjs/preset-sheets-core";

export function remindTablesOfTheirSheets(nameOf: (sheetId: string) => string | undefined): void {
  const original = Object.getOwnPropertyDescriptor(BaseFunction.prototype, "createReferenceObject");
  const create = original?.value as BaseFunction["createReferenceObject"];
  BaseFunction.prototype.createReferenceObject = function createOnItsSheet(
    this: BaseFunction,
    reference: BaseReferenceObject,
    range: IRange,
  ) {
    const name = nameOf(reference.getForcedSheetId() ?? "");
    if (name !== undefined) reference.setForcedSheetName(name);
    return create.call(this, reference, range);
  };
}
