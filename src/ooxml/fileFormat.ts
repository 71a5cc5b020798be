import { OfficeFileError } from "./officeFileError";
import { OfficePackage } from "./officePackage";
import { zipDirectory } from "./zipDirectory";

/** What a file is by its content, whatever it is called. */
export type FileFormat =
  | "empty"
  | "xlsx"
  | "xlsb"
  | "docx"
  | "pptx"
  | "ods"
  | "odt"
  /** A workbook of before 2007. */
  | "xls"
  /** A document of before 2007, or whatever else is kept in such a container. */
  | "ole"
  /** Locked with a password. */
  | "encrypted"
  | "pdf"
  | "picture"
  | "html"
  /** Values between commas, tabs or semicolons, or plain text. */
  | "text"
  | "zip"
  /** Begins as a zip and has no directory: the rest is missing. */
  | "broken-zip"
  | "unknown";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];

const BEGINNINGS: readonly (readonly [FileFormat, readonly number[]])[] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["picture", [0x89, 0x50, 0x4e, 0x47]],
  ["picture", [0xff, 0xd8, 0xff]],
  ["picture", [0x47, 0x49, 0x46, 0x38]],
];

/** Zips are told apart by the part each of them cannot do without. */
const PARTS: readonly (readonly [RegExp, FileFormat])[] = [
  [/^xl\/workbook\.bin$/i, "xlsb"],
  [/^xl\/workbook[^/]*\.xml$/i, "xlsx"],
  [/^word\/document[^/]*\.xml$/i, "docx"],
  [/^ppt\/presentation[^/]*\.xml$/i, "pptx"],
];

/** Of a text. */
const HEAD = 4_096;

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Looks at the first bytes, and at the directory of a zip; nothing is unpacked. */
export function fileFormat(bytes: Uint8Array): FileFormat {
  if (bytes.every((byte) => byte === 0)) return "empty";
  const known = BEGINNINGS.find(([, signature]) => startsWith(bytes, signature));
  if (known !== undefined) return known[0];
  if (startsWith(bytes, OLE)) return containerFormat(bytes);
  return startsWith(bytes, ZIP) ? zipFormat(bytes) : textFormat(bytes);
}

function zipFormat(bytes: Uint8Array): FileFormat {
  let names: readonly string[];
  try {
    names = zipDirectory(bytes).map(({ name }) => name.replace(/^\/+/, ""));
  } catch (error) {
    // More entries than a workbook has: not broken, and reading it says so.
    return error instanceof OfficeFileError && error.reason === "too-large" ? "xlsx" : "broken-zip";
  }
  const found = PARTS.find(([part]) => names.some((name) => part.test(name)));
  if (found !== undefined) return found[1];
  if (!names.includes("content.xml")) return names.includes("[Content_Types].xml") ? "xlsx" : "zip";
  return openDocumentFormat(bytes);
}

/** Open documents say in a part of their own what they are. */
function openDocumentFormat(bytes: Uint8Array): FileFormat {
  const file = new OfficePackage(bytes);
  if (!file.has("mimetype")) return "ods";
  return new TextDecoder().decode(file.read("mimetype")).includes("opendocument.text") ? "odt" : "ods";
}

/** Names of streams of an OLE container are in UTF-16; a locked workbook is one stream of such a container. */
function containerFormat(bytes: Uint8Array): FileFormat {
  if (includesName(bytes, "EncryptedPackage")) return "encrypted";
  return includesName(bytes, "Workbook") || includesName(bytes, "Book") ? "xls" : "ole";
}

/** Directory entries are 128 bytes long, begin with the name, and stand in sectors of a multiple of that. */
const ENTRY = 128;

function includesName(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(`${name}\u0000`, (letter) => [letter.charCodeAt(0), 0]).flat();
  for (let at = 0; at + wanted.length <= bytes.length; at += ENTRY) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function textFormat(bytes: Uint8Array): FileFormat {
  const head = bytes.subarray(0, HEAD);
  const isMarked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (!isMarked && head.includes(0)) return "unknown";
  const text = new TextDecoder("latin1").decode(head);
  return /^\s*(?:\u00EF\u00BB\u00BF)?\s*<(?:!doctype\s+html|html|table|head|body)/i.test(text) ? "html" : "text";
}
