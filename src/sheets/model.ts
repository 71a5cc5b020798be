import type { Language, SheetTexts, WordedLibrary } from "../i18n";
import type { Diagnostic, SourceSummary } from "../intake";
import type { Assessment, ComputedScores, Scheme, ScoreGroup } from "../ita";
import type { Findings, OfficeYear, Owner, Plan } from "../plan";
import type { IsoDate } from "../thai";
import type { Figures } from "./figures";
import type { LoggedMerge } from "./mergesSheet";
import type { References } from "./references";
import type { UnitReturn } from "./returnsSheet";

/** A file that was read, and how its headers were, one line each. */
export interface ImportedSource extends SourceSummary {
  readonly mapping: string;
}

/** What came back from the units and what became of it. */
export interface Sharing {
  readonly returns: readonly UnitReturn[];
  /** Lines that are to be added to the log. */
  readonly merges: readonly LoggedMerge[];
}

/** Everything the sheets show, computed once; sheets only arrange it. */
export interface SheetModel {
  readonly language: Language;
  readonly texts: SheetTexts;
  readonly ref: References;
  readonly assessment: Assessment;
  readonly scheme: Scheme;
  readonly computed: ComputedScores;
  readonly figures: Figures;
  readonly plan: Plan;
  /** The library of measures as the office has edited it. */
  readonly library: WordedLibrary;
  /** What became of findings of earlier results. */
  readonly findings: Findings;
  /** Calendar, holidays and days for approval of the plan's year. */
  readonly officeYear: OfficeYear | null;
  readonly owners: readonly Owner[];
  readonly sources: readonly ImportedSource[];
  readonly diagnostics: readonly Diagnostic[];
  readonly today: IsoDate;
  /** Time of day of the import, `14:05`; null if nobody said. */
  readonly time: string | null;
  /** Groups of scores, named in the workbook's language; lowest first. */
  readonly groups: readonly ScoreGroup[];
  /** The total aimed at. */
  readonly target: number;
  /** Nothing where no files were merged: these sheets are made when they are needed. */
  readonly sharing?: Sharing;
}
