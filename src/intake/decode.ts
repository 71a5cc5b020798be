import type { RefusalCode } from "./result";
import type { SourceFormat } from "./source";

/** Why a file is not read. */
export interface Refused {
  readonly code: RefusalCode;
  readonly data?: Readonly<Record<string, string>>;
}

export interface Decoded {
  /** Its beginning, to tell what kind of text it is. */
  readonly head: string;
  /** The text in parts, decoded as they are asked for: as a whole, a large one takes twice its file in memory. */
  readonly parts: () => Iterable<string>;
  /** Some bytes were no text and show as a replacement character; known when all parts were taken. */
  readonly isDamaged: () => boolean;
}

const DECLARES_THAI = /charset\s*=\s*["']?\s*(?:x-)?(?:windows-874|ms874|cp-?874|tis-?620|iso-8859-11)/i;
const START_OF_PAGE = 8_192;
const REPLACEMENT = "\uFFFD";

/** Larger inputs are refused unread: a nation's results are about 3 MB of HTML, a hundred thousand rows 36. */
export const LIMIT_BYTES = 64 * 1024 * 1024;

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
  if (startsWith(bytes, OLE)) return { code: "format", data: { format: "ole" } };
  return startsWith(bytes, ZIP) ? zipFormat(bytes) : undefined;
}

/** Formats that are zips as well, by the names of their parts. */
const ZIPS_NOT_READ: readonly (readonly [string, string])[] = [
  ["xl/workbook.bin", ".xlsb"],
  ["ppt/presentation", "PowerPoint (.pptx)"],
  ["content.xml", "OpenDocument (.ods, .odt)"],
];

/** What a zip's directory lists. It stands at the end, so that a workbook inside a document is not taken for it. */
function zipFormat(bytes: Uint8Array): { readonly format: SourceFormat } | Refused {
  const directory = zipDirectoryText(bytes);
  if (directory === undefined) return { code: "damaged" };
  const has = (part: string) => directory.includes(part);
  const other = ZIPS_NOT_READ.find(([part]) => has(part));
  if (has("xl/workbook") && other?.[1] !== ".xlsb") return { format: "xlsx" };
  if (has("word/document")) return { format: "docx" };
  return { code: "format", data: { format: other?.[1] ?? "zip" } };
}

const END_OF_ZIP = [0x50, 0x4b, 0x05, 0x06];
const END_OF_ZIP_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

function zipDirectoryText(bytes: Uint8Array): string | undefined {
  const last = bytes.length - END_OF_ZIP_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (!startsWith(bytes.subarray(at), END_OF_ZIP)) continue;
    const offset = new DataView(bytes.buffer, bytes.byteOffset).getUint32(at + 16, true);
    return new TextDecoder("latin1")
      .decode(bytes.subarray(Math.min(offset, at), at))
      .toLowerCase()
      .replaceAll("\\", "/");
  }
  return undefined;
}

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-874";

/** Bytes decoded at a time. */
const PART = 131_072;
/** Characters looked at to tell what a text is. */
const HEAD = 100_000;

/** Text of a file in UTF-8, UTF-16 (with its mark) or windows-874; what is no text is refused. */
export function decode(bytes: Uint8Array): Decoded | Refused {
  const marked = markedEncoding(bytes);
  if (marked === undefined && bytes.includes(0)) return { code: "not-text" };
  const { head, encoding } = headOf(bytes, marked);
  if (looksBinary(head)) return { code: "not-text" };
  if (head.trim() === "") return { code: "empty" };
  let damaged = false;
  function* parts(): Generator<string> {
    for (const part of decodedParts(bytes, encoding)) {
      damaged ||= part.includes(REPLACEMENT);
      yield part;
    }
  }
  return { head, parts, isDamaged: () => damaged };
}

interface Head {
  readonly head: string;
  readonly encoding: Encoding;
}

/** The beginning of a text, which mostly tells how all of it is encoded; where it does not, all of it is looked at. */
function headOf(bytes: Uint8Array, marked: Encoding | undefined): Head {
  let head = "";
  const encoding = marked ?? "utf-8";
  for (const part of decodedParts(bytes, encoding)) {
    head += part.slice(0, HEAD - head.length);
    if (head.length >= HEAD) break;
  }
  // Thai letters without a flaw are UTF-8 beyond doubt, as nearly every result is.
  const sure = marked !== undefined || (/[ก-๙]/.test(head) && !head.includes(REPLACEMENT));
  if (sure && head.trim() !== "") return { head, encoding };
  const first = scan(bytes, encoding);
  const old = marked === undefined && (first.damaged ? !isMostlyThai(bytes) : declaresThai(first.head));
  return old ? scan(bytes, "windows-874") : first;
}

/** A page may say so, and be UTF-8 by chance; many say it still after they were saved in UTF-8. */
function declaresThai(head: string): boolean {
  return !/[ก-๙]/.test(head) && DECLARES_THAI.test(head.slice(0, START_OF_PAGE));
}

function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  return startsWith(bytes, [0xfe, 0xff]) ? "utf-16be" : undefined;
}

function* decodedParts(bytes: Uint8Array, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding);
  let atStart = true;
  for (let start = 0; start < bytes.length; start += PART) {
    const more = start + PART < bytes.length;
    const part = decoder.decode(bytes.subarray(start, start + PART), { stream: more });
    yield atStart ? part.replace(/^\uFEFF+/, "") : part;
    atStart = false;
  }
}

/** The first part with anything in it, and whether any part is damaged. */
function scan(bytes: Uint8Array, encoding: Encoding): Head & { readonly damaged: boolean } {
  let head = "";
  let damaged = false;
  for (const part of decodedParts(bytes, encoding)) {
    if (head.length < HEAD) head = (head.trim() === "" ? "" : head) + part.slice(0, HEAD - head.length);
    damaged ||= part.includes(REPLACEMENT);
  }
  return { encoding, head, damaged };
}

/** A cut or two in UTF-8 is still UTF-8; old Thai systems write windows-874, which breaks everywhere. */
function isMostlyThai(bytes: Uint8Array): boolean {
  let balance = 0;
  for (const part of decodedParts(bytes, "utf-8")) {
    for (let at = 0; at < part.length; at += 1) {
      const character = part.charCodeAt(at);
      if (character === 0xfffd) balance -= 1;
      else if (character >= 0x0e01 && character <= 0x0e59) balance += 1;
    }
  }
  return balance > 0;
}

/** More than one character in twenty is a control or replacement character. */
function looksBinary(head: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are exactly what is counted
  const strange = head.match(/[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\uFFFD]/g)?.length ?? 0;
  return strange * 20 > head.length;
}
