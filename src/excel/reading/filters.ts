import { WorkbookError } from "../../workbook";
import type { TablePlace } from "./readWorkbook";

/**
 * Queues the question whether a filter hides rows of some tables; undefined where none can. What is
 * written over such rows ends up in others (office-js issue 224), and they are neither moved nor deleted
 * (994), so the answer, after a `sync`, refuses to. A table that does not show its headers is refused at
 * once: its first row would be taken for them.
 */
export function askFilters(workbook: Excel.Workbook, places: Iterable<TablePlace>): (() => void) | undefined {
  const all = [...places];
  const headless = all.find(({ hasHeaders }) => !hasHeaders);
  if (headless !== undefined) throw new WorkbookError("filtered", { name: headless.name });
  const asked = all
    .filter(({ hidesRows, hasFilter }) => hidesRows && hasFilter)
    .map(({ name }) => ({ name, filter: workbook.tables.getItem(name).autoFilter.load("isDataFiltered") }));
  if (asked.length === 0) return undefined;
  return () => {
    const filtered = asked.find(({ filter }) => filter.isDataFiltered);
    if (filtered !== undefined) throw new WorkbookError("filtered", { name: filtered.name });
  };
}

/** Refuses filtered tables, asking where that takes a request. */
export async function refuseFiltered(context: Excel.RequestContext, places: Iterable<TablePlace>): Promise<void> {
  const answer = askFilters(context.workbook, places);
  if (answer === undefined) return;
  await context.sync();
  answer();
}
