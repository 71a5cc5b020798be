import type { IsoDate } from "../thai";
import type { Action } from "./action";

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

/** The findings once a result has led to these actions: new ones are open, those that pass are closed, nothing is lost. */
export function findingsAfter(before: Findings, actions: readonly Action[], today: IsoDate): Findings {
  const byId = new Map(actions.map((action) => [action.id, action]));
  const ids = new Set([...before.keys(), ...byId.keys()]);
  const findings = new Map<string, Finding>();
  for (const id of ids) {
    const finding = after(before.get(id), byId.get(id), today);
    if (finding !== undefined) findings.set(id, finding);
  }
  return findings;
}
