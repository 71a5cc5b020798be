import { codeNumber, EARLIEST_YEAR, SCHEMES, type ItemCode, type Scheme } from "../../../ita";
import { BUDDHIST_ERA_OFFSET, toArabicDigits } from "../../../thai";
import type { Place } from "../../diagnostics";
import type { SourceDocument } from "../../source";
import type { Draft } from "../draft";
import { nameAgreement, nameKey } from "../names";
import { sourceText, type SourceText } from "../prose/sourceText";

export { identifyAgency } from "./agency";

const FIRST_YEAR = Math.max(EARLIEST_YEAR, 2555);
const LAST_YEAR = 2599;

/** A year as printed somewhere. */
interface YearMention {
  readonly year: number;
  readonly place: Place;
  /** Printed in the Common Era. */
  readonly converted: boolean;
}

interface CountedYear extends YearMention {
  readonly count: number;
}

const ERA = "(?:พ\\.?\\s?ศ\\.?|ค\\.?\\s?ศ\\.?)?";
/** Two digits with a unit behind them are a quantity. */
const DIGITS = "(\\d{4}(?![\\d]|[.,]\\d)|\\d{2}(?!\\d|[.,/]\\d|\\s?(?:คน|ราย|ข้อ|วัน|เดือน|ครั้ง|โครงการ|คะแนน|บาท|ปี|%)))";
const OF_YEAR = `(?:ปี\\s?งบ(?:ประมาณ)?|ประจำ\\s?ปี)\\s*${ERA}\\s*${DIGITS}`;
/** What the document is about: the year said together with "result". A plan's year is said otherwise. */
const RESULT_OF_YEAR = new RegExp(
  `(?:ผลการประเมิน(?!ความเสี่ยง|ความพึงพอใจ)|ผลคะแนน|ผลการเปิดเผย|ผลการตรวจ)[^\\n]{0,220}?${OF_YEAR}|` +
    `(?:ผลการประเมิน\\s?ITA|ผลคะแนน\\s?ITA|ผล\\s?ITA|คะแนน\\s?ITA)\\s*(?:ปี)?\\s*${ERA}\\s*${DIGITS}`,
  "gi",
);
const FISCAL_YEAR = new RegExp(
  `ปี\\s?งบ(?:ประมาณ)?\\s*[:：]?\\s*${ERA}\\s*${DIGITS}|\\bFY\\s?${DIGITS}|\\bITA\\s*(?:ประจำ\\s?)?(?:ปี)?\\s*${ERA}\\s*${DIGITS}`,
  "gi",
);
/** Years however they are told. */
const SOME_FISCAL_OR_OTHER_YEAR = new RegExp(`ปี(?:\\s?งบ(?:ประมาณ)?)?\\s*${ERA}\\s*${DIGITS}`, "g");
/** Any year at all, outside tables: comments there are about other years. */
const SOME_YEAR = new RegExp(`(?:ประจำ\\s?)?ปี\\s*${ERA}\\s*${DIGITS}`, "g");

/** The year of the digits of a text: four of the Buddhist or the Common Era, or two of the Buddhist. */
function yearOf(digits: string): { year: number; converted: boolean } | undefined {
  const number = Number(digits);
  const converted = digits.length === 4 && number < FIRST_YEAR;
  const year = digits.length === 2 ? 2500 + number : converted ? number + BUDDHIST_ERA_OFFSET : number;
  return year >= FIRST_YEAR && year <= LAST_YEAR ? { year, converted } : undefined;
}

function yearsIn(source: SourceText, pattern: RegExp): readonly CountedYear[] {
  const found = new Map<number, CountedYear>();
  for (const match of source.text.matchAll(pattern)) {
    const digits = match.slice(1).find((group) => (group as string | undefined) !== undefined) ?? "";
    const read = yearOf(digits);
    if (read === undefined) continue;
    const known = found.get(read.year);
    const start = Math.max(match.index, match.index + match[0].length - LONGEST_EVIDENCE);
    const place = source.placeAt(start, match.index + match[0].length - start);
    found.set(read.year, known === undefined ? { ...read, place, count: 1 } : { ...known, count: known.count + 1 });
  }
  return [...found.values()].sort((a, b) => b.count - a.count || b.year - a.year);
}

