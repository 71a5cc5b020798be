import { linesOf } from "./entryKey";
import type { Decisions, Fate } from "./model";
import { lineHash, withLines } from "./noteLines";
import { plainOutcome, questionKey, type About, type Said } from "./outcome";
import type { CellOutcome } from "./cellFate";

/** A filled cell of a column that was not sent. */
export interface SaidRemark extends Said {
  readonly header: string;
  readonly line: string;
}

/** The note of an action before this merge and with what was taken for it. */
export interface Note {
  readonly about: About & { readonly id: string };
  readonly before: string;
  readonly text: string;
}

/** Appends remarks to a note, each once whoever made it, in an order that does not depend on the files. */
export function appendRemarks(
  { about, before, text }: Note,
  remarks: readonly SaidRemark[],
  isSettled: (hash: string) => boolean,
  decisions: Decisions,
): CellOutcome {
  const there = new Set([...linesOf(before), ...linesOf(text)]);
  const fateOf = ({ header, line }: SaidRemark): Fate => {
    if (there.has(line)) return { kind: "same" };
    const decision = decisions.get(questionKey(about, "remark", [header, line]));
    if (decision?.kind === "standing") return { kind: "refused", reason: "not-chosen" };
    return { kind: "remark", text: line };
  };
  const outcome = plainOutcome(remarks, isSettled, (each) => ({
    about: { ...about, header: each.header },
    kind: "remark",
    text: each.line,
    fate: fateOf(each),
  }));
  const fates = outcome.differences.map(({ fate }) => fate);
  const lines = fates.flatMap((fate) => (fate.kind === "remark" ? [fate.text] : []));
  const appended = [...new Set(lines)].sort();
  return {
    differences: outcome.differences,
    settled: [...outcome.settled, ...appended.map((line) => lineHash(about.id, line))],
    text: withLines(text, appended),
  };
}
