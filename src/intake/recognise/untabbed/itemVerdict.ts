import type { ColumnMeaning } from "../tables/columns";
import { figuresIn, type Figure } from "./figures";
import type { UntabbedHeader } from "./headerLine";
import type { ItemBlock } from "./itemBlocks";

/** The columns of an item table around its score, as announced by a header or as usual. */
export interface ItemLayout {
  /** Columns between name and score. */
  readonly before: readonly (ColumnMeaning | undefined)[];
  readonly after: readonly (ColumnMeaning | undefined)[];
  readonly beforeText: string;
  readonly afterText: string;
  readonly headed: boolean;
}

/** Without a header: a comment, then the score. */
export const USUAL_LAYOUT: ItemLayout = {
  before: ["comment"],
  after: [],
  beforeText: "",
  afterText: "",
  headed: false,
};

/** The layout a header announces; undefined if no single column is the score, or its figures may be something else. */
export function layoutOf({ columns }: UntabbedHeader): ItemLayout | undefined {
  const meanings = columns.map(({ meaning }) => meaning);
  const score = meanings.indexOf("score");
  if (score < 0 || meanings.lastIndexOf("score") !== score) return undefined;
  if (meanings.includes("weight") || meanings.includes("weighted") || meanings.includes("indicator")) return undefined;
  const name = Math.max(meanings.indexOf("name"), meanings.indexOf("code"), meanings.indexOf("ordinal"));
  if (name < 0 || name > score) return undefined;
  const text = (from: number, to?: number) =>
    columns
      .slice(from, to)
      .map((column) => column.text)
      .join(" / ");
  return {
    before: withComments(meanings.slice(name + 1, score), meanings),
    after: withComments(meanings.slice(score + 1), meanings),
    beforeText: text(name + 1, score),
    afterText: text(score + 1),
    headed: true,
  };
}

/** In a table of items without a column for comments, the remarks are the comments. */
function withComments(part: ItemLayout["before"], all: ItemLayout["before"]): ItemLayout["before"] {
  return all.includes("comment") ? part : part.map((meaning) => (meaning === "remark" ? "comment" : meaning));
}

/** What a block says. Where the score is not proven, nothing is chosen. */
export type Verdict =
  | {
      readonly kind: "scored";
      readonly score: string;
      readonly before: string;
      readonly after: string;
      /** Cells behind the score run over lines, so that they cannot be told apart from those before it. */
      readonly afterMixed: boolean;
      /** Text stands behind the score on its line, though no header announces any. */
      readonly textBehind: boolean;
      /** Index after the last line that is this item's beyond doubt. */
      readonly end: number;
    }
  | { readonly kind: "blank" }
  | { readonly kind: "doubtful"; readonly rest: string; readonly comment: string };

const NOTHING = /^[-–—\s]*$/;

export function verdictOn(block: ItemBlock, layout: ItemLayout): Verdict {
  const { parts, ownParts } = block;
  const rest = parts.map(({ text }) => text).join("\n");
  if (NOTHING.test(rest)) return { kind: "blank" };
  const own = parts.slice(0, ownParts).map(({ text }) => text);
  const doubtful: Verdict = {
    kind: "doubtful",
    rest: rest.replaceAll("\n", " ").trim(),
    comment: figuresIn(own.join("\n")).length === 0 ? own.join(" ").trim() : "",
  };
  if (block.foreignName) return doubtful;
  const figures = figuresIn(rest);
  const candidates = figures.filter(({ likeScore, governed }) => likeScore && !governed);
  if (candidates.length === 0) return plainScore(block, own, rest, layout) ?? doubtful;
  if (new Set(candidates.map(({ value }) => value)).size > 1) return doubtful;
  const chosen = chooseFigure(candidates, rest, layout);
  if (chosen !== undefined && isContested(chosen, figures, rest, own.join("\n").length)) return doubtful;
  // Two figures side by side: nobody can tell what the first one is.
  const alone = chosen !== undefined && figureAlone(rest.slice(0, chosen.start).trim());
  return (chosen === undefined || alone ? undefined : around(chosen, rest, block, layout)) ?? doubtful;
}

