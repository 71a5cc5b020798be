import { compareCodes, isItemCode, type ItemCode } from "./codes";

/** Number of an indicator, as text: `2`. */
export type IndicatorNumber = `${number}`;

/** What a finding or an action is about: an item, or an indicator as a whole. */
export type Subject = ItemCode | IndicatorNumber;

const INDICATOR = /^[1-9][0-9]?$/;

export function isIndicatorNumber(text: string): text is IndicatorNumber {
  return INDICATOR.test(text);
}

/** Items in code order, then indicators by number. */
export function compareSubjects(a: Subject, b: Subject): number {
  if (isItemCode(a)) return isItemCode(b) ? compareCodes(a, b) : -1;
  return isItemCode(b) ? 1 : Number(a) - Number(b);
}
