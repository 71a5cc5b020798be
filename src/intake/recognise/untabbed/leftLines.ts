import { parseItemCode, parseNumber } from "../../../ita";
import { tidy, toArabicDigits } from "../../../thai";
import { leafOf, type SourceDocument } from "../../source";
import type { Draft } from "../draft";
import { codeList } from "../tables/groupTables";
import { indicatorMention } from "../names";
import { columnsOfWords } from "./headerLine";
import type { TabledDocument } from "./madeRows";

/** Fewer such lines are prose that begins with a code, unless the document has such tables. */
const FEWEST = 3;
const LONGEST = 600;

/** A line that begins with an item code or an indicator and ends with a figure, without a tab between. */
function looksLikeRow(line: string): boolean {
  const words = tidy(line.slice(0, LONGEST)).split(" ");
  const last = words.at(-1) ?? "";
  if (words.length < 3 || parseNumber(last).kind !== "number") return false;
  const rest = words.slice(0, -1).join(" ");
  return parseItemCode(words[0] ?? "") !== undefined || indicatorMention(rest) !== undefined;
}

const LONGEST_HEADER = 200;
const FEWEST_COLUMNS = 2;
/** Headings that stand in running text too. */
const SAYS_LITTLE: ReadonlySet<string> = new Set(["remark", "ordinal", "name", "period", "steps"]);

/** A header of columns above a line of text: a table of owners, measures or groups that lost its columns. */
function looksLikeHeader(line: string, next: string): boolean {
  const text = tidy(line);
  if (text === "" || text.length > LONGEST_HEADER || tidy(next) === "") return false;
  const columns = columnsOfWords(text.split(" "));
  const meanings = new Set(columns.map(({ meaning }) => meaning).filter((meaning) => meaning !== undefined));
  // Whether a table of scores was read is known better elsewhere.
  if (meanings.has("score")) return false;
  const telling = [...meanings].filter((meaning) => !SAYS_LITTLE.has(meaning));
  if (columns[0]?.meaning !== undefined && meanings.size >= FEWEST_COLUMNS && telling.length > 0) {
    return meanings.size * 2 > columns.length;
  }
  return GROUPS.test(text) && (codeList(tidy(next)) ?? []).length > 0;
}

/** Two limits side by side: `ต่ำกว่า 60 60 - 85 สูงกว่า 85`. */
const GROUPS = /(?:ต่ำกว่า|น้อยกว่า)[^.]{0,20}[0-9๐-๙].*(?:สูงกว่า|มากกว่า|เกินกว่า|ขึ้นไป)/;

/** A sentence of the same figure was read, so nothing of the line is lost. */
function isRead(line: string, { indicators }: Draft): boolean {
  const words = toArabicDigits(tidy(line)).split(" ");
  const figure = parseNumber(words.at(-1) ?? "");
  const label = words
    .slice(0, -1)
    .join(" ")
    .replace(/^[-–•*\s]+|\s*[:=]$/g, "");
  const no = indicatorMention(label)?.no;
  return no !== undefined && figure.kind === "number" && indicators.get(no)?.score === figure.value;
}

/** Notes lines of text that look like the rows of a table whose columns nothing separates, and were not read. */
export function noteTableWithoutTabs(original: SourceDocument, tabled: TabledDocument, draft: Draft): void {
  const { document, unproven } = tabled;
  const left = document.lines.flatMap((line) =>
    line.kind === "text" && looksLikeRow(line.text) && !isRead(line.text, draft) ? [line] : [],
  );
  const fewest = document === original ? FEWEST : 1;
  const rows = new Map(
    unproven.filter(({ text }) => !isRead(text, draft)).map(({ row, text, leaf }) => [row, { row, text, leaf }]),
  );
  if (left.length >= fewest || rows.size > 0) {
    for (const line of left) {
      const { row, text } = line;
      if (!rows.has(row)) rows.set(row, { row, text, leaf: leafOf(line) });
    }
  }
  for (const [index, line] of document.lines.entries()) {
    const next = document.lines[index + 1];
    if (line.kind !== "text" || next?.kind !== "text" || !looksLikeHeader(line.text, next.text)) continue;
    if (!rows.has(line.row)) rows.set(line.row, { row: line.row, text: line.text, leaf: leafOf(line) });
  }
  const [first] = [...rows.values()].sort((a, b) => a.row - b.row);
  if (first === undefined) return;
  const text = tidy(first.text).slice(0, 160);
  draft.note(
    "table-without-tabs",
    { file: original.file, ...first.leaf, row: first.row, text },
    { count: rows.size, text },
  );
}
