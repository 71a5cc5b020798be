import { LANGUAGES, sheetTexts, type Language } from "../../i18n";
import { isIndicatorNumber } from "../../ita";
import {
  STATUSES,
  TRAVELLING,
  typedDate,
  type Doubt,
  type Entries,
  type Status,
  type TravellingField,
} from "../../plan";
import { worksheetText, type CellContent } from "../../sheets";
import { BUDDHIST_ERA_OFFSET, fromSerial, textKey, toArabicDigits, toSerial } from "../../thai";
import { typedDay } from "../checks/typedDates";
import { typedStatus } from "../checks/typedStatus";
import { formulaOf, valueOf } from "../tables/cells";
import { namesIn } from "../useCases/planEditsIn";
import { subjectIn } from "../useCases/planRows";

/** What the cells of a row say. */
export interface ReadEntries {
  readonly entries: Entries;
  readonly doubts: Readonly<Partial<Record<TravellingField, Doubt>>>;
  readonly formulas: Readonly<Partial<Record<TravellingField, string>>>;
}

/** Separates several names or codes in one entry. */
const LIST = ", ";
const ERROR =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA|BLOCKED!|CONNECT!|FIELD!|UNKNOWN!)$/i;
const DATES: readonly TravellingField[] = ["start", "publishBy", "approveBy", "completedOn"];
const ISO = /^\d{4}-\d{2}-\d{2}$/;
/** A year of four digits, or a month in letters: a person who types that means one day only. */
const SAYS_ONE_DAY = /\d{4}|\p{L}/u;

export const isDateField = (field: TravellingField): boolean => DATES.includes(field);

type Read = { readonly entry: string } | { readonly doubt: Doubt };

/** A text as it compares: ends of lines as one character, nothing around it. */
export function entryText(content: CellContent): string {
  const value = valueOf(content);
  if (value === null) return "";
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return worksheetText(value).replace(/\r\n?/g, "\n").trim();
}

/** Work of a plan is done within some years of it: any other year is a slip, however well it is written. */
const MOST_YEARS_AWAY = 20;
/** Years of the Buddhist era; as days they lie before 1908. */
const isYearAlone = (value: unknown): value is number => typeof value === "number" && value >= 2400 && value <= 2700;

function isFar(day: string, fiscalYear: number | null): boolean {
  return fiscalYear !== null && Math.abs(Number(day.slice(0, 4)) + BUDDHIST_ERA_OFFSET - fiscalYear) > MOST_YEARS_AWAY;
}

/** A day decades away from the plan is asked about; a year typed alone is no day at all. */
function dateEntry(content: CellContent, fiscalYear: number | null): Read {
  const read = plainDateEntry(content, fiscalYear);
  if (!("entry" in read) || read.entry === "" || !isFar(read.entry, fiscalYear)) return read;
  const value = valueOf(content);
  if (isYearAlone(value)) return { doubt: { code: "date-unreadable", typed: String(value) } };
  return { doubt: { code: "date-meant", typed: typedDay(content).typed ?? "", meant: read.entry } };
}

function plainDateEntry(content: CellContent, fiscalYear: number | null): Read {
  const { typed, isText } = typedDay(content);
  if (typed === null) return { entry: "" };
  const read = typedDate(typed, fiscalYear, isText);
  if (read.kind === "day") return { entry: read.day };
  const meant = read.kind === "unreadable" ? undefined : read.meant;
  // Spreadsheets take no Thai day for a date, so it stays a text, and some programs keep all days as texts.
  if (read.kind === "text" && SAYS_ONE_DAY.test(toArabicDigits(typed))) return { entry: read.meant };
  if (meant === typed && ISO.test(typed)) return { entry: typed };
  return { doubt: meant === undefined ? { code: "date-unreadable", typed } : { code: "date-meant", typed, meant } };
}

function statusEntry(text: string): Read {
  if (text === "") return { entry: "" };
  const key = textKey(text);
  const exact = STATUSES.find((status) =>
    LANGUAGES.some((language) => textKey(sheetTexts(language).statuses[status]) === key),
  );
  if (exact !== undefined) return { entry: exact };
  const [meant] = LANGUAGES.flatMap((language) => typedStatus(text, language).statusMeant ?? []);
  return { doubt: { code: "status-unknown", typed: text, ...(meant === undefined ? {} : { meant }) } };
}

