import type { ItemCode, ItemResult, Scheme } from "../../ita";
import { skeletonKey } from "../../thai";
import { classifyCause } from "./causes";
import { splitOwners } from "./owners";
import type { Draft } from "../recognise/draft";
import { nameKey } from "../recognise/names";

/** Completes items with what follows from the year's scheme and their own texts: names, owners, causes. */
export function checkItems(draft: Draft, scheme: Scheme): void {
  const known = new Map(scheme.items.map((item) => [item.code, item]));
  for (const [code, item] of draft.items) {
    const place = draft.itemPlaces.get(code) ?? {};
    const schemeItem = known.get(code);
    if (schemeItem === undefined && scheme.confirmed) {
      draft.note("unknown-code", place, { item: code, year: scheme.fiscalYear ?? "?" });
    }
    if (item.name !== undefined && schemeItem?.name != null) {
      const verdict = compareNames(item.name, schemeItem.name);
      if (verdict === "same") item.name = schemeItem.name;
      else if (verdict === "damaged") {
        draft.note("text-damaged", place, { item: code, found: item.name });
        item.name = schemeItem.name;
      } else draft.note("name-differs", place, { item: code, found: item.name, expected: schemeItem.name });
    }
    if (item.owner !== undefined) item.owners = splitOwners(item.owner);
    if (item.comment !== undefined && item.score !== undefined && item.score < 100) {
      const found = classifyCause(item.comment);
      if (found !== undefined) {
        item.cause = found.cause;
        item.causeWords = found.words;
      }
    }
  }
}

function compareNames(found: string, expected: string): "same" | "damaged" | "different" {
  if (nameKey(found) === nameKey(expected)) return "same";
  return skeletonKey(found) === skeletonKey(expected) ? "damaged" : "different";
}

/** Items of an instrument that the document lists only in part. */
export function missingItems(items: ReadonlyMap<ItemCode, ItemResult>, scheme: Scheme): readonly ItemCode[] {
  if (!scheme.confirmed) return [];
  const present = new Set([...items].filter(([, item]) => item.score !== undefined).map(([code]) => code));
  const instruments = new Set([...present].map((code) => code.charAt(0)));
  return scheme.items.map((item) => item.code).filter((code) => instruments.has(code.charAt(0)) && !present.has(code));
}
