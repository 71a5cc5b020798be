import { inflatedSize, rewriteZlib } from "../../../ooxml";

/** The programs, fonts and tables of a long report unpack to a few dozen megabytes. */
const MOST_INFLATED = 128 * 1024 * 1024;
/** The largest fonts unpack to about twenty. */
const LARGEST = 32 * 1024 * 1024;
/** A program that is rewritten is one page's. */
const LARGEST_PROGRAM = 8 * 1024 * 1024;

export interface Streams {
  /** The file with its pictures emptied and its actual texts named so that the parser hands them out. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What its streams unpack to is more than a document can need. */
  readonly tooLarge: boolean;
  /** Streams that are cut or broken: what stood in them is lost. */
  readonly broken: number;
  /** Nothing could be looked at; what its glyphs stand for is not known everywhere. */
  readonly encrypted: boolean;
}

const STREAM = /stream\r?\n/g;

/**
 * Looks at a file's streams before the parser does. Pictures are never decoded here: each is made one
 * white dot, which still tells where it stands, in no time and no memory. All else is unpacked once, to
 * see that it is whole and no bomb. Nothing moves, so the file's own addresses stay true.
 */
export async function inspectStreams(file: Uint8Array): Promise<Streams> {
  const bytes = new Uint8Array(file);
  const text = new TextDecoder("windows-1252").decode(file);
  const encrypted = /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(text);
  let inflated = 0;
  let broken = 0;
  for (const match of text.matchAll(STREAM)) {
    if (text.startsWith("end", match.index - 3)) continue;
    const start = match.index + match[0].length;
    const dictionary = Math.max(text.lastIndexOf("obj", match.index), 0);
    if (/\/Subtype\s*\/Image(?![A-Za-z])/.test(text.slice(dictionary, match.index))) {
      emptyPicture(bytes, text.slice(dictionary, match.index), dictionary);
      continue;
    }
    const end = text.indexOf("endstream", start);
    const packed = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (/\/PatternType\s*1(?!\d)/.test(text.slice(dictionary, match.index))) {
      // A pattern is a program of its own, run where nothing can end it.
      takeAsItStands(bytes, text.slice(dictionary, match.index), dictionary);
      packed.fill(0x20);
      continue;
    }
    if (!isZlib(bytes[start], bytes[start + 1])) continue;
    const stream = inflatedSize(packed, LARGEST);
    inflated += stream.size;
    if (stream.broken) broken += 1;
    if (stream.size > LARGEST || inflated > MOST_INFLATED) return { bytes, tooLarge: true, broken, encrypted };
    if (!stream.broken && stream.size < LARGEST_PROGRAM && !(await rewriteZlib(packed, handOutActualTexts)))
      broken += 1;
  }
  return { bytes, tooLarge: false, broken, encrypted };
}

/**
 * A program may say what text its glyphs stand for, as LibreOffice does where a Thai cluster has fewer or
 * more glyphs than letters. The parser drops that, but hands out a mark's number as it stands, so the text
 * is put in the number's place; without its colours the program takes less room.
 */
function handOutActualTexts(program: string): readonly string[] {
  if (!program.includes("/ActualText")) return [];
  const marked = program.replace(/\/MCID\s+\d+/g, "").replace(/\/ActualText/g, "/MCID");
  return [marked, marked.replace(/(?<=\n)(?:[\d.]+ ){3}(?:rg|RG)\s/g, "").replace(/\/Span(?=\s*<<)/g, "/S")];
}

function isZlib(first = 0, second = 0): boolean {
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
}

/** One dot wide and high, its bytes taken as they stand. */
function emptyPicture(bytes: Uint8Array, dictionary: string, offset: number): void {
  for (const match of dictionary.matchAll(/\/(?:Width|Height)\s+(\d+)(?!\s+\d+\s+R)/g)) {
    const digits = match[1] ?? "";
    const at = offset + match.index + match[0].length - digits.length;
    bytes.fill("0".charCodeAt(0), at, at + digits.length - 1);
    bytes[at + digits.length - 1] = "1".charCodeAt(0);
  }
  takeAsItStands(bytes, dictionary, offset);
}

function takeAsItStands(bytes: Uint8Array, dictionary: string, offset: number): void {
  for (const match of dictionary.matchAll(/\/Filter/g)) bytes[offset + match.index + 1] = "f".charCodeAt(0);
}
