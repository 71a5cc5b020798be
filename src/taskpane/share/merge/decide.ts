import type { Decision, Decisions } from "../../../plan";
import type { Choice, ConflictView, DoubtView } from "./mergeView";

/** How a person settles many conflicts at once. */
export type Rule =
  | { readonly kind: "standing" | "newest" | "combine" }
  /** The answers of one file. */
  | { readonly kind: "file"; readonly digest: string };

const NOTHING = "";

function newest(choices: readonly Choice[]): Decision | undefined {
  const saved = choices
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

function decisionBy(rule: Rule, { choices, together }: ConflictView): Decision | undefined {
  switch (rule.kind) {
    case "standing":
      return { kind: "standing" };
    case "newest":
      return newest(choices);
    case "combine":
      return together === null || together === NOTHING ? undefined : { kind: "combined", text: together };
    case "file": {
      const { digest } = rule;
      const isSaid = choices.some(({ answers }) => answers.some((answer) => answer.digest === digest));
      return isSaid ? { kind: "answer", digest } : undefined;
    }
  }
}

/** Conflicts nobody has decided yet, decided by a rule as far as it says anything about them. */
export function decideRest(conflicts: readonly ConflictView[], decisions: Decisions, rule: Rule): Decisions {
  const next = new Map(decisions);
  for (const conflict of conflicts) {
    const decision = next.has(conflict.key) ? undefined : decisionBy(rule, conflict);
    if (decision !== undefined) next.set(conflict.key, decision);
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

export function decidedCount(cells: readonly { readonly key: string }[], decisions: Decisions): number {
  return cells.filter(({ key }) => decisions.has(key)).length;
}

/** The files that say something in conflicts nobody has decided, each once, in their order. */
export function filesInConflict(
  conflicts: readonly ConflictView[],
  decisions: Decisions,
): readonly { readonly digest: string; readonly file: string; readonly unit: string | null }[] {
  const files = new Map<string, { readonly digest: string; readonly file: string; readonly unit: string | null }>();
  for (const { key, choices } of conflicts) {
    if (decisions.has(key)) continue;
    for (const { digest, file, unit } of choices.flatMap(({ answers }) => answers))
      if (!files.has(digest)) files.set(digest, { digest, file, unit });
  }
  return [...files.values()];
}

/** Entries that would be written if it were done now. */
export function writtenNow(
  { taken, added, remarks }: { readonly taken: number; readonly added: number; readonly remarks: number },
  conflicts: readonly ConflictView[],
  doubts: readonly DoubtView[],
  decisions: Decisions,
): number {
  const chosen = [...conflicts, ...doubts].filter(({ key }) => {
    const decision = decisions.get(key);
    return decision !== undefined && decision.kind !== "standing";
  });
  return taken + added + remarks + chosen.length;
}
