import type { RefusalCode } from "./result";
import type { SourceFormat } from "./source";

/** Why a file is not read. */
export interface Refused {
  readonly code: RefusalCode;
  readonly data?: Readonly<Record<string, string>>;
}

export interface Decoded {
  readonly text: string;
  /** Some bytes were no text and show as a replacement character. */
  readonly damaged: boolean;
}

const REPLACEMENT = "\uFFFD";

/** Larger inputs are refused unread: a nation's results are about 3 MB of HTML. */
export const LIMIT_BYTES = 32 * 1024 * 1024;

const PICTURES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];
const PDF = [0x25, 0x50, 0x44, 0x46];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Workbooks and documents of before 2007, and everything Office locks with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** Pictures whose first letters a text may also begin with. */
function isBitmapOrWebp(bytes: Uint8Array): boolean {
  const bitmap = startsWith(bytes, [0x42, 0x4d]) && bytes[6] === 0 && bytes[7] === 0;
  const webp = startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50]);
  return bitmap || webp;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

export function tooLarge(bytes: Uint8Array): Refused | undefined {
  if (bytes.length <= LIMIT_BYTES) return undefined;
  return { code: "too-large", data: { limitMegabytes: String(LIMIT_BYTES / 1024 / 1024) } };
}

/** What the first bytes of a file say; undefined for text. */
export function signatureOf(bytes: Uint8Array): { readonly format: SourceFormat } | Refused | undefined {
  if (isBitmapOrWebp(bytes) || PICTURES.some((signature) => startsWith(bytes, signature))) return { code: "picture" };
  if (startsWith(bytes, PDF)) return { format: "pdf" };
  if (startsWith(bytes, OLE)) return { code: "format", data: { format: "Excel / Word (.xls, .doc)" } };
  if (!startsWith(bytes, ZIP)) return undefined;
  // The names of a zip's parts stand in it as plain text.
  const has = (folder: string) => includesText(bytes, folder);
  if (has("xl/workbook")) return { format: "xlsx" };
  if (has("word/document")) return { format: "docx" };
  return { code: "format", data: { format: "zip" } };
}

function includesText(bytes: Uint8Array, text: string): boolean {
  const wanted = new TextEncoder().encode(text);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** Text of a file in UTF-8, UTF-16 (with its mark) or windows-874; what is no text is refused. */
export function decode(bytes: Uint8Array): Decoded | Refused {
  const text = toText(bytes);
  if (text === undefined || looksBinary(text)) return { code: "not-text" };
  if (text.trim() === "") return { code: "empty" };
  return { text, damaged: text.includes(REPLACEMENT) };
}

function toText(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder("utf-16le").decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0)) return undefined;
  const utf8 = new TextDecoder("utf-8").decode(bytes);
  // A cut or two in UTF-8 is still UTF-8; old Thai systems write windows-874, which breaks everywhere.
  return isMostlyThai(utf8) ? utf8 : new TextDecoder("windows-874").decode(bytes);
}

/** More Thai letters than replacement characters, or none of those at all. */
function isMostlyThai(text: string): boolean {
  if (!text.includes(REPLACEMENT)) return true;
  let balance = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === 0xfffd) balance -= 1;
    else if (character >= 0x0e01 && character <= 0x0e59) balance += 1;
  }
  return balance > 0;
}

/** More than one character in twenty is a control or replacement character. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 100_000);
  // eslint-disable-next-line no-control-regex -- control characters are exactly what is counted
  const strange = sample.match(/[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\uFFFD]/g)?.length ?? 0;
  return strange * 20 > sample.length;
}
