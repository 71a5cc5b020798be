import { LANGUAGES, partTexts } from "../../../i18n";
import { textKey, type IsoDate } from "../../../thai";
import { entriesIn, entryText } from "../entries";
import type { ReturnedCell, ReturnedWorkbook } from "./returnedWorkbook";

/** What a file says about itself. */
export interface SendingFacts {
  readonly agency: string | null;
  readonly assessedYear: number | null;
  readonly planYear: number | null;
  readonly unit: string | null;
  readonly sentOn: IsoDate | null;
  readonly returnBy: IsoDate | null;
  readonly key: string | null;
}

type Field = keyof SendingFacts;

const FIELDS: ReadonlyMap<string, Field> = new Map(
  LANGUAGES.flatMap((language) => {
    const labels = partTexts(language).sending;
    const fields = ["agency", "assessedYear", "planYear", "unit", "sentOn", "returnBy", "key"] as const;
    return fields.map((field) => [textKey(labels[field]), field] as const);
  }),
);

/** A line of a label and what it says, with nothing else in it. */
const MOST_CELLS = 3;
/** A key is part of every id. */
const KEY = /^[0-9A-Z]{5}-\d{1,4}$/;

/** Reads what the first sheet says, wherever the lines stand now; the first line of a label counts. */
export function sendingFactsIn({ sheets }: ReturnedWorkbook): SendingFacts {
  const found = new Map<Field, ReturnedCell>();
  for (const { cells } of sheets.flatMap(({ lines }) => lines)) {
    if (cells.length > MOST_CELLS) continue;
    const at = cells.findIndex(({ content }) => FIELDS.has(textKey(entryText(content))));
    const field = FIELDS.get(textKey(entryText(cells[at]?.content ?? null)));
    const value = cells[at + 1];
    if (field !== undefined && value !== undefined && !found.has(field)) found.set(field, value);
  }
  const text = (field: Field) => entryText(found.get(field)?.content ?? null) || null;
  const key = text("key");
  return {
    agency: text("agency"),
    assessedYear: yearIn(text("assessedYear")),
    planYear: yearIn(text("planYear")),
    unit: text("unit"),
    sentOn: dayIn(found.get("sentOn")),
    returnBy: dayIn(found.get("returnBy")),
    key: key !== null && KEY.test(key) ? key : null,
  };
}

function yearIn(text: string | null): number | null {
  const year = Number(text ?? "");
  return Number.isInteger(year) && year > 0 ? year : null;
}

/** A day however it is kept: read as a date cell of the plan is. */
function dayIn(cell: ReturnedCell | undefined): IsoDate | null {
  const { entries, doubts } = entriesIn((field) => (field === "start" ? (cell?.content ?? null) : undefined), null);
  return (entries.start ?? doubts.start?.meant ?? "") || null;
}
