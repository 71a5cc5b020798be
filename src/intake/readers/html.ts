import { Parser } from "htmlparser2";
import type { RefusalCode } from "../result";
import { MOST_CELLS, type ReaderResult, type SourceLine } from "../source";
import { HtmlTables } from "./htmlTables";
import { LongText } from "./longText";

const IGNORED = new Set(["script", "style", "template", "noscript", "head"]);
const BLOCKS = new Set("p div li ul ol br hr h1 h2 h3 h4 h5 h6 section article caption dt dd".split(" "));
/** Pages are nested a few dozen levels deep; the parser slows down with depth, so deeper input is refused. */
const DEEPEST = 1_000;
const CHUNK = 65_536;

/** Lines of a page in the making: rows of its tables, and the text around them. */
class Page {
  readonly lines: SourceLine[] = [];
  readonly tables = new HtmlTables((line) => this.lines.push(line));
  private readonly text = new LongText();
  private textRow = 0;

  addText(text: string): void {
    if (!this.tables.addText(text)) this.text.add(text);
  }

  /** A block ends a line of text; inside a cell it is a space. */
  breakLine(): void {
    if (!this.tables.addText(" ")) this.flush();
  }

  flush(): void {
    const line = this.text.take().replace(/\s+/g, " ").trim();
    if (line === "") return;
    this.textRow += 1;
    this.lines.push({ kind: "text", text: line, row: this.textRow });
  }

  open(name: string, { colspan, rowspan }: Readonly<Record<string, string>>): void {
    if (name === "table") {
      this.flush();
      this.tables.openTable();
    } else if (name === "tr") this.tables.openRow();
    else if (name === "td" || name === "th") this.tables.openCell(colspan, rowspan);
    else if (BLOCKS.has(name)) this.breakLine();
  }

  close(name: string): void {
    if (name === "table") this.tables.closeTable();
    else if (name === "tr") this.tables.closeRow();
    else if (name === "td" || name === "th") this.tables.closeCell();
    else if (BLOCKS.has(name)) this.breakLine();
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
  const page = new Page();
  let depth = 0;
  let deepest = 0;
  let ignored = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      deepest = Math.max(deepest, depth);
      if (IGNORED.has(name)) ignored += 1;
      page.open(name, attributes);
    },
    ontext(text) {
      if (ignored === 0) page.addText(text);
    },
    onclosetag(name) {
      depth -= 1;
      if (IGNORED.has(name)) ignored = Math.max(0, ignored - 1);
      page.close(name);
    },
  });
  for (let start = 0; start < html.length; start += CHUNK) {
    parser.write(html.slice(start, start + CHUNK));
    if (deepest > DEEPEST) return "damaged";
    if (page.tables.hasTooManyCells || page.lines.length > MOST_CELLS) return "too-many-cells";
  }
  parser.end();
  return page.finish();
}
