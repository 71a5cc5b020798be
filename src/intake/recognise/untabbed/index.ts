import type { SourceDocument } from "../../source";
import { columnWiseTables } from "./columnWise";
import { indicatorTables } from "./indicatorTables";
import { itemRuns } from "./itemRuns";
import { itemTable } from "./itemTables";
import { withRows, type Findings, type TabledDocument } from "./madeRows";
import { ruledTables } from "./ruledTables";
import { textStretches, type TextLine } from "./textLines";

export { noteTableWithoutTabs } from "./leftLines";
export type { TabledDocument } from "./madeRows";

/**
 * Turns lines of text that are proven to be a table of results into rows of cells: tables ruled by
 * pipes or wide spaces, and tables whose columns nothing separates, split by the closed list of names.
 * Everything else stays text.
 */
export function tablesInText(original: SourceDocument): TabledDocument {
  const ruled = textStretches(original.lines).map((lines) => ruledTables(lines, original));
  const document = withRows(
    original,
    ruled.flatMap(({ tables }) => tables),
  );
  const found = textStretches(document.lines).map((lines) => findingsIn(lines, document));
  return {
    document: withRows(
      document,
      found.flatMap(({ tables }) => tables),
    ),
    doubts: [...ruled, ...found].flatMap(({ doubts }) => doubts),
    unproven: found.flatMap(({ unproven }) => unproven),
  };
}

function findingsIn(lines: readonly TextLine[], document: SourceDocument): Findings {
  const runs = itemRuns(lines);
  const items = runs.map((run) => itemTable(run, lines, document));
  const taken = new Set<number>();
  for (const { start, end } of runs.flatMap(({ blocks }) => blocks)) {
    for (let line = start; line < end; line += 1) taken.add(line);
  }
  const columnWise = columnWiseTables(lines, taken, document);
  const all = [...items, columnWise, indicatorTables(lines, taken)];
  const read = new Set(all.flatMap(({ tables }) => tables.flat().flatMap((row) => row.lines)));
  return {
    tables: all.flatMap(({ tables }) => tables),
    doubts: all.flatMap(({ doubts }) => doubts),
    unproven: all.flatMap(({ unproven }) => unproven).filter((line) => !read.has(line)),
  };
}
