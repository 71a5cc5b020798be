import type { ReactElement } from "react";
import type { FileMergeTexts } from "../../../../i18n";
import { useFileMergeTexts } from "../useFileMergeTexts";
import { isShut, type GivenForFile } from "./given";

/** Why a file is not the plan: what it is, what is untouched, what to do. */
export function notThePlan(given: GivenForFile, { refusals }: FileMergeTexts): string {
  const { master, returned } = given;
  if (returned.kind === "returned" && !isShut(given)) return refusals["unit-workbook"]();
  return master?.kind === "refused" ? refusals[master.reason](master.data) : refusals["not-ours"]();
}

/** What a person called the plan and is none. */
export function RefusedMaster({ given }: { readonly given: GivenForFile }): ReactElement {
  const text = useFileMergeTexts();
  const { name, returned } = given;
  return (
    <p className="notice" role="alert">
      {text.refused(name, notThePlan(given, text))}
      {returned.kind === "returned" && !isShut(given) && ` ${text.isUnit(returned.plan.unit ?? "")}`}
    </p>
  );
}
