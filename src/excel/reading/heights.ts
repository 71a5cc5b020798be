import { MOST_OBJECTS } from "../requests/requestSize";

/** A row of a sheet, by one of its cells. */
export interface RowPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface HeightOfRow {
  readonly points: number;
  /** As tall as the sheet has its rows anyway: nobody gave it a height. */
  readonly isStandard: boolean;
}

/**
 * Queues the question how tall rows are. As every row is an object of its own, those that do not fit in
 * one request are asked about in further ones, once the answers are called for after a `sync`.
 */
export function askHeights(
  context: Excel.RequestContext,
  rows: readonly RowPlace[],
): () => Promise<readonly HeightOfRow[]> {
  const ask = (first: number) =>
    rows
      .slice(first, first + MOST_OBJECTS)
      .map(({ sheet, row, column }) =>
        context.workbook.worksheets
          .getItem(sheet)
          .getRangeByIndexes(row, column, 1, 1)
          .load("format/rowHeight,format/useStandardHeight"),
      );
  let asked = ask(0);
  return async () => {
    const heights: HeightOfRow[] = [];
    for (let first = 0; first < rows.length; first += MOST_OBJECTS) {
      if (first > 0) {
        asked = ask(first);
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- their number follows from the size alone
        await context.sync();
      }
      for (const { format } of asked) heights.push({ points: format.rowHeight, isStandard: format.useStandardHeight });
    }
    return heights;
  };
}
