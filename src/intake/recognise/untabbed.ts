import { parseItemCode, parseNumber } from "../../ita";
import { tidy } from "../../thai";
import type { SourceDocument } from "../source";
import type { Draft } from "./draft";
import { indicatorMention } from "./names";

/** Fewer such lines are prose that begins with a code. */
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

/** Notes lines of text that look like the rows of a table whose columns nothing separates. */
export function noteUntabbedTable(document: SourceDocument, draft: Draft): void {
  const rows = document.lines.flatMap((line) => (line.kind === "text" && looksLikeRow(line.text) ? [line] : []));
  const [first] = rows;
  if (first === undefined || rows.length < FEWEST) return;
  const text = tidy(first.text).slice(0, 160);
  draft.note("table-without-tabs", { file: document.file, row: first.row, text }, { count: rows.length, text });
}
