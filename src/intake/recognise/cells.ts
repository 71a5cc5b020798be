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

const WORTH_REMEMBERING = 200;

/** `cleanCell` that cleans a long text once, however many rows a merged cell repeats it in. */
export function cellCleaner(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    if (text.length < WORTH_REMEMBERING) return cleanCell(text);
    const clean = known.get(text) ?? cleanCell(text);
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
