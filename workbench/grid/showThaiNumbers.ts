import { CellValueType, InterceptorEffectEnum, type Univer } from "@univerjs/core";
import {
  getPatternPreview,
  InterceptCellContentPriority,
  INTERCEPTOR_POINT,
  SheetInterceptorService,
} from "@univerjs/preset-sheets-core";
import { inThaiDigits, thaiPattern } from "./thaiNumbers";

/** Number of a cell in a Thai pattern; undefined where the spreadsheet's own formatter will do. */
function shown(pattern: string, value: number): string | undefined {
  const thai = thaiPattern(pattern);
  if (thai === undefined) return undefined;
  const { result } = getPatternPreview(thai.pattern, value, "en");
  return thai.thaiDigits ? inThaiDigits(result) : result;
}

/** Goes before the spreadsheet's own number formats, which know neither Thai digits nor the Buddhist era. */
export function showThaiNumbers(univer: Univer): void {
  const interceptors = univer.__getInjector().get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: InterceptCellContentPriority.NUMFMT + 0.5,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, { workbook }, next) => {
      if (typeof cell?.v !== "number" || cell.s == null) return next(cell);
      const style = typeof cell.s === "string" ? workbook.getStyles().get(cell.s) : cell.s;
      const text = style?.n == null ? undefined : shown(style.n.pattern, cell.v);
      return text === undefined ? next(cell) : { ...cell, v: text, t: CellValueType.NUMBER };
    },
  });
}
