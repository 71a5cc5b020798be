import { sheetTexts, type Language } from "../../i18n";
import { TRAVELLING, type Answer, type RowSaid, type TravellingField } from "../../plan";
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

type Shown = (field: TravellingField, entry: string) => string | null;

/** What a whole row says as people read it: a line for every column that is filled, under its header. */
export function rowShown({ entries, beside }: RowSaid, language: Language, shown?: Shown): string {
  const { headers } = sheetTexts(language);
  const show = shown ?? ((field, entry) => entryShown(field, entry, language));
  const lines = TRAVELLING.flatMap((field) => {
    const text = show(field, entries[field] ?? "") ?? "";
    return text === "" ? [] : [`${headers.tblPlan[field]}: ${text}`];
  });
  return [...lines, ...beside.map(({ header, text }) => `${header}: ${text}`)].join("\n");
}

/** What an answer says: one cell, or a whole row. */
export function answerShown(
  field: TravellingField | null,
  { text, row }: Pick<Answer, "text" | "row">,
  language: Language,
): string {
  return row === undefined ? entryShown(field, text, language) : rowShown(row, language);
}
