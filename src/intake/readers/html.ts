import { Parser } from "htmlparser2";
import type { RefusalCode } from "../result";
import { MOST_CELLS, type ReaderResult, type SourceLine } from "../source";

const IGNORED = new Set(["script", "style", "template", "noscript", "head"]);
const BLOCKS = new Set([
  "p",
  "div",
  "li",
  "ul",
  "ol",
  "br",
  "hr",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "section",
  "article",
  "caption",
  "dt",
  "dd",
]);
/** More columns than any result table has; larger spans are cut to it. */
const WIDEST = 256;
const TALLEST = 500;
/** Pages are nested a few dozen levels deep; the parser slows down with depth, so deeper input is refused. */
const DEEPEST = 1_000;
const CHUNK = 65_536;

interface Table {
  readonly number: number;
  row: number;
  /** Texts still to be repeated downwards, by column: rows left and text. */
  readonly spans: Map<number, { left: number; text: string }>;
  cells: string[] | null;
  cell: { text: string; columns: number; rows: number } | null;
}

function span(value: string | undefined, limit: number): number {
  const number = Number.parseInt(value ?? "1", 10);
  return Number.isFinite(number) && number > 1 ? Math.min(number, limit) : 1;
}

/**
 * HTML: each table gives rows with merged cells filled in, everything else lines of text. A table
 * inside a cell is a table of its own. Nothing is fetched and no script is looked at. Absurdly
 * deep nesting and tables that merged cells blow up are refused.
 */
export function readHtml(html: string): ReaderResult | RefusalCode {
  const lines: SourceLine[] = [];
  const stack: Table[] = [];
  let tables = 0;
  let ignored = 0;
  let text = "";
  let textRow = 0;
  let depth = 0;
  let deepest = 0;
  let cellsRead = 0;

  const flushText = () => {
    const line = text.replace(/\s+/g, " ").trim();
    text = "";
    if (line === "") return;
    textRow += 1;
    lines.push({ kind: "text", text: line, row: textRow });
  };
  const fillSpans = (table: Table, cells: string[]) => {
    for (let spanned = table.spans.get(cells.length); spanned !== undefined; spanned = table.spans.get(cells.length)) {
      if (spanned.left <= 1) table.spans.delete(cells.length);
      else spanned.left -= 1;
      cells.push(spanned.text);
    }
  };
  const closeCell = (table: Table) => {
    const { cell, cells } = table;
    if (cell === null || cells === null) return;
    const content = cell.text.replace(/[ \t\f\r\n\u00A0]+/g, " ").trim();
    fillSpans(table, cells);
    for (let column = 0; column < cell.columns && cells.length < WIDEST; column += 1) {
      // A wide cell is read once; the other columns it covers stay empty.
      const text = column === 0 ? content : "";
      if (cell.rows > 1) table.spans.set(cells.length, { left: cell.rows - 1, text });
      cells.push(text);
    }
    table.cell = null;
  };
  const closeRow = (table: Table) => {
    closeCell(table);
    const { cells } = table;
    if (cells === null) return;
    fillSpans(table, cells);
    table.cells = null;
    cellsRead += cells.length;
    if (cells.some((cell) => cell !== "")) lines.push({ kind: "row", cells, table: table.number, row: table.row });
  };
  const closeTable = () => {
    const table = stack.pop();
    if (table !== undefined) closeRow(table);
    lines.push({ kind: "blank", row: textRow });
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        deepest = Math.max(deepest, depth);
        if (IGNORED.has(name)) ignored += 1;
        const table = stack.at(-1);
        if (name === "table") {
          flushText();
          tables += 1;
          stack.push({ number: tables, row: 0, spans: new Map(), cells: null, cell: null });
        } else if (table !== undefined && name === "tr") {
          closeRow(table);
          table.row += 1;
          table.cells = [];
        } else if (table !== undefined && (name === "td" || name === "th")) {
          closeCell(table);
          if (table.cells === null) {
            table.row += 1;
            table.cells = [];
          }
          table.cell = { text: "", columns: span(attributes.colspan, WIDEST), rows: span(attributes.rowspan, TALLEST) };
        } else if (BLOCKS.has(name)) {
          if (table?.cell != null) table.cell.text += " ";
          else flushText();
        }
      },
      ontext(data) {
        if (ignored > 0) return;
        const cell = stack.at(-1)?.cell;
        if (cell != null) cell.text += data;
        else text += data;
      },
      onclosetag(name) {
        depth -= 1;
        if (IGNORED.has(name)) ignored = Math.max(0, ignored - 1);
        const table = stack.at(-1);
        if (name === "table") closeTable();
        else if (table !== undefined && name === "tr") closeRow(table);
        else if (table !== undefined && (name === "td" || name === "th")) closeCell(table);
        else if (BLOCKS.has(name)) {
          if (table?.cell != null) table.cell.text += " ";
          else flushText();
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  for (let start = 0; start < html.length; start += CHUNK) {
    parser.write(html.slice(start, start + CHUNK));
    if (deepest > DEEPEST) return "damaged";
    if (cellsRead > MOST_CELLS) return "too-many-cells";
  }
  parser.end();
  while (stack.length > 0) closeTable();
  flushText();
  return { lines, broken: [] };
}
