import {
  ownDocument,
  recognise,
  type OwnContents,
  type ReadOptions,
  type Reading,
  type SourceDocument,
} from "../../intake";
import type { CellContent } from "../../sheets";
import type { WorkbookContent } from "../content";
import { WorkbookError } from "../port";
import { whatSheetsSay } from "../state/rebuild";
import type { WorkbookState } from "../state/state";
import { saying, valueOf } from "../tables/cells";

const textOf = (content: CellContent): string => saying(valueOf(content)) ?? "";

/** Our tables as the recogniser of files takes them. */
function contentsOf({ tables, cells }: WorkbookContent): OwnContents {
  return {
    tables: tables.map(({ name, sheet, row, headers, rows }) => ({
      name,
      sheet,
      rows: [headers, ...rows.map((cells_) => cells_.map(textOf))].map((texts, index) => ({
        row: row + 1 + index,
        cells: texts,
      })),
    })),
    cells: cells.map(({ name, sheet, row, content }) => ({ name, sheet, row: row + 1, text: textOf(content) })),
  };
}

/** What a workbook says, and the document that says it. */
export interface OwnReading {
  readonly document: SourceDocument;
  readonly reading: Reading;
}

/** What the workbook says now, read by the same code as a file would be. Throws WorkbookError. */
export function ownReading(content: WorkbookContent, state: WorkbookState, threshold: number): OwnReading {
  const document = ownDocument("", contentsOf(content));
  if (document === undefined) throw new WorkbookError("not-ours");
  const year = whatSheetsSay(content).fiscalYear === null ? state.fiscalYear : null;
  const options: ReadOptions = { threshold, ...(year === null ? {} : { fiscalYear: year }) };
  const result = recognise([document], options);
  if (!result.ok) throw new WorkbookError("not-ours", { reason: result.refusal.code });
  // Nothing came in, so there is nothing to log.
  return { document, reading: { ...result.reading, sources: [], tables: [] } };
}
