import type { WorkbookContent } from "../content";
import { WorkbookError, type WorkbookPort } from "../port";
import { rebuiltState } from "../state/rebuild";
import type { WorkbookState } from "../state/state";
import { parseState } from "../state/stateText";
import { hasOwnTables } from "../tables/tableView";

/** What a workbook is to us when it is opened. */
export type Opening =
  /** Nothing of ours. */
  | { readonly kind: "none" }
  | { readonly kind: "known"; readonly state: WorkbookState; readonly version: number }
  /** Ours, but its state is missing or (`problem`) damaged. */
  | { readonly kind: "rebuilt"; readonly state: WorkbookState; readonly problem?: string }
  /** Written by a later version: it can be read, not changed. */
  | { readonly kind: "too-new"; readonly version: number }
  /** A write was cut off. */
  | { readonly kind: "needs-repair" };

export function openingIn(content: WorkbookContent): Opening {
  const reading = content.state === null ? undefined : parseState(content.state);
  if (reading?.kind === "too-new") return reading;
  if (content.journal !== null) return { kind: "needs-repair" };
  if (reading?.kind === "known") return reading;
  if (!hasOwnTables(content)) return { kind: "none" };
  const state = rebuiltState(content);
  return { kind: "rebuilt", state, ...(reading === undefined ? {} : { problem: reading.problem }) };
}

export async function openingOf(port: WorkbookPort): Promise<Opening> {
  return openingIn(await port.read());
}

/** The state of a workbook that may be written to; undefined if nothing in it is ours. Throws WorkbookError. */
export function writableState(content: WorkbookContent): WorkbookState | undefined {
  const opening = openingIn(content);
  switch (opening.kind) {
    case "none":
      return undefined;
    case "too-new":
      throw new WorkbookError("too-new", { version: opening.version });
    case "needs-repair":
      throw new WorkbookError("needs-repair");
    default:
      return opening.state;
  }
}
