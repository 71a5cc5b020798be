import type { BandLevel, BandTable, Scheme, SchemeItem, ScoreGroup } from "../ita";
import { cellKey, cellText, isBlank, type CellValue, type Matrix } from "./cells";

/**
 * The scheme as the tables that functions and worksheets share. Perception items have no
 * sub-indicator; in the tables their indicator stands in for it, so that one formula serves all.
 */
export interface SchemeTables {
  /** Item code · sub-indicator · indicator. */
  readonly items: Matrix;
  /** Indicator · instrument. */
  readonly indicators: Matrix;
  /** Instrument · weight in percent. */
  readonly weights: Matrix;
  /** Level · lower limit of the total · lower limit of every instrument or blank; best first. */
  readonly bands: Matrix;
}

export function schemeTables(scheme: Scheme): SchemeTables {
  return {
    items: scheme.items.map((item) => [item.code, subindicatorKey(item), item.indicator]),
    indicators: scheme.indicators.map(({ no, instrument }) => [no, instrument]),
    weights: scheme.instruments.map(({ code, weight }) => [code, weight]),
    bands: bandRows(scheme.bands),
  };
}

/** The sub-indicator column of an item in the scheme's tables; null where the structure is unknown. */
export function subindicatorKey(item: SchemeItem): string | null {
  return item.subindicator ?? (item.indicator === null ? null : String(item.indicator));
}

export function bandRows(bands: BandTable | null): Matrix {
  return (bands?.levels ?? []).map(({ level, min, instrumentMin }) => [level, min, instrumentMin]);
}

/** Group · at least · above. */
export function groupRows(groups: readonly ScoreGroup[]): Matrix {
  return groups.map(({ name, atLeast, above }) => [name, atLeast, above]);
}

/** A cell that is no number sets no limit. */
function limit(cell: CellValue | undefined): number | null {
  return typeof cell === "number" ? cell : null;
}

/** Levels of a band table; a row without a lower limit is none. */
export function levelsFromRows(rows: Matrix): readonly BandLevel[] {
  return rows.flatMap((row) => {
    const min = limit(row[1]);
    return min === null ? [] : [{ level: cellText(row[0]), min, instrumentMin: limit(row[2]) }];
  });
}

export function groupsFromRows(rows: Matrix): readonly ScoreGroup[] {
  return rows
    .filter((row) => !isBlank(row[0] ?? null))
    .map((row) => ({ name: cellText(row[0]), atLeast: limit(row[1]), above: limit(row[2]) }));
}

export interface SchemeItemKeys {
  readonly code: string;
  readonly subindicator: string;
  readonly indicator: string;
}

export function itemKeys(rows: Matrix): readonly SchemeItemKeys[] {
  return rows.map((row) => ({
    code: cellKey(row[0] ?? null),
    subindicator: cellKey(row[1] ?? null),
    indicator: cellKey(row[2] ?? null),
  }));
}
