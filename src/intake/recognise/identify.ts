import { SCHEMES, type ItemCode } from "../../ita";
import { tidy, toArabicDigits } from "../../thai";
import type { SourceDocument } from "../source";
import type { Draft } from "./draft";
import { nameAgreement } from "./names";

const AGENCY =
  /(องค์การบริหารส่วน(?:ตำบล|จังหวัด)|เทศบาล(?:ตำบล|เมือง|นคร)|เมืองพัทยา|กรุงเทพมหานคร|มหาวิทยาลัย|จังหวัด(?=[ก-๙]{2,}\s*$))([ก-๎]{2,40})?/g;

/**
 * The agency a document is about: the name mentioned most. Thai runs words together, so a name that
 * begins like a shorter one counts for the shorter.
 */
export function identifyAgency(document: SourceDocument): string | null {
  const text = fullText(document);
  const mentions = new Map<string, number>();
  for (const match of text.matchAll(AGENCY)) {
    const [, kind = "", name] = match;
    if (name === undefined && !/^(?:เมืองพัทยา|กรุงเทพมหานคร)$/.test(kind)) continue;
    const full = `${kind}${name ?? ""}`;
    mentions.set(full, (mentions.get(full) ?? 0) + 1);
  }
  let best: { name: string; count: number } | null = null;
  for (const [name, own] of mentions) {
    let count = 0;
    for (const [other, number] of mentions) if (other.startsWith(name)) count += number;
    // A single mention of a short name must not swallow the longer one it happens to begin.
    if (best === null || count * Math.min(own, 3) > best.count) best = { name, count: count * Math.min(own, 3) };
  }
  return best?.name ?? null;
}

/** All text of a document, one line each, digits Arabic; a wrapped line goes on without a break. */
function fullText(document: SourceDocument): string {
  const lines = document.lines.map((line) =>
    line.kind === "text" ? line.text : line.kind === "row" ? line.cells.join(" ") : "",
  );
  return toArabicDigits(lines.map(tidy).join("\n"));
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
