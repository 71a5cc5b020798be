import { LANGUAGES, prepareTexts } from "../../../i18n";
import type { WorkbookContent } from "../../content";
import { whatSheetsSay } from "../../state/rebuild";
import { isPart, viewOf } from "../../tables/tableView";
import { openingIn } from "../../useCases/opening";
import { planRowsIn } from "../../useCases/planRows";
import { isCollected } from "../collect/readCollected";

/** Why a workbook that can be read is none to merge into. */
export type MasterRefusal =
  /** Nothing of ours. */
  | "not-ours"
  /** One that was sent to a unit. */
  | "unit-workbook"
  /** Of several agencies. */
  | "collected"
  /** A result without a plan. */
  | "no-plan"
  /** A later version wrote it: it is read, never written. */
  | "too-new"
  /** A write into it was cut off. */
  | "needs-repair";

/** What a person should know of a workbook before it is merged into. */
export type MasterNote =
  /** A copy for others, without names of people. */
  "prepared";

/** A workbook with the plan, which what came back is merged into. */
export interface Master {
  readonly content: WorkbookContent;
  readonly agency: string | null;
  readonly fiscalYear: number | null;
  /** Rows of its plan. */
  readonly actions: number;
  readonly notes: readonly MasterNote[];
}

/** What a stored workbook is to a merge: the one with the plan, or why it cannot be that. */
export function masterIn(
  content: WorkbookContent,
): { readonly kind: "master"; readonly master: Master } | { readonly kind: "refused"; readonly reason: MasterRefusal } {
  const opening = openingIn(content);
  const refused = (reason: MasterRefusal) => ({ kind: "refused", reason }) as const;
  if (opening.kind === "too-new" || opening.kind === "needs-repair") return refused(opening.kind);
  if (opening.kind === "none") return refused(strange(content));
  const { state } = opening;
  const says = whatSheetsSay(content);
  if (viewOf(content, "tblPlan") === undefined) return refused("no-plan");
  const master: Master = {
    content,
    agency: says.agency ?? state.agency,
    fiscalYear: says.fiscalYear ?? state.fiscalYear,
    actions: planRowsIn(content, state.key).length,
    notes: isPrepared(content) ? ["prepared"] : [],
  };
  return { kind: "master", master };
}

function strange(content: WorkbookContent): MasterRefusal {
  if (isCollected(content)) return "collected";
  return isPart(content) ? "unit-workbook" : "not-ours";
}

function isPrepared({ sheets }: WorkbookContent): boolean {
  const covers = LANGUAGES.map((language) => prepareTexts(language).cover.sheet);
  return sheets[0] !== undefined && covers.includes(sheets[0].name);
}
