import { codeLetter, parseItemCode, parseNumber, SCHEMES, type ItemCode, type ParsedCode } from "../../../ita";
import { toArabicDigits } from "../../../thai";
import { textOrNothing } from "../cells";
import { columnOf, columnsOf, type ColumnMapping, type ColumnMeaning } from "./columns";
import { reportUnused, type Context, type TableRow } from "./context";
import type { Draft, ItemTexts } from "../draft";
import type { Fate } from "../fates";
import { isSubindicator, nameKey } from "../names";
import { closeQuestion, isAnswer } from "./questionBlocks";

const TEXT_FIELDS = ["name", "comment", "recommendation", "owner", "monitor"] as const;
/** What a score looks like without a header that says so: 0, 100, or with decimals. Days and ranks do not. */
const LIKE_A_SCORE = /^\s*(?:0|100|\d{1,3}[.,]\d+)\s*%?\s*$/;
/** How far to the right a code may stand that no header announces. */
const FARTHEST_CODE = 4;

interface FoundCode extends ParsedCode {
  readonly column: number;
  readonly printed: string;
  /** What follows the code in the same cell. */
  readonly rest: string;
}

const LETTER_CODE = /^(?:ข้อ(?:ที่)?\s*)?[OIEoie](?:IT)?[\s.\-–_]*[0-9๐-๙]{1,3}[\s.:)]*$/;
const CODE_AND_REST = /^((?:ข้อ(?:ที่)?\s*)?(?:[OIEoie](?:IT)?|[0๐])\s?[0-9๐-๙]{1,3}[.:)]?)\s+(\D.*)$/;
/** `O1โครงสร้าง`, `O2:ข้อมูลผู้บริหาร`, `O3 – อำนาจหน้าที่`: where the letter says so, no space need part the name. */
const LETTER_CODE_AND_NAME =
  /^((?:ข้อ(?:ที่)?\s*)?[OIEoie](?:IT)?\s?[0-9๐-๙]{1,3}(?:\s?[.:)])?)(?:\s?[-–—]\s?|\s*)([ก-ฮเ-ไ][^\t]*)$/;
/** `O1 - O3`, `O1 และ O3`: a range or a list, not a code and its name. */
const LIST_OF_CODES = /^(?:[-–—,/]|และ|ถึง|หรือ|[OIEoie](?:IT)?\s?[0-9๐-๙])/;

/** The code a cell holds, alone or in front of a name. */
export function codeIn(cell: string, column: number): FoundCode | undefined {
  const alone = parseItemCode(cell);
  if (alone !== undefined) return { ...alone, column, printed: cell, rest: "" };
  const [, printed = "", rest = ""] = LETTER_CODE_AND_NAME.exec(cell) ?? CODE_AND_REST.exec(cell) ?? [];
  const code = LIST_OF_CODES.test(rest) ? undefined : parseItemCode(printed);
  return code === undefined ? undefined : { ...code, column, printed, rest };
}

const KNOWN_NAMES: ReadonlySet<string> = new Set(
  SCHEMES.flatMap(({ items }) => items.map(({ code, name }) => `${code} ${nameKey(name ?? "")}`)),
);
const ALL_NAMES: ReadonlySet<string> = new Set(
  SCHEMES.flatMap(({ items }) => items.flatMap(({ name }) => (name === null ? [] : [nameKey(name)]))),
);

/** A name of this item in some year. */
export function isItemName(code: ItemCode, text: string): boolean {
  return text !== "" && KNOWN_NAMES.has(`${code} ${nameKey(text)}`);
}

/**
 * The item code of a row. A column headed as code (or, without one, as name) is trusted with any
 * spelling. Elsewhere a code needs its letter, or its item's name beside it: `01` may be a number.
 */
