import { tidy, toArabicDigits } from "../../../thai";
import type { SourceDocument, SourceLine } from "../../source";
import { isDecoration } from "../cells";

const LONGEST_HEADING = 150;
/** A sentence says a score, a heading does not. */
const FIGURE = /\d[.,]\d/;
const YEAR = /(?:ปี|พ\.?\s?ศ\.?|ITA|ประมาณ)\s*(?:พ\.?\s?ศ\.?\s*)?(25[5-9]\d)(?!\d)/g;
/** What follows is the result of a year: `ผลคะแนน ปี 2563`, or the year alone. */
const ABOUT_RESULTS =
  /ผล|คะแนน|ตัวชี้วัด|\bITA\b|\b[IEO]IT\b|^[-(\d.)\s]*(?:ประจำ)?ปี(?:งบประมาณ)?\s*(?:พ\.?\s?ศ\.?)?\s*25\d\d\s*$/;
/** What follows is made for the year to come out of the result of the one before. */
const ABOUT_PLANS = /แผน|มาตรการ|มอบหมาย|ผู้รับผิดชอบ|แนวทาง|ข้อเสนอแนะ|ปรับปรุง/;

/** A table under a heading that says it is an earlier year's, and which year that is. */
export type TablesOfOtherYears = ReadonlyMap<number, number>;

/**
 * Tables that stand under a heading of results of an earlier year than the document is about. The
 * heading counts up to running text, to a heading with another year, and to one of a plan. A person who
 * says a year for a document whose tables are all of another one means those tables.
 */
export function tablesOfOtherYears(
  { lines }: SourceDocument,
  fiscalYear: number | null,
  isSaidByPerson: boolean,
): TablesOfOtherYears {
  const found = new Map<number, number>();
  if (fiscalYear === null) return found;
  let year: number | undefined;
  for (const line of lines) {
    if (line.kind === "blank") continue;
    if (line.kind === "row") {
      if (year !== undefined) found.set(line.table, year);
      continue;
    }
    year = yearUnder(line, year, fiscalYear);
  }
  const tables = new Set(lines.flatMap((line) => (line.kind === "row" ? [line.table] : [])));
  return isSaidByPerson && found.size === tables.size ? new Map() : found;
}

function yearUnder(line: SourceLine & { kind: "text" }, before: number | undefined, ours: number): number | undefined {
  const text = toArabicDigits(tidy(line.text.slice(0, 2 * LONGEST_HEADING)));
  if (isDecoration([text])) return before;
  if (text.length > LONGEST_HEADING || FIGURE.test(text) || ABOUT_PLANS.test(text)) return undefined;
  const years = [...text.matchAll(YEAR)].map((match) => Number(match[1]));
  const [year] = years;
  if (year === undefined) return before;
  return ABOUT_RESULTS.test(text) && Math.max(...years) < ours ? Math.max(...years) : undefined;
}
