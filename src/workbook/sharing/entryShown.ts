import type { Language } from "../../i18n";
import type { TravellingField } from "../../plan";
import { fromSerial, shortDate } from "../../thai";
import { saying, valueOf } from "../tables/cells";
import { entryCell, isDateField } from "./entries";

/** An entry as the plan shows it to people: a day as they write it, a status in words. "" is a blank cell. */
export function entryShown(field: TravellingField | null, entry: string, language: Language): string {
  if (field === null) return entry;
  const value = valueOf(entryCell(field, entry, language));
  return isDateField(field) && typeof value === "number"
    ? shortDate(fromSerial(value), language)
    : (saying(value) ?? "");
}
