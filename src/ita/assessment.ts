import type { Cause } from "./causes";
import type { ItemCode } from "./codes";
import type { InstrumentCode } from "./scheme";

export interface IndicatorResult {
  readonly score?: number;
  readonly name?: string;
}

/** What a document says about one item; a key that is missing was missing in the source. */
export interface ItemResult {
  readonly score?: number;
  readonly name?: string;
  readonly comment?: string;
  readonly cause?: Cause;
  /** The words of the comment that decided the cause, as printed. */
  readonly causeWords?: string;
  readonly recommendation?: string;
  /** Owners as printed, and as a list. */
  readonly owner?: string;
  readonly owners?: readonly string[];
  readonly monitor?: string;
}

export interface ReportedFigures {
  readonly total?: number;
  readonly band?: string;
  readonly instruments?: Readonly<Partial<Record<InstrumentCode, number>>>;
}

/** One agency's result for one fiscal year, as reported. Scores are 0–100; nothing is computed here. */
export interface Assessment {
  readonly agency: string | null;
  readonly fiscalYear: number | null;
  readonly respondents: Readonly<Partial<Record<InstrumentCode, number>>>;
  readonly rank?: number;
  /** By indicator number. */
  readonly indicators: Readonly<Partial<Record<string, IndicatorResult>>>;
  readonly items: Readonly<Partial<Record<ItemCode, ItemResult>>>;
  readonly reported: ReportedFigures;
}
