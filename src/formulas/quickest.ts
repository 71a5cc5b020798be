import { compareCodes, IMPACT_DECIMALS, isItemCode, roundHalfUp } from "../ita";
import { CellError, isBlank, scalar, type CellValue, type Matrix } from "./cells";
import { SCHEME_PARAMETERS, whole, type FunctionWithoutTwin } from "./definition";
import { gain, itemWorths } from "./itemWorths";
import { CODES, SCORES, scoresByKey } from "./scores";

export const QUICKEST: FunctionWithoutTwin = {
  id: "QUICKEST",
  description: {
    th: "รายการข้อที่สั้นที่สุดซึ่งพาคะแนนรวมถึงเป้า เรียงจากข้อที่ได้คะแนนมากที่สุด: รหัสข้อ คะแนนที่เพิ่ม คะแนนรวมหลังทำข้อนั้น",
    en: "The shortest list of items that brings the total to a target, best first: code, points gained, total after it",
  },
  parameters: [
    { name: "total", description: { th: "คะแนนรวมปัจจุบัน", en: "Present total" } },
    { name: "target", description: { th: "คะแนนรวมที่ต้องการ", en: "Total to be reached" } },
    CODES,
    SCORES,
    SCHEME_PARAMETERS.items,
    SCHEME_PARAMETERS.indicators,
    SCHEME_PARAMETERS.weights,
    {
      name: "oitFirst",
      optional: true,
      description: {
        th: "TRUE = ข้อ OIT ซึ่งหน่วยงานแก้ไขเองได้มาก่อน (ไม่ใส่ = TRUE) FALSE = เรียงตามคะแนนอย่างเดียว",
        en: "TRUE: OIT items, which an office can fix itself, come first (omitted = TRUE); FALSE: by points alone",
      },
    },
  ],
  table: true,
  compute: whole(([totalArgument, targetArgument, codes = [], scores = [], items, indicators, weights, first]) => {
    const total = scalar(totalArgument);
    const target = scalar(targetArgument);
    const oitFirst = truth(scalar(first));
    if (oitFirst === undefined) return new CellError("#VALUE!", "oitFirst?");
    if (!isBlank(target) && typeof target !== "number") return new CellError("#VALUE!", "target?");
    if (typeof total !== "number" || typeof target !== "number") return "";
    const gains = gainsInOrder({ items, indicators, weights }, scoresByKey(codes, scores), oitFirst);
    return gains instanceof CellError ? gains : listTo(target, total, gains);
  }),
  twinKind: "sheetColumns",
};

interface Gain {
  readonly code: string;
  readonly points: number;
  readonly isOit: boolean;
}

/** Undefined for what is neither true nor false. */
function truth(cell: CellValue): boolean | undefined {
  if (isBlank(cell)) return true;
  if (typeof cell === "number") return cell !== 0;
  return typeof cell === "boolean" ? cell : undefined;
}

/** What there is to gain from items below 100, best first; ties by code, where codes are not the usual ones by place. */
function gainsInOrder(
  tables: Parameters<typeof itemWorths>[0],
  scores: ReadonlyMap<string, number>,
  oitFirst: boolean,
): readonly Gain[] | CellError {
  const gains: Gain[] = [];
  for (const [key, worth] of itemWorths(tables)) {
    const score = scores.get(key);
    if (score === undefined || score >= 100) continue;
    const points = gain(worth, score);
    if (points instanceof CellError) return points;
    gains.push({ code: worth.code, points, isOit: worth.instrument.toUpperCase() === "OIT" });
  }
  const later = ({ isOit }: Gain) => (oitFirst && !isOit ? 1 : 0);
  return gains.sort(
    (a, b) =>
      later(a) - later(b) ||
      roundHalfUp(b.points, IMPACT_DECIMALS) - roundHalfUp(a.points, IMPACT_DECIMALS) ||
      byCode(a.code.toUpperCase(), b.code.toUpperCase()),
  );
}

function byCode(a: string, b: string): number {
  if (isItemCode(a) && isItemCode(b)) return compareCodes(a, b);
  return Number(isItemCode(b)) - Number(isItemCode(a));
}

/** Nothing where the target is reached already; every item where all of them fall short. */
function listTo(target: number, total: number, gains: readonly Gain[]): CellValue | Matrix {
  const list: CellValue[][] = [];
  let reached = total;
  for (const { code, points } of gains) {
    if (roundHalfUp(reached) >= target) break;
    reached += points;
    list.push([code, points, reached]);
  }
  return list.length === 0 ? "" : list;
}
