import { parseItemCode, parseNumber, type InstrumentCode, type ItemCode, type ParsedCode } from "../../ita";
import { tidy } from "../../thai";
import type { Place } from "../diagnostics";
import type { RowCounts } from "../result";
import type { SourceDocument, SourceLine } from "../source";
import { cleanCell, isDecoration, onlyText } from "./cells";
import { columnMeaning, columnOf, headerMapping, type ColumnMapping, type ColumnMeaning } from "./columns";
import { bandName, type Draft, type Fate } from "./draft";
import { indicatorMention, isGroupHeading, isSubindicatorHeading } from "./names";

type Row = Extract<SourceLine, { kind: "row" }>;

/** Longest quotation of a row in a diagnostic. */
const QUOTE = 160;

/** What is remembered from row to row: the header in force and the item a page cut may continue. */
interface Context {
  mapping: ColumnMapping | undefined;
  readonly headers: Set<string>;
  /** The header last in force; the same one after a page break goes on with the same item. */
  lastHeader: string | undefined;
  lastItem: ItemCode | undefined;
}

/** Reads every table row of a document into the draft; each row is counted under exactly one fate. */
export function recogniseTables(document: SourceDocument, draft: Draft): RowCounts {
  const rows = document.lines.filter((line) => line.kind === "row");
  const cleaned = rows.map((row) => row.cells.map(cleanCell));
  const context: Context = { mapping: undefined, headers: new Set(), lastHeader: undefined, lastItem: undefined };
  const counts = { record: 0, heading: 0, repeat: 0, unread: 0 };
  for (const [index, row] of rows.entries()) {
    const cells = cleaned[index] ?? [];
    if (row.table !== rows[index - 1]?.table && !continuesTable(context, cells)) context.mapping = undefined;
    const place = placeOf(document.file, row);
    const fate = recogniseRow(cells, cleaned[index + 1], context, draft, place);
    counts[fate] += 1;
    if (fate === "unread") {
      draft.note("unread-row", place, { text: place.text ?? "" }, context.mapping === undefined ? "info" : "warning");
    }
  }
  return {
    rowsIn: rows.length,
    records: counts.record,
    headings: counts.heading,
    repeats: counts.repeat,
    unread: counts.unread,
  };
}

function placeOf(file: string, row: Row): Place {
  const text = tidy(row.cells.join(" | "));
  return {
    file,
    table: row.table,
    row: row.row,
    text: text.length > QUOTE ? `${text.slice(0, QUOTE)}…` : text,
  };
}

/** A new block of rows goes on with the table before it if it starts with an item or an indicator. */
function continuesTable(context: Context, cells: readonly string[]): boolean {
  return (
    context.mapping !== undefined &&
    (leadingCode(cells, context.mapping) !== undefined ||
      onlyText(cells) !== undefined ||
      indicatorsIn(cells).length > 0)
  );
}

function recogniseRow(
  cells: readonly string[],
  next: readonly string[] | undefined,
  context: Context,
  draft: Draft,
  place: Place,
): Fate {
  if (isDecoration(cells)) return "heading";
  const mapping = headerMapping(cells);
  if (mapping !== undefined && leadingCode(cells, undefined) === undefined) return startTable(mapping, context);
  for (const cell of cells) draft.addRespondents(cell);
  const item = readItem(cells, context, draft, place);
  if (item !== undefined) return item;
  const heading = onlyText(cells);
  if (heading !== undefined && (isSubindicatorHeading(heading) || isGroupHeading(heading))) return "heading";
  const figures = readFigures(cells, draft, place);
  if (figures !== undefined) return figures;
  const continued = continueLastItem(cells, context, draft);
  if (continued !== undefined) return continued;
  if (heading !== undefined && standsAboveTable(next, context)) return "heading";
  return isHeaderPart(cells, next) ? "heading" : "unread";
}

