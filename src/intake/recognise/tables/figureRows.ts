import { parseNumber, type InstrumentCode } from "../../../ita";
import { toArabicDigits } from "../../../thai";
import { columnOf, columnsOf, type ColumnMapping } from "./columns";
import { reportUnused, type Context, type TableRow } from "./context";
import { bandName, type Draft, type ItemTexts } from "../draft";
import type { Fate } from "../fates";
import { distinctFigures } from "./itemRows";
import { beginsIndicatorName, indicatorMention, joinNumber } from "../names";

interface IndicatorCell {
  readonly no: number;
  readonly name: string;
  readonly column: number;
}

const LAST_INDICATOR = 10;

/** An indicator under its own header may be a bare number, or carry a misprinted name; `3 ครั้ง` is none. */
export function headedIndicator(cell: string): { no: number; name: string } | undefined {
  const [, number, name = ""] =
    /^(?:ตัวชี้วัด(?:ที่)?\s*)?(\d{1,2})(?:\s*[.):]?\s*(\D.*)?)?$/.exec(joinNumber(toArabicDigits(cell))) ?? [];
  const no = Number(number);
  const plausible = name === "" || /^(?:การ|คุณภาพ|ประสิทธิ)/.test(name) || beginsIndicatorName(no, name);
  return plausible && no >= 1 && no <= LAST_INDICATOR ? { no, name } : undefined;
}

/** The indicators a row names, by their names or under a header for indicators. */
export function indicatorsIn(cells: readonly string[], context: Context | undefined): readonly IndicatorCell[] {
  // Under `OIT` stand names or scores, so a bare number there is no indicator.
  const headed = columnsOf(context?.mapping ?? [], "indicator").filter(
    (column) => !/^[IEO]IT$/i.test(context?.headerTexts[column] ?? ""),
  );
  return cells.flatMap((cell, column) => {
    const mention = indicatorMention(cell) ?? (headed.includes(column) ? headedIndicator(cell) : undefined);
    return mention === undefined ? [] : [{ ...mention, column }];
  });
}

/** One indicator may be told twice in a row, by its number and by its name: the last cell leads to the score. */
function merged(found: readonly IndicatorCell[]): readonly IndicatorCell[] {
  return found.flatMap((indicator, index) => {
    const next = found[index + 1];
    const sameAsNext = next?.no === indicator.no && next.column === indicator.column + 1;
    return sameAsNext ? [] : [indicator];
  });
}

type Figure =
  | { readonly kind: "cell"; readonly column: number }
  | { readonly kind: "none" }
  | { readonly kind: "ambiguous"; readonly cells: readonly string[] };

/**
 * The figure of a part of a row: what stands in a score column, else the only number outside columns
 * with another meaning. Several numbers are not chosen from.
 */
function figureIn(
  cells: readonly string[],
  from: number,
  to: number,
  mapping: ColumnMapping | undefined,
  preferred: readonly ("score" | "weighted")[],
): Figure {
  const inPart = (column: number) => column >= from && column < to;
  for (const meaning of preferred) {
    const headed = mapping === undefined ? [] : columnsOf(mapping, meaning).filter(inPart);
    const filled = headed.filter((column) => (cells[column] ?? "") !== "");
    const [only] = filled;
    if (only !== undefined && distinctFigures(filled.map((column) => cells[column] ?? "")).length === 1) {
      return { kind: "cell", column: only };
    }
    if (filled.length > 1) return { kind: "ambiguous", cells: filled.map((column) => cells[column] ?? "") };
    if (headed.length > 0 && preferred.length === 1) return { kind: "none" };
  }
  const numbers = cells.flatMap((cell, column) => {
    const meaning = mapping?.[column];
    const free = meaning === undefined || meaning === "indicator" || meaning === "name";
    return inPart(column) && free && parseNumber(cell).kind === "number" ? [column] : [];
  });
  const [number] = numbers;
  if (number === undefined) return { kind: "none" };
  return numbers.length === 1
    ? { kind: "cell", column: number }
    : { kind: "ambiguous", cells: numbers.map((column) => cells[column] ?? "") };
}

/** Reads a figure as a score; an ambiguous one is noted and left open. */
function scoreOf(figure: Figure, subject: string, { cells, place }: TableRow, draft: Draft): number | undefined {
  if (figure.kind === "cell") return draft.readScore(cells[figure.column] ?? "", subject, place);
  if (figure.kind === "ambiguous") draft.note("score-unreadable", place, { subject, value: figure.cells.join(" / ") });
  return undefined;
}

const NOT_FIGURES = [
  "respondents",
  "rank",
  "code",
  "ordinal",
  "remark",
  "instrument",
  "weight",
  "weighted",
  "none",
] as const;

