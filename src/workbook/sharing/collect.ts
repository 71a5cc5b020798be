import type { Language } from "../../i18n";
import type { CollectedCheck, CollectedFile, StackedAgency, WorkbookSpec } from "../../sheets";
import type { IsoDate } from "../../thai";

export interface CollectOptions {
  readonly language: Language;
  /** What is not finished and was due before this day is overdue. */
  readonly today: IsoDate;
  /** The year of results that name none, in the Buddhist era. */
  readonly fiscalYear?: number;
  /** Items of results without a plan are findings below this score; default 85. */
  readonly threshold?: number;
  /** After each file, so that a pane can show how far it is and breathe. */
  readonly onFile?: (done: number, of: number) => void | Promise<void>;
}

/** Results and plans of different agencies, stacked. */
export interface Collected {
  /** To be written with `toXlsx`; null where no file gave an agency. */
  readonly workbook: WorkbookSpec | null;
  /** One row for each agency, year and file. */
  readonly agencies: readonly StackedAgency[];
  /** Every file that was given, in that order, with what became of it. */
  readonly files: readonly CollectedFile[];
  readonly checks: readonly CollectedCheck[];
}
