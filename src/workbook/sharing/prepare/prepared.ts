import type { Language } from "../../../i18n";
import type { IsoDate } from "../../../thai";
import type { Conversion } from "../../state/state";

/** What is asked of a copy for others. */
export interface PrepareOptions {
  /** Of the cover, where the workbook itself does not say. */
  readonly language: Language;
  readonly today: IsoDate;
  /** `09:30`. */
  readonly time?: string;
  /** `keep` for colleagues who may know who does what; for anybody else nothing of a person stays. */
  readonly persons: "remove" | "keep";
  readonly productVersion: string;
}

/** Everything that may be done to a copy, or should be known about it, in the order it is told. */
export const PREPARED_CODES = [
  /** Formulas with functions of the add-in are ordinary ones now. */
  "formulas-native",
  /** Functions without an ordinary form: their values stay. Names are places. */
  "formulas-values",
  /** Formulas that showed no value that could stay: their cells are blank. Names are places. */
  "formulas-blank",
  /** Persons, e-mail addresses in columns of ours that are for them. */
  "person-cells",
  /** Names of those who sign. */
  "signers",
  /** Names of files that were imported. */
  "sources",
  /** A person who stood as an owner is called by unit or post. Names are `was → is`. */
  "owners-renamed",
  /** Names of people elsewhere. Names are what was found. */
  "names-hidden",
  "emails-hidden",
  "numbers-hidden",
  /** Who wrote comments. */
  "comment-authors",
  /** Sheets, columns, tables that were called by a person's name. Names are `was → is`. */
  "named-parts",
  /** What the add-in keeps about people beside the sheets. */
  "memory",
  /** Properties of the document. Names are which. */
  "properties",
  /** Documents of other programs inside the file. */
  "custom-xml",
  /** Where the file lay on the computer it was saved on. */
  "file-path",
  "printer-settings",
  /** Who changed what, and who has the file open. */
  "revisions",
  "signatures",
  "macros",
  /** Queries and connections to data elsewhere; what they brought stays. */
  "connections",
  "connections-left",
  /** Formulas that read other workbooks: their values stay. Names are the files. */
  "links-values",
  /** Links to other workbooks that stay, as breaking them would change something. Names are the files. */
  "links-left",
  /** Links to files and folders of one computer: only the file's name stays. */
  "local-links",
  /** Addresses on the web that cells and shapes lead to: they stay. */
  "web-links",
  "hidden-sheets",
  "hidden-rows",
  "hidden-columns",
  "hidden-names",
  /** A single name that may also be a word: it stays where it is not alone. Names are which. */
  "names-doubtful",
  /** Still named in parts nothing of which may be changed. Names are the parts. */
  "names-left",
  /** Nobody looks into pictures and embedded files. Names are parts of the file. */
  "not-searched",
  "cover",
] as const;

export type PreparedCode = (typeof PREPARED_CODES)[number];

/** What is still in the copy, for a person to look at before it is sent; all else was dealt with. */
export const STILL_IN_COPY: ReadonlySet<PreparedCode> = new Set([
  "connections-left",
  "links-left",
  "hidden-sheets",
  "hidden-rows",
  "hidden-columns",
  "hidden-names",
  "names-doubtful",
  "names-left",
  "not-searched",
]);

/** One thing that was done, or is to be known. */
export interface PreparedNote {
  readonly code: PreparedCode;
  readonly count: number;
  /** What it is about, for the sender's eyes: the copy itself names none of it. */
  readonly names: readonly string[];
}

/** A copy for others. */
export interface Prepared {
  readonly bytes: Uint8Array;
  /** In the order of `PREPARED_CODES`; only what there was. */
  readonly notes: readonly PreparedNote[];
  /** For the way back: what formulas were before. Not in the copy. */
  readonly conversions: readonly Conversion[];
}
