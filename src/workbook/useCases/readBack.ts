import type { Reading, SourceDocument } from "../../intake";
import { schemeFor } from "../../ita";
import { createPlan, planYear, type OfficeYear, type PlanEdits } from "../../plan";
import type { WorkbookContent } from "../content";
import { WorkbookError, type WorkbookPort } from "../port";
import { rebuiltState, whatSheetsSay } from "../state/rebuild";
import type { WorkbookState } from "../state/state";
import { officeYearIn } from "./officeYearIn";
import { openingIn } from "./opening";
import { ownReading } from "./ownReading";
import { planEditsIn } from "./planEditsIn";
import { plansIndicators } from "./planRows";

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
}

/** What a workbook is when it is opened, and what can be read from it; `result` is null where nothing can. */
export type HeldWorkbook =
  | { readonly kind: "none" | "needs-repair" }
  | { readonly kind: "ours" | "rebuilt" | "damaged" | "too-new"; readonly result: HeldResult | null };

/** Reads a workbook back; nothing is written. */
export async function readBack(port: Pick<WorkbookPort, "read">): Promise<HeldWorkbook> {
  return heldIn(await port.read());
}

export function heldIn(content: WorkbookContent): HeldWorkbook {
  const opening = openingIn(content);
  switch (opening.kind) {
    case "none":
    case "needs-repair":
      return { kind: opening.kind };
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
    const indicators = plansIndicators(content, state.key);
    const year = planYear(assessment);
    const officeYear = year === null ? null : officeYearIn(content, year);
    const options = {
      threshold,
      key: state.key,
      ...(indicators ? { indicators } : {}),
      ...(officeYear === null ? {} : { officeYear }),
    };
    const proposed = createPlan(assessment, schemeFor(assessment.fiscalYear), options);
    const planEdits = planEditsIn(content, state, proposed);
    return { documents: [document], reading, planEdits, threshold, target, indicators, officeYear };
  } catch (error) {
    // Tables of ours that hold no result any more are no fault.
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}
