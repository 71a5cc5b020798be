import { parseNumber } from "../../../ita";
import { columnOf, columnsOf, headerWidth, type ColumnMapping } from "./columns";
import type { Context } from "./context";
import { headedIndicator } from "./figureRows";
import { codeIn, isItemName } from "./itemRows";
import { indicatorMention } from "../names";

/** A row that does not sit under its header as it should. */
export interface Slip {
  /** The row put right; undefined where it is in doubt whether it slipped. */
  readonly cells: readonly string[] | undefined;
  /** The item or indicator it is about. */
  readonly subject: string;
  /** What is taken for the score. */
  readonly value: string;
}

/** A straightened row may still lack a name or have a number for a comment, no more. */
const WORST_FIT = 2;

/** The columns a row must agree with to be in its place. */
interface Frame {
  readonly mapping: ColumnMapping;
  readonly key: number;
  readonly score: number;
  readonly name: number;
  readonly texts: readonly number[];
  /** Columns up to the last one with a header. */
  readonly width: number;
}

/** Only a table with one column of codes (or indicators) and one of scores says clearly where cells belong. */
function frameOf({ mapping, headerTexts }: Context): Frame | undefined {
  if (mapping === undefined) return undefined;
  const [key, ...otherKeys] = columnsOf(mapping, mapping.includes("code") ? "code" : "indicator");
  const [score, ...otherScores] = columnsOf(mapping, "score");
  if (key === undefined || score === undefined || otherKeys.length + otherScores.length > 0) return undefined;
  const texts = columnsOf(mapping, "comment", "recommendation", "owner", "monitor", "remark");
  return { mapping, key, score, name: columnOf(mapping, "name"), texts, width: headerWidth(headerTexts) };
}

/** What a row with its key in this cell is about. */
function subjectOf(cell: string, { mapping, key }: Frame): string | undefined {
  if (mapping[key] === "code") return codeIn(cell, key)?.code;
  const indicator = indicatorMention(cell) ?? headedIndicator(cell);
  return indicator === undefined ? undefined : String(indicator.no);
}

const isNumber = (cell: string): boolean => parseNumber(cell).kind === "number";

/** A year or an amount of money is no score. */
function isScore(cell: string): boolean {
  const parsed = parseNumber(cell);
  return parsed.kind === "number" && parsed.value <= 100;
}

/** How badly a row sits under its header; 0 is perfectly. Infinite without its code or indicator in place. */
function misfit(cells: readonly string[], frame: Frame): number {
  const subject = subjectOf(cells[frame.key] ?? "", frame);
  if (subject === undefined) return Infinity;
  const score = cells[frame.score] ?? "";
  const scoreMisfit = score === "" ? 1 : parseNumber(score).kind === "absent" || isScore(score) ? 0 : 3;
  const name = frame.name < 0 ? "–" : (cells[frame.name] ?? "");
  const nameAstray = cells.some((cell, column) => column !== frame.name && isNameOf(subject, cell));
  const nameMisfit = name === "" || isNumber(name) ? 1 : 0;
  const strayNumbers = frame.texts.filter((column) => isNumber(cells[column] ?? "")).length;
  const outside = cells.filter((cell, column) => cell !== "" && column >= frame.width).length;
  return scoreMisfit + nameMisfit + (nameAstray && !isNameOf(subject, name) ? 3 : 0) + strayNumbers + 2 * outside;
}

function isNameOf(subject: string, cell: string): boolean {
  const code = codeIn(subject, 0)?.code;
  return code !== undefined && isItemName(code, cell);
}

/** The row without one of its empty cells, or, where cells are missing, with an empty one more. */
function movedByOne(cells: readonly string[], { width }: Frame): readonly (readonly string[])[] {
  const without = cells.flatMap((cell, at) => (cell === "" ? [[...cells.slice(0, at), ...cells.slice(at + 1)]] : []));
  if (filledWidth(cells) >= width) return without;
  const within = cells.map((_, at) => [...cells.slice(0, at), "", ...cells.slice(at)]);
  return [...without, ...within];
}

/** Cells up to the last filled one. */
function filledWidth(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== "") + 1;
}

/**
 * Puts a row right whose cells slipped by one: an empty cell too many or too few moves all that follow.
 * Undefined where the row sits well. A row as wide as its header with a blank score is left alone: blank
 * is not zero, nor the number beside it.
 */
export function straighten(cells: readonly string[], context: Context): Slip | undefined {
  const frame = frameOf(context);
  if (frame === undefined) return undefined;
  const own = misfit(cells, frame);
  if (own === 0 || (own < 3 && cells.length === frame.width)) return undefined;
  const moved = movedByOne(cells, frame).map((each) => ({ cells: each, misfit: misfit(each, frame) }));
  const score = cells[frame.score] ?? "";
  if (Number.isFinite(own) && isScore(score)) {
    const subject = subjectOf(cells[frame.key] ?? "", frame) ?? "";
    const others = moved.filter((each) => each.misfit <= own && each.cells[frame.score] !== score);
    if (others.length === 0) return undefined;
    // Two figures in a row whose code and name are in place: `91,85` cut in two, or a slip. Not ours to choose.
    const settled = cells[frame.name] === "" ? bestOf(others, own, frame) : undefined;
    return settled ?? { cells: undefined, subject, value: score };
  }
  return bestOf(moved, own, frame);
}

/** The arrangement that fits better than the row as it stands and leaves no doubt about the score. */
function bestOf(
  moved: readonly { readonly cells: readonly string[]; readonly misfit: number }[],
  own: number,
  frame: Frame,
): Slip | undefined {
  const least = Math.min(...moved.map((each) => each.misfit));
  if (least >= own || least > WORST_FIT) return undefined;
  const best = moved.filter((each) => each.misfit === least).map((each) => each.cells);
  const [first] = best;
  const values = new Set(best.map((each) => each[frame.score] ?? ""));
  const value = first?.[frame.score] ?? "";
  if (first === undefined || values.size > 1 || value === "") return undefined;
  const subject = subjectOf(first[frame.key] ?? "", frame);
  return subject === undefined ? undefined : { cells: first, subject, value };
}
