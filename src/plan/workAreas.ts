import { parseItemCode, type Subject } from "../ita";
import { textKey, tidy, toArabicDigits } from "../thai";

/** Where an item belongs and what it is called there. */
export interface ItemPlace {
  readonly subject: Subject;
  /** In the document and in the scheme. */
  readonly names: readonly string[];
  readonly indicator: number | null;
  readonly subindicator: string | null;
  readonly subindicatorName: string | null;
}

export type WorkArea =
  | { readonly kind: "items"; readonly letter: string; readonly from: number; readonly to: number }
  | { readonly kind: "subindicator"; readonly code: string }
  | { readonly kind: "indicator"; readonly no: number }
  /** Compared without spaces. */
  | { readonly kind: "words"; readonly words: string };

/** How an area covers an item, the surest first. */
export const COVERAGES = ["item", "range", "subindicator", "indicator", "item-name", "subindicator-name"] as const;
export type Coverage = (typeof COVERAGES)[number];

/** A word this short is found in items it has nothing to do with. */
const SHORTEST_WORDS = 4;
const RANGE = /^(.*?\d)\s*(?:[-–—~]|ถึง|to)\s*(.*\d.*)$/i;
const SUBINDICATOR = /^(?:ตัวชี้วัด(?:ย่อย)?(?:ที่)?|sub-?indicator)?\s*(\d{1,2}\.\d{1,2})$/i;
const INDICATOR = /^(?:ตัวชี้วัด(?:ที่)?|indicator)?\s*(\d{1,2})$/i;

/** The entries of a cell that lists work areas. */
export function splitWorkAreas(text: string): readonly string[] {
  return text
    .split(/[,;|\n\r、]+/)
    .map((part) => tidy(part))
    .filter((part) => part !== "");
}

function rangeIn(text: string): WorkArea | undefined {
  const [, first = "", last = ""] = RANGE.exec(text) ?? [];
  const from = parseItemCode(first)?.code;
  const to = parseItemCode(/^\d/.test(last) ? `${from?.charAt(0) ?? ""}${last}` : last)?.code;
  if (from === undefined || to?.startsWith(from.charAt(0)) !== true) return undefined;
  const [low, high] = [Number(from.slice(1)), Number(to.slice(1))];
  return { kind: "items", letter: from.charAt(0), from: Math.min(low, high), to: Math.max(low, high) };
}

function codedArea(text: string): WorkArea | undefined {
  const code = parseItemCode(text)?.code;
  if (code !== undefined) {
    const no = Number(code.slice(1));
    return { kind: "items", letter: code.charAt(0), from: no, to: no };
  }
  const digits = toArabicDigits(text);
  const subindicator = SUBINDICATOR.exec(digits)?.[1];
  if (subindicator !== undefined) return { kind: "subindicator", code: subindicator };
  const indicator = INDICATOR.exec(digits)?.[1];
  if (indicator !== undefined) return { kind: "indicator", no: Number(indicator) };
  return rangeIn(digits);
}

/** What one entry means: codes where it is made of codes, else words to be found in names. */
export function parseWorkArea(entry: string): readonly WorkArea[] {
  const text = tidy(entry);
  const coded = codedArea(text);
  if (coded !== undefined) return [coded];
  const several = text
    .split(/\s+|และ/)
    .filter((part) => part !== "")
    .map(codedArea);
  const areas = several.filter((area) => area !== undefined);
  if (areas.length > 1 && areas.length === several.length) return areas;
  const words = textKey(text);
  return words.length < SHORTEST_WORDS ? [] : [{ kind: "words", words }];
}

/** How an area covers an item; undefined if it does not. */
export function coverageOf(area: WorkArea, place: ItemPlace): Coverage | undefined {
  switch (area.kind) {
    case "items": {
      const no = Number(place.subject.slice(1));
      if (!place.subject.startsWith(area.letter) || no < area.from || no > area.to) return undefined;
      return area.from === area.to ? "item" : "range";
    }
    case "subindicator":
      return place.subindicator === area.code ? "subindicator" : undefined;
    case "indicator":
      return place.indicator === area.no ? "indicator" : undefined;
    case "words":
      if (place.names.some((name) => textKey(name).includes(area.words))) return "item-name";
      return textKey(place.subindicatorName ?? "").includes(area.words) ? "subindicator-name" : undefined;
  }
}
