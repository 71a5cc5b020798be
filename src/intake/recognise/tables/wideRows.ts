import { parseNumber, type InstrumentCode } from "../../../ita";
import { textKey, toArabicDigits } from "../../../thai";
import { leadingCode } from "./itemRows";
import type { TableRow } from "./context";
import { bandName, type Draft } from "../draft";
import type { Fate } from "../fates";
import { indicatorMention } from "../names";

type Subject =
  | { readonly kind: "indicator"; readonly no: number; readonly name: string }
  | { readonly kind: "instrument"; readonly code: InstrumentCode }
  | { readonly kind: "total" }
  | { readonly kind: "band" };

/** The columns of a table with the indicators side by side, and the row of their scores below. */
export type WideColumns = ReadonlyMap<number, Subject>;

const FEWEST = 3;
const LONGEST_CELL = 120;
const LAST_INDICATOR = 10;
const TOTAL = /^(?:ผล)?คะแนน(?:ภาพรวม|รวม|เฉลี่ยรวม|ita)(?:ita|\(ita\))?$|^(?:รวม|ภาพรวม|total)$/;
const BAND = /^ระดับ(?:ผลการประเมิน|คะแนน)?$/;
const INSTRUMENT = /^(?:คะแนน|แบบวัด|แบบตรวจ)?\(?(iit|eit|oit)\)?(?:\(\d{2}%?\))?$/;
/** What may stand in front of the scores: nothing, or a word for them. */
const SCORES = /^(?:(?:ผล|ค่า)?คะแนน(?:ที่ได้(?:รับ)?|เฉลี่ย)?|ร้อยละ|ผลการประเมิน|score)?$/;
const INDICATORS = /^(?:ตัวชี้วัด(?:ที่)?|indicators?)$/;

/** The header of such a table: every filled cell but the first names what its column holds. */
export function wideColumns(cells: readonly string[]): WideColumns | undefined {
  const found = new Map<number, Subject>();
  const first = cells.findIndex((cell) => cell !== "");
  const numbered = INDICATORS.test(keyOf(cells[first] ?? ""));
  for (const [column, cell] of cells.entries()) {
    if (cell === "") continue;
    const subject = subjectOf(cell, keyOf(cell), numbered);
    if (subject !== undefined) found.set(column, subject);
    else if (column !== first) return undefined;
  }
  const scored = [...found.values()].filter(({ kind }) => kind !== "band").map((subject) => JSON.stringify(subject));
  return scored.length >= FEWEST && new Set(scored).size === scored.length ? found : undefined;
}

function keyOf(cell: string): string {
  return cell.length > LONGEST_CELL ? "" : toArabicDigits(textKey(cell));
}

function subjectOf(cell: string, key: string, numbered: boolean): Subject | undefined {
  const mention = indicatorMention(cell);
  if (mention !== undefined) return { kind: "indicator", ...mention };
  const no = Number((numbered ? /^(?:ตัวชี้วัดที่)?(\d{1,2})$/ : /^ตัวชี้วัดที่(\d{1,2})$/).exec(key)?.[1] ?? NaN);
  if (no >= 1 && no <= LAST_INDICATOR) return { kind: "indicator", no, name: "" };
  const instrument = INSTRUMENT.exec(key)?.[1];
  if (instrument !== undefined) return { kind: "instrument", code: instrument.toUpperCase() as InstrumentCode };
  if (TOTAL.test(key)) return { kind: "total" };
  return BAND.test(key) ? { kind: "band" } : undefined;
}

/** The row of scores under such a header; undefined if it holds anything else. */
export function readWideRow({ cells, place }: TableRow, columns: WideColumns, draft: Draft): Fate | undefined {
  const label = cells.findIndex((cell) => cell !== "");
  if (leadingCode(cells, undefined) !== undefined) return undefined;
  const understood = cells.every((cell, column) => {
    if (cell === "") return true;
    const subject = columns.get(column);
    if (subject === undefined) return column === label && SCORES.test(textKey(cell));
    if (subject.kind === "band") return bandName(`ระดับ ${cell}`) !== undefined;
    return parseNumber(cell).kind !== "unreadable";
  });
  const figures = [...columns].filter(([column]) => parseNumber(cells[column] ?? "").kind === "number");
  if (!understood || figures.length === 0) return undefined;
  for (const [column, subject] of columns) add(subject, cells[column] ?? "", { cells, place }, draft);
  return "record";
}

function add(subject: Subject, cell: string, { place }: TableRow, draft: Draft): void {
  if (subject.kind === "band") {
    draft.addBand(`ระดับ ${cell}`, place);
    return;
  }
  const key = subject.kind === "indicator" ? String(subject.no) : subject.kind === "total" ? "total" : subject.code;
  const score = draft.readScore(cell, key, place);
  if (subject.kind === "indicator") draft.addIndicator(subject.no, subject.name, score, place);
  else if (score === undefined) return;
  else if (subject.kind === "total") draft.addTotal(score, place);
  else draft.addInstrument(subject.code, score, place);
}
