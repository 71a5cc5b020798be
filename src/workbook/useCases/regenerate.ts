import { OWN_TABLES } from "../../intake";
import type { WorkbookSpec } from "../../sheets";
import type { IsoDate } from "../../thai";
import type { WorkbookContent } from "../content";
import { WorkbookError, type WorkbookPort } from "../port";
import { specOf, type SpecOptions } from "../specOf";
import { whatSheetsSay } from "../state/rebuild";
import type { WorkbookState } from "../state/state";
import { measuresIn } from "./measuresIn";
import { writableState } from "./opening";
import { ownReading } from "./ownReading";
import { planOptionsIn } from "./planOptionsIn";
import { update, type Incoming, type WorkbookReport } from "./update";

const SOURCES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  // An id only tells rows apart: a copied row is given one of its own.
  Object.entries(OWN_TABLES).map(([table, columns]) => [
    table,
    new Set(Object.keys(columns).filter((column) => column !== "id")),
  ]),
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
  const [first] = reading.assessments;
  const own = first === undefined ? { key } : planOptionsIn(content, state, first.assessment);
  const library = measuresIn(content, language);
  return specOf(reading, { language, today, threshold, target, library, ...own }).spec;
}

/**
 * Brings everything that follows from the workbook's own tables, and from what a person decided in the
 * pane, up to date. Throws WorkbookError.
 */
export async function regenerate(
  port: WorkbookPort,
  options: Pick<SpecOptions, "today" | "planEdits" | "seen" | "pane" | "threshold" | "target" | "indicators">,
): Promise<WorkbookReport> {
  const content = await port.read();
  const state = writableState(content);
  if (state === undefined) throw new WorkbookError("not-ours");
  return updateFromItself(port, content, state, options);
}

/** Brings a workbook that was read up to date with its own tables, and with what comes in. Throws WorkbookError. */
export function updateFromItself(
  port: WorkbookPort,
  content: WorkbookContent,
  state: WorkbookState,
  options: Parameters<typeof update>[4],
  incoming?: Incoming,
): Promise<WorkbookReport> {
  const threshold = whatSheetsSay(content).threshold ?? state.threshold;
  const { reading } = ownReading(content, state, threshold);
  return update(port, content, state, reading, options, { sources: SOURCES, untouched: OF_IMPORTS }, incoming);
}
