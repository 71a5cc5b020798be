import { toArabicDigits } from "../../../thai";
import type { KnownColumns } from "../../source";
import type { ColumnMeaning } from "../tables/columns";
import { figuresIn } from "./figures";
import { headerAt, type UntabbedHeader } from "./headerLine";
import { indicatorAtStart } from "./knownNames";
import type { Findings, MadeRow } from "./madeRows";
import { isPageMark, type TextLine } from "./textLines";

/** A label with its figure: an indicator, an instrument or the total. */
interface Entry {
  readonly kind: "indicator" | "instrument" | "total";
  /** Tells the entries of a kind apart. */
  readonly key: string;
  readonly label: string;
  readonly figure: string;
  readonly remark: string;
}

type LineReading =
  | { readonly kind: "entries"; readonly entries: readonly Entry[]; readonly lines: number }
  /** An indicator with several figures, or with one that need not be a score. */
  | { readonly kind: "unclear" };

const COLUMNS: KnownColumns = { meanings: ["indicator", "score", "remark"], headers: ["", "", ""] };
const MOST_LINES = 5;
const LONGEST_LINE = 1_000;
const LONGEST_REMARK = 120;
/** A single indicator with a figure may be a sentence. */
const FEWEST = 2;
const MOST_LOOSE = 3;
const NO_RESULTS = /เป้าหมาย|น้ำหนัก|ปีที่(?:แล้ว|ผ่านมา)|ปีก่อน/;
const NUMBER_BEFORE = /^\s*((?:ตัวชี้วัด(?:ที่)?\s*)?)([0-9๐-๙]{1,2})?\s*[.):]?\s*/;
const FIGURE = /^\s*([0-9๐-๙]{1,3}(?:[.,][0-9๐-๙]{1,4})?(?: ?%)?)(?=\s|$)/;
const OTHER_LABEL =
  /^((?:แบบ(?:วัด|ตรวจ)[^0-9๐-๙]{0,60})?\(?\b(?:IIT|EIT|OIT)\b\)?|(?:ผล)?คะแนน\s?(?:ภาพรวม|รวม|เฉลี่ยรวม|เฉลี่ยภาพรวม|ITA)(?:\s?ของหน่วยงาน|\s?\(?ITA\)?|ทั้งหมด|ทั้งสิ้น)?|รวม(?:ทั้งสิ้น)?|เฉลี่ยรวม)\s+(?=[0-9๐-๙])/i;

/** Rows of indicators, instruments and the total out of lines that name them with their figures. */
export function indicatorTables(lines: readonly TextLine[], taken: ReadonlySet<number>): Findings {
  const tables: (readonly MadeRow[])[] = [];
  const unproven: TextLine[] = [];
  let run = newRun(undefined);
  let lastText = "";
  let afterBlank = false;
  const close = (header: UntabbedHeader | undefined) => {
    if (isProven(run)) tables.push(run.rows);
    else if (run.rows.length > 1 || (run.header !== undefined && run.rows.length > 0)) {
      for (const row of run.rows) for (const line of row.lines.slice(0, 1)) unproven.push(line);
    }
    // One alone may be a sentence, such as one about an amount of money.
    if (run.header !== undefined || run.unclear.length + run.rows.length >= FEWEST)
      for (const line of run.unclear) unproven.push(line);
    run = newRun(header);
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    afterBlank ||= line?.text === "";
    if (line === undefined || line.text === "" || isPageMark(line.text)) continue;
    const header = taken.has(index) ? undefined : headerAt(lines, index);
    if (header !== undefined) {
      if (run.header === undefined || run.rows.length === 0) close(header);
      index += header.lines - 1;
      continue;
    }
    const reading = taken.has(index) ? undefined : readEntries(lines, index, run.header !== undefined);
    if (reading?.kind === "entries") {
      const used = lines.slice(index, index + reading.lines).filter(({ text }) => text !== "");
      if (run.rows.length === 0) run.title = lastText;
      for (const entry of reading.entries) addEntry(run, entry, used);
      index += reading.lines - 1;
    } else {
      if (reading?.kind === "unclear") run.unclear.push(line);
      run.loose += 1;
      if (run.loose > MOST_LOOSE || (afterBlank && run.rows.length > 0)) close(undefined);
    }
    if (reading?.kind !== "entries") lastText = line.text;
    afterBlank = false;
  }
  close(undefined);
  return { tables, doubts: [], unproven };
}

interface Run {
  readonly header: UntabbedHeader | undefined;
  title: string;
  readonly rows: MadeRow[];
  readonly seen: Set<string>;
  readonly unclear: TextLine[];
  loose: number;
}

function newRun(header: UntabbedHeader | undefined): Run {
  return { header, title: "", rows: [], seen: new Set(), unclear: [], loose: 0 };
}

function addEntry(run: Run, { kind, key, label, figure, remark }: Entry, lines: readonly TextLine[]): void {
  run.rows.push({ cells: [label, figure, remark], columns: COLUMNS, lines });
  // The total alone is prose, and is read as that.
  if (kind !== "total") run.seen.add(`${kind} ${key}`);
  run.loose = 0;
}

