const DIGIT = "[0-9๐-๙]";
const BEFORE = `(?<!${DIGIT})`;
const AFTER = `(?!${DIGIT})`;

/** A citizen's number: 13 digits, alone or in the groups of the card; not the decimals of a figure. */
const CITIZEN_ID = `(?<!${DIGIT}[.])${DIGIT}[- ]?${DIGIT}{4}[- ]?${DIGIT}{5}[- ]?${DIGIT}{2}[- ]?${DIGIT}`;
/** Nine or ten digits after 0 or +66, together or grouped as telephone numbers are; scores in a row are not. */
const PHONE_GROUPS = [[8], [9], [1, 3, 4], [2, 3, 4], [0, 4, 4], [2, 7], [1, 7], [2, 4, 3], [3, 3, 3], [3, 6]].map(
  (groups) => groups.map((digits) => `${DIGIT}{${String(digits)}}`).join("[- ]"),
);
const PHONE = `(?:[0๐]|\\+(?:66|๖๖)[- ]?)(?:${PHONE_GROUPS.join("|")})`;
const EMAIL = "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,5}";

const NUMBERS = new RegExp(`${BEFORE}(?:${CITIZEN_ID}|${PHONE})${AFTER}`, "g");
const ADDRESSES = new RegExp(EMAIL, "g");

/** A citizen's number, a telephone number or an e-mail address stands in the text. */
export function hasPrivateNumber(text: string): boolean {
  return text.search(NUMBERS) >= 0 || text.search(ADDRESSES) >= 0;
}

/** A text that may be quoted: digits of citizen and telephone numbers and the letters of e-mail addresses are hidden. */
export function withoutPrivateNumbers(text: string): string {
  return text
    .replace(NUMBERS, (number) => number.replace(/[0-9๐-๙]/g, "x"))
    .replace(ADDRESSES, (address) => address.replace(/[^@.]/g, "x"));
}

/** A stretch of a text with a number or an address of a person. */
export interface PrivateStretch {
  readonly from: number;
  readonly to: number;
  readonly kind: "email" | "number";
}

/** Addresses of pages and hashes of files hold digits that are nobody's. */
const IN_ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"]+|[0-9A-Za-z]{20,}/gi;

/** Where a text gives e-mail addresses, telephone and citizen's numbers. */
export function privateNumbersIn(text: string): readonly PrivateStretch[] {
  const stretches = (pattern: RegExp, kind: PrivateStretch["kind"]) =>
    [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length, kind }));
  const emails = stretches(ADDRESSES, "email");
  const numbers = stretches(NUMBERS, "number");
  if (numbers.length === 0) return emails;
  const addresses = [...text.matchAll(IN_ADDRESS)].map(({ 0: { length }, index }) => [index, index + length] as const);
  const isAlone = ({ from, to }: PrivateStretch) =>
    !addresses.some(([start, end]) => from >= start && to <= end) &&
    !/[A-Za-z]/.test(text.slice(from - 1, from) + text.slice(to, to + 1));
  return [...emails, ...numbers.filter(isAlone)];
}
