/**
 * Thai has no spaces between words, and the spreadsheet would cut a line anywhere. Excel cuts between words;
 * so do cells here: a mark without width stands between words while they are shown.
 */
import { CellValueType, InterceptorEffectEnum, type Univer, WrapStrategy } from "@univerjs/core";
import { InterceptCellContentPriority, INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/preset-sheets-core";

const MAY_BREAK = "\u200B";
const THAI = /[\u0E00-\u0E7F]/;

const segmenter = new Intl.Segmenter("th", { granularity: "word" });
const KEPT = 5_000;
const known = new Map<string, string>();

export function withBreaks(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const words = [...segmenter.segment(text)].map(({ segment }) => segment);
  const made = words
    .map((word, index) => (index > 0 && THAI.test(word) && THAI.test(words[index - 1] ?? "") ? MAY_BREAK + word : word))
    .join("");
  if (known.size >= KEPT) known.clear();
  known.set(text, made);
  return made;
}

export function wrapThaiText(univer: Univer): void {
  const interceptors = univer.__getInjector().get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: InterceptCellContentPriority.NUMFMT + 0.4,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, { workbook }, next) => {
      if (typeof cell?.v !== "string" || cell.s == null || !THAI.test(cell.v)) return next(cell);
      const style = typeof cell.s === "string" ? workbook.getStyles().get(cell.s) : cell.s;
      // Lines a person cut are lines to the spreadsheet only as they were written.
      if (style?.tb !== WrapStrategy.WRAP || cell.v.includes("\n")) return next(cell);
      return next({ ...cell, v: withBreaks(cell.v), t: CellValueType.STRING });
    },
  });
}
