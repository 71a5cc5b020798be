import type { Decision, Decisions } from "../../../plan";
import type { Candidate, Conflict, MergePreview } from "../../../workbook";
import type { MergeView } from "./mergeView";

/** How a person settles many conflicts at once. */
export type Rule =
  | { readonly kind: "standing" | "newest" | "combined" }
  /** The answers of one file. */
  | { readonly kind: "file"; readonly digest: string };

function newest(candidates: readonly Candidate[]): Decision | undefined {
  const saved = candidates
    .flatMap(({ text, answers }) =>
      answers.flatMap(({ digest, savedOn }) => (savedOn === null ? [] : [{ text, digest, savedOn }])),
    )
    .toSorted((one, other) => (one.savedOn < other.savedOn ? 1 : -1));
  const [last, ...others] = saved;
  // Two that were saved at once are none the newer.
  if (last === undefined || others.some(({ savedOn, text }) => savedOn === last.savedOn && text !== last.text))
    return undefined;
  return { kind: "answer", digest: last.digest };
}

function decisionBy(rule: Rule, { candidates, combined }: Conflict): Decision | undefined {
  switch (rule.kind) {
    case "standing":
      return { kind: "standing" };
    case "newest":
      return newest(candidates);
    case "combined":
      return combined === null ? undefined : { kind: "combined", text: combined };
    case "file": {
      const { digest } = rule;
      const isSaid = candidates.some(({ answers }) => answers.some((answer) => answer.digest === digest));
      return isSaid ? { kind: "answer", digest } : undefined;
    }
  }
}

/** Conflicts nobody has decided yet, decided by a rule as far as it says anything about them. */
export function decideRest(conflicts: readonly Conflict[], decisions: Decisions, rule: Rule): Decisions {
  const next = new Map(decisions);
  for (const conflict of conflicts) {
    const { key } = conflict.difference;
    const decision = next.has(key) ? undefined : decisionBy(rule, conflict);
    if (decision !== undefined) next.set(key, decision);
  }
  return next;
}

/** With a decision; without one where it is null. */
export function withDecision(decisions: Decisions, key: string, decision: Decision | null): Decisions {
  const next = new Map(decisions);
  if (decision === null) next.delete(key);
  else next.set(key, decision);
  return next;
}

export function decidedCount(conflicts: readonly Conflict[], decisions: Decisions): number {
  return conflicts.filter(({ difference }) => decisions.has(difference.key)).length;
}

/** A file in which something is said that others say differently. */
export interface SayingFile {
  readonly digest: string;
  readonly file: string;
  readonly unit: string | null;
}

/** Those with a say in conflicts nobody has decided, each once, in their order. */
export function filesInConflict(conflicts: readonly Conflict[], decisions: Decisions): readonly SayingFile[] {
  const files = new Map<string, SayingFile>();
  for (const { difference, candidates } of conflicts) {
    if (decisions.has(difference.key)) continue;
    for (const { digest, file, unit } of candidates.flatMap(({ answers }) => answers))
      if (!files.has(digest)) files.set(digest, { digest, file, unit });
  }
  return [...files.values()];
}

/** What there is to do if it were done now. */
export interface MergeWork {
  /** Entries that would be written. */
  readonly entries: number;
  /** Files that came back for the first time, which is noted even where they say nothing new. */
  readonly newFiles: number;
}

export const isNothing = ({ entries, newFiles }: MergeWork): boolean => entries === 0 && newFiles === 0;

export const isOnlyNoted = ({ entries, newFiles }: MergeWork): boolean => entries === 0 && newFiles > 0;

export function workOf({ files, conflicts }: MergePreview, view: MergeView, decisions: Decisions): MergeWork {
  return {
    entries: writtenNow(view, conflicts, decisions),
    newFiles: files.filter(({ isKnown }) => !isKnown).length,
  };
}

/** How many entries would be written. */
export function writtenNow(
  { actions, doubts }: MergeView,
  conflicts: readonly Conflict[],
  decisions: Decisions,
): number {
  const changes = actions.flatMap((action) => action.changes);
  const asked = [...doubts, ...conflicts.map(({ difference }) => difference)];
  const isWritten = (key: string): boolean => {
    const kind = decisions.get(key)?.kind;
    return kind !== undefined && kind !== "standing";
  };
  return (
    changes.filter(({ key }) => decisions.get(key)?.kind !== "standing").length +
    asked.filter(({ key }) => isWritten(key)).length
  );
}
