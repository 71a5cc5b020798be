/** A text as every Windows shows it: marked as UTF-8, lines ending in CR LF. A browser takes the mark for the encoding. */
export function forNotepad(text: string): string {
  return `\u{FEFF}${text.replaceAll("\n", "\r\n")}`;
}
