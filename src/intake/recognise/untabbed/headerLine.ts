import { columnMeaning, type ColumnMeaning } from "../tables/columns";
import type { TextLine } from "./textLines";

/** A table's header whose cells nothing separates: the columns in order, as far as they are known. */
export interface UntabbedHeader {
  readonly columns: readonly { readonly meaning: ColumnMeaning | undefined; readonly text: string }[];
  /** How many lines it takes. */
  readonly lines: number;
}

const MOST_LINES = 16;
const LONGEST = 200;
const FIRST: ReadonlySet<ColumnMeaning | undefined> = new Set(["code", "ordinal", "indicator", "instrument", "name"]);

type Column = UntabbedHeader["columns"][number];

/** Words to columns: a word with a meaning of its own begins a column, any other goes on with the one before. */
export function columnsOfWords(words: readonly string[]): readonly Column[] {
  const columns: Column[] = [];
  for (const word of words) {
    const last = columns.at(-1);
    const meaning = columnMeaning(word);
    const longer = last === undefined ? undefined : `${last.text} ${word}`;
    const goesOn =
      longer !== undefined &&
      (meaning === undefined || (meaning === last?.meaning && columnMeaning(longer) === meaning));
    if (goesOn) columns[columns.length - 1] = { meaning: columnMeaning(longer), text: longer };
    else columns.push({ meaning, text: word });
  }
  return columns;
}

function isHeader(columns: readonly Column[]): boolean {
  const meanings = columns.map(({ meaning }) => meaning);
  if (!FIRST.has(meanings[0])) return false;
  const known = meanings.filter((meaning) => meaning !== undefined).length;
  const rowKey = meanings.some((meaning) => meaning === "code" || meaning === "ordinal" || meaning === "indicator");
  return rowKey && known >= 2 && known * 2 > columns.length && (meanings.includes("score") || known >= 3);
}

/** The header that begins on a line: on one line, or each cell on lines of its own, blank lines between or not. */
export function headerAt(lines: readonly TextLine[], index: number): UntabbedHeader | undefined {
  const words: string[] = [];
  let found: UntabbedHeader | undefined;
  for (let count = 1; count <= MOST_LINES; count += 1) {
    const text = lines[index + count - 1]?.text ?? "";
    // Only cells alone on their lines stand apart by blank lines.
    if (text === "" && count > 1 && columnsOfWords(words).length <= count / 2) continue;
    if (text === "" || text.length > LONGEST || /[0-9๐-๙]/.test(text)) break;
    const own = text.split(" ");
    const meaning = columnMeaning(own[0] ?? "");
    if (count === 1 && !FIRST.has(meaning)) return undefined;
    // A line that begins with no heading is the first of the table's rows.
    if (count > 1 && meaning === undefined) break;
    words.push(...own);
    const columns = columnsOfWords(words);
    if (isHeader(columns)) found = { columns, lines: count };
    else if (found !== undefined) break;
  }
  return found;
}

/** Nothing but known columns make it the same header again, whatever the spelling. */
export function headerSignature({ columns }: UntabbedHeader): string {
  return columns.map(({ meaning }) => meaning ?? "?").join();
}
