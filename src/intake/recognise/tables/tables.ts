import { parseNumber } from "../../../ita";
import { textKey, toArabicDigits } from "../../../thai";
import type { RowCounts } from "../../result";
import { WIDEST, type KnownColumns, type SourceDocument, type SourceRow } from "../../source";
import type { TableKind, TableReading } from "../../tables";
import { readAction } from "./actionTables";
import { cellCleaner, isDecoration, onlyText } from "../cells";
import { columnMeaning, isTextColumn, type ColumnMapping } from "./columns";
import { newContext, type Context, type TableRow } from "./context";
import { enterBlock, rowsAfterText } from "./continuation";
import type { Draft } from "../draft";
import type { Fate } from "../fates";
import { readFigures } from "./figureRows";
import { readGroups } from "./groupTables";
import type { Instructions } from "./instructions";
import { continueItem, leadingCode, readItems } from "./itemRows";
import { isGroupHeading, isSubindicatorHeading } from "../names";
import { namesPerson, PeopleLeftOut, rowsOfPeople } from "./people";
import { placeOf, textPlace } from "../place";
import { closeQuestion, readQuestion, readQuestionLine } from "./questionBlocks";
import { TableLog } from "./tableLog";
import { isOfAnotherSubject } from "./rowSubjects";
import { straighten } from "./straighten";
import type { TablesOfOtherYears } from "./otherYears";
import { readWideRow, wideColumns } from "./wideRows";
import { columnsOfYears } from "./yearColumns";

/** No result table is wider or has longer texts; such a row is quoted as unread without a look inside. */
const LONGEST_CELL = 200_000;

export interface TablesRead {
  readonly counts: RowCounts;
  readonly tables: readonly TableReading[];
}

/** Reads every table row of a document into the draft; each row is counted under exactly one fate. */
export function recogniseTables(
  document: SourceDocument,
  draft: Draft,
  instructions: Instructions,
  otherYears: TablesOfOtherYears,
): TablesRead {
  return new TablesReader(document, draft, instructions, otherYears).read();
}

class TablesReader {
  private readonly rows: readonly SourceRow[];
  /** Their cells, cleaned. */
  private readonly cells: readonly (readonly string[])[];
  private readonly separated: ReadonlySet<SourceRow>;
  private readonly people: ReadonlySet<SourceRow>;
  private readonly leftOut = new PeopleLeftOut();
  private readonly ruled = newContext();
  private readonly log: TableLog;

  constructor(
    private readonly document: SourceDocument,
    private readonly draft: Draft,
    private readonly instructions: Instructions,
    private readonly otherYears: TablesOfOtherYears,
  ) {
    const clean = cellCleaner();
    this.rows = document.lines.filter((line) => line.kind === "row");
    this.cells = this.rows.map((row) => {
      const cells = instructions.cellsOf(row);
      return cells.length > WIDEST || cells.some((cell) => cell.length > LONGEST_CELL) ? [] : cells.map(clean);
    });
    this.separated = rowsAfterText(document.lines);
    this.people = rowsOfPeople(this.rows);
    this.log = new TableLog(document.file, instructions.correctedTables);
  }

  read(): TablesRead {
    const { document, draft, ruled, leftOut, log } = this;
    let index = 0;
    for (const line of document.lines) {
      if (line.kind === "text") readQuestionLine(line.text, textPlace(document.file, line), ruled, draft);
      if (line.kind !== "row") continue;
      this.readRow(line, index);
      index += 1;
    }
    closeQuestion(ruled, draft);
    leftOut.report(draft);
    return { counts: log.rowCounts, tables: log.finish() };
  }

  private readRow(line: SourceRow, index: number): void {
    const cells = this.cells[index] ?? [];
    const begins = line.table !== this.rows[index - 1]?.table;
    const context = this.contextAt(line, cells, begins);
    const row = { cells, place: placeOf(this.document.file, line) };
    const inTable = context.mapping !== undefined;
    const otherYear = this.instructions.kindOf(line.table) === undefined ? this.otherYears.get(line.table) : undefined;
    if (otherYear !== undefined && begins) this.draft.note("table-of-another-year", row.place, { year: otherYear });
    const read = this.recognised(line, row, index, context, otherYear !== undefined);
    const notOurs = context.foreign === line.table || otherYear !== undefined;
    const looksOurs = !notOurs && (inTable || leadingCode(cells, undefined) !== undefined);
    // What nobody understood is quoted, but not if it is about people.
    const inList = this.people.has(line);
    const personal = inList || (read.fate === "unread" && namesPerson(line));
    const fate = personal ? "left-out" : read.fate;
    if (personal) this.leftOut.add(row.place, looksOurs && !inList);
    this.log.add(line, fate, personal ? "people" : read.kind, context);
    context.afterUnread = fate === "unread" || fate === "left-out";
    if (fate !== "unread") return;
    const harmless = !looksOurs || followsFromOthers(cells);
    this.draft.note("unread-row", row.place, { text: row.place.text ?? "" }, harmless ? "info" : "warning");
  }

