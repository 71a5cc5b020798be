import { textKey } from "../thai";

/** Kinds of agency whose papers go different ways. */
export const AGENCY_KINDS = [
  "provincial",
  "subdistrict",
  "municipality",
  "province",
  "department",
  "university",
  "other",
] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

/** Who signs, from the owner of the matter to the chief executive. */
export const SIGNERS = ["owner", "head", "deputy", "permanent", "chief"] as const;
export type Signer = (typeof SIGNERS)[number];

/** Longer names first: what a provincial organisation is called contains the word for a province. */
const WORDS: readonly (readonly [AgencyKind, RegExp])[] = [
  ["provincial", /องค์การบริหารส่วนจังหวัด|อบจ|\bpao\b|provincialadministrative/],
  ["subdistrict", /องค์การบริหารส่วนตำบล|อบต|\bsao\b|subdistrictadministrative/],
  ["municipality", /เทศบาล|municipality/],
  ["university", /มหาวิทยาลัย|university/],
  ["department", /^กรม|department/],
  ["province", /^จังหวัด|^province/],
];

/** The kind of an agency from what its type is called, or else from its name. */
export function agencyKind(type: string | null, name: string | null): AgencyKind {
  for (const text of [type, name]) {
    const key = textKey(text ?? "");
    const found = WORDS.find(([, pattern]) => pattern.test(key));
    if (found !== undefined) return found[0];
  }
  return "other";
}

/** Agencies led by a permanent secretary under an elected chief executive. */
const WITH_PERMANENT: readonly AgencyKind[] = ["provincial", "subdistrict", "municipality", "other"];

/**
 * The signers papers of an agency pass, in order. A deputy signs only where the office names one; who
 * is named always signs, who is `skipped` never does.
 */
export function routing(kind: AgencyKind, named: ReadonlySet<Signer>, skipped: ReadonlySet<Signer>): readonly Signer[] {
  const usual = (signer: Signer) =>
    signer === "deputy" ? false : signer === "permanent" ? WITH_PERMANENT.includes(kind) : true;
  return SIGNERS.filter((signer) => !skipped.has(signer) && (named.has(signer) || usual(signer)));
}
