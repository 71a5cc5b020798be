import { toArabicDigits } from "../../../thai";
import type { RefusalCode } from "../../result";
import { MOST_CELLS, type ReaderResult, type SourceLine } from "../../source";
import { HtmlElements, type ElementHandler } from "./htmlElements";
import { HiddenTexts, isHidden, type Attributes } from "./htmlHidden";
import { HtmlTables } from "./htmlTables";
import { LongText } from "./longText";

/** Not `head`: pages forget to close it. The choices of a form are nobody's result. */
const IGNORED = new Set(["script", "style", "title", "template", "noscript", "select", "datalist", "button"]);
const BLOCKS = new Set("p div li ul ol br hr h1 h2 h3 h4 h5 h6 section article caption dt dd form pre".split(" "));
/** Pages are nested a few dozen levels deep; the parser slows down with depth, so deeper input is refused. */
const DEEPEST = 1_000;
const CHUNK = 65_536;
/** What is struck out does not run together with what stands beside it: `8` struck out before `5` is not 85. */
const STRUCK = new Set(["s", "strike", "del"]);
/** Fields whose value stands on the page like text. */
const FIELDS_LIKE_TEXT = /^(?:|text|number)$/i;

/** What a tab in running text is: a space, as in HTML, or the end of a column, as in Word. */
export type TabMeaning = "space" | "columns";

/** Lines of a page in the making: rows of its tables, and the text around them. */
class Page implements ElementHandler {
  readonly lines: SourceLine[] = [];
  readonly tables = new HtmlTables((line) => this.lines.push(line));
  readonly hidden = new HiddenTexts();
  /** The text around the tables. */
  private readonly around = new LongText();
  private textRow = 0;
  /** Inside so many raised texts. */
  private raised = 0;
  /** How many elements around have no text for the page. */
  private ignored = 0;
  /** Depth of the outermost element that hides what is in it; rows and cells keep that themselves. */
  private hiddenSince: number | undefined;

  constructor(private readonly tabs: TabMeaning) {}

  text(text: string): void {
    if (this.ignored > 0) return;
    const { target, isInHiddenRow } = this.tables;
    const isUnseen = target === "hidden" || (this.hiddenSince !== undefined && !isInHiddenRow);
    if (isUnseen) this.hidden.add(text, this.tables.place ?? `depth ${String(this.hiddenSince)}`);
    else {
      const shown = this.raised > 0 ? raisedText(text) : text;
      if (!this.tables.addText(shown)) this.around.add(shown);
    }
  }

  /** A block ends a line of text; inside a cell it is a space. */
  breakLine(): void {
    if (!this.tables.addText(" ")) this.flush();
  }

  flush(): void {
    const text = this.around.take();
    if (text.trim() === "") return;
    const columns = text.split(this.tabs === "columns" ? "\t" : /(?!)/);
    const cells = columns.map((column) => column.replace(/\s+/g, " ").trim());
    if (cells.every((cell) => cell === "")) return;
    this.textRow += 1;
    const row = this.textRow;
    if (cells.length === 1) this.lines.push({ kind: "text", text: cells.join(), row });
    else this.lines.push({ kind: "row", cells, table: this.tableOfTabs(), row });
  }

  /** Lines with tabs one after the other are one table. */
  private tableOfTabs(): number {
    const last = this.lines.at(-1);
    return last?.kind === "row" ? last.table : this.tables.countTable();
  }

  open(name: string, attributes: Attributes, depth: number): void {
    const hidden = isHidden(attributes);
    if (name === "td" || name === "th") this.tables.openCell(attributes, hidden);
    else if (name === "tr") {
      if (this.tables.target === "none") this.flush();
      this.tables.openRow(hidden || this.hiddenSince !== undefined);
    } else {
      if (hidden) this.hiddenSince ??= depth;
      this.openOther(name, attributes);
    }
  }

