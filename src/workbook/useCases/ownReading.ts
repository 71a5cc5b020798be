import {
  ownDocument,
  recognise,
  type OwnContents,
  type ReadOptions,
  type Reading,
  type SourceDocument,
} from "../../intake";
import { LANGUAGES, sheetTexts } from "../../i18n";
import type { Assessment } from "../../ita";
import { withPrintedWords, type PrintedResult, type PrintedWords } from "../../plan";
import type { CellContent } from "../../sheets";
import { textKey } from "../../thai";
import type { TableContent, WorkbookContent } from "../content";
import { WorkbookError } from "../port";
import { whatSheetsSay } from "../state/rebuild";
import type { WorkbookState } from "../state/state";
import { saying, valueOf } from "../tables/cells";
import { columnKeys } from "../tables/columnKeys";
import { viewOf } from "../tables/tableView";
import { ownHeaders } from "./ownHeaders";

const textOf = (content: CellContent): string => saying(valueOf(content)) ?? "";

const PROPOSED = LANGUAGES.map((language) => textKey(sheetTexts(language).proposedFields.monitor));

/** The plan without monitors that are only proposed: nobody named them yet. */
function withoutProposals(table: TableContent): TableContent {
  if (table.name !== "tblPlan") return table;
  const keys = columnKeys("tblPlan", table.headers);
  const [monitor, proposed] = [keys.indexOf("monitor"), keys.indexOf("proposed")];
  const isProposed = (row: readonly CellContent[]) =>
    PROPOSED.some((mark) => textKey(textOf(row[proposed] ?? null)).includes(mark));
  if (monitor < 0 || proposed < 0) return table;
  return { ...table, rows: table.rows.map((row) => (isProposed(row) ? row.with(monitor, null) : row)) };
}

/** Our tables as the recogniser of files takes them. */
function contentsOf({ tables, cells }: WorkbookContent): OwnContents {
  return {
    tables: tables.map(withoutProposals).map(({ name, sheet, row, headers, rows }) => ({
      name,
      sheet,
      rows: [ownHeaders(name, headers), ...rows.map((cells_) => cells_.map(textOf))].map((texts, index) => ({
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

/** The words of items in columns that somebody deleted; what stands or was emptied says itself. */
function lostWords(content: WorkbookContent, { items }: PrintedWords): PrintedWords["items"] {
  const view = viewOf(content, "tblItems");
  const planned = new Set(viewOf(content, "tblPlan")?.rows.map((cell) => textOf(cell("item"))));
  const isGone = (code: string, field: keyof PrintedResult): boolean =>
    field === "monitor" ? !planned.has(code) : view?.has(field === "owners" ? "owner" : field) === false;
  return new Map(
    [...items].map(([code, words]) => {
      const lost = Object.entries(words).filter(([field]) => isGone(code, field as keyof PrintedResult));
      return [code, Object.fromEntries(lost)] as const;
    }),
  );
}

/** The result with what the documents said that no sheet holds. */
function withOwnWords(reading: Reading, content: WorkbookContent, { printed }: WorkbookState): Reading {
  const complete = (assessment: Assessment) => withPrintedWords(assessment, printed, lostWords(content, printed));
  return {
    ...reading,
    assessments: reading.assessments.map((each) => ({ ...each, assessment: complete(each.assessment) })),
  };
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
  const reading = withOwnWords(result.reading, content, state);
  return { document, reading: { ...reading, sources: [], tables: [] } };
}
