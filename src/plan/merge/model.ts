import type { Subject } from "../../ita";
import type { IsoDate } from "../../thai";
import type { EditedField } from "../editedFields";

/**
 * Fields of an action that travel to a unit and back, in the order of its sheet. What is proposed and not yet
 * accepted is a matter of the office that wrote the plan: it stays at home.
 */
export const TRAVELLING = [
  "measure",
  "steps",
  "lead",
  "support",
  "monitor",
  "start",
  "publishBy",
  "approveBy",
  "status",
  "completedOn",
  "progress",
  "result",
  "pageUrl",
  "fileUrl",
  "problems",
  "suggestion",
  "budget",
  "person",
  "period",
  "schedule",
  "alsoServes",
  "alsoAnswers",
  "note",
] as const satisfies readonly EditedField[];

export type TravellingField = (typeof TRAVELLING)[number];

/**
 * What a row says, so that two rows that say the same compare equal whichever program stored them: dates as
 * `yyyy-mm-dd`, statuses by their key, codes and names joined by `, `, any other text trimmed and with `\n` ends
 * of lines. A blank cell is "". A field that is not there was not asked for: its column is gone, or was never sent.
 */
export type Entries = Readonly<Partial<Record<TravellingField, string>>>;

/** Why what stands in a cell cannot be taken as it is. */
export type DoubtCode =
  /** A date nobody can read. */
  | "date-unreadable"
  /** A year of the wrong era, or a date typed as a text: `meant` is what it should be. */
  | "date-meant"
  /** None of the four official steps. */
  | "status-unknown"
  /** A code that is none of the year's. */
  | "subject-unknown"
  /** The cell shows an error such as #REF!. */
  | "cell-error";

export interface Doubt {
  readonly code: DoubtCode;
  /** As it stands in the cell. */
  readonly typed: string;
  /** What was probably meant, as an entry. */
  readonly meant?: string;
}

/** A row of a returned file. */
export interface ReturnedRow {
  /** Where it stands: sheet, and row as people count. */
  readonly place: { readonly sheet: string; readonly row: number };
  /** As it was written; null where it is blank or no id at all. */
  readonly id: string | null;
  /** What the row says it is about; null where nobody can tell. */
  readonly subject: Subject | null;
  readonly entries: Entries;
  /** Cells whose content cannot be taken as it is; such a field is not among the entries. */
  readonly doubts: Readonly<Partial<Record<TravellingField, Doubt>>>;
  /** Formulas somebody typed, as text: their values are the entries. */
  readonly formulas: Readonly<Partial<Record<TravellingField, string>>>;
  /** Filled cells of columns that were not sent. */
  readonly remarks: readonly { readonly header: string; readonly text: string }[];
  /** Cells of columns that are not to be filled in (finding, comment …) and were changed all the same. */
  readonly touched: readonly { readonly header: string; readonly sent: string; readonly text: string }[];
}

/** A row as it was sent. */
export interface SentRow {
  readonly id: string;
  readonly subject: Subject;
  readonly entries: Entries;
}

/** What came back from one unit. */
export interface ReturnedPlan {
  /** Name of the file it came in: for people, never to tell files apart. */
  readonly file: string;
  /** Hash of what it says, by which it is the same file whatever it is called. */
  readonly digest: string;
  /** What the ids of its plan begin with; null where nothing says it. */
  readonly key: string | null;
  readonly agency: string | null;
  readonly fiscalYear: number | null;
  /** Whom it was sent to; null for a copy of the whole workbook. */
  readonly unit: string | null;
  readonly sentOn: IsoDate | null;
  readonly returnBy: IsoDate | null;
  /** Who saved it last and when, as the file says. */
  readonly savedBy: string | null;
  readonly savedOn: string | null;
  /** As it was sent, by id; null where the file does not know any more: only what fills a blank is then no conflict. */
  readonly sent: ReadonlyMap<string, SentRow> | null;
  /** In the order of the file. */
  readonly rows: readonly ReturnedRow[];
  /** Fields whose column was taken out. */
  readonly missingFields: readonly TravellingField[];
}

/** A row of the plan as it stands at the office that merges. */
export interface StandingRow {
  readonly id: string;
  readonly subject: Subject;
  readonly entries: Entries;
}

/** Who says what, in one file. */
export interface Answer {
  readonly file: string;
  readonly digest: string;
  readonly unit: string | null;
  readonly savedBy: string | null;
  readonly savedOn: string | null;
  /** "" where the cell was cleared. */
  readonly text: string;
  readonly formula?: string;
  /** Of a whole row, all that it says, as `text` has it in one line. */
  readonly row?: RowSaid;
  /** Null where the row is not in the file any more. */
  readonly place: ReturnedRow["place"] | null;
}

