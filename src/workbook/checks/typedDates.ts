import { typedDate } from "../../plan";
import type { CellContent } from "../../sheets";
import { fromSerial, type IsoDate } from "../../thai";
import { saying, valueOf } from "../tables/cells";

/** After the last day a spreadsheet knows. */
const AFTER_LAST_SERIAL = 2_958_466;

/** A date cell as the checks read it: a day as `yyyy-mm-dd`, or whatever else stands there as a text. */
export interface TypedDay {
  readonly typed: string | null;
  /** It is no day to a spreadsheet. */
  readonly isText: boolean;
}

export function typedDay(content: CellContent): TypedDay {
  const value = valueOf(content);
  if (typeof value === "number" && value >= 1 && value < AFTER_LAST_SERIAL)
    return { typed: fromSerial(value), isText: false };
  const text = (saying(value) ?? "").trim();
  return text === "" ? { typed: null, isText: false } : { typed: text, isText: true };
}

/**
 * The day a person means by what stands in a date cell: a text that says one is read, a year of the wrong
 * era is put right. What the cell itself says is left to the checks. Undefined where nobody can tell.
 */
export function meantDay(content: CellContent, fiscalYear: number | null): IsoDate | undefined {
  const { typed, isText } = typedDay(content);
  if (typed === null) return undefined;
  const read = typedDate(typed, fiscalYear, isText);
  if (read.kind === "day") return read.day;
  return read.kind === "unreadable" ? undefined : read.meant;
}
