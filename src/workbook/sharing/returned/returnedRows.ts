import { parseActionId, TRAVELLING, type Doubt, type ReturnedRow, type TravellingField } from "../../../plan";
import { numberText } from "../../../intake";
import { address, GIVEN, type CellContent } from "../../../sheets";
import { textKey, tidy, toArabicDigits } from "../../../thai";
import { formulaOf, isBlank, valueOf } from "../../tables/cells";
import { subjectIn } from "../../useCases/planRows";
import { entriesIn, entryText, withoutSentDoubts, type ReadEntries } from "../entries";
import type { AsSent } from "./asSent";
import type { Block } from "./blocks";
import type { Columns } from "./columns";
import type { ReturnedCell, ReturnedLine } from "./returnedWorkbook";

const FIELDS: ReadonlySet<string> = new Set(TRAVELLING);

export const isField = (key: string): key is TravellingField => FIELDS.has(key);

/** An id as it was given, in whatever digits, dashes and case it came back; null for anything else. */
export function idIn(content: CellContent): string | null {
  const text = toArabicDigits(tidy(entryText(content)))
    .replace(/[\s'’]/g, "")
    .replace(/[‐‑‒–—−]/g, "-")
    .toUpperCase();
  return parseActionId(text) === undefined ? null : text;
}

function withoutUncalculated(read: ReadEntries, faulty: ReadonlyMap<TravellingField, ReturnedCell>): ReadEntries {
  if (faulty.size === 0) return read;
  const entries = Object.entries(read.entries).filter(([field]) => !(isField(field) && faulty.has(field)));
  const doubts = [...faulty].map(([field, { content }]): [string, Doubt] => [
    field,
    { code: "cell-error", typed: `=${formulaOf(content) ?? ""}` },
  ]);
  return { ...read, entries: Object.fromEntries(entries), doubts: { ...read.doubts, ...Object.fromEntries(doubts) } };
}

const DATES: ReadonlySet<TravellingField> = new Set(["start", "publishBy", "approveBy", "completedOn"]);

/** A figure among words is what it looks like: 0.5 typed as 50%, a day typed into a column of words. */
function asShown({ content, format }: ReturnedCell): CellContent {
  const value = valueOf(content);
  if (typeof value !== "number" || format === undefined) return content;
  const shown = numberText(String(value), format, false).replace(/ %$/, "%");
  return content !== null && typeof content === "object" ? { ...content, value: shown } : shown;
}

/** Letters of a column, by which people call one without a header. */
const letters = (column: number): string => address(0, column).slice(0, -1);

function remarksOf({ cells }: ReturnedLine, { at, others }: Columns): ReturnedRow["remarks"] {
  const ours = new Set(at.values());
  return cells.flatMap((cell) => {
    const { column } = cell;
    const text = entryText(asShown(cell));
    if (ours.has(column) || text === "") return [];
    const header = others.get(column) ?? "";
    return [{ header: header === "" ? letters(column) : header, text }];
  });
}

/** What rows are read by. */
export interface Known {
  readonly columns: Columns;
  /** Fiscal year of the plan, by which its dates are read. */
  readonly year: number | null;
  readonly asSent: ReadonlyMap<string, AsSent>;
}

/** Cells a unit only reads that say something else than what it was given. */
function touchedIn(block: Block, { at }: Columns, cell: (key: string) => CellContent, { row, given }: AsSent) {
  const header = (key: string) => block.headers.get(at.get(key) ?? -1) ?? "";
  const item = entryText(cell("item"));
  const isOtherItem = at.has("item") && subjectIn(item) !== row.subject;
  return [
    ...(isOtherItem ? [{ header: header("item"), sent: row.subject, text: item }] : []),
    ...GIVEN.flatMap((key) => {
      const [sent, text] = [given[key], entryText(cell(key))];
      if (sent === undefined || !at.has(key) || textKey(sent) === textKey(text)) return [];
      return [{ header: header(key), sent, text }];
    }),
  ];
}

/** The row under a line of headers; null where nothing stands in it. */
export function rowIn(block: Block, line: ReturnedLine, { columns, year, asSent }: Known): ReturnedRow | null {
  if (line.cells.every(({ content, fault }) => fault === undefined && isBlank(content))) return null;
  const byColumn = new Map(line.cells.map((cell) => [cell.column, cell]));
  const found = (key: string) => byColumn.get(columns.at.get(key) ?? -1);
  const cell = (key: string): CellContent => found(key)?.content ?? null;
  const faulty = new Map(
    TRAVELLING.flatMap((field) => {
      const at = found(field);
      return at?.fault === "uncalculated" ? [[field, at] as const] : [];
    }),
  );
  const answer = (field: TravellingField): CellContent | undefined => {
    const at = found(field);
    if (at === undefined) return columns.at.has(field) ? null : undefined;
    return DATES.has(field) ? at.content : asShown(at);
  };
  const read = withoutUncalculated(entriesIn(answer, year), faulty);
  const id = idIn(cell("id"));
  const said = subjectIn(entryText(cell("item")));
  const row = {
    place: { sheet: block.sheet, row: line.row },
    id,
    subject: said ?? (id === null ? undefined : parseActionId(id)?.subject) ?? null,
    ...read,
    remarks: remarksOf(line, columns),
    touched: [],
  };
  const touched = (sent: AsSent) => touchedIn(block, columns, cell, sent);
  const sent = sentAs(row, asSent, touched);
  if (sent === undefined) return row;
  return { ...withoutSentDoubts(row, sent.row.entries), touched: touched(sent) };
}

/**
 * What the row is held against: the one its id names, unless the ids slipped, as they do in a sheet of which only some
 * columns were sorted. Then its item names another one, of which it shows more.
 */
function sentAs(
  { id, subject }: Pick<ReturnedRow, "id" | "subject">,
  asSent: Known["asSent"],
  touched: (sent: AsSent) => readonly unknown[],
): AsSent | undefined {
  const named = asSent.get(id ?? "");
  if (named === undefined || subject === null || subject === named.row.subject) return named;
  const others = [...asSent.values()].filter(({ row }) => row.subject === subject);
  const ranked = [named, ...others].map((sent) => ({ sent, changes: touched(sent).length }));
  return ranked.sort((a, b) => a.changes - b.changes)[0]?.sent;
}
