import { Tokenizer } from "htmlparser2";
import type { RefusalCode } from "../result";
import type { ReaderResult, SourceLine } from "../source";
import { HtmlTables } from "./htmlTables";
import { HtmlTags } from "./htmlTags";

const IGNORED = new Set(["script", "style", "template", "noscript"]);
const BLOCKS = new Set("p div li ul ol br hr h1 h2 h3 h4 h5 h6 section article caption dt dd".split(" "));
/** Pages are nested a few dozen levels deep; deeper input is no page. */
const DEEPEST = 1_000;
const CHUNK = 65_536;

/** Lines of a page in the making: rows of its tables, and the text around them. */
class Page {
  readonly lines: SourceLine[] = [];
  readonly tables = new HtmlTables((line) => this.lines.push(line));
  private text = "";
  private textRow = 0;
  private ignored = 0;
  private inHead = false;
  private depth = 0;
  private deepest = 0;

  get isTooDeep(): boolean {
    return this.deepest > DEEPEST;
  }

  addText(text: string): void {
    if (this.ignored > 0 || this.inHead) return;
    if (!this.tables.addText(text)) this.text += text;
  }

  /** A block ends a line of text; inside a cell it is a space. */
  private breakLine(): void {
    if (!this.tables.addText(" ")) this.flush();
  }

  private flush(): void {
    const line = this.text.replace(/\s+/g, " ").trim();
    this.text = "";
    if (line === "") return;
    this.textRow += 1;
    this.lines.push({ kind: "text", text: line, row: this.textRow });
  }

  open(name: string, colspan: string | undefined, rowspan: string | undefined): void {
    if (name === "td" || name === "th") this.tables.openCell(colspan, rowspan);
    else if (name === "tr") this.tables.openRow();
    else if (name === "table") this.openTable();
    else if (name === "head") this.inHead = true;
    else if (name === "body") this.inHead = false;
    else if (IGNORED.has(name)) this.ignored += 1;
    else if (BLOCKS.has(name)) this.breakLine();
    if (name === "div") this.deepen(1);
  }

  close(name: string): void {
    if (name === "td" || name === "th") this.tables.closeCell();
    else if (name === "tr") this.tables.closeRow();
    else if (name === "table") this.closeTable();
    else if (name === "head") this.inHead = false;
    else if (IGNORED.has(name)) this.ignored = Math.max(0, this.ignored - 1);
    else if (BLOCKS.has(name)) this.breakLine();
    if (name === "div") this.deepen(-1);
  }

  private openTable(): void {
    // The end of the head may be left out.
    this.inHead = false;
    this.flush();
    this.tables.openTable();
    this.deepen(1);
  }

  private closeTable(): void {
    if (!this.tables.isOpen) return;
    this.tables.closeTable();
    this.deepen(-1);
  }

  private deepen(by: number): void {
    this.depth = Math.max(0, this.depth + by);
    this.deepest = Math.max(this.deepest, this.depth);
  }

  finish(): ReaderResult {
    while (this.tables.isOpen) this.tables.closeTable();
    this.flush();
    return { lines: this.lines, broken: this.tables.broken };
  }
}

/**
 * HTML: each table gives rows with merged cells filled in, everything else lines of text. Nothing is
 * fetched and no script is looked at. Absurdly deep nesting and tables that merged cells blow up are
 * refused.
 */
export function readHtml(html: string): ReaderResult | RefusalCode {
  return readHtmlParts(partsOf(html));
}

function* partsOf(html: string): Generator<string> {
  for (let start = 0; start < html.length; start += CHUNK) yield html.slice(start, start + CHUNK);
}

const LONGEST_ENTITY = 40;

/** The tokenizer misreads an entity that is cut in two, so the beginning of one waits for its rest. */
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
export function readHtmlParts(parts: Iterable<string>): ReaderResult | RefusalCode {
  const page = new Page();
  const tags = new HtmlTags(page);
  const tokenizer = new Tokenizer({}, tags);
  for (const part of withoutCutEntities(parts)) {
    tags.goOn(part);
    tokenizer.write(part);
    if (page.isTooDeep) return "damaged";
    if (page.tables.hasTooManyCells) return "too-many-cells";
  }
  tokenizer.end();
  return page.finish();
}
