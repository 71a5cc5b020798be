/** A line whose figures then and now stay together where it breaks. */
export function unbroken(line: string): string {
  return line.replaceAll(" → ", "\u00A0→\u00A0");
}
