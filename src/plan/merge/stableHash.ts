/** Between parts; no cell holds it. */
const SEPARATOR = "\u0000";
const LENGTH = 7;

/**
 * A hash of texts that is the same in every merge: FNV-1a twice, from two beginnings. An answer taken for one
 * that was dealt with would be lost, and a large office has tens of thousands of them, so 32 bits do not do.
 */
export function stableHash(...parts: readonly string[]): string {
  const text = parts.join(SEPARATOR);
  let [one, other] = [0x811c9dc5, 0x2f0b4a27];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x01000197);
  }
  return [one, other].map((hash) => (hash >>> 0).toString(36).padStart(LENGTH, "0")).join("");
}
