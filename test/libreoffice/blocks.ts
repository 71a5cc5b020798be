/** A document as blocks of text and tables, from which every format is made. */
export type Block = { readonly text: string } | { readonly rows: readonly (readonly string[])[] };

/** As text, with `gap` between the cells of a row. */
export function asText(blocks: readonly Block[], gap = "\t"): string {
  return blocks
    .map((block) => ("text" in block ? block.text : block.rows.map((cells) => cells.join(gap)).join("\n")))
    .join("\n\n");
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** As a web page, its tables with lines. */
export function asHtml(blocks: readonly Block[]): string {
  const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`;
  const block = (each: Block) =>
    "text" in each ? `<p>${escaped(each.text)}</p>` : `<table border="1">${each.rows.map(row).join("\n")}</table>`;
  return `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${blocks.map(block).join("\n")}</body></html>`;
}
