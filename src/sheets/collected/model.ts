import type { Language } from "../../i18n";
import type { Cause, InstrumentCode, ItemCode, Scheme, Subject } from "../../ita";
import type { Status } from "../../plan";
import type { IsoDate } from "../../thai";

/** What an agency's row was made from. */
export type AgencySource =
  /** A workbook of ours, with its plan. */
  | "workbook"
  /** A document with results. */
  | "result"
  /** The row of a workbook that was collected before. */
  | "collected";

/** A finding of one agency that its latest result leaves open, whether or not work on it is done. */
export interface OpenFinding {
  readonly subject: Subject;
  readonly name: string | null;
  readonly score: number | null;
  /** Null: the comment was not classified, or there was none. */
  readonly cause: Cause | null;
  readonly lead: string | null;
  /** The unit that leads, as this agency calls it. */
  readonly unit: string | null;
  /** Null where nobody keeps a plan. */
  readonly status: Status | null;
  readonly publishBy: IsoDate | null;
  /** Points the total gains if it reaches 100; null where the year's structure does not say. */
  readonly impact: number | null;
}

/** What a plan brings as far as it has come; how far that is its findings say. */
export interface PlanProgress {
  /** What the total would be with the finished findings at 100; rounded. */
  readonly projected: number | null;
  readonly projectedBand: string | null;
}

/** Where a total comes from. */
export type TotalSource = "computed" | "estimate" | "reported";

/** One agency's result and plan for one fiscal year, as one file has them. Null is absent, never zero. */
export interface CollectedAgency {
  readonly agency: string | null;
  readonly fiscalYear: number | null;
  readonly agencyType: string | null;
  readonly district: string | null;
  readonly province: string | null;
  readonly instruments: Readonly<Partial<Record<InstrumentCode, number>>>;
  /** By indicator number, as they enter the total. */
  readonly indicators: Readonly<Partial<Record<string, number>>>;
  readonly items: Readonly<Partial<Record<ItemCode, number>>>;
  /** Rounded to 2 decimals, as totals are published. */
  readonly total: { readonly score: number; readonly source: TotalSource } | null;
  readonly band: string | null;
  /** The total if every finding reached 100; rounded. */
  readonly attainable: number | null;
  readonly findings: readonly OpenFinding[];
  /** Null where the file has no plan. */
  readonly plan: PlanProgress | null;
  readonly source: AgencySource;
  /** Name of the file; behind the one it was collected in, that of the file before. */
  readonly file: string;
  /** Day the data stand for, as the file says. */
  readonly asOf: IsoDate | null;
  /** In the workbook it was collected in before, it did not count. */
  readonly setAside: boolean;
}

/** An agency with its place among the others. */
export interface StackedAgency extends CollectedAgency {
  /** From 1, by which rows of other tables know it. */
  readonly no: number;
  /** Counts in figures over agencies; of rows that are about one agency and year only one does. */
  readonly counted: boolean;
  /** The numbers of the rows that are about the same agency and year. */
  readonly repeats: readonly number[];
}

export type CheckSeverity = "error" | "warning" | "info";

/** Something to look at, in words, because those who said it speak of different things. */
export interface CollectedCheck {
  readonly severity: CheckSeverity;
  readonly agency: string | null;
  readonly fiscalYear: number | null;
  readonly file: string | null;
  readonly code: string;
  readonly found: string;
  readonly toDo: string | null;
  /** Sheet and cell in the agency's own file. */
  readonly place: string | null;
  /** How often it was found in this file. */
  readonly count: number;
}

/** A file that was given, and what became of it. */
export interface CollectedFile {
  readonly file: string;
  readonly source: AgencySource | "refused";
  /** Rows it gave. */
  readonly agencies: number;
  /** Why it takes no part, in words; null where it does. */
  readonly reason: string | null;
}

/** Everything the sheets of a collected workbook show. */
export interface CollectedModel {
  readonly language: Language;
  readonly today: IsoDate;
  readonly agencies: readonly StackedAgency[];
  readonly files: readonly CollectedFile[];
  readonly checks: readonly CollectedCheck[];
  /** The score an agency is to reach. */
  readonly target: number;
  readonly schemeOf: (fiscalYear: number | null) => Scheme;
}
