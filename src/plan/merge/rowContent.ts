import { entryKey, saysSame } from "./entryKey";
import { stableHash } from "./stableHash";
import { TRAVELLING, type Entries, type ReturnedRow, type RowSaid, type TravellingField } from "./model";

/** Fields whose entry says something, in order. */
export function filledFields(entries: Entries): readonly TravellingField[] {
  return TRAVELLING.filter((field) => entryKey(field, entries[field] ?? "") !== "");
}

export function filledEntries(entries: Entries): Entries {
  return Object.fromEntries(filledFields(entries).map((field) => [field, entries[field] ?? ""]));
}

/** Rows are compared again and again, and their texts are long. */
function remembered(make: (row: ReturnedRow) => string): (row: ReturnedRow) => string {
  const made = new WeakMap<ReturnedRow, string>();
  return (row) => {
    const text = made.get(row) ?? make(row);
    made.set(row, text);
    return text;
  };
}

/** What a row says in the fields of the plan, wherever it stands; two rows that say the same are one. */
export const entriesContent = remembered(({ subject, entries, doubts }) => {
  const said = filledFields(entries).map((field) => [field, entryKey(field, entries[field] ?? "")]);
  const doubted = TRAVELLING.flatMap((field) => {
    const doubt = doubts[field];
    return doubt === undefined ? [] : [[field, doubt.typed]];
  });
  return JSON.stringify([subject, said, doubted]);
});

/** All that a row says. */
export const rowContent = remembered((row) => {
  const remarks = row.remarks.map(({ header, text }) => JSON.stringify([header, text])).sort();
  const touched = row.touched.map(({ header, text }) => JSON.stringify([header, text])).sort();
  return JSON.stringify([entriesContent(row), remarks, touched]);
});

/** The same, short. */
export const rowHash = remembered((row) => stableHash(rowContent(row)));

const isFilled = (text: string | undefined): text is string => text !== undefined && text.trim() !== "";

/** All that a row says. */
export function rowSaid({ entries, doubts, remarks, touched }: ReturnedRow): RowSaid {
  const said = TRAVELLING.map((field) => [field, entries[field] ?? doubts[field]?.typed] as const);
  return {
    entries: Object.fromEntries(said.filter(([, text]) => isFilled(text))),
    beside: [...remarks, ...touched].map(({ header, text }) => ({ header, text })),
  };
}

/** What a row says in the fields of the plan. */
export function entriesSaid(entries: Entries): RowSaid {
  return { entries: Object.fromEntries(Object.entries(entries).filter(([, text]) => isFilled(text))), beside: [] };
}

/** The same in one line. */
export function rowWords({ entries, beside }: RowSaid): string {
  const words = TRAVELLING.map((field) => entries[field]).filter(isFilled);
  return [...words, ...beside.map(({ header, text }) => `${header}: ${text}`)].join(" | ");
}

export function saysNothing(row: ReturnedRow): boolean {
  return rowWords(rowSaid(row)) === "";
}

export interface Likeness {
  /** Filled fields that are equal. */
  readonly equal: number;
  /** Fields that are blank in both. */
  readonly blank: number;
  /** Filled fields they can be compared by. */
  readonly filled: number;
}

/** All rows begin with the same status, and it is what people change. */
const TELLING = TRAVELLING.filter((field) => field !== "status");

/** How much a returned row is like one that is known. Columns that were taken out tell nothing. */
export function likeness(row: ReturnedRow, known: Entries): Likeness {
  let [equal, blank, filled] = [0, 0, 0];
  for (const field of TELLING) {
    const [text, there] = [row.entries[field], known[field] ?? ""];
    if (text === undefined && row.doubts[field] === undefined) continue;
    const isFilled = entryKey(field, there) !== "";
    if (isFilled) filled += 1;
    if (text === undefined || !saysSame(field, text, there)) continue;
    if (isFilled) equal += 1;
    else blank += 1;
  }
  return { equal, blank, filled };
}

/** Less than half of the words in common is another row, and gaps alone tell nothing. */
export function isLike({ equal, filled }: Likeness): boolean {
  return equal > 0 && equal * 2 >= filled;
}

/** It changes nothing of what is known. */
export function isUnchanged(row: ReturnedRow, known: Entries): boolean {
  const isWhole = Object.keys(row.doubts).length + row.remarks.length + row.touched.length === 0;
  return (
    isWhole &&
    TRAVELLING.every((field) => {
      const text = row.entries[field];
      return text === undefined || saysSame(field, text, known[field] ?? "");
    })
  );
}
