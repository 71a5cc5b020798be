import type { RequirementSets } from "../test/host/requirementSets";

type Sent = readonly (readonly [member: string, minor: number | null, minorToAssign: number | null])[];

const orNever = (minor: number | null): number => minor ?? Number.POSITIVE_INFINITY;

/** Which member exists from which version on, as the server read it from the type declarations of Office.js. */
export async function loadRequirementSets(): Promise<RequirementSets> {
  const sent = (await (await fetch("/workbench/requirement-sets.json")).json()) as Sent;
  return new Map(
    sent.map(([member, minor, toAssign]) => [member, { minor: orNever(minor), minorToAssign: orNever(toAssign) }]),
  );
}
