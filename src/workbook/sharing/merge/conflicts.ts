import { grouped } from "../../../lists";
import { suggestCombination, type Answer, type Decision, type Decisions, type Difference } from "../../../plan";
import type { MergePreview } from "./mergePreview";

/** Something a field may say. */
export interface Candidate {
  /** As an entry; "" where the cell is blank. */
  readonly text: string;
  readonly isStanding: boolean;
  /** Who says so. */
  readonly answers: readonly Answer[];
}

/** A difference a person has to decide, with all it may come to. */
export interface Conflict {
  readonly difference: Difference;
  /** What stands first, then every other answer once. */
  readonly candidates: readonly Candidate[];
  /** The answers put together, to begin with; null where they are not words to be put together. */
  readonly combined: string | null;
}

/** A conflict with what stands and every answer that differs from it. */
export function conflictOf(difference: Difference): Conflict {
  const { standing, answers } = difference;
  const byText = grouped(answers, ({ text }) => text);
  const stands: Candidate = {
    text: standing ?? "",
    isStanding: true,
    answers: byText.get(standing ?? "") ?? [],
  };
  const others = [...byText]
    .filter(([text]) => text !== stands.text)
    .map(([text, same]): Candidate => ({ text, isStanding: false, answers: same }));
  const candidates = [stands, ...others];
  return {
    difference,
    candidates,
    combined: suggestCombination(difference),
  };
}

/** Takes of every cell in doubt what was probably meant, where that can be told. */
export function decideMeant({ actions }: MergePreview): Decisions {
  const doubted = actions
    .flatMap(({ differences }) => differences)
    .filter(({ fate }) => fate.kind === "refused" && fate.doubt?.meant !== undefined);
  return new Map(doubted.map(({ key }): readonly [string, Decision] => [key, { kind: "meant" }]));
}

/**
 * Decides every conflict at once: for what stands, or for what came back where there is but one answer. Those
 * with several answers stay undecided.
 */
export function decideAll({ conflicts }: MergePreview, side: "standing" | "returned"): Decisions {
  return new Map(
    conflicts.flatMap(({ difference, candidates }): readonly (readonly [string, Decision])[] => {
      if (side === "standing") return [[difference.key, { kind: "standing" }]];
      const [only, ...others] = candidates.filter(({ isStanding }) => !isStanding);
      const digest = only?.answers[0]?.digest;
      return digest === undefined || others.length > 0 ? [] : [[difference.key, { kind: "answer", digest }]];
    }),
  );
}
