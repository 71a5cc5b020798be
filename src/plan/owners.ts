import type { Assessment } from "../ita";
import { textKey } from "../thai";
import { unitKey } from "./unitNames";

/** What the directory knows of an owner beside the name. Persons and e-mails are for the workbook alone. */
export interface OwnerDetails {
  readonly position?: string;
  readonly person?: string;
  readonly email?: string;
  /** As typed: item codes, ranges of them, sub-indicators, or words of items' names. */
  readonly workAreas?: readonly string[];
}

export interface Owner extends OwnerDetails {
  /** As printed; of several spellings of one name, the one with the fewest spaces. */
  readonly name: string;
  /** The unit without its section: `สำนักปลัดฯ` of `สำนักปลัดฯ (ฝ่ายนิติการฯ)`. */
  readonly unit: string;
}

/** The unit of an owner: what stands before a bracket. */
export function unitOf(owner: string): string {
  const unit = owner.split(/[(（]/)[0]?.trim() ?? "";
  return unit === "" ? owner : unit;
}

function namesIn(assessment: Assessment): readonly string[] {
  return Object.values(assessment.items).flatMap((item) => [
    ...(item?.owners ?? []),
    ...(item?.monitor === undefined ? [] : [item.monitor]),
  ]);
}

/** Owners and monitors a document names, in the order they appear; spaces and marks do not make two of one. */
export function ownersNamed(assessment: Assessment): readonly Owner[] {
  const owners = [...canonicalSpellings(namesIn(assessment)).values()];
  const units = canonicalSpellings(owners.map(unitOf));
  return owners.map((name) => ({ name, unit: units.get(unitKey(unitOf(name))) ?? unitOf(name) }));
}

/** Calls every owner a document names by one spelling. */
export function ownerSpelling(assessment: Assessment): (name: string) => string {
  const spellings = canonicalSpellings(namesIn(assessment));
  return (name) => spellings.get(unitKey(name)) ?? name;
}

/** By unit key, the spelling with the fewest spaces; the first one printed wins a tie. */
export function canonicalSpellings(names: readonly string[]): ReadonlyMap<string, string> {
  const spaces = (name: string) => name.split(" ").length;
  const chosen = new Map<string, string>();
  for (const name of names) {
    const key = unitKey(name);
    const known = chosen.get(key);
    if (known === undefined || spaces(name) < spaces(known)) chosen.set(key, name);
  }
  return chosen;
}

const isFilled = (text: string | undefined): text is string => text !== undefined && text.trim() !== "";

/** What is known of an owner, with what is said now over what was known before; blank says nothing. */
export function withDetails(owner: Owner, details: Partial<Owner>): Owner {
  const { position, person, email } = details;
  const workAreas = details.workAreas?.filter(isFilled);
  return {
    ...owner,
    ...(isFilled(details.unit) ? { unit: details.unit.trim() } : {}),
    ...(isFilled(position) ? { position: position.trim() } : {}),
    ...(isFilled(person) ? { person: person.trim() } : {}),
    ...(isFilled(email) ? { email: email.trim() } : {}),
    ...(workAreas === undefined || workAreas.length === 0 ? {} : { workAreas }),
  };
}

/** The owner without what must not leave the workbook. */
export function withoutPerson({ name, unit, position, workAreas }: Owner): Owner {
  return {
    name,
    unit,
    ...(position === undefined ? {} : { position }),
    ...(workAreas === undefined ? {} : { workAreas }),
  };
}

/** Two owners of one name, however it is spelt. */
export function isSameOwner(a: string, b: string): boolean {
  return textKey(a) === textKey(b);
}
