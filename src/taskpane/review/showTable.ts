import type { TableReading } from "../../intake";

/** The id under which a table stands in the page. */
export function tableId({ file, table }: Pick<TableReading, "file" | "table">): string {
  return `table ${file} ${String(table)}`;
}

/** Opens a table of the list and takes the reader there. */
export function showTable(table: Pick<TableReading, "file" | "table">): void {
  const card = document.getElementById(tableId(table));
  if (!(card instanceof HTMLDetailsElement)) return;
  card.open = true;
  card.querySelector("summary")?.focus();
  card.scrollIntoView({ block: "start" });
}
