import type { ItemCode } from "../../../ita";
import type { Place } from "../../diagnostics";
import type { ColumnMapping } from "./columns";
import type { Draft } from "../draft";
import type { GroupRange } from "./groupTables";
import type { WideColumns } from "./wideRows";
import { isOfNoAccount } from "./yearColumns";
import type { AnswerColumns, Question } from "./questionBlocks";

/** What is remembered from row to row of a document's tables. */
export interface Context {
  /** The header in force; undefined outside any table that is understood. */
  mapping: ColumnMapping | undefined;
  /** Its texts, by column. */
  headerTexts: readonly string[];
  /** The header last in force; the same one after a page break goes on with the same item. */
  lastHeader: string | undefined;
  /** Headers seen, so that a repeated one is recognised. */
  readonly headers: Set<string>;
  /** The item that a page cut may continue. */
  lastItem: ItemCode | undefined;
  /** The columns in which its last row had a text. */
  lastTexts: ReadonlySet<number>;
  /** The row above was not understood: it may be a header, so nothing is inferred without one. */
  afterUnread: boolean;
  /** The row above was a header, whose lower half may follow. */
  afterHeader: boolean;
  /** Columns already reported as unused. */
  readonly reported: Set<string>;
  /** The question whose answers may follow, and the header of its answers. */
  question: Question | undefined;
  answers: AnswerColumns | undefined;
  /** Cells stand in the columns they belong to, beyond doubt: nothing can have slipped. */
  readonly columnsKnown: boolean;
  /** The header of a group table in force. */
  groups: ReadonlyMap<number, GroupRange> | undefined;
  /** Indicators side by side, whose scores may follow in the next row. */
  wide: WideColumns | undefined;
  /** By the columns of the table in force that name agencies or years: whose rows are read, and whose the last row was. */
  readonly subjects: Map<number, { readonly ours: string; readonly last: string }>;
  /** The table in force is of another kind altogether: of risks, of money, of a survey. */
  foreign: number | undefined;
}

export function newContext(): Context {
  return {
    mapping: undefined,
    headerTexts: [],
    lastHeader: undefined,
    headers: new Set(),
    lastItem: undefined,
    lastTexts: new Set(),
    afterUnread: false,
    afterHeader: false,
    reported: new Set(),
    question: undefined,
    answers: undefined,
    groups: undefined,
    wide: undefined,
    subjects: new Map(),
    foreign: undefined,
    columnsKnown: false,
  };
}

/** A table row being read: cleaned cells and where they stand. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly place: Place;
}

/**
 * Reports filled cells of a row that nothing was made of: a whole column once, under its header; a
 * cell without a header each time. Numbers weigh more, because they may be scores.
 */
export function reportUnused(
  { cells, place }: TableRow,
  used: ReadonlySet<number>,
  context: Context,
  draft: Draft,
  scoreMissing: boolean,
): void {
  for (const [column, cell] of cells.entries()) {
    const header = context.mapping === undefined ? "" : (context.headerTexts[column] ?? "");
    const ofNoAccount = header !== "" && isOfNoAccount(header);
    const taken = used.has(column) && !(ofNoAccount && context.mapping?.[column] === "none");
    if (taken || /^[-–—.\s]*$/.test(cell)) continue;
    const key = `${context.lastHeader ?? ""} ${String(column)}`;
    if (header !== "") {
      if (context.reported.has(key)) continue;
      context.reported.add(key);
    }
    const isNumber = /[0-9๐-๙]/.test(cell) && !/[ก-ฮa-z]/i.test(cell);
    const weight = isNumber && (scoreMissing || header === "") ? "error" : isBand(cell) ? "info" : "warning";
    const severity = ofNoAccount && !scoreMissing ? "info" : weight;
    draft.note("cell-unused", place, { header: header === "" ? "?" : header, text: cell.slice(0, 80) }, severity);
  }
}

/** What is only the score beside it in a letter. */
const isBand = (cell: string): boolean => /^(?:AA|[A-F])$/.test(cell);
