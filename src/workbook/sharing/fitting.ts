import { textKey } from "../../thai";
import type { ReturnedFile } from "./returnedFile";

/** The plan that files are merged into. */
export interface MergedInto {
  /** What the ids of its actions begin with. */
  readonly key: string;
  readonly agency: string | null;
  readonly fiscalYear: number | null;
}

const agencyPart = (key: string): string => key.slice(0, key.lastIndexOf("-"));
const yearPart = (key: string): number => Number(key.slice(key.lastIndexOf("-") + 1));

/**
 * A file held against the plan it is to be merged into: one of another agency or year takes no part. The ids
 * decide; names and years as written where it has none. A file that says neither is taken as it comes.
 */
export function fitting(returned: ReturnedFile, into: MergedInto): ReturnedFile {
  if (returned.kind === "refused") return returned;
  const { file, key, agency, fiscalYear } = returned.plan;
  const year = key === null ? fiscalYear : yearPart(key) || fiscalYear;
  const ownYear = into.fiscalYear ?? (yearPart(into.key) || null);
  const data = {
    ...(agency === null ? {} : { agency }),
    ...(year === null ? {} : { year }),
    ...(into.agency === null ? {} : { ownAgency: into.agency }),
    ...(ownYear === null ? {} : { ownYear }),
  };
  if (isOther(returned.plan, into)) return { kind: "refused", file, reason: "other-agency", data };
  if (year !== null && ownYear !== null && year !== ownYear)
    return { kind: "refused", file, reason: "other-year", data };
  return returned;
}

function isOther({ key, agency }: { readonly key: string | null; readonly agency: string | null }, into: MergedInto) {
  if (key !== null) return agencyPart(key) !== agencyPart(into.key);
  return agency !== null && into.agency !== null && textKey(agency) !== textKey(into.agency);
}

/**
 * The files with every one refused that says what another says: of two, the one whose name comes first takes
 * part, so that the order in which they were given does not matter.
 */
export function withoutRepeated(files: readonly ReturnedFile[]): readonly ReturnedFile[] {
  const first = new Map<string, string>();
  for (const returned of files) {
    if (returned.kind === "refused") continue;
    const { digest, file } = returned.plan;
    const standing = first.get(digest);
    if (standing === undefined || file < standing) first.set(digest, file);
  }
  const seen = new Set<string>();
  return files.map((returned) => {
    if (returned.kind === "refused") return returned;
    const { digest, file } = returned.plan;
    const same = first.get(digest) ?? file;
    if (same === file && !seen.has(digest)) {
      seen.add(digest);
      return returned;
    }
    return { kind: "refused", file, reason: "repeated", data: { same } };
  });
}
