import type { KnownColumns, SourceDocument } from "../../source";
import { figuresIn } from "./figures";
import { layoutOf, USUAL_LAYOUT, verdictOn, type ItemLayout, type Verdict } from "./itemVerdict";
import type { ItemBlock } from "./itemBlocks";
import type { ItemRun } from "./itemRuns";
import type { Doubt, Findings, MadeRow } from "./madeRows";
import { placeOfLines, type TextLine } from "./textLines";

/** Without a header, fewer items with a score are prose that begins with a code. */
const FEWEST_WITHOUT_HEADER = 3;
const NO_RESULTS = /เป้าหมาย|น้ำหนัก|ปีที่(?:แล้ว|ผ่านมา)|ปีก่อน/;
const QUOTE = 80;

type Scored = Extract<Verdict, { kind: "scored" }>;

interface Judged {
  readonly block: ItemBlock;
  readonly verdict: Verdict;
}

/** Rows of items out of a run that is proven to be a table of results. */
export function itemTable(run: ItemRun, lines: readonly TextLine[], document: SourceDocument): Findings {
  const layout = run.header === undefined ? USUAL_LAYOUT : layoutOf(run.header);
  const judged = alike(
    agreed(run.blocks.map((block) => ({ block, verdict: verdictOn(block, layout ?? USUAL_LAYOUT) }))),
  );
  const scored = judged.filter(({ verdict }) => verdict.kind === "scored");
  const fewest = layout?.headed === true ? 1 : FEWEST_WITHOUT_HEADER;
  if (layout === undefined || scored.length < fewest || (!layout.headed && NO_RESULTS.test(run.title))) {
    return {
      tables: [],
      doubts: [],
      unproven: [
        ...pointedOut(judged, layout?.headed === true).flatMap(({ start }) => lines[start] ?? []),
        ...(layout?.headed === true ? run.nameless : []),
      ],
    };
  }
  const doubts: Doubt[] = [];
  const placed = placeLooseLines(judged, layout, lines);
  const rows = judged.map((item) => {
    if (item.verdict.kind === "doubtful") {
      const value = item.verdict.rest.slice(0, QUOTE);
      const place = placeOfLines(document, linesOf(item.block, item.block.end, lines));
      doubts.push({ code: "score-unreadable", place, data: { subject: item.block.code, value } });
    }
    return rowOf(item, layout, lines, placed);
  });
  const loose = run.loose.filter(({ text }) => !isDash(text));
  for (const gap of [...placed.open, ...gaps(loose)]) {
    const place = placeOfLines(document, gap);
    doubts.push({ code: "text-unattributed", place, data: { text: (place.text ?? "").slice(0, QUOTE) } });
  }
  return { tables: [rows], doubts, unproven: run.nameless };
}

/** The items of a run that is no table for sure, unless it reads like prose. */
function pointedOut(judged: readonly Judged[], headed: boolean): readonly ItemBlock[] {
  const figuresOf = ({ verdict }: Judged) =>
    verdict.kind === "doubtful" ? figuresIn(verdict.rest).filter(({ likeScore }) => likeScore) : [];
  const withFigure = judged.filter((item) => item.verdict.kind === "scored" || figuresOf(item).length > 0);
  const some =
    headed ||
    judged.some((item) => item.verdict.kind === "scored" || figuresOf(item).some(({ governed }) => !governed));
  return some || withFigure.length >= FEWEST_WITHOUT_HEADER ? withFigure.map(({ block }) => block) : [];
}

/** Text behind a score is its comment only if the whole run is written so. */
function agreed(judged: readonly Judged[]): readonly Judged[] {
  const withText = judged.flatMap(({ verdict }) =>
    verdict.kind === "scored" && (verdict.textBehind || !isDash(verdict.before)) ? [verdict] : [],
  );
  if (withText.every(({ textBehind }) => textBehind) || withText.every(({ textBehind }) => !textBehind)) return judged;
  return judged.map(({ block, verdict }) =>
    verdict.kind === "scored" && verdict.textBehind ? { block, verdict: doubted(verdict) } : { block, verdict },
  );
}

const FEWEST_ALIKE = 3;
const PART_ALIKE = 0.8;

/** Where scores are printed with two decimals, a figure with none or one is something else. */
function alike(judged: readonly Judged[]): readonly Judged[] {
  const twoDecimals = (printed: string) => /[.,][0-9๐-๙]{2}(?: ?%)?$/.test(printed);
  const scores = judged.flatMap(({ verdict }) => (verdict.kind === "scored" ? [verdict.score] : []));
  const withTwo = scores.filter(twoDecimals).length;
  if (withTwo < FEWEST_ALIKE || withTwo < scores.length * PART_ALIKE) return judged;
  return judged.map(({ block, verdict }) =>
    verdict.kind === "scored" && !twoDecimals(verdict.score)
      ? { block, verdict: doubted(verdict) }
      : { block, verdict },
  );
}

