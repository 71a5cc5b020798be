import type { Diagnostic, TableCorrection, TableReading } from "../../intake";
import { withValues } from "./corrections";
import { columnWith, rowAt, type FoundRow } from "./rowAt";

export interface Fix {
  /** The figure that then stands in both places. */
  readonly figure: number;
  readonly corrections: readonly TableCorrection[];
}

function corrected(
  corrections: readonly TableCorrection[],
  found: FoundRow | undefined,
  from: number,
  to: number,
): readonly Fix[] {
  if (found === undefined) return [];
  const column = columnWith(found, from);
  if (column < 0) return [];
  const values = [{ row: found.row.source.row, column, text: String(to) }];
  return [{ figure: to, corrections: withValues(corrections, found.table, values) }];
}

/** Where two places say two figures: either one, for both. */
export function conflictFixes(
  { code, source, other, data }: Diagnostic,
  tables: readonly TableReading[],
  corrections: readonly TableCorrection[],
): readonly Fix[] {
  const first = Number(data?.first ?? NaN);
  const second = Number(data?.second ?? NaN);
  if (code !== "score-conflict" || other === undefined || Number.isNaN(first + second)) return [];
  return [
    ...corrected(corrections, rowAt(tables, source), second, first),
    ...corrected(corrections, rowAt(tables, other), first, second),
  ];
}
