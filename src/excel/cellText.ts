import { TEXT_FORMAT, type SpecValue } from "../sheets";

/** Words that dates, times and truth values are made of, in the languages an Excel of ours may speak. */
const WORDS = new RegExp(
  [
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?",
    "nov(?:ember)?|dec(?:ember)?|mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?",
    "[ap]m?|e|true|false|จริง|เท็จ|พ\\.?ศ\\.?|ค\\.?ศ\\.?|น\\.",
    "มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม",
    "[มกพสตธ]\\.?\\s?[คพยธ]\\.?|เม\\.?ย\\.?|มิ\\.?ย\\.?",
  ].join("|"),
  "giu",
);
const LONGEST_FIGURE = 60;

/** Whether Excel could take a text for a formula, a number, a date, a truth value or an error. */
function isTakenForMore(text: string): boolean {
  if (/^[=+\-@'#]/.test(text.trimStart())) return true;
  if (text.length > LONGEST_FIGURE) return false;
  // Digits and marks are left of a figure, once the words dates are made of are taken away.
  return text.trim() !== "" && !/[\p{L}\p{M}]/u.test(text.replace(WORDS, " "));
}

/** A text as it is assigned to a cell of a number format, so that it stays a text. */
export function asText(text: string, numberFormat: string | undefined): string {
  // The first apostrophe is taken for a mark even in cells formatted as text.
  if (numberFormat === TEXT_FORMAT) return text.startsWith("'") ? `'${text}` : text;
  return isTakenForMore(text) ? `'${text}` : text;
}

/** A cell as Excel tells it. */
export interface RawCell {
  readonly formula: unknown;
  readonly value: unknown;
}

/** The formula a cell holds; a text that only looks like one has itself for its value. */
export function formulaIn({ formula, value }: RawCell): string | undefined {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : undefined;
}

/** What gives a cell its present content when it is assigned again. */
export function assignable(formula: unknown, value: unknown, numberFormat: string | undefined): SpecValue {
  const own = formulaIn({ formula, value });
  if (own !== undefined) return own;
  if (typeof value === "string") return value === "" ? "" : asText(value, numberFormat);
  return typeof value === "number" || typeof value === "boolean" ? value : "";
}
