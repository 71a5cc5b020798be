import { SCHEMES, type ItemCode } from "../../ita";
import { textKey, tidy, toArabicDigits } from "../../thai";
import type { SourceDocument } from "../source";
import type { Draft } from "./draft";
import { nameAgreement } from "./names";

const AGENCY =
  /(องค์การบริหารส่วน(?:ตำบล|จังหวัด)|เทศบาล(?:ตำบล|เมือง|นคร)|เมืองพัทยา|กรุงเทพมหานคร|มหาวิทยาลัย|(?:อบต|อบจ|ทต|ทม|ทน)\.?\s?)([ก-๎]{2,40})?/g;
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  อบต: "องค์การบริหารส่วนตำบล",
  อบจ: "องค์การบริหารส่วนจังหวัด",
  ทต: "เทศบาลตำบล",
  ทม: "เทศบาลเมือง",
  ทน: "เทศบาลนคร",
};
/** Words that follow a name without a space, as Thai is written. */
const NOT_PART_OF_A_NAME =
  /ประจำ|ปีงบ|ได้คะแนน|ได้รับ|ได้ดำเนิน|มีคะแนน|มีผล|ซึ่ง|อำเภอ|จังหวัด|ผลการ|ผลคะแนน|ดังนี้|โดย|เพื่อ|ขอส่ง|ขอรายงาน|ว่า/;
const ABBREVIATED = /^(อบต|อบจ|ทต|ทม|ทน)\./;

/** The key under which two spellings of an agency's name compare equal: `อบต.ก` is its full name. */
export function agencyKey(name: string): string {
  return textKey(name).replace(ABBREVIATED, (_, short: string) => ABBREVIATIONS[short] ?? short);
}

const SHORTEST_NAME = 2;
const NEEDS_NO_NAME = /^(?:เมืองพัทยา|กรุงเทพมหานคร)$/;
/** A document names a few agencies; a national table thousands, and none of them is its own. */
const MOST_NAMES = 200;
/** A line of more characters is looked at from its start only. */
const LONGEST_LINE = 4_000;

/**
 * The agency a document is about: the name mentioned most. Thai runs words together, so a name that
 * begins like a shorter one counts for the shorter.
 */
export function identifyAgency(document: SourceDocument): string | null {
  const mentions = new Map<string, number>();
  for (const match of fullText(document).matchAll(AGENCY)) {
    const [, kind = "", run = ""] = match;
    const cut = run.search(NOT_PART_OF_A_NAME);
    const name = cut >= 0 ? run.slice(0, cut) : run;
    if (name.length < SHORTEST_NAME && !NEEDS_NO_NAME.test(kind)) continue;
    const full = `${ABBREVIATIONS[kind.replace(/[.\s]/g, "")] ?? kind}${name}`;
    mentions.set(full, (mentions.get(full) ?? 0) + 1);
  }
  const names = [...mentions].sort(([, a], [, b]) => b - a).slice(0, MOST_NAMES);
  let best: { name: string; count: number } | null = null;
  for (const [name, own] of names) {
    let count = 0;
    for (const [other, number] of names) if (other.startsWith(name)) count += number;
    // A single mention of a short name must not swallow the longer one it happens to begin.
    const weight = count * Math.min(own, 3);
    if (best === null || weight > best.count) best = { name, count: weight };
  }
  return best?.name ?? null;
}

/** All text of a document, one line each, digits Arabic. */
function fullText(document: SourceDocument): string {
  const lines = document.lines.map((line) =>
    line.kind === "text" ? line.text.slice(0, LONGEST_LINE) : line.kind === "row" ? joined(line.cells) : "",
  );
  return toArabicDigits(lines.map(tidy).join("\n"));
}

function joined(cells: readonly string[]): string {
  let text = "";
  for (const cell of cells) {
    if (text.length > LONGEST_LINE) break;
    text += `${cell.slice(0, LONGEST_LINE)} `;
  }
  return text;
}

export type YearFinding =
  | { readonly kind: "stated"; readonly year: number }
  | { readonly kind: "inferred"; readonly year: number; readonly evidence: string }
  | { readonly kind: "conflict"; readonly year: number; readonly years: readonly number[] }
  | { readonly kind: "unknown" };

const RESULT_OF_YEAR =
  /(?:ผลการประเมิน|ผลคะแนน|ผลการเปิดเผย|ผลการตรวจ)[^\n]{0,220}?ปีงบประมาณ\s*(?:พ\.?\s*ศ\.?)?\s*(25[5-9]\d)/g;
const ANY_YEAR = /ปีงบประมาณ\s*(?:พ\.?\s*ศ\.?)?\s*(25[5-9]\d)|FY\s*(25[5-9]\d)/g;

/**
 * The fiscal year of the results. Documents name several years (the result's and the plan's), so
 * the years said together with "result" are counted; item names decide between years that differ
 * in them.
 */
export function identifyYear(document: SourceDocument, draft: Draft): YearFinding {
  const text = fullText(document).replace(/\n(?!\n)/g, " ");
  const stated = count(text.matchAll(RESULT_OF_YEAR));
  const byName = yearsByNames(draft);
  const [first, second] = ranked(stated);
  if (first !== undefined) {
    if (second === undefined || second.count * 2 <= first.count) return { kind: "stated", year: first.year };
    const decided = [first, second].find(({ year }) => byName.has(year));
    if (byName.size === 1 && decided !== undefined) return { kind: "stated", year: decided.year };
    return { kind: "conflict", year: first.year, years: ranked(stated).map(({ year }) => year) };
  }
  const mentioned = ranked(count(text.matchAll(ANY_YEAR)));
  const [only] = mentioned;
  if (mentioned.length === 1 && only !== undefined) return { kind: "stated", year: only.year };
  const [inferred] = byName;
  if (inferred !== undefined && byName.size === 1) {
    return { kind: "inferred", year: inferred[0], evidence: inferred[1] };
  }
  return only === undefined
    ? { kind: "unknown" }
    : { kind: "conflict", year: only.year, years: mentioned.map(({ year }) => year) };
}

function count(matches: Iterable<RegExpMatchArray>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const match of matches) {
    const year = Number(match[1] ?? match[2]);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return counts;
}

function ranked(counts: ReadonlyMap<number, number>): readonly { year: number; count: number }[] {
  return [...counts]
    .map(([year, number]) => ({ year, count: number }))
    .sort((a, b) => b.count - a.count || b.year - a.year);
}

/** The years whose item names agree best with the document's, each with a name that shows it. */
function yearsByNames(draft: Draft): ReadonlyMap<number, string> {
  const names = new Map<ItemCode, string>();
  for (const [code, item] of draft.items) if (item.name !== undefined) names.set(code, item.name);
  const scores = SCHEMES.map((scheme) => ({ scheme, agreeing: nameAgreement(names, scheme) }));
  const best = Math.max(...scores.map(({ agreeing }) => agreeing));
  const years = new Map<number, string>();
  if (best < 3) return years;
  for (const { scheme, agreeing } of scores) {
    if (agreeing === best && scheme.fiscalYear !== null) {
      years.set(scheme.fiscalYear, `${String(agreeing)}/${String(names.size)}`);
    }
  }
  return years;
}
