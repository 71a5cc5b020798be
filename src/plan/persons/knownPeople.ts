import { privateNumbersIn } from "../../thai";
import { ANY_TITLE, titledNames, withoutTitles, type Stretch } from "./titles";

/** Something in a text that tells of a person. */
export interface Personal extends Stretch {
  readonly kind: "name" | "email" | "number";
  /** As one of the known names was given; undefined where a title gave it away. */
  readonly known?: string;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
/** What a person is called by beside titles of office. */
const BEFORE_FIRST_NAME = `(?:${ANY_TITLE}|คุณ\\s*|พี่\\s*|น้อง\\s*|ครู\\s*|ผอ\\.\\s*)`;
/** A name shorter than this is half of many words. */
const SHORTEST = 3;
/** A word this long that stands inside another may be the name. */
const DOUBTFUL = 4;

interface Pattern {
  readonly name: string;
  readonly words: readonly string[];
}

/** The words of a name without its titles. */
function patternOf(name: string): Pattern {
  const plain = withoutTitles(name.replace(/\u00A0/g, " "));
  return { name, words: plain.split(/\s+/).filter((word) => word !== "") };
}

const keyOf = (words: readonly string[]): string => words.join("").toLowerCase();

/**
 * People who are known by name. A name of two words and more is found wherever it stands, however it is spaced and
 * with or without a title; a single word where it stands alone or behind a title, as it may be half of another word.
 */
export class KnownPeople {
  private readonly whole: RegExp | undefined;
  private readonly single: RegExp | undefined;
  private readonly parts: RegExp | undefined;
  private readonly byKey = new Map<string, string>();
  private readonly alone = new Map<string, string>();
  private readonly words: readonly string[];

  /** `kept`: names of agencies and units, in which nothing is a person. */
  constructor(
    names: readonly string[],
    private readonly kept: readonly string[] = [],
  ) {
    const patterns = names.map(patternOf).filter(({ words }) => words.join("").length >= SHORTEST);
    const whole = patterns.filter(({ words }) => words.length > 1);
    const single = patterns.filter(({ words }) => words.length === 1);
    for (const { name, words } of patterns) {
      if (!this.byKey.has(keyOf(words))) this.byKey.set(keyOf(words), name);
    }
    for (const { name, words } of whole) {
      for (const word of [words[0], words.at(-1)]) {
        if (word !== undefined && word.length >= SHORTEST) this.alone.set(word.toLowerCase(), name);
      }
    }
    this.whole = anyOf(
      whole.map(({ words }) => words.map(escape).join("[\\s\\u00A0]*")),
      (names) => `(?<![A-Za-z])${BEFORE_FIRST_NAME}?(?:${names})(?![A-Za-z])`,
    );
    const letters = "\\p{L}\\p{M}";
    this.single = anyOf(
      single.map(({ words: [word = ""] }) => escape(word)),
      (names) => `${BEFORE_FIRST_NAME}(?:${names})|(?<![${letters}])(?:${names})(?![${letters}])`,
    );
    this.parts = anyOf(
      whole
        .map(({ words: [word = ""] }) => word)
        .filter((word) => word.length >= SHORTEST)
        .map(escape),
      (names) => `${BEFORE_FIRST_NAME}(?:${names})`,
    );
    this.words = single.map(({ words: [word = ""] }) => word).filter((word) => word.length >= DOUBTFUL);
  }

  /** Everything in a text that tells of a person, in order and without overlap. */
  in(text: string): readonly Personal[] {
    if (!/[\u0E01-\u0E5BA-Za-z@]|[0-9]{8}|[0-9]-[0-9]/.test(text)) return [];
    const kept = this.keptIn(text);
    const found = [
      ...this.knownIn(text),
      ...privateNumbersIn(text),
      ...titledNames(text).map((stretch): Personal => ({ ...stretch, kind: "name" })),
    ].filter(({ from, to }) => !kept.some((other) => from < other.to && to > other.from));
    const taken: Personal[] = [];
    // What is known for sure comes first, and is not taken apart by what only looks like it.
    for (const each of found) {
      if (!taken.some(({ from, to }) => each.from < to && each.to > from)) taken.push(each);
    }
    return taken.sort((a, b) => a.from - b.from);
  }

  /** Names of one word that stand inside other words, where nobody can tell. */
  doubtfulIn(text: string): readonly string[] {
    return this.words.filter((word) => text.includes(word));
  }

  private knownIn(text: string): readonly Personal[] {
    const alone = this.alone.get(text.trim().toLowerCase());
    if (alone !== undefined) return [{ from: 0, to: text.length, kind: "name", known: alone }];
    return [this.whole, this.single, this.parts].flatMap((pattern) =>
      pattern === undefined
        ? []
        : [...text.matchAll(pattern)].map((match): Personal => {
            const words = patternOf(match[0]).words;
            const known = this.byKey.get(keyOf(words)) ?? this.alone.get(keyOf(words));
            const place = { from: match.index, to: match.index + match[0].length };
            return { ...place, kind: "name", ...(known === undefined ? {} : { known }) };
          }),
    );
  }

  private keptIn(text: string): readonly Stretch[] {
    return this.kept.flatMap((name) => {
      const found: Stretch[] = [];
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
        found.push({ from: at, to: at + name.length });
      }
      return found;
    });
  }
}

/** One pattern for all, the longest first; none for nothing. */
function anyOf(alternatives: readonly string[], around: (alternatives: string) => string): RegExp | undefined {
  if (alternatives.length === 0) return undefined;
  const sorted = [...new Set(alternatives)].sort((a, b) => b.length - a.length);
  return new RegExp(around(sorted.join("|")), "giu");
}
