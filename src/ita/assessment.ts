import type { Cause } from "./causes";
import type { ItemCode } from "./codes";
import type { InstrumentCode } from "./scheme";
import type { Subject } from "./subjects";

export interface IndicatorResult {
  readonly score?: number;
  readonly name?: string;
  readonly comment?: string;
  readonly recommendation?: string;
  /** Owners as printed, and as a list. */
  readonly owner?: string;
  readonly owners?: readonly string[];
  readonly monitor?: string;
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
  /** Answers to a question of IIT or EIT, in percent, by the answer as printed. */
  readonly answers?: Readonly<Partial<Record<string, number>>>;
}

/** A row of a plan that the document itself holds, as printed. */
export interface PrintedAction {
  readonly measure?: string;
  readonly analysis?: string;
  readonly steps?: string;
  readonly period?: string;
  readonly owner?: string;
  readonly owners?: readonly string[];
  readonly monitor?: string;
  /** The items and indicators it names. */
  readonly about: readonly Subject[];
}

export interface ReportedFigures {
  readonly total?: number;
  readonly band?: string;
  readonly instruments?: Readonly<Partial<Record<InstrumentCode, number>>>;
}

/** One agency's result for one fiscal year, as reported. Scores are 0–100; nothing is computed here. */
export interface Assessment {
  readonly agency: string | null;
  /** As printed beside the agency: many agencies of one name stand in different provinces. */
  readonly province?: string;
  readonly district?: string;
  /** The kind of agency, as printed. */
  readonly agencyType?: string;
  readonly fiscalYear: number | null;
  readonly respondents: Readonly<Partial<Record<InstrumentCode, number>>>;
  readonly rank?: number;
  /** By indicator number. */
  readonly indicators: Readonly<Partial<Record<string, IndicatorResult>>>;
  readonly items: Readonly<Partial<Record<ItemCode, ItemResult>>>;
  /** Missing where the document holds no plan. */
  readonly actions?: readonly PrintedAction[];
  readonly reported: ReportedFigures;
}
