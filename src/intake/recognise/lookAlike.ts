import type { SourceDocument } from "../source";

const FOREIGN_CODE = /(?<![A-Za-z0-9])(?:MOIT|EB)\s?[1-9๑-๙][0-9๐-๙]?(?![0-9A-Za-z๐-๙])/g;
const FEWEST_FOREIGN_CODES = 3;

/** A code of another body's assessment (education, health, vocational), if the text has several. */
export function lookAlikeCode({ lines }: SourceDocument): string | undefined {
  const found = new Set<string>();
  for (const line of lines) {
    if (line.kind === "blank") continue;
    for (const text of line.kind === "text" ? [line.text] : line.cells) {
      for (const [code] of text.matchAll(FOREIGN_CODE)) found.add(code);
    }
  }
  return found.size >= FEWEST_FOREIGN_CODES ? [...found][0] : undefined;
}
