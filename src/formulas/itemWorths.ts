import { LATEST_CONFIRMED } from "../ita";
import { CellError, cellKey, cellText, type CellValue, type Matrix } from "./cells";
import { itemKeys, schemeTables, type SchemeTables } from "./schemeTables";

const DEFAULTS = schemeTables(LATEST_CONFIRMED);

export interface ItemWorth {
  /** As the scheme's table spells it. */
  readonly code: string;
  readonly instrument: string;
  /** What a point of the item is worth in points of the total; #DIV/0! where the weights add up to nothing. */
  readonly share: number | CellError;
}

type GivenTables = { readonly [K in "items" | "indicators" | "weights"]: SchemeTables[K] | undefined };

function sumOfWeights(rows: Matrix): number {
  return rows.reduce((sum, row) => sum + (typeof row[1] === "number" ? row[1] : 0), 0);
}

/** What each item of a scheme is worth, by the key of its code; items without indicator or instrument are left out. */
export function itemWorths(tables: GivenTables): ReadonlyMap<string, ItemWorth> {
  const { items = DEFAULTS.items, indicators = DEFAULTS.indicators, weights = DEFAULTS.weights } = tables;
  const keys = itemKeys(items);
  const weightSum = sumOfWeights(weights);
  const share = (indicator: string, subindicator: string, instrument: CellValue): number | CellError => {
    if (weightSum === 0) return new CellError("#DIV/0!");
    const of = (cell: CellValue | undefined) => cellKey(cell ?? null) === cellKey(instrument);
    const weight = sumOfWeights(weights.filter((row) => of(row[0]))) / weightSum;
    const indicatorCount = indicators.filter((row) => of(row[1])).length;
    const subindicators = new Set(keys.filter((key) => key.indicator === indicator).map((key) => key.subindicator));
    const siblings = keys.filter((key) => key.subindicator === subindicator).length;
    return weight / indicatorCount / subindicators.size / siblings;
  };
  const worths = new Map<string, ItemWorth>();
  for (const [index, { code, indicator, subindicator }] of keys.entries()) {
    const instrument = indicators.find((row) => cellKey(row[0] ?? null) === indicator)?.[1] ?? null;
    if (worths.has(code) || indicator === "" || instrument === null) continue;
    worths.set(code, {
      code: cellText(items[index]?.[0]),
      instrument: cellText(instrument),
      share: share(indicator, subindicator, instrument),
    });
  }
  return worths;
}

/** Points the total gains if an item with this score reaches 100. */
export function gain({ share }: ItemWorth, score: number): number | CellError {
  return share instanceof CellError ? share : share * Math.max(0, 100 - score);
}
