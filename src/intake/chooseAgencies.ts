import { textKey } from "../thai";
import type { Diagnostic } from "./diagnostics";
import { agencyNameKey } from "./recognise/identity/agencyNames";
import type { ReadAssessment, Reading } from "./result";

/** The assessments of the agencies a person means: those of exactly that name, or else those whose name contains it. */
export function findAgencies(assessments: readonly ReadAssessment[], wanted: string): readonly ReadAssessment[] {
  const key = agencyNameKey(wanted).replace("จังหวัด", "");
  const keyed = assessments.map((result) => ({ result, names: namesOf(result) }));
  const exact = keyed.filter(({ names }) => names.includes(key));
  const found = exact.length > 0 ? exact : keyed.filter(({ names }) => names.some((name) => name.includes(key)));
  return found.map(({ result }) => result);
}

/** The name alone, and with its province: that is how twins are told apart. */
function namesOf({ assessment: { agency, province = "" } }: ReadAssessment): readonly string[] {
  const name = agencyNameKey(agency ?? "");
  return [name, `${name}${textKey(province)}`].map((key) => key.replace("จังหวัด", ""));
}

/** A reading of some of its assessments, with what concerns them: their own doubts, and those about no agency. */
export function readingOf(reading: Reading, chosen: readonly ReadAssessment[]): Reading {
  const files = new Set(chosen.flatMap((result) => result.files));
  const own = diagnosticsOf(chosen);
  const all = diagnosticsOf(reading.assessments);
  return {
    assessments: chosen,
    diagnostics: reading.diagnostics.filter(
      (diagnostic) => own.has(diagnostic) || (!all.has(diagnostic) && files.has(diagnostic.source.file ?? "")),
    ),
    sources: reading.sources.filter(({ name }) => files.has(name)),
    tables: reading.tables.filter(({ file }) => files.has(file)),
  };
}

/** Agencies of one table share a list, so each list is looked at once. */
function diagnosticsOf(results: readonly ReadAssessment[]): ReadonlySet<Diagnostic> {
  return new Set([...new Set(results.map(({ diagnostics }) => diagnostics))].flat());
}