  /** What is remembered from the rows before. */
  private contextAt(line: SourceRow, cells: readonly string[], begins: boolean): Context {
    const { ruled, instructions, separated } = this;
    if (line.columns !== undefined) return contextOf(line.columns, ruled);
    if (begins) {
      enterBlock(ruled, cells, separated.has(line));
      ruled.mapping = instructions.startOf(line.table) ?? ruled.mapping;
    }
    return ruled;
  }

  private recognised(
    line: SourceRow,
    row: TableRow,
    index: number,
    context: Context,
    ofAnotherYear: boolean,
  ): Recognised {
    if (this.people.has(line)) return { fate: "left-out" };
    if (line.hidden === true || ofAnotherYear) return { fate: "unread" };
    return recogniseRow(row, this.cells[index + 1], context, this.draft, this.instructions);
  }
}

/** `เฉลี่ย | 88.89`, `ตัวชี้วัดย่อยที่ 9.1 … | 77.78`: a figure that is computed from the rows around it. */
function followsFromOthers(cells: readonly string[]): boolean {
  const [label = "", ...figures] = cells.filter((cell) => cell !== "");
  if (figures.some((cell) => parseNumber(cell).kind !== "number")) return false;
  return isSubindicatorHeading(label) || /^(?:(?:คะแนน|ค่า)?เฉลี่ย|รวม\s?\d+\s?ข้อ)/.test(toArabicDigits(label));
}

/** A row whose columns are known needs no header and leaves no trace in the tables around it. */
function contextOf({ meanings, headers }: KnownColumns, { reported }: Context): Context {
  return {
    ...newContext(),
    mapping: meanings,
    headerTexts: headers,
    lastHeader: meanings.join(),
    reported,
    columnsKnown: true,
  };
}

interface Recognised {
  readonly fate: Fate;
  /** What the row was read as; undefined for headings and rows nobody understood. */
  readonly kind?: TableKind;
}

/** `ปีงบประมาณ พ.ศ. ๒๕๖๔` on a row of its own; the year is read with the text of the document. */
const YEAR_ALONE = /^(?:ประจำ)?ปี(?:งบประมาณ)?\s*(?:พ\.?\s?ศ\.?)?\s*(?:25|๒๕)[0-9๐-๙]{2}$/;

/** The ways a row may be read, in this order; a person's choice of kind leaves only its own. */
const ROW_READERS: readonly {
  readonly kind: TableKind;
  readonly read: (row: TableRow, context: Context, draft: Draft) => Fate | undefined;
}[] = [
  { kind: "groups", read: readGroups },
  { kind: "actions", read: readAction },
  { kind: "items", read: readItems },
  {
    kind: "other",
    read: ({ cells }) => {
      const heading = onlyText(cells);
      const named =
        heading !== undefined &&
        (isSubindicatorHeading(heading) || isGroupHeading(heading) || YEAR_ALONE.test(heading));
      return named ? "heading" : undefined;
    },
  },
  { kind: "items", read: continueItem },
  { kind: "indicators", read: readFigures },
];

function recogniseRow(
  row: TableRow,
  next: readonly string[] | undefined,
  context: Context,
  draft: Draft,
  instructions: Instructions,
): Recognised {
  const { cells, place } = row;
  const { afterHeader } = context;
  context.afterHeader = false;
  const chosen = instructions.kindOf(place.table ?? 0);
  if (chosen === "left-out") return { fate: "left-out" };
  if (cells.length === 0) return { fate: "unread" };
  if (isDecoration(cells)) return { fate: "heading" };
  const wide = readWide(row, context, draft);
  if (wide !== undefined) return { fate: wide, kind: "indicators" };
  if (isForeign(row, context)) return { fate: "unread" };
  if (chosen === undefined || chosen === "questions") {
    // The header of answers may look like that of a table of items.
    const fate = readQuestion(row, context, draft);
    if (fate !== undefined) return { fate, kind: "questions" };
  }
  const mapping = instructions.mappingOf(cells);
  if (mapping !== undefined && leadingCode(cells, undefined) === undefined) {
    return { fate: startTable(cells, mapping, context, afterHeader, instructions) };
  }
  if (afterHeader && leaveYearsOpen(cells, context)) return { fate: "heading" };
  if (isOfAnotherSubject(cells, context, instructions.fiscalYear)) return { fate: "unread" };
  const slip = context.columnsKnown ? undefined : straighten(cells, context);
  if (slip !== undefined) {
    const { subject, value } = slip;
    draft.note(slip.cells === undefined ? "row-uneven" : "cell-shifted", place, { subject, value });
  }
  const read = recogniseContent({ cells: slip?.cells ?? cells, place }, next, context, draft, instructions);
  return read.fate === "unread" && afterHeader && isHeaderFoot(cells) ? { fate: "heading" } : read;
}

