/** Longest text a cell can hold. */
export const LONGEST_TEXT = 32_767;

/** Text without what worksheets cannot hold: control characters, lone surrogates, excess length. */
export function worksheetText(text: string, longest = LONGEST_TEXT): string {
  // eslint-disable-next-line no-control-regex -- control characters are exactly what is removed
  const kept = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, "");
  return kept.length > longest ? `${kept.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, "")}…` : kept;
}
