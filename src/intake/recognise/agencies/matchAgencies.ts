import { INSTRUMENTS } from "../../../ita";
import type { Group } from "../../groupFiles";
import { agencyNameKey } from "../identity/agencyNames";
import { Draft } from "../draft";
import type { ReadAssessment } from "../../result";

/**
 * The row of a table of agencies that a group of files is about: the only one of its name and year. A
 * group that names no agency belongs to the only row there is; where several could be meant, none is.
 */
export function matchingAgency(group: Group, agencies: readonly ReadAssessment[]): ReadAssessment | undefined {
  if (group.agency === null) return agencies.length === 1 ? agencies[0] : undefined;
  const key = agencyNameKey(group.agency);
  const found = agencies.filter(
    ({ assessment: { agency, fiscalYear } }) =>
      agencyNameKey(agency ?? "") === key &&
      (fiscalYear === null || group.fiscalYear === null || fiscalYear === group.fiscalYear),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** Doubts that are looked for again once everything known is together. */
const CHECKED_AGAIN: readonly string[] = ["recomputed-differs", "band-differs", "year-unknown", "scheme-unverified"];

/** Adds to a group of files what a table says of its agency. */
export function takeOver({ assessment, diagnostics, files }: ReadAssessment, group: Group): void {
  const { indicators, reported, rank, agency, fiscalYear } = assessment;
  const draft = new Draft();
  const file = files.join(", ");
  for (const [no, result] of Object.entries(indicators)) {
    if (result !== undefined) draft.addIndicator(Number(no), result.name ?? "", result.score, { file });
  }
  for (const code of INSTRUMENTS) {
    const score = reported.instruments?.[code];
    if (score !== undefined) draft.addInstrument(code, score, { file });
  }
  if (reported.total !== undefined) draft.addTotal(reported.total, { file });
  if (reported.band !== undefined) draft.addBand(`ระดับ ${reported.band}`, { file });
  if (rank !== undefined) draft.addRank(rank, { file });
  draft.diagnostics.push(...diagnostics.filter(({ code }) => !CHECKED_AGAIN.includes(code)));
  group.draft.absorb(draft, file);
  group.agency ??= agency;
  group.fiscalYear ??= fiscalYear;
  for (const name of files) if (!group.files.includes(name)) group.files.push(name);
}