export function leadingCode(cells: readonly string[], mapping: ColumnMapping | undefined): FoundCode | undefined {
  const headed =
    mapping === undefined ? -1 : [columnOf(mapping, "code"), columnOf(mapping, "name")].find((at) => at >= 0);
  const inHeaded = headed === undefined || headed < 0 ? undefined : codeIn(cells[headed] ?? "", headed);
  if (inHeaded !== undefined) return inHeaded;
  const filled = cells.flatMap((cell, column) => (cell === "" ? [] : [column])).slice(0, FARTHEST_CODE);
  for (const column of filled) {
    const meaning = mapping?.[column];
    if (meaning !== undefined && meaning !== "ordinal" && meaning !== "code" && meaning !== "name") continue;
    const cell = cells[column] ?? "";
    if (LETTER_CODE.test(cell)) return codeIn(cell, column);
  }
  if (headed !== undefined && headed >= 0) return undefined;
  const [first, second] = filled;
  if (first === undefined) return undefined;
  const candidate = codeIn(cells[first] ?? "", first);
  if (candidate === undefined) return undefined;
  const name = candidate.rest === "" ? (cells[second ?? -1] ?? "") : candidate.rest;
  const withLetter = /^(?:ข้อ(?:ที่)?\s*)?[OIEoie]/.test(candidate.printed);
  return withLetter || isItemName(candidate.code, name) ? candidate : undefined;
}

/**
 * All codes a row starts parts with: two items may stand side by side. A column with a header of its
 * own starts no part, whatever it holds.
 */
function codesOf({ cells }: TableRow, { mapping, headerTexts }: Context): readonly FoundCode[] {
  const first = leadingCode(cells, mapping);
  if (first === undefined) return [];
  const others = cells.flatMap((cell, column) => {
    const meaning = mapping?.[column];
    const headed = mapping !== undefined && (headerTexts[column] ?? "") !== "";
    const free = meaning === "code" || (meaning === undefined && !headed);
    const code = column > first.column && free && LETTER_CODE.test(cell) ? codeIn(cell, column) : undefined;
    return code === undefined ? [] : [code];
  });
  return [first, ...others];
}

/** Reads the item or items of a row; undefined if there is none. */
export function readItems(row: TableRow, context: Context, draft: Draft): Fate | undefined {
  const codes = codesOf(row, context);
  if (codes.length === 0) return undefined;
  const parts = codes.map((code, index) => {
    const end = codes[index + 1]?.column ?? Infinity;
    return { code, end, mapping: mappingFor(row.cells, code, end, context) };
  });
  if (parts.some(({ mapping }) => mapping === undefined)) return undefined;
  const used = new Set<number>();
  let scoreMissing = false;
  closeQuestion(context, draft);
  const fates = parts.map(({ code, end, mapping = [] }) => {
    const item = readItem(row, code, end, mapping, draft);
    readAnswersOf(code.code, row, end, context, item.used, draft);
    for (const column of item.used) used.add(column);
    scoreMissing ||= item.score === undefined;
    const more = context.lastItem === code.code ? moreOfItem(code.code, item, draft) : undefined;
    if (more !== undefined) {
      draft.continueItem(code.code, more);
      return "record";
    }
    context.lastItem = code.code;
    context.lastTexts = new Set(
      row.cells.flatMap((cell, column) => (textOrNothing(cell) === undefined ? [] : [column])),
    );
    return draft.addItem(code.code, item.score, item.texts, row.place);
  });
  reportUnused(row, used, context, draft, scoreMissing);
  return fates.includes("record") ? "record" : "repeat";
}

/**
 * Texts of a row whose code, name and score are those of the item right above, as where only these are
 * merged over several rows: they go on with that item's.
 */
function moreOfItem(code: ItemCode, { score, texts }: ReadItem, draft: Draft): ItemTexts | undefined {
  const known = draft.items.get(code);
  const same = score !== undefined && score === known?.score && texts.name !== undefined && texts.name === known.name;
  if (!same) return undefined;
  const more: ItemTexts = {};
  for (const field of TEXT_FIELDS) {
    const text = textOrNothing(texts[field]);
    if (text !== undefined && known[field]?.includes(text) !== true) more[field] = text;
  }
  return Object.keys(more).length === 0 ? undefined : more;
}

/** The columns of one item: as headed, or inferred where there is no header. */
function mappingFor(
  cells: readonly string[],
  code: FoundCode,
  end: number,
  context: Context,
): ColumnMapping | undefined {
  const { mapping } = context;
  const headed = mapping !== undefined && (columnOf(mapping, "code") >= 0 || columnOf(mapping, "name") >= 0);
  if (headed) {
    const own = mapping.map((meaning, column) =>
      column >= (code.column === 0 ? 0 : firstColumn(mapping, code)) && column < end ? meaning : undefined,
    );
    if (code.column === columnOf(mapping, "code") || own.includes("name") || own.includes("score")) return own;
  }
  return context.afterUnread ? undefined : inferredMapping(cells, code, end);
}

