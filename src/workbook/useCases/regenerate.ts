import { OWN_TABLES } from "../../intake";
import { planYear } from "../../plan";
import type { WorkbookSpec } from "../../sheets";
import type { IsoDate } from "../../thai";
import type { WorkbookContent } from "../content";
import { WorkbookError, type WorkbookPort } from "../port";
import { specOf, type SpecOptions } from "../specOf";
import { whatSheetsSay } from "../state/rebuild";
import type { WorkbookState } from "../state/state";
import { officeYearIn } from "./officeYearIn";
import { writableState } from "./opening";
import { ownReading } from "./ownReading";
import { update, type WorkbookReport } from "./update";

const SOURCES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(OWN_TABLES).map(([table, columns]) => [table, new Set(Object.keys(columns))]),
);
/** They tell of files that were read, which regenerating does not. */
const OF_IMPORTS: ReadonlySet<string> = new Set(["tblImports", "tblDiagnostics"]);

/** The workbook its own tables call for. Throws WorkbookError. */
export function generatedSpec(content: WorkbookContent, state: WorkbookState, today: IsoDate): WorkbookSpec {
  const sheets = whatSheetsSay(content);
  const threshold = sheets.threshold ?? state.threshold;
  const target = sheets.target ?? state.target;
  const { language, key } = state;
  const { reading } = ownReading(content, state, threshold);
  const year = planYear(reading.assessments[0]?.assessment ?? { fiscalYear: null });
  const officeYear = year === null ? {} : { officeYear: officeYearIn(content, year) };
  return specOf(reading, { language, key, today, threshold, target, ...officeYear }).spec;
}

/**
 * Brings everything that follows from the workbook's own tables, and from what a person decided in the
 * pane, up to date. Throws WorkbookError.
 */
export async function regenerate(
  port: WorkbookPort,
  options: Pick<SpecOptions, "today" | "planEdits" | "indicators">,
): Promise<WorkbookReport> {
  const content = await port.read();
  const state = writableState(content);
  if (state === undefined) throw new WorkbookError("not-ours");
  const threshold = whatSheetsSay(content).threshold ?? state.threshold;
  const { reading } = ownReading(content, state, threshold);
  return update(port, content, state, reading, options, { sources: SOURCES, untouched: OF_IMPORTS });
}
