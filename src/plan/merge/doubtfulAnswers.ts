import { grouped } from "../../lists";
import type { Decisions, Doubt, Fate, TravellingField } from "./model";
import { differenceOf, questionKey, type About, type Outcome } from "./outcome";
import type { CellAnswer } from "./returnedAnswers";

/** What somebody says in a cell, once it is clear what that is. */
export interface Voice {
  readonly said: CellAnswer;
  readonly text: string;
  /** How a person made it clear. */
  readonly how?: "meant" | "combined";
  /** The key under which that was asked. */
  readonly question?: string;
}

interface DoubtfulCell extends About {
  readonly field: TravellingField;
  readonly standing: string;
}

export interface Doubtful {
  readonly said: CellAnswer;
  readonly doubt: Doubt;
  readonly question: string;
}

/** What a person said about a doubtful cell; nothing where they were not asked yet. */
function clearedUp({ said, doubt, question }: Doubtful, decisions: Decisions): Voice | undefined {
  const decision = decisions.get(question);
  if (decision?.kind === "combined") return { said, text: decision.text, how: "combined", question };
  if (decision?.kind !== "meant" || doubt.meant === undefined) return undefined;
  return { said, text: doubt.meant, how: "meant", question };
}

/** What is left in doubt: one question for all who typed the same. */
export function leftInDoubt(cell: DoubtfulCell, left: readonly Doubtful[], decisions: Decisions): Outcome {
  const { id, subject, field, standing } = cell;
  const isDropped = ({ question }: Doubtful) => decisions.get(question)?.kind === "standing";
  const differences = [...grouped(left, ({ question }) => question)].flatMap(([question, group]) =>
    group.slice(0, 1).map((first) => {
      const fate: Fate = isDropped(first)
        ? { kind: "decided", text: standing, how: "standing" }
        : { kind: "refused", reason: first.doubt.code, doubt: first.doubt };
      const said = group.map((each) => each.said);
      return differenceOf(question, { id, subject, field, standing }, said, fate);
    }),
  );
  // Where something can be meant, the next merge asks again.
  const dealtWith = left.filter((each) => each.doubt.meant === undefined || isDropped(each));
  return { differences, settled: dealtWith.map(({ said }) => said.hash) };
}

/** Tells answers that are clear, or made so, from those in doubt. */
export function readDoubts(cell: DoubtfulCell, answers: readonly CellAnswer[], decisions: Decisions) {
  const voices: Voice[] = [];
  const left: Doubtful[] = [];
  for (const said of answers) {
    const { doubt, answer } = said;
    if (doubt === undefined) {
      voices.push({ said, text: answer.text });
      continue;
    }
    const doubtful = { said, doubt, question: questionKey(cell, `doubt ${doubt.code}`, [doubt.meant ?? doubt.typed]) };
    const voice = clearedUp(doubtful, decisions);
    if (voice === undefined) left.push(doubtful);
    else voices.push(voice);
  }
  return { voices, left };
}