/** The year a title gives to the results below it, if it names no other. */
export function yearOfTitle(title: string): number | undefined {
  const source: SourceText = { text: toArabicDigits(title), placeAt: () => ({}) };
  const [result, ...others] = yearsIn(source, RESULT_OF_YEAR);
  const all = yearsIn(source, SOME_FISCAL_OR_OTHER_YEAR);
  return others.length === 0 && all.every(({ year }) => year === result?.year) ? result?.year : undefined;
}

const LONGEST_EVIDENCE = 100;

/**
 * The fiscal year of the results, with a note wherever it is not simply stated. Documents name several
 * years (the result's and the plan's), so years said together with "result" count first, then
 * the only fiscal year mentioned, then what item names and codes tell, then the only year of the
 * running text.
 */
export function identifyYear(document: SourceDocument, draft: Draft): number | null {
  const text = sourceText(document, "with-tables");
  const byItems = yearByItems(draft);
  const stated = yearsIn(text, RESULT_OF_YEAR);
  const [first, second] = stated;
  if (first !== undefined) {
    if (second === undefined || second.count * 2 <= first.count) return accept(first, byItems, draft);
    const decided = [first, second].find(({ year }) => year === byItems?.year);
    return decided === undefined ? conflict(stated, draft) : accept(decided, byItems, draft);
  }
  const mentioned = yearsIn(text, FISCAL_YEAR);
  const [only] = mentioned;
  if (only !== undefined && mentioned.length === 1) return accept(only, byItems, draft);
  if (byItems !== undefined) {
    const { year, evidence, agreeing, named } = byItems;
    draft.note("year-inferred", { file: document.file }, { year, evidence, agreeing, named });
    return year;
  }
  if (only !== undefined) return conflict(mentioned, draft);
  const some = yearsIn(sourceText(document, "without-tables"), SOME_YEAR);
  const [single] = some.length === 0 ? yearsOfSheets(document) : some;
  if (single === undefined || some.length > 1) return null;
  noteEra(single, draft);
  draft.note("year-inferred", single.place, { year: single.year, quote: single.place.text ?? "" });
  return single.year;
}

/** The only year the names of the sheets tell: `OIT ปี 2564`, `2564`. */
function yearsOfSheets({ file, lines }: SourceDocument): readonly YearMention[] {
  const names = new Set(lines.flatMap(({ sheet }) => (sheet === undefined ? [] : [sheet])));
  const found = [...names].flatMap((sheet): readonly YearMention[] => {
    const digits = /(?<!\d)\d{4}(?!\d)/.exec(toArabicDigits(sheet))?.[0] ?? "";
    const read = yearOf(digits);
    return read === undefined ? [] : [{ ...read, place: { file, sheet, text: sheet } }];
  });
  return new Set(found.map(({ year }) => year)).size === 1 ? found : [];
}

/** The year a document says its results are of, if it says so of one year only; doubts are noted by `identifyYear`. */
export function statedYear(document: SourceDocument): number | null {
  const text = sourceText(document, "with-tables");
  const [first, second] = yearsIn(text, RESULT_OF_YEAR);
  if (first !== undefined) return second === undefined || second.count * 2 <= first.count ? first.year : null;
  const [only, other] = yearsIn(text, FISCAL_YEAR);
  return other === undefined ? (only?.year ?? null) : null;
}

/** Takes a stated year, and says so where it is of the Common Era or the items are clearly another year's. */
function accept(stated: CountedYear, byItems: YearByItems | undefined, draft: Draft): number {
  const { year, place } = stated;
  noteEra(stated, draft);
  if (byItems !== undefined && byItems.year !== year && byItems.lead(year) >= CLEAR_LEAD) {
    const second = `${String(byItems.year)} (${byItems.evidence})`;
    draft.noteContradiction("year-conflict", place, byItems.place, {
      year,
      years: `${String(year)}, ${String(byItems.year)}`,
      first: place.text ?? "",
      second,
    });
  }
  return year;
}

