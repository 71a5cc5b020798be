/**
 * A short hash of a text (FNV-1a, 32 bits, in base 36). Two texts of one hash are as good as the same
 * where nobody tries to make them so.
 */
export function textHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}
