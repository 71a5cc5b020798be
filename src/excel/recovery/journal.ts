import type { SpecValue } from "../../sheets";
import { journalIndex, journalNamespace, isJournalNamespace } from "../requests/parts";

/** A sheet that is created, with a text by which it is told from one the user made under its name. */
export interface JournalSheet {
  readonly name: string;
  readonly mark: { readonly row: number; readonly column: number; readonly text: string } | null;
}

/** Rows that are put in or taken out, found again by a hidden name that moves with them. */
export interface JournalRows {
  readonly anchor: string;
  readonly sheet: string;
  readonly count: number;
  /** First and last column; null for entire rows. */
  readonly columns: readonly [number, number] | null;
}

/** Cells of a table as they were, in rows and columns of its data before any insertion. */
export interface JournalCells {
  readonly table: string;
  readonly row: number;
  readonly column: number;
  /** As they are assigned to get the same content again. */
  readonly contents: readonly (readonly SpecValue[])[];
  readonly formats: readonly (readonly string[])[];
}

/** Cells of a sheet as they were. */
export interface JournalSheetCells {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** As in `JournalCells`. */
  readonly contents: readonly (readonly SpecValue[])[];
  readonly formats: readonly (readonly string[])[];
  /** Filled by the formula in the first cell alone. */
  readonly spread: boolean;
}

/** Height of a row of a table as it was, in rows of its data before any insertion. */
export interface JournalHeight {
  readonly table: string;
  readonly row: number;
  readonly points: number;
  /** As tall as the sheet has its rows anyway: nobody gave it a height. */
  readonly isStandard: boolean;
}

/** A single named cell as it was. */
export interface JournalNamedCell {
  readonly name: string;
  readonly content: SpecValue;
  readonly format: string;
}

/** What a workbook is after a write that failed: as it was before, or as it was to become. */
export type Outcome = "before" | "complete";

/** Stands for a journal once there is nothing left to do but to clear away its traces. */
export interface SettledJournal {
  readonly settled: Outcome;
}

/** All that is needed to take a write back, or to finish it. */
export interface Journal {
  readonly version: 1;
  readonly sheets: readonly JournalSheet[];
  /** Tables that are written to, with their data rows. */
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
  /** Names that are made; `before` is the broken reference of a name that was there. */
  readonly names: readonly { readonly name: string; readonly before: string | null }[];
  readonly insertions: readonly JournalRows[];
  readonly deletions: readonly JournalRows[];
  readonly cells: readonly JournalCells[];
  readonly sheetCells: readonly JournalSheetCells[];
  readonly named: readonly JournalNamedCell[];
  readonly heights: readonly JournalHeight[];
  /** XML of the state part; null if there was none. */
  readonly state: string | null;
}

const ANCHOR = "ITAS_Journal_";

export function insertionAnchor(index: number): string {
  return `${ANCHOR}I${String(index)}`;
}

export function deletionAnchor(index: number): string {
  return `${ANCHOR}D${String(index)}`;
}

/** Names that mark places while a write is under way. */
export function isAnchor(name: string): boolean {
  return name.startsWith(ANCHOR);
}

/** Characters of a part, so that each fits in a request whatever its letters take. */
const PART = 300_000;

/** The parts of a journal; it counts once the first, which tells their number, is there. */
export function journalParts(journal: Journal): readonly string[] {
  const text = JSON.stringify(journal).replace(/[\uFFFE\uFFFF]/g, (character) =>
    character === "\uFFFE" ? "\\ufffe" : "\\uffff",
  );
  const pieces: string[] = [];
  for (let start = 0; start < text.length;) {
    const cut = start + PART;
    // A letter of two units stays whole.
    const end = /[\uD800-\uDBFF]/.test(text.charAt(cut - 1)) ? cut - 1 : cut;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces.map((piece, index) => {
    const count = index === 0 ? ` parts="${String(pieces.length)}"` : "";
    return `<journal xmlns="${journalNamespace(index)}"${count}>${escaped(piece)}</journal>`;
  });
}

/** Takes the place of the first part in one action, so that a write is settled from one moment to the next. */
export function settledPart(outcome: Outcome): string {
  return `<journal xmlns="${journalNamespace(0)}" settled="${outcome}"/>`;
}

/** What the first part of a journal says it was settled as. */
export function settledOutcome(xml: string): Outcome | undefined {
  const [, outcome] = /<journal[^>]* settled="(before|complete)"/.exec(xml) ?? [];
  return outcome === "before" || outcome === "complete" ? outcome : undefined;
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function unescaped(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? "");
}

/** The text of the journal among some parts; null where there is none, or one that was not begun with. */
export function journalTextOf(parts: readonly { readonly namespace: string; readonly xml: string }[]): string | null {
  const pieces = new Map(
    parts
      .filter(({ namespace }) => isJournalNamespace(namespace))
      .map(({ namespace, xml }) => [journalIndex(namespace), xml] as const),
  );
  const first = pieces.get(0);
  if (first === undefined) return null;
  const settled = settledOutcome(first);
  if (settled !== undefined) return JSON.stringify({ settled } satisfies SettledJournal);
  const count = Number(/ parts="(\d+)"/.exec(first)?.[1] ?? "1");
  return Array.from({ length: count }, (_, index) => {
    const [, text = ""] = /^[^<]*(?:<\?[^>]*>\s*)?<[^>]*>([\s\S]*)<\/[^>]*>\s*$/.exec(pieces.get(index) ?? "") ?? [];
    return unescaped(text);
  }).join("");
}

/** A journal from its text; undefined if it is none we understand. */
export function parseJournal(text: string): Journal | SettledJournal | undefined {
  try {
    const journal: unknown = JSON.parse(text);
    return isSettled(journal) || isJournal(journal) ? journal : undefined;
  } catch {
    return undefined;
  }
}

function isSettled(value: unknown): value is SettledJournal {
  return typeof value === "object" && value !== null && "settled" in value;
}

/** Nobody else writes parts of this namespace, so its version and lists vouch for the rest. */
function isJournal(value: unknown): value is Journal {
  if (typeof value !== "object" || value === null) return false;
  const journal = value as Partial<Record<keyof Journal, unknown>>;
  const lists = [
    "sheets",
    "tables",
    "names",
    "insertions",
    "deletions",
    "cells",
    "sheetCells",
    "named",
    "heights",
  ] as const;
  return journal.version === 1 && lists.every((key) => Array.isArray(journal[key])) && "state" in journal;
}
