/** Thai, what Latin keyboards have, usual punctuation and signs, and the accented letters of names. */
const STRANGE = /[^\u0E00-\u0E7F\u0020-\u007E\u00A0-\u017F\u2000-\u2BFF\u3000-\u30FF\uFF00-\uFF5E\s]/gu;
/** So many strange characters among all are no text. */
const SHARE = 0.15;
const FEWEST = 8;

/**
 * Whether a text is what comes of fonts that do not say which letters they show: control characters,
 * replacement characters, letters of scripts nobody uses here.
 */
export function isGarbled(text: string): boolean {
  const strange = text.match(STRANGE)?.length ?? 0;
  return strange >= FEWEST && strange > SHARE * text.replace(/\s+/g, "").length;
}
