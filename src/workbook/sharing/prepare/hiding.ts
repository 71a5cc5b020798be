import { KnownPeople } from "../../../plan";
import { textKey } from "../../../thai";
import type { People } from "./peopleIn";

/** What stands in a copy in place of what tells of a person. */
export interface HiddenWords {
  readonly name: string;
  readonly email: string;
  readonly number: string;
  readonly file: string;
}

/** A stretch of a text, and what stands there in a copy. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Takes people out of texts, and keeps account of whom and how often. */
export class Hiding {
  readonly names = new Map<string, number>();
  readonly emails = new Map<string, number>();
  readonly numbers = new Map<string, number>();
  readonly doubtful = new Set<string>();
  private readonly known: KnownPeople;
  private readonly owners: ReadonlyMap<string, string>;
  private readonly memory = new Map<string, readonly Replacement[]>();

  /** `others`: people known from elsewhere, such as those who commented. */
  constructor(
    private readonly people: People,
    others: readonly string[],
    private readonly words: HiddenWords,
  ) {
    const names = [...people.owners.keys(), ...people.names, ...others];
    this.known = new KnownPeople(names, people.kept);
    this.owners = new Map([...people.owners].map(([person, called]) => [textKey(person), called]));
  }

  /** What is to be replaced in a text; `withNumbers` where a number may be somebody's telephone. */
  in(text: string, withNumbers = true): readonly Replacement[] {
    const key = `${withNumbers ? "n" : "-"}${text}`;
    const before = this.memory.get(key);
    const found = before ?? this.found(text, withNumbers);
    if (before === undefined && text.length < 2_000) this.memory.set(key, found);
    this.count(text, found);
    return found;
  }

  /** The text as it stands in the copy. */
  text(text: string): string {
    return replacedIn(text, this.in(text));
  }

  private found(text: string, withNumbers: boolean): readonly Replacement[] {
    const files = this.filesIn(text);
    const personal = this.known
      .in(text)
      .filter(({ kind }) => withNumbers || kind !== "number")
      .filter(({ from, to }) => !files.some((file) => from < file.to && to > file.from))
      .map(({ from, to, kind, known }): Replacement => ({
        from,
        to,
        text:
          kind === "name"
            ? ((known === undefined ? undefined : this.owners.get(textKey(known))) ?? this.words.name)
            : this.words[kind],
      }));
    return [...files, ...personal].sort((a, b) => a.from - b.from);
  }

  private filesIn(text: string): readonly Replacement[] {
    const found: Replacement[] = [];
    for (const file of this.people.files) {
      for (let from = text.indexOf(file); from >= 0; from = text.indexOf(file, from + file.length)) {
        const to = from + file.length;
        if (!found.some((other) => from < other.to && to > other.from)) found.push({ from, to, text: this.words.file });
      }
    }
    return found;
  }

  private count(text: string, found: readonly Replacement[]): void {
    for (const word of this.known.doubtfulIn(replacedIn(text, found))) this.doubtful.add(word);
    for (const { from, to, text: shown } of found) {
      if (shown === this.words.file) continue;
      const was = text.slice(from, to);
      const tally = shown === this.words.email ? this.emails : shown === this.words.number ? this.numbers : this.names;
      tally.set(was, (tally.get(was) ?? 0) + 1);
    }
  }
}

export function replacedIn(text: string, replacements: readonly Replacement[]): string {
  let shown = "";
  let at = 0;
  for (const { from, to, text: other } of replacements) {
    shown += text.slice(at, from) + other;
    at = to;
  }
  return shown + text.slice(at);
}