/** What a whole row says. */
export interface RowSaid {
  /** A cell that cannot be taken says what was typed. */
  readonly entries: Entries;
  /** Cells of columns that do not travel. */
  readonly beside: readonly { readonly header: string; readonly text: string }[];
}

/** Why something that came back is not in the plan. It is in the log all the same. */
export type RefusalCode =
  | DoubtCode
  /** Conflict that nobody has decided: what stands stays. */
  | "undecided"
  /** Conflict that was decided for what stands or for another answer. */
  | "not-chosen"
  /** The row is gone from the file: a finding of the result keeps its action. */
  | "row-deleted"
  /** A row that does not say which item it is about. */
  | "row-without-subject"
  /** A row without its id that may be one of several. */
  | "row-ambiguous"
  /** A row of another plan. */
  | "row-of-another-plan"
  /** The plan that stands has no such row any more. */
  | "row-gone"
  /** The plan that stands has no such column any more. */
  | "column-gone"
  /** A cell that is not for filling in. */
  | "not-for-filling";

/** One thing that is different in what came back, and what becomes of it. */
export interface Difference {
  /**
   * Stable: the same question has the same key in every merge, whatever the order of files. Another answer
   * makes it another question, so nothing is decided that nobody was asked.
   */
  readonly key: string;
  /** Id of the action; for a row added, the id it gets; null where there is none. */
  readonly id: string | null;
  readonly subject: Subject | null;
  /** Null: about the row as a whole. */
  readonly field: TravellingField | null;
  /** Header of the column, where it is none of those that travel. */
  readonly header?: string;
  /** As it was sent; null where nobody knows or nothing was. */
  readonly sent: string | null;
  /** As it stands where it is merged into; null where there is no such row. */
  readonly standing: string | null;
  /** In an order that does not depend on that of the files. */
  readonly answers: readonly Answer[];
  readonly fate: Fate;
}

/** What becomes of a difference. */
export type Fate =
  /** One answer, or several that agree: it is written. */
  | { readonly kind: "taken"; readonly text: string }
  /** What stands already says so. */
  | { readonly kind: "same" }
  /** An earlier merge dealt with it. */
  | { readonly kind: "settled" }
  /** Answers differ from each other or from what was changed here. */
  | { readonly kind: "conflict" }
  /** A conflict that a person decided. */
  | { readonly kind: "decided"; readonly text: string; readonly how: "standing" | "answer" | "combined" | "meant" }
  | { readonly kind: "added"; readonly entries: Entries }
  /** A column that was not sent: it goes to the action's note. */
  | { readonly kind: "remark"; readonly text: string }
  | { readonly kind: "refused"; readonly reason: RefusalCode; readonly doubt?: Doubt };

/**
 * What a person decided about a difference, by its key. `standing` can be said of anything that would be written:
 * a row or a remark so decided is refused as not chosen.
 */
export type Decision =
  | { readonly kind: "standing" }
  /** The answer of the file with this digest. */
  | { readonly kind: "answer"; readonly digest: string }
  /** In words of their own, or two answers put together. */
  | { readonly kind: "combined"; readonly text: string }
  /** What a doubtful cell probably means. */
  | { readonly kind: "meant" };

export type Decisions = ReadonlyMap<string, Decision>;

/** What earlier merges dealt with. */
export interface Settled {
  /** Hashes of answers. */
  readonly answers: ReadonlySet<string>;
  /** By hash of an added row the id it was given. It is never given again, though the row be taken out. */
  readonly rows: ReadonlyMap<string, string>;
  /**
   * What units said last, as hashes, by those of the unit, the sending and the row: who fills in the same
   * workbook further and sends it again changes their own words, not the office's. Also the files they came in.
   */
  readonly said: ReadonlyMap<string, string>;
}

export const NOTHING_SETTLED: Settled = { answers: new Set(), rows: new Map(), said: new Map() };

export interface MergeInput {
  /** What the ids of the plan begin with. */
  readonly key: string;
  readonly standing: readonly StandingRow[];
  readonly returned: readonly ReturnedPlan[];
  readonly settled: Settled;
  readonly decisions: Decisions;
}

export interface Merged {
  /** Everything that came back different, in the order of the plan. */
  readonly differences: readonly Difference[];
  /** What is to be written, by id: only what differs from what stands. */
  readonly changes: ReadonlyMap<string, Entries>;
  /** Rows that come to the plan, in order. */
  readonly added: readonly StandingRow[];
  /** What is dealt with once this merge is written. */
  readonly settled: Settled;
  /** By digest, how many rows of each file say what was sent. */
  readonly unchanged: ReadonlyMap<string, number>;
}
