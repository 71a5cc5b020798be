import { linesOf } from "./entryKey";
import { stableHash } from "./stableHash";

/** Tells the lines that a merge appended to a note. */
export type IsRemark = (line: string) => boolean;

/** What stands in a column that was not sent, as the line of the note it becomes. */
export function remarkLine(header: string, text: string): string {
  const said = linesOf(text).join(" ");
  const column = linesOf(header).join(" ");
  return column === "" ? said : `${column}: ${said}`;
}

/** By which a line is known again as one that a merge appended. */
export function lineHash(id: string, line: string): string {
  return stableHash("line", id, line);
}

/** Lines that a merge appended, but for those that are known from elsewhere. */
export function remarksIn(note: string, isRemark: IsRemark, known: readonly string[]): readonly string[] {
  const others = new Set(known.flatMap(linesOf));
  return linesOf(note).filter((line) => isRemark(line) && !others.has(line));
}

/** The note without those lines, so that a remark of one unit is no change in the eyes of another. */
export function withoutRemarks(note: string, isRemark: IsRemark, known: readonly string[]): string {
  const remarks = new Set(remarksIn(note, isRemark, known));
  if (remarks.size === 0) return note;
  return linesOf(note)
    .filter((line) => !remarks.has(line))
    .join("\n");
}

export function withLines(note: string, lines: readonly string[]): string {
  return [note, ...lines].filter((line) => line !== "").join("\n");
}
