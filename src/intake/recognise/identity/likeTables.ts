import { grouped } from "../../../lists";
import { tidy, toArabicDigits } from "../../../thai";
import type { SourceLine } from "../../source";

const YEAR_ALONE = /^[-(\d.)\s]*(?:ประจำ)?ปี(?:งบประมาณ)?\s*(?:พ\.?\s?ศ\.?)?\s*(25[5-9]\d)$/;
const YEAR_OF_SHEET = /(?<!\d)25([5-9]\d)(?!\d)|(?:ปี|พ\.?\s?ศ\.?|ITA)\s*([5-9]\d)(?!\d)/g;
/** A sheet for the year to come may repeat the scores of the one before. */
const OF_A_PLAN = /แผน|มาตรการ|ผู้รับผิดชอบ|แนวทาง|ติดตาม|เป้าหมาย|คาดการณ์|ปรับปรุง/;
/** How near below its year a table stands. */
const LINES_BELOW = 3;
/** No line of nothing but a year has more characters. */
const LONGEST = 60;

interface YearAbove<K> {
  readonly key: K;
  readonly year: number;
  /** The header of what stands below, by which tables are alike. */
  readonly header: string;
}

/** The years of those that are like another one of another year: the same results, year by year. */
function ofLike<K>(found: readonly YearAbove<K>[]): ReadonlyMap<K, number> {
  const alike = [...grouped(found, ({ header }) => header).values()];
  const several = alike.filter((group) => new Set(group.map(({ year }) => year)).size > 1);
  return new Map(several.flat().map(({ key, year }) => [key, year]));
}

/** Header texts without their years: `คะแนนปี 2563` and `คะแนนปี 2564` are alike. */
function headerOf(cells: readonly string[]): string {
  return cells.map((cell) => tidy(cell).replace(/[0-9๐-๙]/g, "")).join("\t");
}

/**
 * Lines of nothing but a year, directly above tables that begin alike, by their index. Above a table
 * that no other is like, the year may be that of a plan.
 */
export function yearsAboveLikeTables(lines: readonly SourceLine[]): ReadonlyMap<number, number> {
  const found: YearAbove<number>[] = [];
  for (const [index, line] of lines.entries()) {
    const year = yearAlone(line);
    if (year === undefined) continue;
    const below = lines.slice(index + 1, index + 1 + LINES_BELOW).find(({ kind }) => kind !== "blank");
    if (below?.kind === "row") found.push({ key: index, year, header: headerOf(below.cells) });
  }
  return ofLike(found);
}

function yearAlone(line: SourceLine): number | undefined {
  if (line.kind === "blank") return undefined;
  const [text = "", ...others] = line.kind === "text" ? [line.text] : line.cells.filter((cell) => cell.trim() !== "");
  const year =
    others.length > 0 || text.length > LONGEST ? undefined : YEAR_ALONE.exec(toArabicDigits(tidy(text)))?.[1];
  return year === undefined ? undefined : Number(year);
}

/** The years that the names of sheets with like tables tell: `2563`, `OIT ปี 64`. */
export function yearsOfLikeSheets(lines: readonly SourceLine[]): ReadonlyMap<string, number> {
  const found: YearAbove<string>[] = [];
  const seen = new Set<string>();
  for (const line of lines) {
    const { sheet } = line;
    if (line.kind !== "row" || sheet === undefined || seen.has(sheet)) continue;
    if (line.cells.filter((cell) => cell.trim() !== "").length < 2) continue;
    seen.add(sheet);
    const [year, ...others] = [...toArabicDigits(sheet).matchAll(YEAR_OF_SHEET)];
    if (year === undefined || others.length > 0 || OF_A_PLAN.test(sheet)) continue;
    found.push({ key: sheet, year: 2500 + Number(year[1] ?? year[2]), header: headerOf(line.cells) });
  }
  return ofLike(found);
}