/** An item in the first code column owns what stands left of it too (a score, a name, a numbering, an instrument). */
function firstColumn(mapping: ColumnMapping, code: FoundCode): number {
  const headed = columnOf(mapping, "code");
  const first = headed >= 0 ? headed : columnOf(mapping, "name");
  return first >= code.column ? 0 : code.column;
}

/**
 * Without a header: code, name, a comment in between, and the only figure as the score. Several
 * figures cannot be told apart, and codes alone are a list; then nothing is inferred.
 */
function inferredMapping(cells: readonly string[], code: FoundCode, end: number): ColumnMapping | undefined {
  const rest = cells.flatMap((cell, column) => (column > code.column && column < end && cell !== "" ? [column] : []));
  const figures = rest.filter((column) => parseNumber(cells[column] ?? "").kind === "number");
  if (figures.some((column) => !LIKE_A_SCORE.test(toArabicDigits(cells[column] ?? "")))) return undefined;
  if (figures.length > 1 || (rest.length === 0 && code.rest === "")) return undefined;
  const mapping: (ColumnMeaning | undefined)[] = cells.map(() => undefined);
  const [score] = figures;
  if (score !== undefined) mapping[score] = "score";
  mapping[code.column] = code.rest === "" ? "code" : "name";
  const [name, comment] = rest.filter((column) => column !== score);
  if (code.rest === "" && name !== undefined) mapping[name] = "name";
  const text = code.rest === "" ? comment : name;
  if (text !== undefined) mapping[text] = "comment";
  return mapping;
}

/** The answers to a question stand in columns of their own beside its score: `น้อย | มาก | คะแนน`. */
function readAnswersOf(
  code: ItemCode,
  { cells, place }: TableRow,
  end: number,
  { mapping, headerTexts }: Context,
  used: Set<number>,
  draft: Draft,
): void {
  if (codeLetter(code) === "O" || mapping === undefined) return;
  for (const [column, header] of headerTexts.entries()) {
    const percent = parseNumber(cells[column] ?? "");
    if (column >= end || mapping[column] !== undefined || percent.kind !== "number" || !isAnswer(header)) continue;
    used.add(column);
    draft.addAnswer(code, header, percent.value, place);
  }
}

interface ReadItem {
  readonly score: number | undefined;
  readonly texts: ItemTexts;
  readonly used: Set<number>;
}

function readItem(row: TableRow, code: FoundCode, end: number, mapping: ColumnMapping, draft: Draft): ReadItem {
  const { cells, place } = row;
  if (code.repaired) draft.note("code-repaired", place, { from: code.printed, to: code.code });
  const used = new Set([
    code.column,
    ...columnsOf(
      mapping,
      "code",
      "ordinal",
      "remark",
      "instrument",
      "indicator",
      "weight",
      "weighted",
      "score",
      "none",
    ),
    ...cells.flatMap((cell, column) => (mapping[column] === undefined && isSubindicator(cell) ? [column] : [])),
  ]);
  const texts = textsOf(cells, code, mapping, used);
  const scoreCells = columnsOf(mapping, "score")
    .map((column) => cells[column] ?? "")
    .filter((cell) => cell !== "");
  const [first, ...others] = distinctFigures(withoutVerdicts(scoreCells));
  const score = first === undefined ? undefined : draft.readScore(first, code.code, place);
  for (const other of others)
    draft.note("score-conflict", place, { subject: code.code, first: first ?? "", second: other });
  if (scoreCells.length === 0) {
    // A figure in a text column is no comment while the score is missing, but nobody can tell.
    for (const column of columnsOf(mapping, ...TEXT_FIELDS, "remark")) {
      const cell = cells[column] ?? "";
      const isFigure = column !== code.column && column < end && parseNumber(cell).kind === "number";
      if (isFigure) draft.note("score-unreadable", place, { subject: code.code, value: cell });
    }
  }
  return { score, texts, used };
}

