import { grouped } from "../../lists";
import { entryKey, saysSame } from "./entryKey";
import { wordOf } from "./lastWords";
import type { Decision, Decisions, Fate, TravellingField } from "./model";
import { remarksIn, withLines, withoutRemarks, type IsRemark } from "./noteLines";
import { compareAnswers } from "./order";
import { differenceOf, plainOutcome, questionKey, together, type About, type Outcome } from "./outcome";
import { leftInDoubt, readDoubts, type Doubtful, type Voice } from "./doubtfulAnswers";
import type { CellAnswer } from "./returnedAnswers";

/** A cell of the plan. */
export interface Cell extends About {
  readonly id: string;
  readonly field: TravellingField;
  readonly standing: string;
  /** In a note, the lines that merges appended; nothing anywhere else. */
  readonly isRemark: IsRemark;
}

export interface CellOutcome extends Outcome {
  /** What is to stand in the cell. */
  readonly text: string;
}

type Decided = Extract<Fate, { kind: "decided" }>;

/** What stands, as somebody who was sent `base` would see it. */
function standingBeside({ standing, isRemark }: Cell, base: string | null): string {
  return withoutRemarks(standing, isRemark, [base ?? ""]);
}

/** Nobody here changed what this voice was sent, or what the same unit said since. */
function isUpToDate(cell: Cell, { said }: Voice): boolean {
  const stands = standingBeside(cell, said.sent);
  if (saysSame(cell.field, stands, said.sent ?? "")) return true;
  return said.before !== undefined && said.before === wordOf(cell.field, stands);
}

/** An answer as it is written: what merges appended to the note since stays. */
function written(cell: Cell, { said, text }: Voice, others: readonly Voice[]): string {
  const known = [text, said.sent ?? "", ...others.map((other) => other.said.sent ?? "")];
  return withLines(text, remarksIn(cell.standing, cell.isRemark, known));
}

function chosen(cell: Cell, voices: readonly Voice[], decision: Decision | undefined): Decided | undefined {
  if (decision?.kind === "standing") return { kind: "decided", text: cell.standing, how: "standing" };
  if (decision?.kind === "combined") return { kind: "decided", text: decision.text, how: "combined" };
  if (decision?.kind !== "answer") return undefined;
  const voice = voices.find(({ said }) => said.answer.digest === decision.digest);
  return voice === undefined ? undefined : { kind: "decided", text: written(cell, voice, []), how: "answer" };
}

/** One text that nobody contradicts: taken, or what a person made of a doubtful cell. */
function agreed(cell: Cell, first: Voice, voices: readonly Voice[]): Fate {
  const text = written(cell, first, voices);
  const how = voices.every((voice) => voice.how !== undefined) ? first.how : undefined;
  return how === undefined ? { kind: "taken", text } : { kind: "decided", text, how };
}

/** Voices that say something else than what stands: one question, and what becomes of it. */
function decideVoices(cell: Cell, voices: readonly Voice[], decisions: Decisions): CellOutcome {
  const [first] = voices;
  if (first === undefined) return { differences: [], settled: [], text: cell.standing };
  const groups = grouped(voices, ({ text }) => entryKey(cell.field, text));
  // Who knew what stands may change it; anybody else did not know that it changed.
  const isContested = ![...groups.values()].every((group) => group.some((voice) => isUpToDate(cell, voice)));
  const own = withoutRemarks(cell.standing, cell.isRemark, []);
  const texts = [...groups.keys(), ...(isContested ? [entryKey(cell.field, own)] : [])];
  const asked = new Set(voices.map(({ question }) => question));
  const [question] = asked.size === 1 && texts.length === 1 ? asked : [];
  const key = question ?? questionKey(cell, "answer", texts);
  const decided = question === undefined ? chosen(cell, voices, decisions.get(key)) : undefined;
  const fate = decided ?? (texts.length === 1 ? agreed(cell, first, voices) : { kind: "conflict" });
  const { id, subject, field, standing } = cell;
  const said = voices.map((voice) => voice.said);
  return {
    differences: [differenceOf(key, { id, subject, field, standing }, said, fate)],
    settled: fate.kind === "conflict" ? [] : said.map(({ hash }) => hash),
    text: fate.kind === "taken" || fate.kind === "decided" ? fate.text : cell.standing,
  };
}

/** Answers that are no question: what stands says so, or an earlier merge dealt with them. */
function plainAnswers(cell: Cell, said: readonly CellAnswer[], isSettled: (hash: string) => boolean): Outcome {
  const { id, subject, field, standing } = cell;
  return plainOutcome(said, isSettled, ({ answer }) => ({
    about: { id, subject, field, standing },
    kind: "same",
    text: entryKey(field, answer.text),
    fate: { kind: "same" },
  }));
}

/** Compares what several files say in one cell with each other and with what stands there. */
export function decideCell(
  cell: Cell,
  answers: readonly CellAnswer[],
  isSettled: (hash: string) => boolean,
  decisions: Decisions,
): CellOutcome {
  const isOld = ({ hash, isRepeated }: CellAnswer) => isRepeated || isSettled(hash);
  const old = answers.filter(isOld);
  const open = answers.filter((each) => !isOld(each)).toSorted((a, b) => compareAnswers(a.answer, b.answer));
  const { voices, left } = readDoubts(cell, open, decisions);
  const isSame = ({ text, said }: Voice) => saysSame(cell.field, text, standingBeside(cell, said.sent));
  const different = decideVoices(
    cell,
    voices.filter((voice) => !isSame(voice)),
    decisions,
  );
  // What means what is to stand here is no question any more.
  const isClear = ({ doubt }: Doubtful) =>
    doubt.meant !== undefined && saysSame(cell.field, doubt.meant, different.text);
  const same = [...voices.filter(isSame), ...left.filter(isClear)].map(({ said }) => said);
  const plain = plainAnswers(cell, [...old, ...same], (hash) => old.some((each) => each.hash === hash));
  const doubtful = leftInDoubt(
    cell,
    left.filter((each) => !isClear(each)),
    decisions,
  );
  return { ...together([plain, doubtful, different]), text: different.text };
}
