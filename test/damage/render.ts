import type { DamagedDocument } from "./documents";

/** A document as a file, and the place its reader gives to each of its lines. */
export interface RenderedDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** `table/row` of the lines that are rows of tables, by their place in the document. */
  readonly places: readonly (string | undefined)[];
}

/** Tables copied out of a page: cells parted by tabs, a blank line or a line of text ends a table. */
export function asText({ name, lines }: DamagedDocument): RenderedDocument {
  const places: (string | undefined)[] = [];
  let table = 0;
  let inTable = false;
  const printed = lines.map((line, index) => {
    if (line.kind === "row") {
      if (!inTable) table += 1;
      places.push(`${String(table)}/${String(index + 1)}`);
    } else places.push(undefined);
    inTable = line.kind === "row";
    return line.kind === "row" ? line.cells.join("\t") : line.kind === "text" ? line.text : "";
  });
  return { name: `${name}.txt`, bytes: new TextEncoder().encode(printed.join("\n")), places };
}

/** A saved page: the same rows as tables of HTML, text around them as paragraphs. */
export function asHtml({ name, lines }: DamagedDocument): RenderedDocument {
  const places: (string | undefined)[] = [];
  let html = "<!doctype html><html><head><title>ITA</title></head><body>\n";
  let table = 0;
  let row = 0;
  for (const line of lines) {
    const inTable = row > 0;
    if (line.kind === "row") {
      if (!inTable) {
        html += "<table>";
        table += 1;
      }
      row += 1;
      html += `<tr>${line.cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("")}</tr>\n`;
      places.push(`${String(table)}/${String(row)}`);
      continue;
    }
    if (inTable) html += "</table>\n";
    row = 0;
    html += line.kind === "text" ? `<p>${escapeHtml(line.text)}</p>\n` : "";
    places.push(undefined);
  }
  html += `${row > 0 ? "</table>" : ""}</body></html>`;
  return { name: `${name}.html`, bytes: new TextEncoder().encode(html), places };
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