function startTable(mapping: ColumnMapping, context: Context): Fate {
  const signature = mapping.join();
  context.mapping = mapping;
  if (context.lastHeader !== signature) context.lastItem = undefined;
  context.lastHeader = signature;
  if (context.headers.has(signature)) return "repeat";
  context.headers.add(signature);
  return "heading";
}

/** A header or an item follows, so a row with one text is a heading of some kind. */
function standsAboveTable(next: readonly string[] | undefined, context: Context): boolean {
  if (next === undefined) return false;
  return (
    headerMapping(next) !== undefined ||
    (context.mapping !== undefined && leadingCode(next, context.mapping) !== undefined)
  );
}

/** The upper row of a header in two rows: it has a known heading, no figure, and a header follows. */
function isHeaderPart(cells: readonly string[], next: readonly string[] | undefined): boolean {
  return (
    next !== undefined &&
    headerMapping(next) !== undefined &&
    cells.some((cell) => columnMeaning(cell) !== undefined) &&
    cells.every((cell) => cell === "" || parseNumber(cell).kind === "unreadable")
  );
}

interface LeadingCode extends ParsedCode {
  readonly column: number;
  readonly printed: string;
  /** What follows the code in the same cell. */
  readonly rest: string;
}

/** The item code a row starts with: alone in its cell, or in front of the name. */
function leadingCode(cells: readonly string[], mapping: ColumnMapping | undefined): LeadingCode | undefined {
  const start = cells.findIndex((cell) => cell !== "");
  if (start < 0 || start > 2) return undefined;
  if (mapping !== undefined) {
    const expected = Math.max(columnOf(mapping, "code"), columnOf(mapping, "name"));
    if (expected >= 0 && start > expected) return undefined;
  }
  const printed = cells[start] ?? "";
  const alone = parseItemCode(printed);
  if (alone !== undefined) return { ...alone, column: start, printed, rest: "" };
  const together = /^((?:ข้อ(?:ที่)?\s*)?(?:[OIEoie](?:IT)?|[0๐])\s?[0-9๐-๙]{1,3}[.:)]?)\s+(\D.*)$/.exec(printed);
  const inFront = together === null ? undefined : parseItemCode(together[1] ?? "");
  return inFront === undefined
    ? undefined
    : { ...inFront, column: start, printed: together?.[1] ?? "", rest: together?.[2] ?? "" };
}

function readItem(cells: readonly string[], context: Context, draft: Draft, place: Place): Fate | undefined {
  const code = leadingCode(cells, context.mapping);
  if (code === undefined) return undefined;
  const mapping =
    context.mapping !== undefined && columnOf(context.mapping, "indicator") < 0
      ? context.mapping
      : inferredMapping(cells, code);
  const texts = textsOf(cells, mapping, code);
  const scoreColumn = columnOf(mapping, "score");
  const scoreCell = scoreColumn < 0 ? undefined : cells[scoreColumn];
  const score = scoreCell === undefined ? undefined : draft.readScore(scoreCell, code.code, place);
  if (code.repaired) draft.note("code-repaired", place, { from: code.printed, to: code.code });
  context.lastItem = code.code;
  return draft.addItem(code.code, score, texts, place);
}

/** Without a header: code, name, comment in between, and the last figure as the score. */
function inferredMapping(cells: readonly string[], code: LeadingCode): ColumnMapping {
  const mapping: (ColumnMeaning | undefined)[] = cells.map(() => undefined);
  const score = cells.findLastIndex((cell, index) => index > code.column && parseNumber(cell).kind === "number");
  mapping[code.column] = code.rest === "" ? "code" : "name";
  if (code.rest === "" && score !== code.column + 1) mapping[code.column + 1] = "name";
  if (score >= 0) mapping[score] = "score";
  const comment = cells.findIndex((cell, index) => index > code.column && cell !== "" && mapping[index] === undefined);
  if (comment >= 0) mapping[comment] = "comment";
  return mapping;
}

