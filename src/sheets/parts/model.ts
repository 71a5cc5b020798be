import type { Language, PartTexts, SheetTexts } from "../../i18n";
import type { ActionKind } from "../../plan";
import type { IsoDate } from "../../thai";
import type { ColumnKey, References } from "../references";
import type { CellContent } from "../spec";

/** What a unit is to an action of its workbook. */
export type PartRole = "lead" | "support" | "monitor";

/** Columns a unit reads and does not fill in, beside the item and the id. */
export const GIVEN = [
  "finding",
  "role",
  "comment",
  "kind",
  "score",
] as const satisfies readonly ColumnKey<"tblTasks">[];

export type GivenColumn = (typeof GIVEN)[number];

/** Cells of a table by column. */
export type CellsOf<T extends "tblTasks" | "tblSent"> = Readonly<Record<ColumnKey<T>, CellContent>>;

/** An action in a unit's workbook. */
export interface PartRow {
  readonly role: PartRole;
  readonly kind: ActionKind;
  readonly isFinished: boolean;
  readonly cells: CellsOf<"tblTasks">;
  readonly sent: CellsOf<"tblSent">;
}

/** What the workbook of one unit shows. */
export interface PartContents {
  readonly language: Language;
  readonly agency: string | null;
  /** Fiscal year of the result (Buddhist era). */
  readonly assessedYear: number | null;
  readonly planYear: number | null;
  readonly unit: string;
  readonly by: "lead" | "monitor";
  readonly returnBy: IsoDate;
  readonly sentOn: IsoDate;
  /** What the ids of the plan begin with. */
  readonly key: string;
  /** Product and version that made it. */
  readonly version: string;
  readonly rows: readonly PartRow[];
}

export interface PartModel extends PartContents {
  readonly texts: SheetTexts;
  readonly words: PartTexts;
  readonly ref: References;
}

/** A year as people read it. */
export const yearText = (year: number | null): string => (year === null ? "–" : String(year));