/** `2563 | 2564` below `คะแนน`, while the document's year is not stated: which of them is ours stays open. */
function leaveYearsOpen(cells: readonly string[], context: Context): boolean {
  const years = columnsOfYears(cells);
  if (years.length === 0 || context.mapping === undefined) return false;
  context.mapping = context.mapping.map((meaning, column) => (years.includes(column) ? undefined : meaning));
  context.headerTexts = context.headerTexts.map((text, column) => (cells[column] ?? "") || text);
  return true;
}

/** The lowest row of a header: units such as `(เต็ม 100)` beside a known heading, and no figure. */
function isHeaderFoot(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== "");
  return (
    filled.every((cell) => columnMeaning(cell) !== undefined || /^\(.*\)$/.test(cell) || cell.startsWith("ชื่อ")) &&
    filled.some((cell) => columnMeaning(cell) !== undefined)
  );
}

/** A header with the indicators side by side, or the scores below it. */
function readWide(row: TableRow, context: Context, draft: Draft): Fate | undefined {
  const { wide } = context;
  const columns = context.columnsKnown ? undefined : wideColumns(row.cells);
  context.wide = columns;
  if (columns !== undefined) {
    context.mapping = undefined;
    return "heading";
  }
  return wide === undefined ? undefined : readWideRow(row, wide, draft);
}

/** Headers of tables whose figures are chances, amounts or grades of a survey, whatever their rows are called. */
const FOREIGN_HEADER =
  /^(?:โอกาส(?:ที่จะเกิด)?|ผลกระทบ|ความรุนแรง|ระดับความเสี่ยง|คะแนนความเสี่ยง|s\.?d\.?|x̄|ส่วนเบี่ยงเบนมาตรฐาน|วงเงิน.*|จำนวนเงิน.*|เบิกจ่าย.*|งบประมาณ(?:ที่ได้รับ.*|\(บาท\)))$/;
/** Most cells hold none of these words and need no closer look. */
const FOREIGN_WORD = /โอกาส|ผลกระทบ|ความ|เบี่ยงเบน|เงิน|เบิก|งบ|^(?:S\.?D|x̄)/i;
const LONGEST_FOREIGN = 40;
const FEWEST_FOREIGN = 2;

/** A row of a table that is of another kind by its header; the header itself goes in front of the others. */
function isForeign({ cells, place }: TableRow, context: Context): boolean {
  const foreign = cells.filter(
    (cell) => FOREIGN_WORD.test(cell) && cell.length <= LONGEST_FOREIGN && FOREIGN_HEADER.test(textKey(cell)),
  );
  if (foreign.length >= FEWEST_FOREIGN && !cells.some((cell) => parseNumber(cell).kind === "number")) {
    context.foreign = place.table;
    context.mapping = undefined;
  }
  return context.foreign !== undefined && context.foreign === place.table;
}

/** A row that is no header. */
function recogniseContent(
  row: TableRow,
  next: readonly string[] | undefined,
  context: Context,
  draft: Draft,
  instructions: Instructions,
): Recognised {
  const { cells, place } = row;
  const chosen = instructions.kindOf(place.table ?? 0);
  for (const cell of cells) draft.addRespondents(cell, place);
  for (const { kind, read } of ROW_READERS) {
    if (chosen !== undefined && kind !== "other" && kind !== (chosen === "owners" ? "items" : chosen)) continue;
    const fate = read(row, context, draft);
    if (fate !== undefined) return kind === "other" ? { fate } : { fate, kind: kindOfRow(kind, context) };
  }
  const heading = onlyText(cells);
  const above = heading !== undefined && standsAboveTable(heading, cells.indexOf(heading), next, context, instructions);
  return { fate: above || isHeaderPart(cells, next, instructions) ? "heading" : "unread" };
}

/** A table of items without scores that names who is responsible is a table of owners. */
function kindOfRow(kind: TableKind, { mapping }: Context): TableKind {
  const isOwners = kind === "items" && mapping?.includes("owner") === true && !mapping.includes("score");
  return isOwners ? "owners" : kind;
}

