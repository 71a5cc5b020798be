import { compareSubjects, type Subject } from "../../ita";
import { parseActionId } from "../ids";
import { TRAVELLING, type Answer, type Difference, type ReturnedPlan, type StandingRow } from "./model";

/** By code units: the same on every machine, whatever its language. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

type Place = Answer["place"];

export function comparePlaces(a: Place, b: Place): number {
  return compareTexts(a?.sheet ?? "", b?.sheet ?? "") || (a?.row ?? 0) - (b?.row ?? 0);
}

/** By whom it was sent to, then by what the file says; what it is called and when it was given does not matter. */
export function compareAnswers(a: Answer, b: Answer): number {
  return (
    compareTexts(a.unit ?? "", b.unit ?? "") || compareTexts(a.digest, b.digest) || comparePlaces(a.place, b.place)
  );
}

/** Each file once, by what it says, with its rows in the order they stand in. */
export function distinctFiles(returned: readonly ReturnedPlan[]): readonly ReturnedPlan[] {
  const files = new Map<string, ReturnedPlan>();
  for (const plan of returned.toSorted((a, b) => compareTexts(a.file, b.file))) {
    if (!files.has(plan.digest)) files.set(plan.digest, plan);
  }
  return [...files.values()]
    .toSorted((a, b) => compareTexts(a.digest, b.digest))
    .map((plan) => ({ ...plan, rows: plan.rows.toSorted((a, b) => comparePlaces(a.place, b.place)) }));
}

function compareIds(a: string, b: string): number {
  const [one, other] = [parseActionId(a), parseActionId(b)];
  if (one === undefined || other === undefined) return compareTexts(a, b);
  return compareTexts(one.key, other.key) || compareSubjects(one.subject, other.subject) || one.n - other.n;
}

function compareAbout(a: Subject | null, b: Subject | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareSubjects(a, b);
}

/** In the order of the plan: its rows as they stand, then others by what they are about. */
export function inPlanOrder(differences: readonly Difference[], standing: readonly StandingRow[]) {
  const places = new Map(standing.map(({ id }, index) => [id, index]));
  const placeOf = ({ id }: Difference) => places.get(id ?? "") ?? standing.length;
  const columnOf = ({ field }: Difference) => (field === null ? -1 : TRAVELLING.indexOf(field));
  return differences.toSorted(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      compareAbout(a.subject, b.subject) ||
      compareIds(a.id ?? "", b.id ?? "") ||
      columnOf(a) - columnOf(b) ||
      compareTexts(a.key, b.key),
  );
}
