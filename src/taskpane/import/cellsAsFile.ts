import type { InputFile } from "../../intake";

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

const escaped = (text: string) => text.replace(/[&<>]/g, (character) => ESCAPES[character] ?? character);

/**
 * Cells as if their table had come in a file; null if nothing stands in them. As HTML, because a cell's
 * own tabs and line breaks would tear a text apart.
 */
export function cellsAsFile(name: string, rows: readonly (readonly string[])[]): InputFile | null {
  if (rows.every((cells) => cells.every((cell) => cell.trim() === ""))) return null;
  const cell = (text: string) => `<td>${escaped(text).replace(/\r?\n/g, "<br>")}</td>`;
  const body = rows.map((cells) => `<tr>${cells.map(cell).join("")}</tr>`).join("");
  return { name, bytes: new TextEncoder().encode(`<table>${body}</table>`) };
}