function conflict(years: readonly CountedYear[], draft: Draft): number | null {
  const [first, second] = years;
  if (first === undefined || second === undefined) return first?.year ?? null;
  noteEra(first, draft);
  draft.noteContradiction("year-conflict", first.place, second.place, {
    year: first.year,
    years: years.map(({ year }) => year).join(", "),
    first: first.place.text ?? "",
    second: second.place.text ?? "",
  });
  return first.year;
}

function noteEra({ converted, place, year }: YearMention, draft: Draft): void {
  if (converted) draft.note("date-era", place, { found: place.text ?? "", year });
}

interface YearByItems {
  readonly year: number;
  /** Items whose names or codes only this year has, as printed. */
  readonly evidence: string;
  readonly agreeing: number;
  readonly named: number;
  /** Where the first of them stands. */
  readonly place: Place;
  /** How many more names agree with it than with another year. */
  readonly lead: (year: number) => number;
}

const FEWEST_NAMES = 3;
/** So many more names must agree with another year than with the stated one before it is doubted. */
const CLEAR_LEAD = 3;
const MOST_EXAMPLES = 2;
/** Years with fewer OIT items than others have; a higher code is not of these years. */
const LAST_OIT_ITEM: ReadonlyMap<number, number> = new Map([
  [2567, 35],
  [2568, 35],
]);

/** The only year that agrees best with the names and has all the codes of a document. */
function yearByItems(draft: Draft): YearByItems | undefined {
  const names = new Map<ItemCode, string>();
  for (const [code, item] of draft.items) if (item.name !== undefined) names.set(code, item.name);
  const highest = Math.max(0, ...[...draft.items.keys()].filter((code) => code.startsWith("O")).map(codeNumber));
  const agreements = new Map(SCHEMES.map((scheme) => [scheme, nameAgreement(names, scheme)]));
  const possible = [...agreements].filter(
    ([{ fiscalYear }]) => fiscalYear !== null && highest <= (LAST_OIT_ITEM.get(fiscalYear) ?? Infinity),
  );
  const agreeing = Math.max(...possible.map(([, agreement]) => agreement));
  const best = possible.filter(([, agreement]) => agreement === agreeing);
  const [[scheme] = []] = best;
  const year = scheme?.fiscalYear ?? null;
  if (agreeing < FEWEST_NAMES || best.length > 1 || scheme === undefined || year === null) return undefined;
  const telling = tellingItems(names, scheme);
  const [example] = telling;
  return {
    year,
    agreeing,
    named: names.size,
    evidence: telling
      .slice(0, MOST_EXAMPLES)
      .map((code) => `${code} “${names.get(code) ?? ""}”`)
      .join(", "),
    place: (example === undefined ? undefined : draft.itemPlaces.get(example)) ?? {},
    lead: (other) => {
      const rival = SCHEMES.find(({ fiscalYear }) => fiscalYear === other);
      return rival?.confirmed === true ? agreeing - (agreements.get(rival) ?? 0) : 0;
    },
  };
}

/** The items that agree with a year, those first whose names the fewest other years have under the same code. */
function tellingItems(names: ReadonlyMap<ItemCode, string>, scheme: Scheme): readonly ItemCode[] {
  const sameIn = (code: ItemCode, { items }: Scheme) =>
    items.some(
      (item) => item.code === code && item.name !== null && nameKey(item.name) === nameKey(names.get(code) ?? ""),
    );
  const shared = (code: ItemCode) => SCHEMES.filter((other) => sameIn(code, other)).length;
  return [...names.keys()].filter((code) => sameIn(code, scheme)).sort((a, b) => shared(a) - shared(b));
}