function startTable(
  cells: readonly string[],
  own: ColumnMapping,
  context: Context,
  lowerHalf: boolean,
  instructions: Instructions,
): Fate {
  const upper = lowerHalf ? context.mapping : undefined;
  const left = upper === undefined ? [] : leftOutAbove(upper, context.headerTexts, cells.length);
  const headerTexts = cells.map(
    (cell, column) => left[column] ?? (cell === "" && upper !== undefined ? (context.headerTexts[column] ?? "") : cell),
  );
  const joined =
    upper === undefined ? repeatedHeader(own, cells, context) : joinHeaders(upper, own, cells, context.headerTexts);
  const ours = joined.map((meaning, column) => (left[column] === undefined ? meaning : "none"));
  const mapping = withComments(upper === undefined ? joined : instructions.applyTo(ours, headerTexts));
  // Trailing blanks come and go from page to page.
  const signature = mapping.join().replace(/,+$/, "");
  context.headerTexts = headerTexts;
  context.mapping = mapping;
  context.subjects.clear();
  context.afterHeader = true;
  context.answers = undefined;
  context.groups = undefined;
  if (context.lastHeader !== signature) context.lastItem = undefined;
  context.lastHeader = signature;
  if (context.headers.has(signature)) return "repeat";
  context.headers.add(signature);
  return "heading";
}

/** In a table of items without a column for comments, the remarks are the comments; likewise measures. */
function withComments(mapping: ColumnMapping): ColumnMapping {
  if (!mapping.includes("code")) return mapping;
  return mapping.map((meaning) => {
    if (meaning === "remark" && !mapping.includes("comment")) return "comment";
    return meaning === "measure" && !mapping.includes("recommendation") ? "recommendation" : meaning;
  });
}

/** Columns that make sure a header is the one above again. */
const FEWEST_AGREEING = 2;

/**
 * A header that comes again in its table, such as at the head of a page, where other words may run into
 * it: a column stays what it was if its old heading is still to be read in it.
 */
function repeatedHeader(
  own: ColumnMapping,
  cells: readonly string[],
  { mapping, headerTexts }: Context,
): ColumnMapping {
  const agreeing = own.filter((meaning, column) => meaning !== undefined && meaning === mapping?.[column]).length;
  if (mapping === undefined || agreeing < FEWEST_AGREEING) return own;
  return own.map((meaning, column) => {
    const before = headerTexts[column] ?? "";
    const isStillThere = before !== "" && textKey(cells[column] ?? "").includes(textKey(before));
    return meaning ?? (isStillThere ? mapping[column] : undefined);
  });
}

/** By column, the upper heading of those that are left out with all below it: `ปี 2563` over its scores and comments. */
function leftOutAbove(
  upper: ColumnMapping,
  upperTexts: readonly string[],
  width: number,
): readonly (string | undefined)[] {
  let open: string | undefined;
  return Array.from({ length: width }, (_, column) => {
    const text = upperTexts[column] ?? "";
    if (text !== "") open = upper[column] === "none" ? text : undefined;
    return open;
  });
}

/** A header in two rows: the lower one decides, the upper one fills in, and its scores spread to the right. */
function joinHeaders(
  upper: ColumnMapping,
  lower: ColumnMapping,
  cells: readonly string[],
  upperTexts: readonly string[],
): ColumnMapping {
  return lower.map((meaning, column) => {
    if (meaning !== undefined || upper[column] !== undefined) return meaning ?? upper[column];
    const underSpan = (cells[column] ?? "") !== "" && (upperTexts[column] ?? "") === "";
    return underSpan && upper[column - 1] === "score" && lower[column - 1] === undefined ? "score" : undefined;
  });
}

/** `ความเห็นของผู้ตรวจ: …` in a cell merged over the whole row is about an item, and heads nothing. */
const REMARK =
  /^(?:ความ(?:คิด)?เห็น|ข้อ(?:สังเกต|คิดเห็น|เสนอแนะ|บกพร่อง)|เหตุผล|แนวทาง|หมายเหตุ|URL|ลิงก์)[^:：]{0,40}[:：]\s*\S/i;

/**
 * A header or an item follows, so a row with one text is a heading of some kind; a lone figure is
 * none, nor is a text in a column for texts.
 */
function standsAboveTable(
  text: string,
  column: number,
  next: readonly string[] | undefined,
  context: Context,
  instructions: Instructions,
): boolean {
  if (isTextColumn(context.mapping, column) || REMARK.test(text)) return false;
  if (next === undefined || parseNumber(text).kind === "number") return false;
  return (
    instructions.mappingOf(next) !== undefined ||
    (context.mapping !== undefined && leadingCode(next, context.mapping) !== undefined)
  );
}

/** The upper row of a header in two rows: it has a known heading, no figure, and a header follows. */
function isHeaderPart(
  cells: readonly string[],
  next: readonly string[] | undefined,
  instructions: Instructions,
): boolean {
  return (
    next !== undefined &&
    instructions.mappingOf(next) !== undefined &&
    cells.some((cell) => columnMeaning(cell) !== undefined) &&
    cells.every((cell) => cell === "" || parseNumber(cell).kind === "unreadable")
  );
}