function textsOf(cells: readonly string[], mapping: ColumnMapping, code: LeadingCode) {
  const texts: Partial<Record<"name" | "comment" | "recommendation" | "owner" | "monitor", string>> = {};
  for (const field of ["name", "comment", "recommendation", "owner", "monitor"] as const) {
    const column = columnOf(mapping, field);
    if (column < 0) continue;
    const cell = column === code.column ? code.rest : cells[column];
    if (cell !== undefined) texts[field] = cell;
  }
  if (code.rest !== "") texts.name ??= code.rest;
  return texts;
}

interface IndicatorCell {
  readonly no: number;
  readonly name: string;
  readonly column: number;
}

function indicatorsIn(cells: readonly string[]): readonly IndicatorCell[] {
  return cells.flatMap((cell, column) => {
    const mention = indicatorMention(cell);
    return mention === undefined ? [] : [{ ...mention, column }];
  });
}

const TOTAL = /^(?:ผล)?คะแนน(?:ภาพรวม|รวม|เฉลี่ยรวม|ita)|^ผลการประเมินภาพรวม|^ภาพรวม|^คะแนนเฉลี่ยภาพรวม|^รวม(?:ทั้งสิ้น)?$/i;
const INSTRUMENT_ROW = /^(?:แบบ(?:วัด|ตรวจ).{0,60})?\(?\b(IIT|EIT|OIT)\b\)?$/;

/** Indicators (one or two in a row), the overall score and its band, or an instrument's score. */
function readFigures(cells: readonly string[], draft: Draft, place: Place): Fate | undefined {
  const found = indicatorsIn(cells);
  if (found.length > 0) {
    const fates = found.map((indicator, index) => {
      const end = found[index + 1]?.column ?? cells.length;
      const cell = cells.slice(indicator.column + 1, end).find((text) => parseNumber(text).kind === "number");
      const score = cell === undefined ? undefined : draft.readScore(cell, String(indicator.no), place);
      return draft.addIndicator(indicator.no, indicator.name, score, place);
    });
    return fates.includes("record") ? "record" : "repeat";
  }
  const first = cells.findIndex((cell) => cell !== "");
  const label = (cells[first] ?? "").replace(/\s/g, "");
  const figure = cells.slice(first + 1).find((cell) => parseNumber(cell).kind === "number");
  if (figure === undefined) return undefined;
  if (TOTAL.test(label)) {
    const score = draft.readScore(figure, "total", place);
    for (const cell of cells) if (bandName(cell) !== undefined) draft.addBand(cell);
    return score === undefined ? "record" : draft.addTotal(score, place);
  }
  const instrument = INSTRUMENT_ROW.exec(cells[first] ?? "")?.[1] as InstrumentCode | undefined;
  if (instrument === undefined) return undefined;
  const score = draft.readScore(figure, instrument, place);
  return score === undefined ? "record" : draft.addInstrument(instrument, score, place);
}

/** A row with an empty code cell after an item goes on with its texts: the page was cut through it. */
function continueLastItem(cells: readonly string[], context: Context, draft: Draft): Fate | undefined {
  const { mapping, lastItem } = context;
  if (mapping === undefined || lastItem === undefined) return undefined;
  const codeColumn = columnOf(mapping, "code");
  if (codeColumn < 0 || cells[codeColumn] !== "") return undefined;
  const texts: Partial<Record<"name" | "comment" | "recommendation" | "owner" | "monitor", string>> = {};
  for (const [column, cell] of cells.entries()) {
    if (cell === "") continue;
    const meaning = mapping[column];
    if (
      meaning === "name" ||
      meaning === "comment" ||
      meaning === "recommendation" ||
      meaning === "owner" ||
      meaning === "monitor"
    ) {
      texts[meaning] = cell;
    } else return undefined;
  }
  draft.continueItem(lastItem, texts);
  return "record";
}
