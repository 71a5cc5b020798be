import { tidy } from "../../thai";

const MARKUP = /[<&*]/;
const INLINE_TAG = /<\/?(?:u|b|i|s|em|strong|span|font|sup|sub|p|div|br)(?:\s[^<>]{0,200})?\/?>/gi;
const ENTITIES: Readonly<Record<string, string>> = { nbsp: " ", amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** A cell's text without stray markup (`<u>`, `<br>`, `**`, entities); `<https://…>` is left alone. */
export function cleanCell(text: string): string {
  if (!MARKUP.test(text)) return tidy(text);
  return tidy(
    text
      .replace(INLINE_TAG, (tag) => (/^<\/?(?:p|div|br)/i.test(tag) ? " " : ""))
      .replace(/&(nbsp|amp|lt|gt|quot|apos);/g, (whole, name: string) => ENTITIES[name] ?? whole)
      .replace(/\*\*/g, ""),
  );
}

/** `100.00 คะแนน` and `Ｏ9` in a table: the unit says what the column says, and wide letters are the same letters. */
function bareCell(text: string): string {
  const cell = cleanCell(text);
  if (WIDE.test(cell)) return bareCell(cell.replace(WIDE_ALL, narrow));
  return SCORE_WITH_UNIT.exec(cell)?.[1] ?? cell;
}

const SCORE_WITH_UNIT = /^([0-9๐-๙]{1,3}(?:[.,][0-9๐-๙]{1,4})?) ?คะแนน$/;
/** Latin letters and digits as wide as a Chinese one (U+FF01 to U+FF5E), which stand in the order of ASCII. */
const WIDE = /[\uFF01-\uFF5E]/;
const WIDE_ALL = /[\uFF01-\uFF5E]/g;
const WIDE_OFFSET = 0xfee0;
const narrow = (letter: string) => String.fromCharCode(letter.charCodeAt(0) - WIDE_OFFSET);

const WORTH_REMEMBERING = 200;

/** Cleans the cells of tables, and a long text once, however many rows a merged cell repeats it in. */
export function cellCleaner(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    if (text.length < WORTH_REMEMBERING) return bareCell(text);
    const clean = known.get(text) ?? bareCell(text);
    known.set(text, clean);
    return clean;
  };
}

/** Rows that say nothing: blank, dashes or dots, a page number between dashes. */
export function isDecoration(cells: readonly string[]): boolean {
  return cells.every((cell) => /^[\s:|=_.…\-–—]*$/.test(cell) || /^[-–—]\s?[0-9๐-๙]{1,4}\s?[-–—]$/.test(cell));
}

/** The only text of a row: one cell is filled, or a merged cell was repeated over the row. */
export function onlyText(cells: readonly string[]): string | undefined {
  const filled = [...new Set(cells.filter((cell) => cell !== ""))];
  return filled.length === 1 ? filled[0] : undefined;
}

/** Undefined for what stands for "nothing" in a text column. */
export function textOrNothing(cell: string | undefined): string | undefined {
  return cell === undefined || /^[-–—\s]*$/.test(cell) ? undefined : cell;
}
