import type { ReadAssessment, Reading } from "../../intake";
import type { Assessment } from "../../ita";
import { agencyKey } from "../../plan";
import type { WorkbookContent } from "../content";
import { freshState, type CreateOptions } from "../createWorkbook";
import { WorkbookError, type WorkbookPort } from "../port";
import { specOf } from "../specOf";
import { whatSheetsSay } from "../state/rebuild";
import type { WorkbookState } from "../state/state";
import { writableState } from "./opening";
import { carryOut, update, type WorkbookReport } from "./update";

function soleAssessment({ assessments: [first, ...others] }: Reading): ReadAssessment {
  if (first === undefined || others.length > 0) throw new RangeError("A workbook is made of one assessment");
  return first;
}

/**
 * The reading as one of the workbook's own agency: a result that names no agency is taken for its.
 * Refuses a result of another agency or year.
 */
function asOwn(reading: Reading, content: WorkbookContent, state: WorkbookState): Reading {
  const first = soleAssessment(reading);
  const { agency, fiscalYear } = first.assessment;
  const sheets = whatSheetsSay(content);
  const names = [state.agency, sheets.agency].filter((name) => name !== null);
  const years = [state.fiscalYear, sheets.fiscalYear].filter((year) => year !== null);
  const isOwnAgency =
    agency === null || names.length === 0 || names.some((name) => agencyKey(name) === agencyKey(agency));
  const isOwnYear = years.length === 0 ? fiscalYear === null : fiscalYear !== null && years.includes(fiscalYear);
  if (!isOwnAgency || !isOwnYear) {
    throw new WorkbookError("other-assessment", {
      agency: agency ?? "",
      year: fiscalYear ?? "",
      ownAgency: sheets.agency ?? state.agency ?? "",
      ownYear: sheets.fiscalYear ?? state.fiscalYear ?? "",
    });
  }
  const assessment: Assessment = { ...first.assessment, agency: agency ?? sheets.agency ?? state.agency };
  return { ...reading, assessments: [{ ...first, assessment }] };
}

/**
 * Brings a reading of one assessment into a workbook: makes our sheets where there are none, else
 * updates them in place. Language, threshold and target are for a workbook that is made; one that is
 * there goes by its own. Throws WorkbookError.
 */
export async function importInto(
  port: WorkbookPort,
  reading: Reading,
  options: CreateOptions,
): Promise<WorkbookReport> {
  const content = await port.read();
  const state = writableState(content);
  if (state !== undefined) return update(port, content, state, asOwn(reading, content, state), options);
  soleAssessment(reading);
  const specified = specOf(reading, options);
  const { report } = await carryOut(port, content, specified, freshState(reading, options, specified));
  return { ...report, outcome: "created", closed: [], reopened: [] };
}
