import type { ReadAssessment, Reading } from "../../intake";

/** The reading of one assessment only, with its own diagnostics and sources. */
export function readingOfOne({ sources, tables }: Reading, only: ReadAssessment): Reading {
  return {
    assessments: [only],
    diagnostics: only.diagnostics,
    sources: sources.filter(({ name }) => only.files.includes(name)),
    tables: tables.filter(({ file }) => only.files.includes(file)),
  };
}