function readIndicators(row: TableRow, context: Context, draft: Draft): Fate | undefined {
  const { cells, place } = row;
  const { mapping } = context;
  const all = indicatorsIn(cells, context);
  const found = merged(all);
  if (found.length === 0) return undefined;
  const used = new Set([
    ...all.map(({ column }) => column),
    ...(mapping === undefined ? [] : columnsOf(mapping, ...NOT_FIGURES)),
  ]);
  // A bare number in front of the name is its own.
  for (const { no, column } of found) {
    if (toArabicDigits(cells[column - 1] ?? "").replace(/[.)]$/, "") === String(no)) used.add(column - 1);
  }
  let scoreMissing = false;
  const fates = found.map((indicator, index) => {
    const end = found[index + 1]?.column ?? cells.length;
    const figure = figureIn(cells, indicator.column + 1, end, mapping, ["score"]);
    if (figure.kind === "cell") used.add(figure.column);
    if (figure.kind === "none") noteStrayFigures(row, indicator.column + 1, end, mapping, String(indicator.no), draft);
    for (const column of columnsOf(mapping ?? [], "score")) used.add(column);
    const score = scoreOf(figure, String(indicator.no), row, draft);
    scoreMissing ||= score === undefined;
    if (indicator.name !== "" && indicatorMention(indicator.name) === undefined) {
      draft.note("name-differs", place, { item: String(indicator.no), found: indicator.name, expected: "–" });
    }
    const fate = draft.addIndicator(indicator.no, indicator.name, score, place);
    const texts = textsBeside(cells, indicator.column + 1, end, mapping, used);
    if (Object.keys(texts).length === 0) return fate;
    draft.addIndicatorTexts(indicator.no, texts, place);
    return "record";
  });
  reportUnused(row, used, context, draft, scoreMissing);
  return fates.includes("record") ? "record" : "repeat";
}

const TEXT_FIELDS = ["comment", "recommendation", "owner", "monitor"] as const;

/** What a row says of an indicator besides its figure: texts under headers that name them. */
function textsBeside(
  cells: readonly string[],
  from: number,
  to: number,
  mapping: ColumnMapping | undefined,
  used: Set<number>,
): ItemTexts {
  const texts: ItemTexts = {};
  for (const field of TEXT_FIELDS) {
    for (const column of columnsOf(mapping ?? [], field)) {
      const cell = cells[column] ?? "";
      if (column < from || column >= to || cell === "" || parseNumber(cell).kind === "number") continue;
      if (texts[field] !== undefined) continue;
      texts[field] = cell;
      used.add(column);
    }
  }
  return texts;
}

/** A figure in a remark while the score is blank may be the score; nobody can tell. */
function noteStrayFigures(
  { cells, place }: TableRow,
  from: number,
  to: number,
  mapping: ColumnMapping | undefined,
  subject: string,
  draft: Draft,
): void {
  for (const column of columnsOf(mapping ?? [], "remark", "comment")) {
    const cell = cells[column] ?? "";
    if (column >= from && column < to && parseNumber(cell).kind === "number") {
      draft.note("score-unreadable", place, { subject, value: cell });
    }
  }
}

const TOTAL =
  /^(?:ผล)?คะแนน(?:ภาพรวม|รวม|เฉลี่ยรวม|เฉลี่ยภาพรวม|ita)(?:ของหน่วยงาน|ita|\(ita\)|ทั้งหมด|ทั้งสิ้น)?$|^(?:ผลการประเมิน)?ภาพรวม(?:ของหน่วยงาน)?$/i;
const BARE_TOTAL = /^(?:รวม|รวมทั้งสิ้น|เฉลี่ยรวม|total)$/i;
/** A band in a cell of its own. */
const BARE_BAND = /^(?:AA|[A-F])$/;
/** `IIT`, `รวม IIT`, `คะแนน OIT`, `แบบวัด … (EIT)`, `IIT (30)` with its weight. */
const INSTRUMENT_ROW =
  /^(?:(?:ผล)?(?:รวม|เฉลี่ย|คะแนน(?:รวม|เฉลี่ย)?)\s*)?(?:แบบ(?:วัด|ตรวจ).{0,60})?\(?\b(IIT|EIT|OIT)\b\)?(?:\s*\(?(?:ร้อยละ|น้ำหนัก)?\s*(?:30|40)\s?%?\)?)?$/;
const BAND_LABEL = /^(?:ระดับ(?:ผลการประเมิน|คะแนน|ที่ได้)?|ผลการประเมินระดับ|เกรด|grade|level)[:：]?$/i;

