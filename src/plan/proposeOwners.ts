import { isItemCode, type Assessment, type Scheme, type Subject } from "../ita";
import { textKey } from "../thai";
import type { Action, Plan } from "./action";
import type { Owner } from "./owners";
import { sameUnit } from "./unitNames";
import { coverageOf, COVERAGES, parseWorkArea, type ItemPlace, type WorkArea } from "./workAreas";

/** Who could lead an action, from an earlier plan; nothing is decided by it. */
export interface OwnerOffer {
  readonly lead: string;
  readonly support: readonly string[];
}

/** By action id. */
export type OwnerOffers = Readonly<Partial<Record<string, OwnerOffer>>>;

/** An action nobody leads and nobody is proposed for. */
export interface UnresolvedOwner {
  readonly id: string;
  readonly subject: Subject;
  /** Several who could lead it equally well; empty where nothing points to anybody. */
  readonly candidates: readonly string[];
}

export interface OwnerProposals {
  readonly actions: readonly Action[];
  readonly unresolved: readonly UnresolvedOwner[];
}

export interface OwnerSources {
  readonly directory: readonly Owner[];
  readonly placeOf: (subject: Subject) => ItemPlace;
  /** From last year's plan, or what stands proposed in the sheets. */
  readonly offers?: OwnerOffers;
}

/** Where the items and indicators of a result belong, as document and scheme say. */
export function itemPlaces(assessment: Assessment, scheme: Scheme): (subject: Subject) => ItemPlace {
  const items = new Map(scheme.items.map((item) => [item.code, item]));
  return (subject) => {
    if (!isItemCode(subject)) {
      const own = scheme.indicators.find(({ no }) => String(no) === subject)?.name;
      const names = [assessment.indicators[subject]?.name, own].flatMap((name) => name ?? []);
      return { subject, names, indicator: Number(subject), subindicator: null, subindicatorName: null };
    }
    const known = items.get(subject);
    const subindicator = known?.subindicator ?? null;
    return {
      subject,
      names: [assessment.items[subject]?.name, known?.name].flatMap((name) => name ?? []),
      indicator: known?.indicator ?? null,
      subindicator,
      subindicatorName: scheme.subindicators.find(({ code }) => code === subindicator)?.name ?? null,
    };
  };
}

interface Claim {
  readonly owner: Owner;
  readonly area: WorkArea;
}

/** Of phrases that are part of one another the longest says most. */
function mostSpecific(claims: readonly Claim[]): readonly Claim[] {
  const words = ({ area }: Claim) => (area.kind === "words" ? area.words : "");
  return claims.filter(
    (claim) =>
      !claims.some((other) => words(other).length > words(claim).length && words(other).includes(words(claim))),
  );
}

/** Each once, in an order that does not depend on how they came. */
function distinct(names: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const name of [...names].sort()) if (!byKey.has(textKey(name))) byKey.set(textKey(name), name);
  return [...byKey.values()];
}

/** Those whose work areas cover the item in the surest way any does. */
function byWorkArea(claims: readonly Claim[], place: ItemPlace): readonly string[] {
  for (const coverage of COVERAGES) {
    const covering = claims.filter(({ area }) => coverageOf(area, place) === coverage);
    if (covering.length > 0) return distinct(mostSpecific(covering).map(({ owner }) => owner.name));
  }
  return [];
}

/** Who leads items of a sub-indicator, as far as somebody named it. */
function leadsBySubindicator(
  actions: readonly Action[],
  placeOf: OwnerSources["placeOf"],
): ReadonlyMap<string, readonly string[]> {
  const leads = new Map<string, readonly string[]>();
  for (const { subject, lead, proposed } of actions) {
    const { subindicator } = placeOf(subject);
    if (lead === null || subindicator === null || proposed.includes("owners")) continue;
    leads.set(subindicator, distinct([...(leads.get(subindicator) ?? []), lead]));
  }
  return leads;
}

/**
 * Proposes who leads the actions nobody leads: by work area, else by who leads every other item of the
 * sub-indicator, else by an earlier plan. Where several fit equally well nobody is proposed. A lead that
 * is named is never touched.
 */
export function proposeOwners(
  actions: readonly Action[],
  { directory, placeOf, offers = {} }: OwnerSources,
): OwnerProposals {
  const claims = directory.flatMap((owner) =>
    (owner.workAreas ?? []).flatMap(parseWorkArea).map((area): Claim => ({ owner, area })),
  );
  const siblings = leadsBySubindicator(actions, placeOf);
  const known = (name: string): string => sameUnit(name, directory)?.name ?? name;
  const unresolved: UnresolvedOwner[] = [];
  const proposed = actions.map((action): Action => {
    if (action.lead !== null) return action;
    const place = placeOf(action.subject);
    const byArea = byWorkArea(claims, place);
    const bySibling = siblings.get(place.subindicator ?? "") ?? [];
    const offer = offers[action.id];
    const chosen = [byArea, bySibling].find((names) => names.length === 1)?.[0];
    // Two whose work it is are not outvoted by a neighbour.
    const lead = byArea.length > 1 ? undefined : (chosen ?? (offer === undefined ? undefined : known(offer.lead)));
    if (lead === undefined) {
      const candidates = byArea.length > 1 ? byArea : bySibling;
      unresolved.push({ id: action.id, subject: action.subject, candidates });
      return action;
    }
    const offered = chosen === undefined ? (offer?.support ?? []).map(known) : [];
    const support = [...action.support, ...offered].filter(
      (name, at, all) =>
        textKey(name) !== textKey(lead) && all.findIndex((each) => textKey(each) === textKey(name)) === at,
    );
    return { ...action, lead, support, proposed: [...action.proposed, "owners"] };
  });
  return { actions: proposed, unresolved };
}

/** A plan with owners proposed where it names nobody. */
export function withProposedOwners(plan: Plan, sources: OwnerSources): Plan {
  return { ...plan, actions: proposeOwners(plan.actions, sources).actions };
}
