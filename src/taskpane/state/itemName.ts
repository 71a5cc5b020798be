import type { Assessment, ItemCode, Scheme } from "../../ita";

/** What an item is called in the document, else in the year's scheme; blank if neither says. */
export function itemName(code: ItemCode, assessment: Assessment, scheme: Scheme): string {
  return assessment.items[code]?.name ?? scheme.items.find((item) => item.code === code)?.name ?? "";
}
