import { SCHEMES, type ItemCode } from "../../../ita";

/** A text reduced to the letters that survive copying, each with the end of its place in the text. */
interface Skeleton {
  readonly letters: string;
  /** For each letter the position after it. */
  readonly ends: readonly number[];
}

const COMBINING_MARK = /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/;

const [THAI_ZERO, SARA_AM, SARA_AA, SARA_E, SARA_AE] = [0x0e50, 0x0e33, 0x0e32, 0x0e40, 0x0e41];

/** The letter a character is in a skeleton, by their codes; 0 for none. */
function letterOf(code: number): number {
  if (code < 0x80) {
    if (code >= 0x41 && code <= 0x5a) return code + 0x20;
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) ? code : 0;
  }
  if (code === SARA_AM) return SARA_AA;
  if (code >= THAI_ZERO && code <= THAI_ZERO + 9) return code - THAI_ZERO + 0x30;
  return (code >= 0x0e01 && code <= 0x0e30) || code === SARA_AA || (code >= 0x0e3f && code <= 0x0e46) ? code : 0;
}

/** The letters of `skeletonKey`, one by one, so that a match can be found again in the text. */
function skeletonOf(text: string): Skeleton {
  const letters: number[] = [];
  const ends: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const letter = letterOf(text.charCodeAt(index));
    if (letter === 0) continue;
    // One SARA AE is typed as two SARA E.
    if (letter === SARA_AE) {
      letters.push(SARA_E);
      ends.push(index + 1);
    }
    letters.push(letter === SARA_AE ? SARA_E : letter);
    ends.push(index + 1);
  }
  return { letters: String.fromCharCode(...letters), ends };
}

function lettersOf(name: string): string {
  return skeletonOf(name).letters;
}

const NAMES_BY_CODE = new Map<ItemCode, string[]>();
const CODES_BY_NAME = new Map<string, Set<ItemCode>>();
for (const { code, name } of SCHEMES.flatMap(({ items }) => items)) {
  if (name === null) continue;
  const letters = lettersOf(name);
  const known = NAMES_BY_CODE.get(code) ?? [];
  if (!known.includes(letters))
    NAMES_BY_CODE.set(
      code,
      [...known, letters].sort((a, b) => b.length - a.length),
    );
  CODES_BY_NAME.set(letters, (CODES_BY_NAME.get(letters) ?? new Set()).add(code));
}

interface KnownIndicator {
  readonly no: number;
  readonly name: string;
}

const INDICATOR_BY_LETTERS: readonly (readonly [string, KnownIndicator])[] = [
  ...new Map(
    SCHEMES.flatMap(({ indicators }) => indicators).flatMap(({ no, name, aliases }) =>
      [name, ...aliases].map((known): [string, KnownIndicator] => [lettersOf(known), { no, name: known }]),
    ),
  ),
].sort(([a], [b]) => b.length - a.length);

/**
 * Where known letters end that a text begins with; undefined if it begins with others, or if the word
 * goes on: a known name inside a longer one is another name.
 */
function endOf(known: string, text: string, skeleton = skeletonOf(text)): number | undefined {
  if (!skeleton.letters.startsWith(known)) return undefined;
  let end = skeleton.ends[known.length - 1] ?? 0;
  while (COMBINING_MARK.test(text.charAt(end))) end += 1;
  return letterOf(text.charCodeAt(end)) === 0 ? end : undefined;
}

/** No name, however spaced, is longer. */
const FARTHEST_END = 400;

/** Where the longest known name of an item ends that a text begins with. */
export function itemNameEnd(code: ItemCode, whole: string): number | undefined {
  const text = whole.slice(0, FARTHEST_END);
  const skeleton = skeletonOf(text);
  for (const known of NAMES_BY_CODE.get(code) ?? []) {
    const end = endOf(known, text, skeleton);
    if (end !== undefined) return end;
  }
  return undefined;
}

/** A name misprinted by as many of its letters is still told from others. */
const MISPRINTED_PART = 0.12;
const SHORTEST_MISPRINTED = 8;

/**
 * Where a misprinted name of an item ends: the whole words that come nearest to a known name, if they
 * come near enough. No other item's name may stand there.
 */
export function misprintedNameEnd(code: ItemCode, whole: string): number | undefined {
  const text = whole.slice(0, FARTHEST_END);
  if (beginsWithAnotherItem(code, text)) return undefined;
  const words = wordsWithLetters(text);
  let best: { distance: number; end: number } | undefined;
  for (const known of NAMES_BY_CODE.get(code) ?? []) {
    if (known.length < SHORTEST_MISPRINTED) continue;
    const most = Math.floor(known.length * MISPRINTED_PART);
    for (const { letters, end } of words) {
      if (letters.length > known.length + most) break;
      if (letters.length < known.length - most) continue;
      const distance = editDistance(letters, known);
      if (distance <= most && distance < (best?.distance ?? Infinity)) best = { distance, end };
    }
  }
  return best?.end;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 0; row < a.length; row += 1) {
    const current = [row + 1];
    for (let column = 0; column < b.length; column += 1) {
      const change = (previous[column] ?? 0) + (a.charAt(row) === b.charAt(column) ? 0 : 1);
      current.push(Math.min(change, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}

/** The known names of an item, as letters, longest first. */
export function knownLetters(code: ItemCode): readonly string[] {
  return NAMES_BY_CODE.get(code) ?? [];
}

/** A piece of a name at the start of a text: its letters and where it ends. */
export interface NamePiece {
  readonly letters: string;
  readonly end: number;
}

/** The most whole words at the start of a text that go on with a name. */
export function longestPiece(remaining: string, whole: string): NamePiece | undefined {
  let best: NamePiece | undefined;
  for (const piece of wordsWithLetters(whole.slice(0, FARTHEST_END))) {
    if (!remaining.startsWith(piece.letters)) break;
    if (piece.letters !== "") best = piece;
  }
  return best;
}

/** The beginnings of a text, a whole word more each. */
function wordsWithLetters(text: string): readonly NamePiece[] {
  const { letters, ends } = skeletonOf(text);
  let count = 0;
  return [...text.matchAll(/\S+/g)].map((match) => {
    const end = match.index + match[0].length;
    while (count < ends.length && (ends[count] ?? end) <= end) count += 1;
    return { letters: letters.slice(0, count), end };
  });
}

const SHORTEST_TELLING_NAME = 6;

/** A line begins with the whole name of an item other than this one, so that item's code may be lost. */
export function beginsWithAnotherItem(code: ItemCode, whole: string): boolean {
  const text = whole.slice(0, FARTHEST_END);
  const skeleton = skeletonOf(text);
  for (const [known, codes] of CODES_BY_NAME) {
    if (known.length < SHORTEST_TELLING_NAME || codes.has(code)) continue;
    if (endOf(known, text, skeleton) !== undefined) return true;
  }
  return false;
}

/** An indicator's name at the start of a text: its number and where the name ends. */
export function indicatorAtStart(whole: string): (KnownIndicator & { readonly end: number }) | undefined {
  // Most lines of a text are none, and that is told by their first letters.
  const { letters } = skeletonOf(whole.slice(0, 24));
  const first = letters.slice(0, 5);
  if (first === "" || !INDICATOR_BY_LETTERS.some(([known]) => known.startsWith(first))) return undefined;
  const text = whole.slice(0, FARTHEST_END);
  const skeleton = skeletonOf(text);
  for (const [known, indicator] of INDICATOR_BY_LETTERS) {
    const end = endOf(known, text, skeleton);
    if (end !== undefined) return { ...indicator, end };
  }
  return undefined;
}
