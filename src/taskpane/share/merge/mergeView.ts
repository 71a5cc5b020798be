import type { Answer, Difference, Doubt, Entries, Merged, RefusalCode, TravellingField } from "../../../plan";
import type { Subject } from "../../../ita";

/** Fields whose answers are words, which can stand one below the other. */
const WORDS: ReadonlySet<TravellingField> = new Set([
  "measure",
  "steps",
  "progress",
  "result",
  "problems",
  "suggestion",
  "budget",
  "person",
  "schedule",
  "alsoAnswers",
  "note",
]);

/** Which cell of the plan a difference is about. */
export interface Cell {
  readonly key: string;
  readonly id: string | null;
  readonly subject: Subject | null;
  readonly field: TravellingField | null;
}

/** What several people may have said with the same words. */
export interface Choice {
  readonly text: string;
  readonly answers: readonly Answer[];
}

/** Answers that differ, for a person to choose from. */
export interface ConflictView extends Cell {
  readonly sent: string | null;
  readonly standing: string;
  readonly choices: readonly Choice[];
  /** All of them one below the other; null where they are no words. */
  readonly together: string | null;
}

/** A cell whose content cannot be taken as it is. */
export interface DoubtView extends Cell {
  readonly standing: string;
  readonly answers: readonly Answer[];
  readonly doubt: Doubt;
}

/** What will be written into one cell, or in one row. */
export interface ChangeView extends Cell {
  readonly kind: "taken" | "added" | "remark";
  readonly from: string;
  readonly to: string;
  /** Of a row that is added. */
  readonly entries: Entries;
  readonly answers: readonly Answer[];
}

/** What will be written about one action. */
export interface ActionView {
  readonly id: string | null;
  readonly subject: Subject | null;
  readonly changes: readonly ChangeView[];
}

export interface RefusedView extends Cell {
  readonly reason: RefusalCode;
  readonly answers: readonly Answer[];
}

export interface MergeCounts {
  readonly taken: number;
  readonly added: number;
  readonly remarks: number;
  readonly conflicts: number;
  readonly doubts: number;
  readonly same: number;
  readonly settled: number;
  readonly refused: number;
}

/** What a merge would do, arranged as a person looks at it. */
export interface MergeView {
  readonly counts: MergeCounts;
  readonly actions: readonly ActionView[];
  readonly conflicts: readonly ConflictView[];
  readonly doubts: readonly DoubtView[];
  readonly refused: readonly RefusedView[];
}

/** The answers by what they say, in their order. */
function choicesOf(answers: readonly Answer[]): readonly Choice[] {
  const byText = new Map<string, Answer[]>();
  for (const answer of answers) {
    const same = byText.get(answer.text);
    if (same === undefined) byText.set(answer.text, [answer]);
    else same.push(answer);
  }
  return [...byText].map(([text, said]) => ({ text, answers: said }));
}

/** What was changed here stands first; what was only sent is no answer. */
function together({ field, sent, standing }: Difference, choices: readonly Choice[]): string | null {
  if (field === null || !WORDS.has(field)) return null;
  const own = standing === null || standing === sent ? [] : [standing];
  return [...new Set([...own, ...choices.map(({ text }) => text)])].filter((text) => text !== "").join("\n");
}

function cellOf({ key, id, subject, field }: Difference): Cell {
  return { key, id, subject, field };
}

function conflictOf(difference: Difference): ConflictView {
  const { sent, standing, answers } = difference;
  const choices = choicesOf(answers);
  return {
    ...cellOf(difference),
    sent,
    standing: standing ?? "",
    choices,
    together: together(difference, choices),
  };
}

function changeOf(difference: Difference): ChangeView | undefined {
  const { fate, standing, answers } = difference;
  const from = standing ?? "";
  const cell = { ...cellOf(difference), from, answers };
  switch (fate.kind) {
    case "taken":
    case "remark":
      return { ...cell, kind: fate.kind, to: fate.text, entries: {} };
    case "added":
      return { ...cell, kind: "added", to: "", entries: fate.entries };
    default:
      return undefined;
  }
}

/** Changes one after the other that are about the same action, together. */
function byAction(changes: readonly ChangeView[]): readonly ActionView[] {
  const actions = new Map<string, { readonly first: ChangeView; readonly all: ChangeView[] }>();
  for (const change of changes) {
    const name = change.id ?? change.key;
    const found = actions.get(name);
    if (found === undefined) actions.set(name, { first: change, all: [change] });
    else found.all.push(change);
  }
  return [...actions.values()].map(({ first: { id, subject }, all }) => ({ id, subject, changes: all }));
}

export function mergeView({ differences }: Pick<Merged, "differences">): MergeView {
  const conflicts: ConflictView[] = [];
  const doubts: DoubtView[] = [];
  const refused: RefusedView[] = [];
  const changes: ChangeView[] = [];
  const counts = { taken: 0, added: 0, remarks: 0, same: 0, settled: 0 };
  for (const difference of differences) {
    const { fate, standing, answers } = difference;
    const change = changeOf(difference);
    if (change !== undefined) changes.push(change);
    if (fate.kind === "conflict") conflicts.push(conflictOf(difference));
    else if (fate.kind === "taken" || fate.kind === "decided") counts.taken += 1;
    else if (fate.kind === "added") counts.added += 1;
    else if (fate.kind === "remark") counts.remarks += 1;
    else if (fate.kind === "same" || fate.kind === "settled") counts[fate.kind] += 1;
    else if (fate.doubt === undefined) refused.push({ ...cellOf(difference), reason: fate.reason, answers });
    else doubts.push({ ...cellOf(difference), standing: standing ?? "", answers, doubt: fate.doubt });
  }
  return {
    counts: { ...counts, conflicts: conflicts.length, doubts: doubts.length, refused: refused.length },
    actions: byAction(changes),
    conflicts,
    doubts,
    refused,
  };
}
