import type { Reading, SourceDocument } from "../../intake";
import { schemeFor } from "../../ita";
import { createPlan, type OfficeYear, type PlanEdits } from "../../plan";
import { findingsIn, type SheetFinding } from "../checks/checkWorkbook";
import { mainSiteIn } from "../checks/planAsTyped";
import type { WorkbookContent } from "../content";
import { WorkbookError, type WorkbookPort } from "../port";
import { rebuiltState, whatSheetsSay } from "../state/rebuild";
import type { PaneMemory } from "../state/paneMemory";
import type { WorkbookState } from "../state/state";
import { isPart } from "../tables/tableView";
import { openingIn } from "./opening";
import { ownReading } from "./ownReading";
import { planEditsIn } from "./planEditsIn";
import { planOptionsIn } from "./planOptionsIn";

/** What the checks know of the plan of a workbook. */
export interface HeldCheck {
  /** What the ids of its plan begin with. */
  readonly key: string;
  /** The agency's own site, where somebody filled it in. */
  readonly mainSite: string | null;
  readonly findings: readonly SheetFinding[];
}

/** What a workbook of ours holds, as the pane works on it. */
export interface HeldResult {
  readonly documents: readonly SourceDocument[];
  readonly reading: Reading;
  /** Where the plan of the workbook is not what would be proposed. */
  readonly planEdits: PlanEdits;
  readonly threshold: number;
  readonly target: number;
  /** The plan has actions for whole indicators. */
  readonly indicators: boolean;
  /** Calendar, holidays and days for approval as its sheets have them; null where the year is not known. */
  readonly officeYear: OfficeYear | null;
  /** What the checks find in the plan as it was typed. */
  readonly check: HeldCheck;
  /** How the pane stood beside it; null where nobody used one. */
  readonly pane: PaneMemory | null;
}

/** What a workbook is when it is opened, and what can be read from it; `result` is null where nothing can. */
export type HeldWorkbook =
  /** `part`: what was sent to a unit, to be filled in and merged elsewhere. */
  | { readonly kind: "none" | "needs-repair" | "part" }
  | { readonly kind: "ours" | "rebuilt" | "damaged" | "too-new"; readonly result: HeldResult | null };

/** Reads a workbook back; nothing is written. */
export async function readBack(port: Pick<WorkbookPort, "read">): Promise<HeldWorkbook> {
  return heldIn(await port.read());
}

export function heldIn(content: WorkbookContent): HeldWorkbook {
  const opening = openingIn(content);
  switch (opening.kind) {
    case "none":
      return { kind: isPart(content) ? "part" : "none" };
    case "needs-repair":
      return { kind: "needs-repair" };
    case "too-new":
      // What is remembered cannot be understood; what people see can.
      return { kind: "too-new", result: resultIn(content, rebuiltState(content)) };
    case "rebuilt":
      return {
        kind: opening.problem === undefined ? "rebuilt" : "damaged",
        result: resultIn(content, opening.state),
      };
    case "known":
      return { kind: "ours", result: resultIn(content, opening.state) };
  }
}

function resultIn(content: WorkbookContent, state: WorkbookState): HeldResult | null {
  const sheets = whatSheetsSay(content);
  const threshold = sheets.threshold ?? state.threshold;
  const target = sheets.target ?? state.target;
  try {
    const { document, reading } = ownReading(content, state, threshold);
    const assessment = reading.assessments[0]?.assessment;
    if (assessment === undefined) return null;
    const options = planOptionsIn(content, state, assessment);
    const { indicators = false, officeYear = null } = options;
    const proposed = createPlan(assessment, schemeFor(assessment.fiscalYear), { ...options, threshold });
    const planEdits = planEditsIn(content, state, proposed);
    const { pane } = state;
    const check = {
      key: state.key,
      mainSite: mainSiteIn(content),
      findings: findingsIn(content, state, assessment),
    };
    return { documents: [document], reading, planEdits, threshold, target, pane, indicators, officeYear, check };
  } catch (error) {
    // Tables of ours that hold no result any more are no fault.
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}