/** A whole number such as 50 is a score only where a header says so and no text stands between it and the name. */
function plainScore(
  { parts, ownParts }: ItemBlock,
  own: readonly string[],
  rest: string,
  layout: ItemLayout,
): Verdict | undefined {
  const text = own.join(" ").trim();
  const match = /^([-–—]?) ?([0-9๐-๙]{1,2} ?%?)$/.exec(text);
  const last = parts[ownParts - 1];
  if (!layout.headed || match === null || rest.trim() !== text || last === undefined) return undefined;
  const [, before = "", score = ""] = match;
  return { kind: "scored", score, before, after: "", afterMixed: false, textBehind: false, end: last.line + 1 };
}

/** With nothing behind the score column the last figure is the score, with nothing before it the first. */
function chooseFigure(candidates: readonly Figure[], rest: string, layout: ItemLayout): Figure | undefined {
  const [first] = candidates;
  if (layout.headed && layout.after.length > 0) {
    if (layout.before.length === 0)
      return first !== undefined && NOTHING.test(rest.slice(0, first.start)) ? first : undefined;
    return candidates.length === 1 ? first : undefined;
  }
  const atLineEnd = candidates.findLast(({ end }) => end === rest.length || rest.charAt(end) === "\n");
  if (atLineEnd !== undefined) return atLineEnd;
  const behindName = first !== undefined && NOTHING.test(rest.slice(0, first.start));
  return behindName && !layout.headed ? first : undefined;
}

/** Another figure stands where a score stands and says something else, though a word beside it claims it. */
function isContested(chosen: Figure, figures: readonly Figure[], rest: string, ownLength: number): boolean {
  return figures.some(({ likeScore, value, start, end }) => {
    const atLineEnd = end === rest.length || rest.charAt(end) === "\n";
    const besideName = atLineEnd && end <= ownLength;
    const later = atLineEnd && start > chosen.start;
    const behindName = NOTHING.test(rest.slice(0, start));
    return likeScore && value !== chosen.value && (besideName || later || behindName);
  });
}

/** Splits the text of a block at its score. */
function around(figure: Figure, rest: string, { parts, ownParts }: ItemBlock, layout: ItemLayout): Verdict | undefined {
  const lineEnd = rest.indexOf("\n", figure.end);
  const sameLine = rest.slice(figure.end, lineEnd < 0 ? rest.length : lineEnd).trim();
  const further = lineEnd < 0 ? "" : rest.slice(lineEnd + 1);
  const partIndex = rest.slice(0, figure.start).split("\n").length - 1;
  const part = parts[partIndex];
  const onItsOwn = figureAlone(part?.text ?? "");
  const behindAnnounced = layout.headed && layout.after.length > 0;
  const takesFurther = behindAnnounced && (onItsOwn || layout.before.length > 0);
  // A score ends its item or stands beside the name; a figure in between ends a line of the comment.
  const amidComment = !takesFurther && partIndex >= ownParts && partIndex < parts.length - 1;
  if (amidComment && !NOTHING.test(rest.slice(0, figure.start))) return undefined;
  const stillOwn = takesFurther ? [] : parts.slice(partIndex + 1, ownParts);
  const before = [rest.slice(0, figure.start).replaceAll("\n", " "), ...stillOwn.map(({ text }) => text)];
  const last = takesFurther ? parts.at(-1) : (stillOwn.at(-1) ?? part);
  return {
    kind: "scored",
    score: figure.printed,
    before: before.join(" ").trim(),
    after: (takesFurther ? `${sameLine} ${further.replaceAll("\n", " ")}` : sameLine).trim(),
    afterMixed: takesFurther && !onItsOwn && further !== "",
    textBehind: sameLine !== "" && !behindAnnounced,
    end: (last?.line ?? 0) + 1,
  };
}

function figureAlone(text: string): boolean {
  return /^[0-9๐-๙.,]+ ?%?$/.test(text);
}
