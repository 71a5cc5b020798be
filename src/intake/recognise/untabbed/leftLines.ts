import { parseItemCode, parseNumber } from "../../../ita";
import { tidy, toArabicDigits } from "../../../thai";
import type { SourceDocument } from "../../source";
import type { Draft } from "../draft";
import { indicatorMention } from "../names";
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
    for (const { row, text, sheet, page } of left) {
      const leaf = { ...(sheet === undefined ? {} : { sheet }), ...(page === undefined ? {} : { page }) };
      if (!rows.has(row)) rows.set(row, { row, text, leaf });
    }
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
