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
