import type { Cause } from "../../ita";
import { keyWithPositions, printedBetween, skeletonWithPositions, type PositionedKey } from "../../thai";
import { CAUSE_RULES, NO_FAULT } from "./causeRules";

/** The class of a comment, and the words that decided it, as they stand in the comment. */
export interface FoundCause {
  readonly cause: Cause;
  readonly words: string;
}

interface CompiledRules {
  readonly noFault: readonly RegExp[];
  readonly rules: readonly (readonly [Cause, readonly RegExp[]])[];
}

function compile(spell: (pattern: string) => string): CompiledRules {
  return {
    noFault: NO_FAULT.map((pattern) => new RegExp(spell(pattern), "g")),
    rules: CAUSE_RULES.map(({ cause, words }) => [cause, words.map((pattern) => new RegExp(spell(pattern)))]),
  };
}

const AS_WRITTEN = compile((pattern) => pattern);
/** The same words after copying lost or moved their marks. */
const WITHOUT_MARKS = compile((pattern) =>
  pattern
    .replace(/[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]\??/g, "")
    .replace(/\u0E33/g, "\u0E32")
    .replace(/\\\.\?|[&-]\??(?=ต|a)/g, ""),
);

/** Stands for words that say nothing is wrong, so that no rule reads over or into them. */
const FILLER = "\0";

/**
 * The class of an assessor's comment; undefined where no rule decides. The rules are tried on the
 * comment as it is written, and only then without the marks that copying may have lost.
 */
export function classifyCause(comment: string): FoundCause | undefined {
  return (
    find(comment, keyWithPositions(comment), AS_WRITTEN) ?? find(comment, skeletonWithPositions(comment), WITHOUT_MARKS)
  );
}

function find(comment: string, positioned: PositionedKey, { noFault, rules }: CompiledRules): FoundCause | undefined {
  let key = positioned.key;
  for (const pattern of noFault) key = key.replace(pattern, (words) => FILLER.repeat(words.length));
  for (const [cause, patterns] of rules) {
    for (const pattern of patterns) {
      const match = pattern.exec(key);
      if (match === null) continue;
      const words = printedBetween(comment, positioned, match.index, match.index + match[0].length);
      return { cause, words };
    }
  }
  return undefined;
}
