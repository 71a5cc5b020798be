import { toArabicDigits } from "./digits";

/** A key to compare by, with the place in the text where each of its characters stands. */
export interface PositionedKey {
  readonly key: string;
  readonly positions: readonly number[];
}

const LEFT_OUT = /[\u00AD\u200B-\u200F\u2060\uFEFF\s\u00A0\u2000-\u200A\u202F\u205F\u3000]/;
const MARK = /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/;
const SPLIT_SARA_AM = /^(?:\u0E4D([\u0E48-\u0E4B]?)|([\u0E48-\u0E4B])\u0E4D)\u0E32/;
const MAY_BEGIN_SPLIT = /[\u0E48-\u0E4B\u0E4D]/;
const OF_A_SKELETON = /[\u0E01-\u0E5Ba-z0-9]/;

/** The key of `textKey`, so that what is found in it can be shown as it stands in the text. */
export function keyWithPositions(text: string): PositionedKey {
  let kept = "";
  const places: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (LEFT_OUT.test(character)) continue;
    kept += character;
    places.push(index);
  }
  const characters = toArabicDigits(kept);
  let key = "";
  const positions: number[] = [];
  const add = (added: string, at: number) => {
    key += added;
    for (let unit = added.length; unit > 0; unit -= 1) positions.push(places[at] ?? text.length);
  };
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters.charAt(at);
    const split = MAY_BEGIN_SPLIT.test(character) ? SPLIT_SARA_AM.exec(characters.slice(at, at + 3)) : null;
    if (split !== null) {
      add(`${split[1] ?? split[2] ?? ""}\u0E33`, at);
      at += split[0].length - 1;
    } else if (character === "เ" && characters.charAt(at + 1) === "เ") {
      add("แ", at);
      at += 1;
    } else {
      add(character.toLowerCase(), at);
    }
  }
  return { key, positions };
}

/** The same for the coarser `skeletonKey`: without marks and punctuation. */
export function skeletonWithPositions(text: string): PositionedKey {
  const whole = keyWithPositions(text);
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
