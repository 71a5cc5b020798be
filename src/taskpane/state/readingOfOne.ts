import type { Diagnostic, ReadAssessment, Reading } from "../../intake";

/** The reading of one assessment only: its own doubts, those about no result at all, and its sources. */
export function readingOfOne({ assessments, diagnostics, sources, tables }: Reading, only: ReadAssessment): Reading {
  const own = new Set(only.diagnostics);
  const ofResults = diagnosticsOf(assessments);
  return {
    assessments: [only],
    diagnostics: diagnostics.filter(
      (diagnostic) =>
        own.has(diagnostic) || (!ofResults.has(diagnostic) && only.files.includes(diagnostic.source.file ?? "")),
    ),
    sources: sources.filter(({ name }) => only.files.includes(name)),
    tables: tables.filter(({ file }) => only.files.includes(file)),
  };
}

/** Agencies of one table share a list, so each list is looked at once. */
function diagnosticsOf(results: readonly ReadAssessment[]): ReadonlySet<Diagnostic> {
  return new Set([...new Set(results.map(({ diagnostics }) => diagnostics))].flat());
}