/** One cell for each figure: `100` and `100.00 %` say the same. */
export function distinctFigures(cells: readonly string[]): readonly string[] {
  const seen = new Map<string | number, string>();
  for (const cell of cells) {
    const parsed = parseNumber(cell);
    const key = parsed.kind === "number" ? parsed.value : cell;
    if (!seen.has(key)) seen.set(key, cell);
  }
  return [...seen.values()];
}

/** `0 | ไม่ผ่าน` under `คะแนน | ผลการประเมิน`: a verdict that the figure beside it bears out is no second score. */
function withoutVerdicts(cells: readonly string[]): readonly string[] {
  const [figure] = cells.flatMap((cell) => {
    const parsed = parseNumber(cell);
    return parsed.kind === "number" ? [parsed.value] : [];
  });
  if (figure === undefined) return cells;
  return cells.filter((cell) => {
    const verdict = cell.replace(/\s/g, "");
    if (!VERDICT.test(verdict) || verdict === "-") return true;
    return /^(?:ไม่|[xX✗✘])/.test(verdict) ? figure === 100 : figure === 0;
  });
}

/** `ผ่าน`, `ไม่พบ`, a tick: what the score says too, so a comment beside it goes first. */
const VERDICT = /^(?:(?:ไม่)?(?:ผ่าน|มี|พบ|ครบ|ครบถ้วน|ถูกต้อง|สมบูรณ์)(?:เกณฑ์|ข้อมูล|ครบถ้วน|สมบูรณ์)?|[✓✔√xX✗✘/]|-)$/;

function textsOf(cells: readonly string[], code: FoundCode, mapping: ColumnMapping, used: Set<number>): ItemTexts {
  const texts: ItemTexts = {};
  for (const field of TEXT_FIELDS) {
    for (const column of columnsOf(mapping, field)) {
      const cell = column === code.column ? code.rest : (cells[column] ?? "");
      // A second column of one meaning is not dropped: what is not taken is reported as unused.
      const verdict = field === "comment" && VERDICT.test(cell.replace(/\s/g, ""));
      const before = texts[field];
      if (
        cell !== "" &&
        before !== undefined &&
        !verdict &&
        !(field === "comment" && VERDICT.test(before.replace(/\s/g, "")))
      )
        continue;
      used.add(column);
      if (verdict && before !== undefined) continue;
      if (cell !== "") texts[field] = cell;
    }
  }
  if (code.rest !== "") texts.name ??= code.rest;
  // A name headed as something else stands right of its code.
  const beside = code.column + 1;
  if (texts.name === undefined && !used.has(beside) && isItemName(code.code, cells[beside] ?? "")) {
    texts.name = cells[beside] ?? "";
    used.add(beside);
  }
  return texts;
}

/** `* คะแนนหลังการชี้แจง`, `หมายเหตุ : …`: a note to the table below its last row, not the rest of an item's text. */
const isFootnote = (text: string): boolean => /^(?:[*†‡]|หมายเหตุ\s*[:：])/.test(text);

/** A row with an empty code cell after an item goes on with its texts: the page was cut through it. */
export function continueItem({ cells }: TableRow, context: Context, draft: Draft): Fate | undefined {
  const { mapping, lastItem } = context;
  if (mapping === undefined || lastItem === undefined) return undefined;
  const codeColumn = columnOf(mapping, "code");
  if (codeColumn < 0 || cells[codeColumn] !== "") return undefined;
  const texts: ItemTexts = {};
  for (const [column, cell] of cells.entries()) {
    if (cell === "") continue;
    const field = TEXT_FIELDS.find((name) => name === mapping[column]);
    if (field === undefined || isFootnote(cell)) return undefined;
    texts[field] = cell;
  }
  const fields = Object.keys(texts);
  if (fields.length === 0) return undefined;
  if (texts.name !== undefined) {
    const begun = draft.items.get(lastItem)?.name ?? "";
    const completes = isItemName(lastItem, `${begun} ${texts.name}`);
    // A whole name is another item whose code is missing, unless it is also the rest of the one above.
    if (ALL_NAMES.has(nameKey(texts.name)) && !completes) return undefined;
    // The name is complete, so a text alone in its column is a heading, not the rest of it.
    if (fields.length === 1 && isItemName(lastItem, begun)) return undefined;
  }
  draft.continueItem(lastItem, texts);
  return "record";
}
