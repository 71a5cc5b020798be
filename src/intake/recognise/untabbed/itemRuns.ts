import { codeLetter, codeNumber, type ItemCode } from "../../../ita";
import { headerAt, headerSignature, type UntabbedHeader } from "./headerLine";
import { codeAtStart, endsBlock, itemBlockAt, type ItemBlock } from "./itemBlocks";
import { isBareNumber, isPageMark, isTableHeading, type TextLine } from "./textLines";

/** Items one after another, as in one table. */
export interface ItemRun {
  readonly header: UntabbedHeader | undefined;
  readonly blocks: readonly ItemBlock[];
  /** The title above it. */
  readonly title: string;
  /** Lines that stand between header, headings and items without belonging to any of them. */
  readonly loose: readonly TextLine[];
  /** Lines that begin with a code whose name is not known. */
  readonly nameless: readonly TextLine[];
}

/** A running title between pages takes a line or two. */
const MOST_LOOSE_AFTER_BLANK = 2;
const MOST_LOOSE = 12;

/** `O1 - O3`, `O1, O2`, `O1 และ O3`. */
const LIST_OF_CODES = /^\S+\s*(?:[-–—,/]|และ|ถึง|หรือ|[OIEoie](?:IT)?\s?[0-9๐-๙])/;

interface OpenRun {
  header: UntabbedHeader | undefined;
  blocks: ItemBlock[];
  title: string;
  loose: TextLine[];
  nameless: TextLine[];
}

function isLater(code: ItemCode, last: ItemCode | undefined): boolean {
  return last === undefined || (codeLetter(code) === codeLetter(last) && codeNumber(code) > codeNumber(last));
}

/** Lines in front of a code that belong to its own name are not the item's before it. */
function giveBack(blocks: ItemBlock[], from: number): void {
  const last = blocks.at(-1);
  if (last === undefined || last.end <= from) return;
  blocks[blocks.length - 1] = {
    ...last,
    parts: last.parts.filter(({ line }, part) => part < last.ownParts || line < from),
    end: from,
  };
}

/** Finds runs of items in a stretch of text. Whether a run is a table is decided by who reads it. */
export function itemRuns(lines: readonly TextLine[]): readonly ItemRun[] {
  const runs: ItemRun[] = [];
  let open: OpenRun = { header: undefined, blocks: [], title: "", loose: [], nameless: [] };
  let loose: TextLine[] = [];
  let afterBlank = false;
  let lastText = "";
  const close = (header: UntabbedHeader | undefined) => {
    if (open.blocks.length > 0 || (open.header !== undefined && open.nameless.length > 0)) runs.push(open);
    open = { header, blocks: [], title: "", loose: [], nameless: [] };
    loose = [];
  };
  for (let index = 0; index < lines.length; index += 1) {
    const text = lines[index]?.text ?? "";
    const header = headerAt(lines, index);
    const block = header === undefined ? itemBlockAt(lines, index) : undefined;
    if (header !== undefined) {
      const same = open.header !== undefined && headerSignature(open.header) === headerSignature(header);
      if (!same) close(header);
      loose = [];
      afterBlank = false;
      index += header.lines - 1;
    } else if (block !== undefined) {
      giveBack(open.blocks, block.start);
      loose = loose.filter(({ at }) => at < (lines[block.start]?.at ?? Infinity));
      const tooFar = loose.length > (afterBlank ? MOST_LOOSE_AFTER_BLANK : MOST_LOOSE);
      if (tooFar || !isLater(block.code, open.blocks.at(-1)?.code)) {
        close(tooFar || loose.length > 0 ? undefined : open.header);
      }
      if (open.blocks.length === 0) open.title = lastText;
      if (open.blocks.length > 0 || open.header !== undefined) for (const line of loose) open.loose.push(line);
      open.blocks.push(block);
      loose = [];
      afterBlank = false;
      index = block.end - 1;
    } else if (text === "") {
      afterBlank = true;
    } else if (codeAtStart(text) !== undefined || isTableHeading(text)) {
      const line = lines[index];
      if (line !== undefined && !isTableHeading(text) && !LIST_OF_CODES.test(text)) open.nameless.push(line);
      loose = [];
      afterBlank = false;
    } else if (!isPageMark(text) && !isBareNumber(text)) {
      const line = lines[index];
      if (line !== undefined) loose.push(line);
      if (endsBlock(lines, index)) close(undefined);
    }
    const isTitle = text !== "" && block === undefined && header === undefined && !isTableHeading(text);
    if (isTitle) lastText = text;
  }
  close(undefined);
  return runs;
}
