import type { InputFile } from "../../intake";

/** The part of a DataTransfer that a paste is read from. */
export type PastedData = Pick<DataTransfer, "getData">;

function inputFile(name: string, text: string): InputFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** A text as if it had come in a file; null if there is nothing in it. */
export function textAsFile(name: string, text: string): InputFile | null {
  return text.trim() === "" ? null : inputFile(name, text);
}

const CELLS = /<(?:table|tr|td|th)[\s>]/i;

/**
 * What was pasted: the text as a file, or the files themselves. A table's HTML keeps its cells apart
 * and is preferred; HTML without a table (a paragraph of a document) says no more than the plain text.
 * A picture beside a text is the text once more, as Excel and Word add it; a file of another kind was
 * copied as a file, and the text beside it is only its name. Null if there is nothing to read.
 */
export function pastedFile(name: string, data: PastedData, files: readonly File[]): InputFile | readonly File[] | null {
  const html = data.getData("text/html");
  if (CELLS.test(html)) return inputFile(name, html);
  if (files.some(({ type }) => !type.startsWith("image/"))) return files;
  return textAsFile(name, data.getData("text/plain")) ?? (files.length > 0 ? files : null);
}
