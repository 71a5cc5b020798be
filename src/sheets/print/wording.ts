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

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** Words that begin like a title and name an office or an occupation. */
const NO_TITLE =
  "นายก|นายอำเภอ|นายช่าง|นายทะเบียน|นายแพทย์|นายจ้าง|นายตรวจ|นายด่าน|นายหน้า|นายทหาร|นายตำรวจ|นายสัตวแพทย์|นายประกัน|นางพยาบาล";
const TITLES =
  "นางสาว|น\\.\\s?ส\\.|นาง|(?<!ท)นาย|[รพ]\\.[ตทอ]\\.(?:[ตทอ]\\.)?|ดร\\.|(?<![A-Za-z])(?:Mr|Mrs|Ms|Miss|Dr)\\.?(?=\\s)";
const NAME = "[\\u0E01-\\u0E2E\\u0E40-\\u0E44A-Z][\\u0E01-\\u0E4EA-Za-z0-9]{1,40}";
const TITLED = `(?!${NO_TITLE})(?:${TITLES})\\s*${NAME}(?:\\s+${NAME})?`;
const ALL_TITLED = new RegExp(TITLED, "g");
const BEGINS_TITLED = new RegExp(`^\\s*${TITLED}`);

/** Whether a text is a person and not a unit: it begins with a title. */
export function namesPerson(text: string): boolean {
  return BEGINS_TITLED.test(text);
}

/** A text without e-mail addresses, without the people who are known and without names behind a title. */
export function withoutPeople(text: string, people: readonly string[], hidden: Hidden): string {
  let shown = text.replace(EMAIL, hidden.email);
  const known = people.map((name) => name.trim()).filter((name) => name.length > 2);
  for (const name of [...known].sort((a, b) => b.length - a.length)) {
    shown = shown.split(name).join(hidden.name);
  }
  return shown.replace(ALL_TITLED, hidden.name);
}
