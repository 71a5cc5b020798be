import type { IsoDate } from "../thai";
import type { ItemCode } from "./codes";

export type InstrumentCode = "IIT" | "EIT" | "OIT";
export const INSTRUMENTS: readonly InstrumentCode[] = ["IIT", "EIT", "OIT"];

/**
 * Where a value comes from: printed in an agency's own result document of that year, of another
 * year, reproduced by arithmetic from printed figures, seen on a third party's page only, or from
 * nothing better than memory.
 */
export type Provenance = "document" | "document-other-year" | "recomputed" | "third-party" | "memory";

export interface SchemeInstrument {
  readonly code: InstrumentCode;
  readonly name: string;
  /** Percent of the total. */
  readonly weight: number;
  readonly weightProvenance: Provenance;
}

export interface SchemeIndicator {
  readonly no: number;
  readonly instrument: InstrumentCode;
  readonly name: string;
  readonly nameEn: string;
  readonly aliases: readonly string[];
}

export interface SchemeSubindicator {
  /** `9.1` … `10.2`. */
  readonly code: string;
  readonly indicator: number;
  readonly name: string;
}

export interface SchemeItem {
  readonly code: ItemCode;
  readonly indicator: number | null;
  /** Null where the year's sub-indicators are not known, and for IIT and EIT items, which have none. */
  readonly subindicator: string | null;
  readonly name: string | null;
  /** The small heading the item stands under in result tables. */
  readonly group: string | null;
  readonly provenance: Provenance;
}

export interface BandLevel {
  readonly level: string;
  /** Lower limit on the total rounded to 2 decimals. */
  readonly min: number;
  /** Lower limit on every instrument's score, where the level has one. */
  readonly instrumentMin: number | null;
}

export interface BandTable {
  readonly provenance: Provenance;
  /** Best level first. */
  readonly levels: readonly BandLevel[];
}

/** A group of an office's own grouping; a score belongs to the last group whose limits it meets. */
export interface ScoreGroup {
  readonly name: string;
  readonly atLeast: number | null;
  readonly above: number | null;
}

export type CalendarStep =
  | "register"
  | "collect-iit"
  | "collect-eit"
  | "submit-oit"
  | "score-oit"
  | "clarify-oit"
  | "confirm-oit"
  | "report"
  | "announce";

export interface CalendarPeriod {
  readonly step: CalendarStep;
  readonly name: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface Calendar {
  readonly fiscalYear: number;
  readonly periods: readonly CalendarPeriod[];
  /** Shifted from another year, so to be checked by the office. */
  readonly proposed: boolean;
}

/** One fiscal year's structure of the assessment. */
export interface Scheme {
  /** Buddhist era; null where it is not known. */
  readonly fiscalYear: number | null;
  /**
   * Weights, sub-indicators and items are all known, so scores can be computed from items. Where
   * false, only reported indicators count and any total is an estimate.
   */
  readonly confirmed: boolean;
  readonly instruments: readonly SchemeInstrument[];
  readonly indicators: readonly SchemeIndicator[];
  readonly subindicators: readonly SchemeSubindicator[];
  readonly items: readonly SchemeItem[];
  /** Null where the year's levels are unknown. */
  readonly bands: BandTable | null;
}
