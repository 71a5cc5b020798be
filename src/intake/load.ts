import { decode, signatureOf, tooLarge, type Refused } from "./decode";
import { readCsv } from "./readers/csv";
import { readHtmlParts } from "./readers/html/html";
import { readText } from "./readers/text";
import type { InputFile, Refusal } from "./result";
import {
  MOST_CELLS,
  MOST_CHARACTERS,
  type FileReader,
  type Pause,
  type ReaderResult,
  type SourceDocument,
  type SourceFormat,
  type SourceLine,
  type TextReader,
} from "./source";
import { textFormat, unreadTextFormat } from "./textFormat";

export type Loading =
  | { readonly ok: true; readonly documents: readonly SourceDocument[] }
  | { readonly ok: false; readonly refusal: Refusal };

type TextFormat = "text" | "html" | "csv";

/** Pages grow large, so they alone are read in parts. */
const TEXT_READERS: Readonly<Record<TextFormat, (parts: Iterable<string>) => ReturnType<TextReader>>> = {
  text: (parts) => readText([...parts].join("")),
  html: readHtmlParts,
  csv: (parts) => readCsv([...parts].join("")),
};

/** Heavy libraries come only with their format. */
const FILE_READERS: Readonly<Partial<Record<SourceFormat, () => Promise<FileReader>>>> = {
  xlsx: async () => (await import("./readers/office/xlsx")).readXlsx,
  docx: async () => (await import("./readers/office/docx")).readDocx,
  pdf: async () => (await import("./readers/pdf/pdf")).readPdf,
};

/**
 * Turns files into lines of tables and text. Either every file can be read or one refusal names the
 * file and the reason, and nothing is kept. Long work on one file stops for `pause` now and then.
 */
export async function loadFiles(files: readonly InputFile[], pause?: Pause): Promise<Loading> {
  const documents: SourceDocument[] = [];
  for (const file of files) {
    const loaded = await loadFile(file, pause);
    if (!("lines" in loaded)) {
      const { code, data } = loaded;
      return { ok: false, refusal: { code, file: file.name, ...(data === undefined ? {} : { data }) } };
    }
    documents.push(loaded);
  }
  return { ok: true, documents };
}

type Content = ReaderResult & Pick<SourceDocument, "format" | "damaged">;

async function loadFile(file: InputFile, pause: Pause | undefined): Promise<SourceDocument | Refused> {
  const { name, bytes } = file;
  const refusal = tooLarge(bytes);
  if (refusal !== undefined) return refusal;
  // Other threads count it meanwhile.
  const hash = sha256(bytes);
  const content = await contentOf(file, pause);
  if ("code" in content) return content;
  if (isTooMuch(content.lines)) return { code: "too-many-cells" };
  return { file: name, size: bytes.length, hash: await hash, ...content };
}

async function contentOf({ name, bytes }: InputFile, pause: Pause | undefined): Promise<Content | Refused> {
  const signature = signatureOf(bytes);
  if (signature !== undefined) {
    if ("code" in signature) return signature;
    const { format } = signature;
    const load = FILE_READERS[format];
    if (load === undefined) return { code: "format", data: { format } };
    const read = await (await load())(bytes, pause);
    return "code" in read ? read : { ...read, format, damaged: false };
  }
  const decoded = decode(bytes);
  if ("code" in decoded) return decoded;
  const notRead = unreadTextFormat(decoded.head);
  if (notRead !== undefined) return { code: "format", data: { format: notRead } };
  const format = textFormat(name, decoded.head);
  const read = TEXT_READERS[format](decoded.parts());
  return typeof read === "string" ? { code: read } : { ...read, format, damaged: decoded.isDamaged() };
}

function withLength(sum: number, text: string): number {
  return sum + text.length;
}

function isTooMuch(lines: readonly SourceLine[]): boolean {
  let cells = 0;
  let characters = 0;
  for (const line of lines) {
    if (line.kind === "row") {
      cells += line.cells.length;
      characters = line.cells.reduce(withLength, characters);
    } else {
      cells += 1;
      characters += line.kind === "text" ? line.text.length : 0;
    }
  }
  return cells > MOST_CELLS || characters > MOST_CHARACTERS;
}

async function sha256(bytes: Uint8Array): Promise<string> {
  // Bytes of files are never shared memory, so they need no copy.
  const digest = await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
