import { toArabicDigits } from "./digits";

const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const ANY_SPACE = /[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+/g;
const COMBINING_MARK = "\u0E31\u0E34-\u0E3A\u0E47-\u0E4E";
const SPACE_BEFORE_MARK = new RegExp(` +(?=[${COMBINING_MARK}])`, "g");
const MARKS = new RegExp(`[${COMBINING_MARK}]`, "g");

/** Thai without NIKHAHIT, ASCII, usual quotes and dashes: `tidy` touches none of it, but for some pairs. */
const TIDY = /^[ -~ก-ฺ฿เ-์๎-๛“”‘’–—…]*$/;
const UNTIDY_PAIR = new RegExp(
  `เเ|\\u0E33[\\u0E48-\\u0E4B]?\\u0E32|[\\u0E48-\\u0E4B][\\u0E31\\u0E34-\\u0E39]| [${COMBINING_MARK} ]|^ | $`,
);
/** The private places U+F700 to U+F71A where Thai fonts keep letters and marks of another shape, in order. */
const FONT_SHAPES = "ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู";

const VOWELS_AND_TONES = /[\u0E31\u0E34-\u0E39\u0E48-\u0E4B]{2,}/g;
const TONE = /[\u0E48-\u0E4B]/g;
const VOWEL = /[\u0E31\u0E34-\u0E39]/g;

/**
 * Repairs how Thai text is stored without changing what it says: invisible characters go, spaces
 * become one plain space, a split SARA AM and a doubled SARA E are joined, a space before a
 * combining mark goes, the shapes fonts have of their own become the letters they are, a tone
 * stands behind its vowel. Unicode's own NFC and NFKC do none of this.
 */
export function tidy(text: string): string {
  if (TIDY.test(text) && !UNTIDY_PAIR.test(text)) return text;
  return (
    text
      .replace(INVISIBLE, "")
      .replace(/[\uF700-\uF71A]/g, (shape) => FONT_SHAPES[shape.charCodeAt(0) - 0xf700] ?? shape)
      .replace(ANY_SPACE, " ")
      .replace(SPACE_BEFORE_MARK, "")
      .replace(/\u0E4D([\u0E48-\u0E4B]?)\u0E32/g, "$1\u0E33")
      .replace(/([\u0E48-\u0E4B])\u0E4D\u0E32/g, "$1\u0E33")
      // A PDF of LibreOffice has the whole SARA AM and its second half.
      .replace(/\u0E33([\u0E48-\u0E4B]?)\u0E32+/g, "$1\u0E33")
      .replace(VOWELS_AND_TONES, (marks) => marks.replace(TONE, "") + marks.replace(VOWEL, ""))
      .replace(/เเ/g, "แ")
      .trim()
  );
}

/** The key under which two spellings of one text compare equal: tidied, digits Arabic, no spaces, lower case. */
export function textKey(text: string): string {
  return toArabicDigits(tidy(text)).replace(/ /g, "").toLowerCase();
}

/**
 * A coarser key for look-ups in a closed list: also without vowel and tone marks, punctuation and
 * with SARA AM as SARA AA, so that text damaged by copying out of a PDF still finds its entry.
 */
export function skeletonKey(text: string): string {
  return textKey(text)
    .replace(MARKS, "")
    .replace(/ำ/g, "า")
    .replace(/[^\u0E01-\u0E5Ba-z0-9]/g, "");
}

const MARK = new RegExp(`[${COMBINING_MARK}]`);

/**
 * How many columns a text takes in a monospaced reckoning: marks above and below the line take
 * none. Used to estimate column widths and wrapped row heights.
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (!MARK.test(character)) width += 1;
  }
  return width;
}
