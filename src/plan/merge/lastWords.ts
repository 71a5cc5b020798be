import { entryKey } from "./entryKey";
import { TRAVELLING, type ReturnedPlan, type SentRow, type Settled, type TravellingField } from "./model";
import { stableHash } from "./stableHash";

/** By field, the hash of what a unit said last in a row. */
export type Words = ReadonlyMap<string, string>;

export const NO_WORDS: Words = new Map();

/** What earlier merges heard from the unit that sends this file. */
export interface LastWords {
  /** Whose words these are; null where nobody knows, and nothing is kept. */
  readonly speaker: string | null;
  /** This very file was there before: it says nothing that was not asked then. */
  readonly isKnown: boolean;
  /** A file of theirs that was saved later was there before. */
  readonly isLate: boolean;
  readonly about: (id: string, sent: SentRow | null) => Words;
  /** By field, who saved what was said last of a row, as a word: nothing where the file did not say. */
  readonly savers: (id: string, sent: SentRow | null) => Words;
}

/** By which it is known what a cell says. */
export function wordOf(field: TravellingField, text: string): string {
  return stableHash(field, entryKey(field, text));
}

/** One unit and one sending, whatever the file is called: it is the same workbook, filled in further. */
function speakerOf({ unit, sentOn, sent }: ReturnedPlan): string | null {
  return unit === null || sent === null ? null : stableHash("speaker", unit, sentOn ?? "");
}

/** By which the words of a unit about a row are kept; what was sent tells sendings of one day apart. */
export function wordsKey(speaker: string, id: string, sent: SentRow | null): string {
  return stableHash("words", speaker, id, ...TRAVELLING.map((field) => sent?.entries[field] ?? ""));
}

/** Whose words a row has: the unit's, in whichever of its files, or else those of this file. */
export function sourceOf({ digest }: ReturnedPlan, id: string, sent: SentRow | null, { speaker }: LastWords): string {
  return speaker === null ? digest : wordsKey(speaker, id, sent);
}

export function fileKey(speaker: string, digest: string): string {
  return stableHash("file", speaker, digest);
}

/** Under what it is kept who saved the words of a row. */
export function saverKey(source: string): string {
  return stableHash("saver", source);
}

/** By which a person is known again; nobody else can tell who it is. */
export function saverWord(savedBy: string | null): string | undefined {
  const name = (savedBy ?? "").trim().toLowerCase();
  return name === "" ? undefined : stableHash("saved by", name);
}

export function formatWords(words: Words): string {
  return [...words]
    .map(([field, word]) => `${field}:${word}`)
    .sort()
    .join(" ");
}

export function parseWords(text: string | undefined): Words {
  if (text === undefined || text === "") return NO_WORDS;
  return new Map(
    text.split(" ").map((part) => {
      const [field = "", word = ""] = part.split(":");
      return [field, word];
    }),
  );
}

export function lastWords(plan: ReturnedPlan, { said }: Settled): LastWords {
  const speaker = speakerOf(plan);
  const latest = speaker === null ? undefined : said.get(speaker);
  if (speaker === null || latest === undefined) {
    return { speaker, isKnown: false, isLate: false, about: () => NO_WORDS, savers: () => NO_WORDS };
  }
  const isKnown = said.has(fileKey(speaker, plan.digest));
  return {
    speaker,
    isKnown,
    isLate: !isKnown && plan.savedOn !== null && plan.savedOn < latest,
    about: (id, sent) => parseWords(said.get(wordsKey(speaker, id, sent))),
    savers: (id, sent) => parseWords(said.get(saverKey(wordsKey(speaker, id, sent)))),
  };
}
