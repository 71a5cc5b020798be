/** Validations are checked when the spreadsheet is idle; a sheet that is gone by then is an error to it. */
import type { Univer } from "@univerjs/core";
import { SheetsDataValidationValidatorService } from "@univerjs/preset-sheets-data-validation";

export function validateWhatIsThere(univer: Univer, isThere: (sheetId: string) => boolean): void {
  const service = univer.__getInjector().get(SheetsDataValidationValidatorService);
  const validate = service.validatorRanges.bind(service);
  service.validatorRanges = (unitId, sheetId, ranges) =>
    isThere(sheetId) ? validate(unitId, sheetId, ranges) : Promise.resolve([]);
}
