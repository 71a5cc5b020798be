import { toArabicDigits } from "./digits";

/** A key to compare by, with the place in the text where each of its characters stands. */
export interface PositionedKey {
  readonly key: string;
  readonly positions: readonly number[];
}

const MARK = /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/;
const OF_A_SKELETON = /[\u0E01-\u0E5Ba-z0-9]/;

/** The key of `textKey`, so that what is found in it can be shown as it stands in the text, which must be tidy. */
export function keyWithPositions(tidied: string): PositionedKey {
  const characters = toArabicDigits(tidied);
  let key = "";
  const positions: number[] = [];
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters.charAt(at);
    if (character === " ") continue;
    const lower = character.toLowerCase();
    key += lower;
    for (let unit = lower.length; unit > 0; unit -= 1) positions.push(at);
  }
  return { key, positions };
}

/** The same for the coarser `skeletonKey`: without marks and punctuation. */
export function skeletonWithPositions(tidied: string): PositionedKey {
  const whole = keyWithPositions(tidied);
  let key = "";
  const positions: number[] = [];
  for (const [at, position] of whole.positions.entries()) {
    const character = whole.key.charAt(at);
    if (MARK.test(character)) continue;
    const bare = character === "\u0E33" ? "\u0E32" : character;
    if (!OF_A_SKELETON.test(bare)) continue;
    key += bare;
    positions.push(position);
  }
  return { key, positions };
}

/** The words of the text between two places of its key, with the marks that belong to the last letter. */
export function printedBetween(text: string, { positions }: PositionedKey, from: number, to: number): string {
  return text.slice(positions[from] ?? text.length, printedEnd(text, positions, to)).trim();
}

/** Where in the text the first `length` characters of its key end. */
export function printedEnd(text: string, positions: readonly number[], length: number): number {
  const next = positions[length] ?? text.length;
  let end = Math.min((positions[length - 1] ?? -1) + 1, next);
  while (end < next && MARK.test(text.charAt(end))) end += 1;
  return end;
}
