import type { Language } from "../language";
import { LIBRARY, LIBRARY_PARTS, type LibraryPart } from "./library";
import type { LineProvenance, MeasureLine } from "./line";

/** A part of the library about one topic. */
export interface Section {
  readonly part: LibraryPart;
  readonly topic: string;
}

/** A line in one language. */
export interface WordedLine {
  readonly text: string;
  readonly provenance: LineProvenance;
}

/** The library in one language, by part and topic: ours, or as an office has edited it. */
export type WordedLibrary = Readonly<
  Partial<Record<LibraryPart, Readonly<Partial<Record<string, readonly WordedLine[]>>>>>
>;

/** One step as a row of a sheet; `no` counts from 1 within part and topic. */
export interface MeasureRow extends Section, WordedLine {
  readonly no: number;
}

/** The lines of one topic in one part; none where the library has none. */
export function linesOf(language: Language, { part, topic }: Section, edited?: WordedLibrary): readonly WordedLine[] {
  const own = ownEntry(edited?.[part], topic);
  // What an office has removed altogether comes back: an action without its last step helps nobody.
  if (own !== undefined && own.length > 0) return own;
  const lines: readonly MeasureLine[] = ownEntry(LIBRARY[part], topic) ?? [];
  return lines.map((line) => ({ text: line[language], provenance: line.provenance }));
}

/** The library as rows of a sheet, section by section; sections an office added itself come last. */
export function measureRows(
  language: Language,
  sections: readonly Section[],
  edited: WordedLibrary = {},
): readonly MeasureRow[] {
  const listed = new Set(sections.map(keyOf));
  const added = LIBRARY_PARTS.flatMap((part) =>
    Object.keys(edited[part] ?? {})
      .sort()
      .map((topic) => ({ part, topic })),
  ).filter((section) => !listed.has(keyOf(section)));
  return [...sections, ...added].flatMap((section) =>
    linesOf(language, section, edited).map((line, index) => ({
      part: section.part,
      topic: section.topic,
      no: index + 1,
      ...line,
    })),
  );
}

/** A row as cells hold it. */
export interface TypedMeasureRow {
  readonly part: string;
  readonly topic: string;
  /** Null where the cell holds no number. */
  readonly no: number | null;
  readonly text: string;
  readonly provenance: string;
}

/** Why a row was not taken, or what about it to look at; `row` counts from 0. */
export interface MeasureRowProblem {
  readonly row: number;
  readonly problem: "part-unknown" | "topic-missing" | "topic-unknown" | "text-missing" | "number-unreadable";
}

export interface ReadMeasures {
  readonly library: WordedLibrary;
  readonly problems: readonly MeasureRowProblem[];
}

/**
 * Reads rows back, in any order: steps of a topic follow their numbers, equal and missing numbers
 * their rows. A line that is not ours is the office's, whatever its row says. Rows that say nothing
 * or belong nowhere are reported; a topic we do not know is reported and kept.
 */
export function measuresFromRows(language: Language, rows: readonly TypedMeasureRow[]): ReadMeasures {
  const problems: MeasureRowProblem[] = [];
  const found = new Map<LibraryPart, Map<string, { readonly no: number; readonly line: WordedLine }[]>>();
  for (const [row, typed] of rows.entries()) {
    const [part, topic, text] = [partOf(typed.part), typed.topic.trim(), typed.text.trim()];
    if (part === undefined) problems.push({ row, problem: "part-unknown" });
    else if (topic === "") problems.push({ row, problem: "topic-missing" });
    else if (text === "") problems.push({ row, problem: "text-missing" });
    if (part === undefined || topic === "" || text === "") continue;
    if (!Object.hasOwn(LIBRARY[part], topic)) problems.push({ row, problem: "topic-unknown" });
    if (typed.no === null || !Number.isFinite(typed.no)) problems.push({ row, problem: "number-unreadable" });
    const topics = found.get(part) ?? new Map<string, { readonly no: number; readonly line: WordedLine }[]>();
    const steps = topics.get(topic) ?? [];
    const no = typed.no === null || !Number.isFinite(typed.no) ? Number.POSITIVE_INFINITY : typed.no;
    steps.push({ no, line: { text, provenance: provenanceOf(language, { part, topic }, text) } });
    found.set(part, topics.set(topic, steps));
  }
  const library = Object.fromEntries(
    [...found].map(([part, topics]) => [
      part,
      Object.fromEntries([...topics].map(([topic, steps]) => [topic, inOrder(steps)])),
    ]),
  );
  return { library, problems };
}

/** A topic somebody typed may be called `constructor`. */
function ownEntry<T>(topics: Readonly<Partial<Record<string, T>>> | undefined, topic: string): T | undefined {
  return topics !== undefined && Object.hasOwn(topics, topic) ? topics[topic] : undefined;
}

const keyOf = ({ part, topic }: Section) => `${part}:${topic}`;

function partOf(text: string): LibraryPart | undefined {
  return LIBRARY_PARTS.find((part) => part === text.trim());
}

function provenanceOf(language: Language, section: Section, text: string): LineProvenance {
  return linesOf(language, section).find((line) => line.text === text)?.provenance ?? "office";
}

function inOrder(steps: readonly { readonly no: number; readonly line: WordedLine }[]): readonly WordedLine[] {
  // Infinity minus itself is no number, so equal numbers are compared as equal first.
  return [...steps].sort((a, b) => (a.no === b.no ? 0 : a.no - b.no)).map(({ line }) => line);
}
