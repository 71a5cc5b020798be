import { LANGUAGES, sheetTexts } from "../../../i18n";
import { skeletonKey, textKey } from "../../../thai";

/** Tables whose rows are those of a plan: a unit's, and the office's own. */
const TABLES = ["tblTasks", "tblPlan", "tblSent"] as const;

/** By the text of a header as it compares, in every language, the key of its column. */
const KEYS: ReadonlyMap<string, string> = new Map(
  TABLES.flatMap((table) =>
    LANGUAGES.flatMap((language) =>
      Object.entries(sheetTexts(language).headers[table]).map(([key, header]) => [textKey(header), key] as const),
    ),
  ),
);

/** Headers of every column as they are compared where letters or marks were lost. */
const SKELETONS: ReadonlyMap<string, readonly string[]> = skeletons();

function skeletons(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [header, key] of KEYS) {
    const others = found.get(key) ?? [];
    others.push(skeletonKey(header));
    found.set(key, others);
  }
  return found;
}

/** Columns in the order a unit's table is made in. */
export const ORDER: readonly string[] = Object.keys(sheetTexts("th").headers.tblTasks);

/** Key of the column a header names exactly; undefined for any other text. */
export function keyOfHeader(text: string): string | undefined {
  return KEYS.get(textKey(text));
}

/** What a program puts where a header was cleared: `Column1`, `คอลัมน์1`. */
export function isNameless(text: string): boolean {
  return /^(?:column|คอลัมน์)?\d*$/i.test(textKey(text));
}

/** How much a header is like that of a column: 0 … 1, or 0 where it is less than `least`. */
export function likeness(text: string, key: string, least: number): number {
  const said = skeletonKey(text.slice(0, LONGEST_HEADER));
  return Math.max(0, ...(SKELETONS.get(key) ?? []).map((header) => alike(said, header, least)));
}

/** Of the longer text, the part that need not be changed to make one of the other. */
function alike(a: string, b: string, least: number): number {
  const longest = Math.max(a.length, b.length);
  // What one is longer by has to be put in.
  if (longest === 0 || Math.min(a.length, b.length) < longest * least) return 0;
  return 1 - distance(a, b) / longest;
}

const LONGEST_HEADER = 80;

/** Letters to put in, take out or change. */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, letter] of Array.from(a).entries()) {
    const next = [row + 1];
    for (const [column, other] of Array.from(b).entries()) {
      const change = (before[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (before[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    before = next;
  }
  return before[b.length] ?? 0;
}