  private openOther(name: string, attributes: Attributes): void {
    if (IGNORED.has(name)) this.ignored += 1;
    if (name === "table") {
      this.flush();
      this.tables.openTable();
    } else if (name === "input") this.readField(attributes);
    else if (BLOCKS.has(name)) this.breakLine();
    else if (STRUCK.has(name)) this.text(" ");
    else if (name === "sup") this.raised += 1;
  }

  /** A form shows its figures in fields. */
  private readField({ type = "", value = "" }: Attributes): void {
    if (FIELDS_LIKE_TEXT.test(type)) this.text(value);
  }

  close(name: string, depth: number): void {
    if (name === "td" || name === "th") this.tables.closeCell();
    else if (name === "tr") this.tables.closeRow();
    else if (name === "table") this.tables.closeTable();
    else if (BLOCKS.has(name)) this.breakLine();
    else if (STRUCK.has(name)) this.text(" ");
    else if (name === "sup") this.raised = Math.max(0, this.raised - 1);
    else if (IGNORED.has(name)) this.ignored -= 1;
    if (this.hiddenSince !== undefined && depth <= this.hiddenSince) this.hiddenSince = undefined;
  }

  finish(): ReaderResult {
    while (this.tables.isOpen) this.tables.closeTable();
    this.flush();
    const { data } = this.hidden;
    return {
      lines: this.lines,
      broken: this.tables.broken,
      ...(data === undefined ? {} : { notices: [{ code: "cells-hidden", at: {}, data }] }),
    };
  }
}

const RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** The number of a note, which is no figure: `100` with a raised 1 is not 1001. */
function raisedText(text: string): string {
  const digits = /^\s*\[?([0-9๐-๙]{1,3})\]?\s*$/.exec(text)?.[1];
  if (digits === undefined) return text;
  return toArabicDigits(digits).replace(/\d/g, (digit) => RAISED_DIGITS[Number(digit)] ?? digit);
}

/**
 * HTML: each table gives rows with merged cells filled in, everything else lines of text. Nothing is
 * fetched and no script is looked at. Rows nobody sees are marked, so that they are accounted for;
 * other hidden text is only told. Absurdly deep nesting and tables that merged cells blow up are
 * refused.
 */
export function readHtml(html: string, tabs: TabMeaning = "space"): ReaderResult | RefusalCode {
  return readHtmlParts(partsOf(html), tabs);
}

function* partsOf(html: string): Generator<string> {
  for (let start = 0; start < html.length; start += CHUNK) yield html.slice(start, start + CHUNK);
}

const LONGEST_ENTITY = 40;

/** The parser misreads an entity that is cut in two, so the beginning of one waits for its rest. */
function* withoutCutEntities(parts: Iterable<string>): Generator<string> {
  let waiting = "";
  for (const part of parts) {
    const text = waiting + part;
    const last = text.lastIndexOf("&");
    const isCut = last >= text.length - LONGEST_ENTITY && last >= 0 && !text.includes(";", last);
    const cut = isCut ? last : text.length;
    waiting = text.slice(cut);
    yield text.slice(0, cut);
  }
  yield waiting;
}

/** The same for a page that comes in parts, of which only the newest is kept. */
export function readHtmlParts(parts: Iterable<string>, tabs: TabMeaning = "space"): ReaderResult | RefusalCode {
  const page = new Page(tabs);
  const elements = new HtmlElements(page);
  let atStart = true;
  for (const part of withoutCutEntities(parts)) {
    elements.write(atStart ? part.slice(startOf(part)) : part);
    atStart = false;
    if (elements.deepest > DEEPEST) return "damaged";
    if (page.tables.hasTooManyCells || page.lines.length > MOST_CELLS) return "too-many-cells";
  }
  elements.end();
  return page.finish();
}

/** The clipboard of Windows puts offsets before the page. */
function startOf(html: string): number {
  return /^\s*Version:\d/.test(html) ? Math.max(0, html.indexOf("<")) : 0;
}
