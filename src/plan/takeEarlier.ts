import type { Scheme } from "../ita";
import type { Plan } from "./action";
import { carryPlan, type EarlierRow } from "./earlierPlan";
import { offerOwners, takeOwners, type PlanEdits } from "./edits";
import { unitOf, type Owner } from "./owners";
import type { OwnerSources } from "./proposeOwners";

/** What an earlier year hands on: its directory and the rows of its plan. */
export interface EarlierYear {
  /** Of the assessment it followed. */
  readonly fiscalYear: number | null;
  readonly owners: readonly Owner[];
  readonly rows: readonly EarlierRow[];
}

/** The plan and directory it is handed on to. */
export interface PresentYear {
  readonly plan: Pick<Plan, "actions">;
  readonly scheme: Scheme;
  readonly placeOf: OwnerSources["placeOf"];
  readonly directory: readonly Owner[];
}

export interface TakenYear {
  readonly edits: PlanEdits;
  /** Actions that got something. */
  readonly count: number;
  readonly unmapped: readonly EarlierRow[];
}

/** Takes an earlier year over: owners into the directory, everything else as proposals. */
export function takeEarlier(edits: PlanEdits, present: PresentYear, year: EarlierYear): TakenYear {
  const { earlier, offers, unmapped } = carryPlan(present.plan, present, year);
  const named = Object.values(offers).flatMap((offer) => (offer === undefined ? [] : [offer.lead, ...offer.support]));
  const leaders = named.map((name): Owner => ({ name, unit: unitOf(name) }));
  const taken = offerOwners(takeOwners(edits, present.directory, [...year.owners, ...leaders]), offers);
  return {
    edits: { ...taken, earlier: { ...edits.earlier, ...earlier } },
    count: new Set([...Object.keys(earlier), ...Object.keys(offers)]).size,
    unmapped,
  };
}
