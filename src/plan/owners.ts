import type { Assessment } from "../ita";
import { textKey } from "../thai";

export interface Owner {
  /** As printed; of several spellings that differ in spaces only, the one with the fewest spaces. */
  readonly name: string;
  /** The unit without its section: `สำนักปลัดฯ` of `สำนักปลัดฯ (ฝ่ายนิติการฯ)`. */
  readonly unit: string;
}

/** The unit of an owner: what stands before a bracket. */
export function unitOf(owner: string): string {
  const unit = owner.split(/[(（]/)[0]?.trim() ?? "";
  return unit === "" ? owner : unit;
}

/** Owners and monitors a document names, in the order they appear; wrap spaces do not make two of one. */
export function ownersNamed(assessment: Assessment): readonly Owner[] {
  const names = Object.values(assessment.items).flatMap((item) => [
    ...(item?.owners ?? []),
    ...(item?.monitor === undefined ? [] : [item.monitor]),
  ]);
  const owners = [...canonicalSpellings(names).values()];
  const units = canonicalSpellings(owners.map(unitOf));
  return owners.map((name) => ({ name, unit: units.get(textKey(unitOf(name))) ?? unitOf(name) }));
}

/** By key, the spelling with the fewest spaces; the first one printed wins a tie. */
export function canonicalSpellings(names: readonly string[]): ReadonlyMap<string, string> {
  const spaces = (name: string) => name.split(" ").length;
  const chosen = new Map<string, string>();
  for (const name of names) {
    const key = textKey(name);
    const known = chosen.get(key);
    if (known === undefined || spaces(name) < spaces(known)) chosen.set(key, name);
  }
  return chosen;
}