/** Indicators (one or two in a row), the overall score and its band, or an instrument's score. */
export function readFigures(row: TableRow, context: Context, draft: Draft): Fate | undefined {
  const { cells, place } = row;
  const { mapping } = context;
  const indicators = readIndicators(row, context, draft);
  if (indicators !== undefined) return indicators;
  const first = cells.findIndex((cell) => cell !== "");
  const label = (cells[first] ?? "").replace(/\s|[:：]\s*$/g, "");
  const overall =
    mapping !== undefined && (columnOf(mapping, "indicator") >= 0 || columnOf(mapping, "instrument") >= 0);
  // At the foot of a table of items stands the total of those items, not the agency's.
  if ((overall && BARE_TOTAL.test(label)) || ((overall || mapping === undefined) && TOTAL.test(label))) {
    const figure = figureIn(cells, first + 1, cells.length, mapping, ["score", "weighted"]);
    if (figure.kind === "none") return undefined;
    const score = scoreOf(figure, "total", row, draft);
    noteFiguresWithoutHeader(row, first, figure, context, draft);
    for (const [column, cell] of cells.entries()) {
      if (mapping?.[column] !== "none") draft.addBand(BARE_BAND.test(cell) ? `ระดับ ${cell}` : cell, place);
    }
    return score === undefined ? "record" : draft.addTotal(score, place);
  }
  if (BAND_LABEL.test(label)) return readBand(row, first, draft);
  const count = readCount(row, first, draft);
  if (count !== undefined) return count;
  const instrument = INSTRUMENT_ROW.exec(toArabicDigits(cells[first] ?? ""))?.[1] as InstrumentCode | undefined;
  if (instrument === undefined) return undefined;
  const counted = readRespondents(row, instrument, mapping, draft);
  const figure = figureIn(cells, first + 1, cells.length, mapping, ["score"]);
  if (figure.kind === "none") return counted ? "record" : undefined;
  const score = scoreOf(figure, instrument, row, draft);
  noteFiguresWithoutHeader(row, first, figure, context, draft);
  return score === undefined ? "record" : draft.addInstrument(instrument, score, place);
}

/** Beside the one that was taken stand figures no header tells of: any of them may be the one that is meant. */
function noteFiguresWithoutHeader(row: TableRow, label: number, figure: Figure, context: Context, draft: Draft): void {
  if (figure.kind !== "cell" || context.mapping === undefined) return;
  const { headerTexts } = context;
  const others = row.cells.flatMap((cell, column) => {
    const isOther = column > label && column !== figure.column && (headerTexts[column] ?? "") === "";
    return isOther && parseNumber(cell).kind === "number" && cell !== row.cells[figure.column] ? [column] : [];
  });
  const used = new Set(row.cells.keys());
  for (const column of others) used.delete(column);
  reportUnused(row, used, context, draft, false);
}

/** The band with its label beside it: `ระดับผลการประเมิน | B`. */
function readBand({ cells, place }: TableRow, first: number, draft: Draft): Fate | undefined {
  const values = new Set(cells.slice(first + 1).filter((cell) => cell !== ""));
  const [value = ""] = values;
  if (values.size !== 1 || bandName(`ระดับ ${value}`) === undefined) return undefined;
  draft.addBand(`ระดับ ${value}`, place);
  return "record";
}

const COUNT_LABEL = /^(?:จำนวน)?ผู้(?:ตอบ|มีส่วนได้ส่วนเสีย).{0,60}\b(IIT|EIT)\b/;
const RANK_LABEL = /^(?:อันดับ|ลำดับ)(?:ที่)?(?:ของ|ใน|ระดับ)?(?:ประเทศ|จังหวัด|กลุ่ม)?(?:ที่ได้)?$/;
const WHOLE_NUMBER = /^\d{1,5}(?:,\d{3})?$/;

/** How many people answered, or the rank, with its label beside it: `อันดับที่ | 43`. */
function readCount({ cells, place }: TableRow, first: number, draft: Draft): Fate | undefined {
  const label = cells[first] ?? "";
  const [figure = "", ...others] = cells.slice(first + 1).filter((cell) => cell !== "");
  const number = wholeNumber(figure);
  if (number === undefined || others.some((cell) => /[0-9๐-๙]/.test(cell))) return undefined;
  const instrument = COUNT_LABEL.exec(label)?.[1];
  if (instrument === "IIT" || instrument === "EIT") {
    draft.addRespondentCount(instrument, number, place);
    return "record";
  }
  if (!RANK_LABEL.test(label.replace(/\s/g, ""))) return undefined;
  draft.addRank(number, place);
  return "record";
}

/** The respondents in an instrument's row, under a header that says so. */
function readRespondents(
  { cells, place }: TableRow,
  instrument: InstrumentCode,
  mapping: ColumnMapping | undefined,
  draft: Draft,
): boolean {
  const number = wholeNumber(cells[columnOf(mapping ?? [], "respondents")] ?? "");
  if (number === undefined) return false;
  draft.addRespondentCount(instrument, number, place);
  return true;
}

/** A count in Thai or Arabic digits, with or without its unit. */
function wholeNumber(cell: string): number | undefined {
  const digits = toArabicDigits(cell)
    .replace(/\s*(?:คน|ราย)$/, "")
    .trim();
  return WHOLE_NUMBER.test(digits) ? Number(digits.replace(",", "")) : undefined;
}
