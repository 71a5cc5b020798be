import type { KnownPeople } from "../../plan";
import { toArabicDigits, toThaiDigits } from "../../thai";

export type PrintDigits = "thai" | "arabic";

/** Addresses keep the digits they have: with others they lead nowhere. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:th|com|org|net|info)\b(?:\/[^\s<>"]*)?/gi;

/** A text with digits of one kind throughout, but for its addresses. */
export function inDigits(text: string, digits: PrintDigits): string {
  const convert = digits === "thai" ? toThaiDigits : toArabicDigits;
  let shown = "";
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    shown += convert(text.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return shown + convert(text.slice(from));
}

/** What stands in public copies in place of a person. */
export interface Hidden {
  readonly name: string;
  readonly email: string;
}

/** A text without e-mail addresses, without the people who are known and without names behind a title. */
export function withoutPeople(text: string, people: KnownPeople, hidden: Hidden): string {
  const found = people.in(text).filter(({ kind }) => kind !== "number");
  let shown = "";
  let at = 0;
  for (const { from, to, kind } of found) {
    shown += text.slice(at, from) + (kind === "email" ? hidden.email : hidden.name);
    at = to;
  }
  return shown + text.slice(at);
}
