import type { IsoDate } from "../thai";
import { codeLetter, isItemCode, type Subject } from "../ita";
import type { Action } from "./action";
import { parseActionId } from "./ids";

/** What became of an item below the threshold since it was first found so. */
export type Finding =
  | { readonly status: "open"; readonly score: number }
  /** Passed, or (`to` is null) no longer in the result. */
  | { readonly status: "closed"; readonly on: IsoDate; readonly from: number; readonly to: number | null }
  | { readonly status: "reopened"; readonly on: IsoDate; readonly from: number | null; readonly to: number };

/** By the id of its action. */
export type Findings = ReadonlyMap<string, Finding>;

function after(finding: Finding | undefined, action: Action | undefined, today: IsoDate): Finding | undefined {
  const score = finding?.status === "open" ? finding.score : finding?.to;
  if (action?.kind === "fix") {
    if (finding?.status === "closed") return { status: "reopened", on: today, from: finding.to, to: action.score };
    return finding?.status === "reopened" ? { ...finding, to: action.score } : { status: "open", score: action.score };
  }
  if (finding === undefined || finding.status === "closed") return finding;
  return { status: "closed", on: today, from: score ?? 0, to: action?.score ?? null };
}

/** The item's letter in `A1B2C-2563-O2-1`; blank for an indicator as a whole. */
function letterOf(subject: Subject | undefined): string {
  return subject === undefined || !isItemCode(subject) ? "" : codeLetter(subject);
}

/**
 * The findings once a result has led to these actions: new ones are open, those that pass are closed,
 * nothing is lost. A result without any item of an instrument says nothing about that instrument.
 */
export function findingsAfter(before: Findings, actions: readonly Action[], today: IsoDate): Findings {
  const byId = new Map(actions.map((action) => [action.id, action]));
  const ids = new Set([...before.keys(), ...byId.keys()]);
  const assessed = new Set(actions.map(({ subject }) => letterOf(subject)));
  const findings = new Map<string, Finding>();
  for (const id of ids) {
    const known = before.get(id);
    const isSilent = !byId.has(id) && !assessed.has(letterOf(parseActionId(id)?.subject));
    const finding = isSilent ? known : after(known, byId.get(id), today);
    if (finding !== undefined) findings.set(id, finding);
  }
  return findings;
}
