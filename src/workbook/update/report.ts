import type { SpecValue } from "../../sheets";

/** A cell of a table as a person finds it: the row by what it is found by, the column by its header. */
export interface ReportedCell {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** Something of ours that a person took away; it is told, never put elsewhere. */
export type MissingPart =
  | { readonly kind: "table"; readonly table: string }
  | { readonly kind: "column"; readonly table: string; readonly column: string }
  | { readonly kind: "name"; readonly name: string };

/** What a change does to a workbook, for the person who asked for it. */
export interface UpdateReport {
  /** Names of the sheets that are made. */
  readonly created: readonly string[];
  readonly inserted: readonly { readonly table: string; readonly row: string }[];
  readonly deleted: readonly { readonly table: string; readonly count: number }[];
  /** Values that still stood as we wrote them and are now the new ones. */
  readonly refreshed: readonly (ReportedCell & { readonly from: SpecValue; readonly to: SpecValue })[];
  /** Cells whose formula was brought up to date. */
  readonly formulas: number;
  /** What a person typed and we would write otherwise; `isNew` if it is not what we wrote there before. */
  readonly kept: readonly (ReportedCell & {
    readonly kept: SpecValue;
    readonly offered: SpecValue;
    readonly isNew: boolean;
  })[];
  readonly missing: readonly MissingPart[];
  readonly renamed: readonly { readonly table: string; readonly column: string; readonly header: string }[];
  /** Rows that say the same key again, left as they are. */
  readonly duplicates: readonly { readonly table: string; readonly row: string }[];
}

/** A report while it is written. */
export type ReportDraft = { -readonly [Key in keyof UpdateReport]: Draft<UpdateReport[Key]> };
type Draft<T> = T extends readonly (infer Entry)[] ? Entry[] : T;

export function emptyReport(): ReportDraft {
  return {
    created: [],
    inserted: [],
    deleted: [],
    refreshed: [],
    formulas: 0,
    kept: [],
    missing: [],
    renamed: [],
    duplicates: [],
  };
}
