import { textHash } from "../../thai";

/** Between parts; no cell holds it. */
const SEPARATOR = "\u0000";
const LENGTH = 7;

/**
 * A hash of texts that is the same in every merge. Two of 32 bits: an answer taken for one that was dealt
 * with would be lost, and a large office has tens of thousands of them.
 */
export function stableHash(...parts: readonly string[]): string {
  const text = parts.join(SEPARATOR);
  return [text, `${SEPARATOR}${text}`].map((each) => textHash(each).padStart(LENGTH, "0")).join("");
}
