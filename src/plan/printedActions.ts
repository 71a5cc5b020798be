import { isIndicatorNumber, type PrintedAction, type Scheme, type Subject } from "../ita";
import { indicatorOf, type ScoredSubject } from "./subjects";

/** A row of the document's own plan, at one of the subjects it is about. */
export interface PlacedAction {
  readonly printed: PrintedAction;
  /** Running number among the actions of that subject. */
  readonly n: number;
  /** The row names the subject itself, not only its indicator. */
  readonly isNamed: boolean;
}

/**
 * What a row is about among what is planned: an indicator whose items are planned one by one stands for
 * those of them that are below the threshold.
 */
function plannedIn(
  { about }: PrintedAction,
  planned: readonly ScoredSubject[],
  scheme: Scheme,
  threshold: number,
): readonly Subject[] {
  const known = new Set(planned.map(({ subject }) => subject));
  const found = about.flatMap((named) => {
    if (known.has(named)) return [named];
    if (!isIndicatorNumber(named)) return [];
    return planned
      .filter(({ subject, score }) => score < threshold && indicatorOf(subject, scheme) === Number(named))
      .map(({ subject }) => subject);
  });
  return [...new Set(found)];
}

/**
 * Where the rows of the document's own plan go. The first one about a subject is its action; one that is
 * the first of none of its subjects becomes a further action of the first of them. So every row that is
 * about something planned stands in the plan.
 */
export function placePrinted(
  actions: readonly PrintedAction[],
  planned: readonly ScoredSubject[],
  scheme: Scheme,
  threshold: number,
): ReadonlyMap<Subject, readonly PlacedAction[]> {
  const placed = new Map<Subject, PlacedAction[]>();
  const about = (printed: PrintedAction) => plannedIn(printed, planned, scheme, threshold);
  // Who names a subject goes before who names only its indicator.
  const byName = [true, false].flatMap((isNamed) =>
    actions.flatMap((printed) =>
      about(printed)
        .filter((subject) => printed.about.includes(subject) === isNamed)
        .map((subject) => ({ printed, subject, isNamed })),
    ),
  );
  for (const { printed, subject, isNamed } of byName) {
    if (!placed.has(subject)) placed.set(subject, [{ printed, n: 1, isNamed }]);
  }
  const first = new Set([...placed.values()].flatMap((each) => each.map(({ printed }) => printed)));
  for (const printed of actions.filter((each) => !first.has(each))) {
    const [subject] = about(printed);
    const others = subject === undefined ? undefined : placed.get(subject);
    if (subject !== undefined)
      others?.push({ printed, n: others.length + 1, isNamed: printed.about.includes(subject) });
  }
  return placed;
}
