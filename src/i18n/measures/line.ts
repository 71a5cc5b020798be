/**
 * What a line of the library rests on: an agency's own result document (its comments and
 * recommendations), another agency's public page, the item's name, nothing better than memory, a
 * rule of ours, or the office that typed it into its workbook.
 */
export const LINE_PROVENANCES = ["document", "third-party", "name", "memory", "rule", "office"] as const;
export type LineProvenance = (typeof LINE_PROVENANCES)[number];

/** One step, short enough for one line or two of a printed row. */
export interface MeasureLine {
  readonly provenance: LineProvenance;
  readonly th: string;
  readonly en: string;
}

/** The steps of one topic, in order. */
export type MeasureLines = readonly MeasureLine[];

const line =
  (provenance: LineProvenance) =>
  (th: string, en: string): MeasureLine => ({ provenance, th, en });

export const inDocument = line("document");
export const elsewhere = line("third-party");
export const byName = line("name");
export const fromMemory = line("memory");
export const ours = line("rule");
