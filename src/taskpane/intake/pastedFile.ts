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

/**
 * What was pasted, as a file. A table's HTML keeps its cells apart and is preferred; HTML without a
 * table (a paragraph of a document) says no more than the plain text.
 */
export function pastedFile(name: string, data: PastedData): InputFile | null {
  const html = data.getData("text/html");
  if (/<table[\s>]/i.test(html)) return inputFile(name, html);
  return textAsFile(name, data.getData("text/plain"));
}
