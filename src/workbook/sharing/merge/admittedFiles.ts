import { agencyKey, type ReturnedPlan } from "../../../plan";
import type { WorkbookContent } from "../../content";
import { whatSheetsSay } from "../../state/rebuild";
import type { WorkbookState } from "../../state/state";
import type { ReturnedFile } from "../returned/returnedFile";

export type RefusedFile = Extract<ReturnedFile, { readonly kind: "refused" }>;

/** The files that take part in a merge, in an order that does not depend on how they were given, and the others. */
export interface AdmittedFiles {
  readonly plans: readonly ReturnedPlan[];
  readonly refused: readonly RefusedFile[];
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Own {
  readonly key: string;
  readonly agencies: readonly string[];
  readonly years: readonly number[];
}

function refused(plan: ReturnedPlan, reason: RefusedFile["reason"], data: RefusedFile["data"] = {}): RefusedFile {
  return { kind: "refused", file: plan.file, reason, data };
}

/** A file about another agency or year than the workbook; what it does not say is taken for the workbook's. */
function strangerIn(plan: ReturnedPlan, own: Own): RefusedFile | undefined {
  if (plan.key === own.key) return undefined;
  const { agency, fiscalYear } = plan;
  const data = {
    agency: agency ?? "",
    year: fiscalYear ?? "",
    ownAgency: own.agencies[0] ?? "",
    ownYear: own.years[0] ?? "",
  };
  const isOwnAgency =
    agency === null
      ? plan.key === null || plan.key.split("-")[0] === own.key.split("-")[0]
      : own.agencies.length === 0 || own.agencies.some((name) => agencyKey(name) === agencyKey(agency));
  if (!isOwnAgency) return refused(plan, "other-agency", data);
  const isOwnYear = fiscalYear === null || own.years.length === 0 || own.years.includes(fiscalYear);
  // The key of a plan that is neither another agency's nor another year's is of a workbook made anew.
  return isOwnYear ? undefined : refused(plan, "other-year", data);
}

/** Says of every file that was read whether it is merged into this workbook. */
export function admittedFiles(
  content: WorkbookContent,
  state: WorkbookState,
  returned: readonly ReturnedFile[],
): AdmittedFiles {
  const sheets = whatSheetsSay(content);
  const own: Own = {
    key: state.key,
    agencies: [sheets.agency, state.agency].filter((name) => name !== null),
    years: [sheets.fiscalYear, state.fiscalYear].filter((year) => year !== null),
  };
  const read = returned.flatMap((file) => (file.kind === "returned" ? [file.plan] : []));
  const sorted = [...read].sort((a, b) => inOrder(a.file, b.file) || inOrder(a.digest, b.digest));
  const plans: ReturnedPlan[] = [];
  const others: RefusedFile[] = returned.flatMap((file) => (file.kind === "refused" ? [file] : []));
  for (const plan of sorted) {
    const stranger = strangerIn(plan, own);
    const first = plans.find(({ digest }) => digest === plan.digest);
    if (stranger !== undefined) others.push(stranger);
    else if (first !== undefined) others.push(refused(plan, "repeated", { first: first.file }));
    else plans.push(plan);
  }
  const byName = [...others].sort((a, b) => inOrder(a.file, b.file) || inOrder(a.reason, b.reason));
  return { plans, refused: byName };
}
