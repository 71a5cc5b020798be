import type { Subject } from "../../ita";
import { grouped } from "../../lists";
import type { Answer, Difference, Fate, TravellingField } from "./model";
import { compareAnswers } from "./order";
import { stableHash } from "./stableHash";

/** What is found different, and what is remembered of it once it is written. */
export interface Outcome {
  readonly differences: readonly Difference[];
  readonly settled: readonly string[];
}

/** What a difference is about. */
export interface About {
  readonly id: string | null;
  readonly subject: Subject | null;
  readonly field: TravellingField | null;
  readonly header?: string;
  readonly standing: string | null;
}

/** An answer with the hash by which it is remembered, and what was sent where it stands. */
export interface Said {
  readonly answer: Answer;
  readonly sent: string | null;
  readonly hash: string;
}

/** The key of a question: what it is about, its kind, and the texts to choose from. */
export function questionKey(
  { id, field }: Pick<About, "id" | "field">,
  kind: string,
  texts: readonly string[],
): string {
  return [id ?? "", field ?? "", stableHash(kind, ...[...new Set(texts)].sort())].join("/");
}

/** What all were sent; null where they were sent different things, or nobody knows. */
function commonSent(said: readonly Said[]): string | null {
  const [first, ...others] = said;
  return others.every(({ sent }) => sent === first?.sent) ? (first?.sent ?? null) : null;
}

export function differenceOf(key: string, about: About, said: readonly Said[], fate: Fate): Difference {
  const answers = said.map(({ answer }) => answer).sort(compareAnswers);
  return { key, ...about, sent: commonSent(said), answers, fate };
}

/** Joins outcomes in order. */
export function together(outcomes: readonly Outcome[]): Outcome {
  return {
    differences: outcomes.flatMap(({ differences }) => differences),
    settled: outcomes.flatMap(({ settled }) => settled),
  };
}

/** Differences that need no comparing: those of one kind that say the same are one. */
export function plainOutcome<S extends Said>(
  said: readonly S[],
  isSettled: (hash: string) => boolean,
  kindOf: (each: S) => { readonly about: About; readonly kind: string; readonly text: string; readonly fate: Fate },
): Outcome {
  const keyed = said.map((each) => {
    const { about, kind, text, fate } = kindOf(each);
    const isOld = isSettled(each.hash);
    const key = questionKey(about, isOld ? `${kind} settled` : kind, [about.header ?? "", text]);
    return { each, key, about, fate: isOld ? ({ kind: "settled" } as const) : fate };
  });
  const groups = [...grouped(keyed, ({ key }) => key)];
  return {
    differences: groups.flatMap(([key, group]) =>
      group.slice(0, 1).map(({ about, fate }) =>
        differenceOf(
          key,
          about,
          group.map(({ each }) => each),
          fate,
        ),
      ),
    ),
    settled: said.map(({ hash }) => hash),
  };
}
