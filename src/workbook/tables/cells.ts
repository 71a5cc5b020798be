import type { CellContent, SpecValue } from "../../sheets";
import { textHash } from "../../thai";

/** Texts are compared up to here: a cell holds 32,767 characters, and a longer text is cut when it is written. */
const COMPARED = 32_000;
// eslint-disable-next-line no-control-regex -- what a worksheet cannot hold is exactly what is left out
const NOT_HELD = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

export function valueOf(content: CellContent): SpecValue {
  return content !== null && typeof content === "object" ? content.value : content;
}

export function formulaOf(content: CellContent): string | undefined {
  return content !== null && typeof content === "object" ? content.formula : undefined;
}

/** Nothing stands in the cell; a formula that shows an empty text does. */
export function isBlank(content: CellContent): boolean {
  return content === null || content === "";
}

/**
 * What a cell says, so that two cells that say the same compare equal however a workbook stored them:
 * figures at 15 digits and as text too, ends of lines as one character. Null is a blank cell.
 */
export function saying(content: CellContent): string | null {
  if (content === null || content === "") return null;
  if (typeof content === "object") return `\u0000${content.formula}`;
  if (typeof content === "number") return String(Number(content.toPrecision(15)));
  if (typeof content === "boolean") return content ? "TRUE" : "FALSE";
  return content.slice(0, COMPARED).replace(/\r\n?/g, "\n").replace(NOT_HELD, "");
}

export function saysTheSame(a: CellContent, b: CellContent): boolean {
  return saying(a) === saying(b);
}

/** The short hash under which the state remembers a cell; null for a blank one. */
export function hashOf(content: CellContent): string | null {
  const text = saying(content);
  return text === null ? null : textHash(text);
}