function isProven({ header, title, seen, rows }: Run): boolean {
  if (header === undefined) return seen.size >= FEWEST && !NO_RESULTS.test(title);
  const meanings = header.columns.map(({ meaning }) => meaning);
  // Two indicators may stand side by side, each with its score.
  const count = (wanted: ColumnMeaning) => meanings.filter((meaning) => meaning === wanted).length;
  const oneScore = count("score") === 1 || (count("score") > 1 && count("score") === count("indicator"));
  const other = meanings.some((meaning) => meaning === "weight" || meaning === "weighted" || meaning === "code");
  return oneScore && !other && seen.size > 0 && rows.length > 0;
}

/** The entries a line begins with: one or several, their names and figures wrapped over lines or not. */
function readEntries(lines: readonly TextLine[], index: number, headed: boolean): LineReading | undefined {
  const joined: string[] = [];
  for (const { text } of lines.slice(index, index + MOST_LINES)) {
    if (text === "") break;
    joined.push(text.slice(0, LONGEST_LINE));
  }
  const text = joined.join("\n");
  const other = otherEntry(joined[0] ?? "");
  if (other !== undefined) return { kind: "entries", entries: [other], lines: 1 };
  const entries: Entry[] = [];
  let at = 0;
  for (;;) {
    const entry = indicatorEntry(text.slice(at), headed);
    if (entry === undefined) break;
    if (entry === "unclear") return { kind: "unclear" };
    entries.push(entry.entry);
    at += entry.end;
    // The next one on the same line belongs to the same row; on a new line it is read anew.
    if (text.charAt(at) === "\n" || at >= text.length) break;
  }
  if (entries.length === 0) return undefined;
  if (at < text.length && text.charAt(at) !== "\n") return { kind: "unclear" };
  return { kind: "entries", entries, lines: text.slice(0, at).split("\n").length };
}

/** The indicator a text begins with, its figure, and a remark up to the end of the line. */
function indicatorEntry(text: string, headed: boolean): { entry: Entry; end: number } | "unclear" | undefined {
  const [lead = "", word = "", number] = NUMBER_BEFORE.exec(text) ?? [];
  const named = indicatorAtStart(text.slice(lead.length));
  if (named === undefined) return undefined;
  if (number !== undefined && Number(toArabicDigits(number)) !== named.no) return "unclear";
  let end = lead.length + named.end;
  end += /^\s*\((?:IIT|EIT|OIT)\)/.exec(text.slice(end))?.[0].length ?? 0;
  const match = FIGURE.exec(text.slice(end));
  if (match === null) return undefined;
  // A line break leaves open whether a space stood there.
  const printed = text.slice(lead.length, end);
  const label = `${lead.trim()} ${printed.includes("\n") ? named.name : printed}`.trim();
  const [figure] = figuresIn(text.slice(end).trimStart());
  end += match[0].length;
  if (figure === undefined || figure.governed || !(figure.likeScore || (headed && figure.value <= 100)))
    return "unclear";
  const lineEnd = text.indexOf("\n", end);
  const rest = text.slice(end, lineEnd < 0 ? text.length : lineEnd);
  const entry = (remark: string): Entry => ({
    kind: "indicator",
    key: String(named.no),
    label,
    figure: match[1] ?? "",
    remark,
  });
  if (rest.trim() === "") return { entry: entry(""), end: end + rest.length };
  if (beginsWithIndicator(rest)) return { entry: entry(""), end };
  const remark = rest.trim();
  const plain = !/^[0-9๐-๙]/.test(remark) && remark.length <= LONGEST_REMARK;
  return plain && (number !== undefined || word !== "" || headed)
    ? { entry: entry(remark), end: end + rest.length }
    : "unclear";
}

function beginsWithIndicator(text: string): boolean {
  return indicatorAtStart(text.slice(NUMBER_BEFORE.exec(text)?.[0].length ?? 0)) !== undefined;
}

/** An instrument or the total, with its figure on the same line. */
function otherEntry(text: string): Entry | undefined {
  const match = OTHER_LABEL.exec(text);
  if (match === null) return undefined;
  const [whole, label = ""] = match;
  const rest = text.slice(whole.length);
  const [figure, second] = figuresIn(rest);
  if (figure?.start !== 0 || second !== undefined || figure.governed || !figure.likeScore) return undefined;
  const instrument = /\b(IIT|EIT|OIT)\b/.exec(label)?.[1];
  const remark = rest.slice(figure.end).trim();
  if (instrument !== undefined && !/ITA/i.test(label)) {
    return remark === "" ? { kind: "instrument", key: instrument, label, figure: figure.printed, remark } : undefined;
  }
  const plain = remark === "" || /^\(?(?:อยู่ใน)?\s?(?:ระดับ|เกรด)/.test(remark);
  return plain ? { kind: "total", key: "", label, figure: figure.printed, remark } : undefined;
}