function doubted({ before, score, after }: Scored): Verdict {
  return { kind: "doubtful", rest: `${before} ${score} ${after}`.trim(), comment: "" };
}

function isDash(text: string): boolean {
  return /^[-–—\s]*$/.test(text);
}

/** Lines of a block, or of its beginning, that hold its cells; page marks and headers between are not its own. */
function linesOf({ start, parts, ownParts }: ItemBlock, end: number, lines: readonly TextLine[]): readonly TextLine[] {
  const lastOfName = parts[ownParts - 1]?.line ?? start;
  const own = new Set(parts.map(({ line }) => line));
  return lines.slice(start, end).filter(({ text }, offset) => {
    const line = start + offset;
    return text !== "" && (line <= lastOfName || own.has(line));
  });
}

interface Placed {
  /** Comment lines of an item that stand after its score. */
  readonly trailing: ReadonlyMap<ItemBlock, readonly TextLine[]>;
  /** Comment lines of an item that stand before its code. */
  readonly leading: ReadonlyMap<ItemBlock, readonly TextLine[]>;
  /** Those whose item cannot be told. */
  readonly open: readonly (readonly TextLine[])[];
}

/**
 * Lines between a score and the next code belong to the comment of the one or, where cells are centred,
 * of the other. They are placed only where the other item says "-" for none.
 */
function placeLooseLines(judged: readonly Judged[], layout: ItemLayout, lines: readonly TextLine[]): Placed {
  const trailing = new Map<ItemBlock, readonly TextLine[]>();
  const leading = new Map<ItemBlock, readonly TextLine[]>();
  const open: (readonly TextLine[])[] = [];
  const oneComment = layout.before.length === 1 && layout.before[0] === "comment" && layout.after.length === 0;
  for (const [index, { block, verdict }] of judged.entries()) {
    if (verdict.kind !== "scored") continue;
    const loose = block.parts.flatMap(({ line }) => (line >= verdict.end ? (lines[line] ?? []) : []));
    if (loose.length === 0) continue;
    const next = judged[index + 1];
    const here = commentKind(verdict);
    const there = next?.verdict.kind === "scored" ? commentKind(next.verdict) : "unknown";
    if (oneComment && here === "text" && there === "dash") trailing.set(block, loose);
    else if (oneComment && next !== undefined && here === "dash" && there === "text") leading.set(next.block, loose);
    else open.push(loose);
  }
  return { trailing, leading, open };
}

function commentKind({ before }: Scored): "dash" | "text" | "unknown" {
  return before === "" ? "unknown" : isDash(before) ? "dash" : "text";
}

/** Lines that follow one another. */
function gaps(loose: readonly TextLine[]): readonly (readonly TextLine[])[] {
  const found: TextLine[][] = [];
  for (const line of loose) {
    const last = found.at(-1);
    if (last?.at(-1)?.at === line.at - 1) last.push(line);
    else found.push([line]);
  }
  return found;
}

function rowOf({ block, verdict }: Judged, layout: ItemLayout, lines: readonly TextLine[], placed: Placed): MadeRow {
  const { printedCode, name, parts, ownParts, start } = block;
  if (verdict.kind !== "scored") {
    const comment = verdict.kind === "doubtful" ? verdict.comment : "";
    const end = (parts[ownParts - 1]?.line ?? start) + 1;
    return {
      cells: [printedCode, name, comment, ""],
      columns: { meanings: ["code", "name", "comment", "score"], headers: ["", "", "", ""] },
      lines: linesOf(block, end, lines),
    };
  }
  const leading = placed.leading.get(block) ?? [];
  const trailing = placed.trailing.get(block) ?? [];
  const before = [...leading.map(({ text }) => text), verdict.before, ...trailing.map(({ text }) => text)];
  return {
    cells: [printedCode, name, before.filter((text) => text !== "").join(" "), verdict.score, verdict.after],
    columns: columnsOf(verdict, layout),
    lines: [...linesOf(block, verdict.end, lines), ...trailing, ...leading],
  };
}

function columnsOf(verdict: Scored, layout: ItemLayout): KnownColumns {
  const [before] = layout.before.length === 1 ? layout.before : [undefined];
  const [after] = layout.after.length === 1 && !verdict.afterMixed ? layout.after : [undefined];
  return {
    meanings: ["code", "name", before, "score", verdict.textBehind ? "comment" : after],
    headers: ["", "", layout.beforeText, "", layout.afterText],
  };
}
