import type { Letter } from "./letters";

/** Letters of one stroke of the pen nearer than this (times the size) are one word. */
const TOUCHING = 0.05;
/** So are letters where the pen was put for each, if exactly (times the size) where it was before. */
const SAME_POINT = 0.0008;
/** So much of a letter (times the size) on both sides of a rule is no accident of rounding. */
const ASTRIDE = 0.08;

/** Words as they were painted: letters side by side with no white between them. */
export function paintedWords(letters: readonly Letter[]): readonly (readonly Letter[])[] {
  const words: Letter[][] = [];
  for (const letter of letters) {
    const word = words.at(-1);
    const last = word?.at(-1);
    const goesOn =
      last !== undefined &&
      letter.text.trim() !== "" &&
      last.text.trim() !== "" &&
      letter.y === last.y &&
      Math.abs(letter.left - last.right) <= (letter.begins ? SAME_POINT : TOUCHING) * letter.size;
    if (word !== undefined && goesOn) word.push(letter);
    else words.push([letter]);
  }
  return words;
}

/**
 * A word too long for its cell runs over the rule beside it, so one of its letters stands astride. Such a
 * word belongs where most of its letters stand.
 *
 * @param edges where the rules stand
 */
export function runsOver(word: readonly Letter[], edges: readonly number[]): boolean {
  return word.some(({ left, right, size, clip }) =>
    edges.some(
      (edge) => left < edge - ASTRIDE * size && Math.min(right, clip.right) > edge + ASTRIDE * size && clip.left < edge,
    ),
  );
}
