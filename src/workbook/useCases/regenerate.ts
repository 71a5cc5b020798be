import { ownDocument, OWN_TABLES, recognise, type OwnContents, type ReadOptions, type Reading } from "../../intake";
import type { CellContent, WorkbookSpec } from "../../sheets";
import type { IsoDate } from "../../thai";
import type { WorkbookContent } from "../content";
import { WorkbookError, type WorkbookPort } from "../port";
import { specOf, type SpecOptions } from "../specOf";
import { whatSheetsSay } from "../state/rebuild";
import type { WorkbookState } from "../state/state";
import { saying, valueOf } from "../tables/cells";
import { writableState } from "./opening";
import { update, type WorkbookReport } from "./update";

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

/** What the workbook says now, read by the same code as a file would be. Throws WorkbookError. */
function readingIn(content: WorkbookContent, state: WorkbookState, threshold: number): Reading {
  const document = ownDocument("", contentsOf(content));
  if (document === undefined) throw new WorkbookError("not-ours");
  const year = whatSheetsSay(content).fiscalYear === null ? state.fiscalYear : null;
  const options: ReadOptions = { threshold, ...(year === null ? {} : { fiscalYear: year }) };
  const result = recognise([document], options);
  if (!result.ok) throw new WorkbookError("not-ours", { reason: result.refusal.code });
  // Nothing came in, so there is nothing to log.
  return { ...result.reading, sources: [], tables: [] };
}

const SOURCES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(OWN_TABLES).map(([table, columns]) => [table, new Set(Object.keys(columns))]),
);
/** They tell of files that were read, which regenerating does not. */
const OF_IMPORTS: ReadonlySet<string> = new Set(["tblImports", "tblDiagnostics"]);

/** The workbook its own tables call for. Throws WorkbookError. */
export function generatedSpec(content: WorkbookContent, state: WorkbookState, today: IsoDate): WorkbookSpec {
  const sheets = whatSheetsSay(content);
  const threshold = sheets.threshold ?? state.threshold;
  const target = sheets.target ?? state.target;
  const { language, key } = state;
  return specOf(readingIn(content, state, threshold), { language, key, today, threshold, target }).spec;
}

/** Brings everything that follows from the workbook's own tables up to date. Throws WorkbookError. */
export async function regenerate(port: WorkbookPort, options: Pick<SpecOptions, "today">): Promise<WorkbookReport> {
  const content = await port.read();
  const state = writableState(content);
  if (state === undefined) throw new WorkbookError("not-ours");
  const threshold = whatSheetsSay(content).threshold ?? state.threshold;
  const reading = readingIn(content, state, threshold);
  return update(port, content, state, reading, options, { sources: SOURCES, untouched: OF_IMPORTS });
}
