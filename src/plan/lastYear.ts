import { skeletonKey, textKey } from "../thai";
import type { Action } from "./action";
import type { OwnerOffer, OwnerOffers, OwnerSources } from "./proposeOwners";

/** Who led an item of an earlier plan, by the item's name: codes mean other things from year to year. */
export interface EarlierLead extends OwnerOffer {
  readonly itemName: string;
}

/** A name without the words years add and drop: `(O12)`, `พ.ศ. 2564`, `ประจำปี`. */
export function nameKey(name: string): string {
  return skeletonKey(
    name
      .replace(/\([^)]*\)/g, " ")
      .replace(/(?:ประจำ)?ปี(?:งบประมาณ)?\s*(?:พ\.\s?ศ\.)?\s*[0-9๐-๙]{4}/g, " ")
      .replace(/พ\.\s?ศ\.\s*[0-9๐-๙]{4}/g, " "),
  );
}

/** By name; a name that was led by two is nobody's. */
function byName(earlier: readonly EarlierLead[]): ReadonlyMap<string, EarlierLead | null> {
  const leads = new Map<string, EarlierLead | null>();
  for (const entry of earlier) {
    const key = nameKey(entry.itemName);
    if (key === "" || entry.lead.trim() === "") continue;
    const known = leads.get(key);
    const isSame = known === undefined || (known !== null && textKey(known.lead) === textKey(entry.lead));
    leads.set(key, isSame ? (known ?? entry) : null);
  }
  return leads;
}

/** Who led the same items in an earlier plan, by the ids of these actions. */
export function offersFromEarlier(
  actions: readonly Pick<Action, "id" | "subject">[],
  placeOf: OwnerSources["placeOf"],
  earlier: readonly EarlierLead[],
): OwnerOffers {
  const leads = byName(earlier);
  const offers: Record<string, OwnerOffer> = {};
  for (const { id, subject } of actions) {
    const found = placeOf(subject).names.flatMap((name) => leads.get(nameKey(name)) ?? []);
    const [first] = found;
    if (first === undefined || found.some(({ lead }) => textKey(lead) !== textKey(first.lead))) continue;
    offers[id] = { lead: first.lead, support: first.support };
  }
  return offers;
}