function subjectsEntry(text: string): Read {
  const named = namesIn(text).map((name) => subjectIn(name));
  const known = named.filter((subject) => subject !== undefined);
  const entry = known.join(LIST);
  if (known.length === named.length) return { entry };
  return { doubt: { code: "subject-unknown", typed: text, ...(entry === "" ? {} : { meant: entry }) } };
}

function readCell(field: TravellingField, content: CellContent, fiscalYear: number | null): Read {
  const text = entryText(content);
  if (ERROR.test(text)) return { doubt: { code: "cell-error", typed: text } };
  if (DATES.includes(field)) return dateEntry(content, fiscalYear);
  if (field === "status") return statusEntry(text);
  if (field === "alsoServes") return subjectsEntry(text);
  return { entry: field === "support" ? namesIn(text).join(LIST) : text };
}

/**
 * Reads the cells of a row of `tblPlan` or `tblTasks`, in any language. A field whose `cell` is undefined has no
 * column and no entry. Dates are read by the plan's own fiscal year (Buddhist era).
 */
export function entriesIn(
  cell: (field: TravellingField) => CellContent | undefined,
  fiscalYear: number | null,
): ReadEntries {
  const entries: Partial<Record<TravellingField, string>> = {};
  const doubts: Partial<Record<TravellingField, Doubt>> = {};
  const formulas: Partial<Record<TravellingField, string>> = {};
  for (const field of TRAVELLING) {
    const content = cell(field);
    if (content === undefined) continue;
    const formula = formulaOf(content);
    if (formula !== undefined) formulas[field] = formula;
    const read = readCell(field, content, fiscalYear);
    if ("doubt" in read) doubts[field] = read.doubt;
    else entries[field] = read.entry;
  }
  return { entries, doubts, formulas };
}

/**
 * What a row says where it stands or is sent: a cell that cannot be taken says what was typed, so that it compares
 * equal when it comes back as it went.
 */
export function standingEntries({ entries, doubts }: Pick<ReadEntries, "entries" | "doubts">): Entries {
  return { ...entries, ...Object.fromEntries(Object.entries(doubts).map(([field, { typed }]) => [field, typed])) };
}

/** A row that came back without the doubts about cells that stand as they were sent: nobody answered with those. */
export function withoutSentDoubts<T extends Pick<ReadEntries, "entries" | "doubts">>(row: T, sent: Entries): T {
  const asSent = TRAVELLING.flatMap((field) => {
    const typed = row.doubts[field]?.typed;
    return typed !== undefined && typed === sent[field] ? [[field, typed] as const] : [];
  });
  if (asSent.length === 0) return row;
  const gone = asSent.map(([field]): string => field);
  return {
    ...row,
    entries: { ...row.entries, ...Object.fromEntries(asSent) },
    doubts: Object.fromEntries(Object.entries(row.doubts).filter(([field]) => !gone.includes(field))),
  };
}

const isStatus = (text: string): text is Status => STATUSES.some((status) => status === text);
const isDay = (text: string): boolean => ISO.test(text) && fromSerial(toSerial(text)) === text;

/** What a plan calls a finding of an entry. */
function subjectWord(language: Language, subject: string): string {
  return isIndicatorNumber(subject) ? sheetTexts(language).plan.indicator(subject) : subject;
}

/** An entry as a cell of `tblPlan` or `tblTasks` in the language of its workbook. */
export function entryCell(field: TravellingField, entry: string, language: Language): CellContent {
  if (entry === "") return null;
  if (DATES.includes(field)) return isDay(entry) ? toSerial(entry) : entry;
  if (field === "status") return isStatus(entry) ? sheetTexts(language).statuses[entry] : entry;
  if (field !== "alsoServes") return entry;
  return entry
    .split(LIST)
    .map((subject) => subjectWord(language, subject))
    .join(LIST);
}
