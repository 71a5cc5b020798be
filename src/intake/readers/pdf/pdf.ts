import type { Refused } from "../../decode";
import type { RefusalCode } from "../../result";
import type { BrokenPlace, Notice, Pause, ReaderResult, SourceLine } from "../../source";
import { isGarbled } from "./garbled";
import { blocksOf, type Block } from "./layout";
import { openPdf, TooMuch, type PdfFile } from "./library";
import { area, holds, intersection, type Box, type PaintedPage } from "./page";
import { furnitureOf, Pages } from "./pages";

/** A picture of this share of the page may hold a table. */
const LARGE = 0.12;
/** A scanner's name or a page number, in characters. */
const STAMP = 60;
/** Longest quotation of a page in a diagnostic. */
const QUOTE = 80;

interface PageRead {
  readonly blocks: readonly Block[];
  /** The page could not be read to its end. */
  readonly broken: boolean;
  /** A large part of it is a picture without text. */
  readonly wordless: boolean;
  /** Its text was recognised from a picture by another program. */
  readonly recognised: boolean;
}

/**
 * PDF with a text layer: tables by their ruling lines or the gaps between their columns, everything else
 * as lines of text. Pictures are not read; a page that is one is noted, a file of them refused.
 */
export async function readPdf(bytes: Uint8Array, pause?: Pause): Promise<ReaderResult | Refused> {
  const file = await openPdf(bytes);
  if (typeof file === "string") return { code: file };
  try {
    return assemble(await readPages(file, pause), file.doubts);
  } catch (reason) {
    if (reason instanceof TooMuch) return { code: "too-many-pages" };
    throw reason;
  } finally {
    file.close();
  }
}

/** A page takes some 30 ms. */
const PAGES_BETWEEN_PAUSES = 8;

async function readPages(file: PdfFile, pause: Pause | undefined): Promise<readonly PageRead[]> {
  const pages: PageRead[] = [];
  for (let number = 1; number <= file.pageCount; number += 1) {
    if (number % PAGES_BETWEEN_PAUSES === 0) await pause?.();
    pages.push(readPage(await file.page(number)));
  }
  return pages;
}

function readPage(page: PaintedPage | undefined): PageRead {
  if (page === undefined) return { blocks: [], broken: true, wordless: false, recognised: false };
  const { glyphs, pictures } = page;
  return {
    blocks: blocksOf(page),
    broken: false,
    wordless: areaWithoutText(pictures, page) >= LARGE * page.width * page.height,
    recognised: glyphs.length > 0 && glyphs.every(({ invisible }) => invisible),
  };
}

/** A scan may be one picture, or a hundred strips. */
function areaWithoutText(pictures: readonly Box[], { width, height, glyphs }: PaintedPage): number {
  const page = { left: 0, top: 0, right: width, bottom: height };
  return pictures
    .filter((picture) => !glyphs.some(({ x, y }) => holds(picture, x, y)))
    .reduce((sum, picture) => sum + area(intersection(picture, page)), 0);
}

function assemble(pages: readonly PageRead[], doubts: readonly string[]): ReaderResult | Refused {
  const result = new Pages(furnitureOf(pages.map(({ blocks }) => blocks)));
  const broken: BrokenPlace[] = [];
  const notices: Notice[] = [];
  let garbled = 0;
  for (const [index, read] of pages.entries()) {
    const page = index + 1;
    const start = result.lines.length;
    result.add(page, read.blocks);
    const text = result.lines.slice(start).map(textOf).join(" ");
    const row = result.lines[start]?.row ?? result.lines.at(-1)?.row ?? 0;
    if (read.wordless) notices.push({ code: "page-without-text", at: { page, row }, data: { page } });
    if (read.blocks.some(isTableByGaps)) notices.push({ code: "columns-by-gaps", at: { page, row }, data: { page } });
    if (isGarbled(text)) garbled += 1;
    if (isGarbled(text) || read.broken || read.recognised) broken.push({ page, row, text: text.slice(0, QUOTE) });
  }
  if (result.lines.length === 0) return { code: emptiness(pages) };
  const letters = result.lines.reduce((sum, line) => sum + textOf(line).length, 0);
  if (pages.every(({ wordless }) => wordless) && letters < STAMP * pages.length) return { code: "scanned" };
  if (garbled * 2 > pages.length) return { code: "garbled" };
  for (const text of doubts) broken.push({ row: 0, text });
  return { lines: result.lines, broken, notices };
}

/** Fewer rows in columns are a letterhead or signatures. */
const FEWEST_ROWS = 3;

function isTableByGaps(block: Block): boolean {
  return block.kind === "table" && !block.ruled && block.rows.length >= FEWEST_ROWS;
}

function emptiness(pages: readonly PageRead[]): RefusalCode {
  if (pages.some(({ wordless }) => wordless)) return "scanned";
  return pages.some(({ broken }) => broken) ? "damaged" : "empty";
}

function textOf(line: SourceLine): string {
  if (line.kind === "blank") return "";
  return line.kind === "text" ? line.text : line.cells.join(" ");
}
