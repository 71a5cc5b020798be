import { sheetTexts, type Language } from "../../i18n";
import { grouped } from "../../lists";
import { parseActionId, type EditedField } from "../../plan";
import {
  MOST_CHANGES,
  type CellContent,
  type LoggedChange,
  type SpecValue,
  type TableName,
  type WorkbookSpec,
} from "../../sheets";
import { fromSerial, shortDate, textKey, type IsoDate } from "../../thai";
import type { WorkbookContent } from "../content";
import type { PersonsWords } from "../specOf";
import { figureIn } from "../state/rebuild";
import type { WorkbookState } from "../state/state";
import { isBlank, saying, valueOf } from "../tables/cells";
import { columnKeys } from "../tables/columnKeys";
import { viewOf } from "../tables/tableView";
import { NOT_LOGGED, type ChangeLine } from "./changeLine";
import type { NewKeys } from "./matchRows";
import type { UpdateReport } from "./report";
import { typedCells } from "./typedCells";

/** What a write is about, for the log. */
export type ChangeSource =
  | { readonly kind: "import"; readonly files: readonly string[] }
  | { readonly kind: "update" }
  /** Taken over from another workbook. */
  | { readonly kind: "file"; readonly name: string };

export interface ChangeLogInput {
  /** As it stands before the write. */
  readonly content: WorkbookContent;
  /** As it was when it was written last. */
  readonly state: WorkbookState;
  readonly spec: WorkbookSpec;
  /** What the write does. */
  readonly report: UpdateReport;
  /** As it is to be remembered after it. */
  readonly after: WorkbookState;
  /** Ids that rows get by it. */
  readonly newIds: NewKeys;
  readonly words: PersonsWords;
  readonly today: IsoDate;
  readonly source: ChangeSource;
  /** What came in from elsewhere by the same write. */
  readonly incoming?: IncomingLines;
}

/** Lines of a write about what came in from elsewhere. */
export interface IncomingLines {
  readonly lines: readonly ChangeLine[];
  /** By id, where rows that were added come from. */
  readonly added: ReadonlyMap<string, string>;
}

/** Longer texts are cut: the plan itself has them whole. */
const LONGEST = 250;
const EMAIL = /[^\s@<>()[\],;:]+@[^\s@<>()[\],;:]+\.[^\s@<>()[\],;:]+/g;
const DATES: ReadonlySet<string> = new Set(["start", "publishBy", "approveBy", "completedOn"]);
const PLAN = "tblPlan";
const NOTHING_INCOMING: IncomingLines = { lines: [], added: new Map() };

/** The keys of a table's columns by the headers they have now. */
function keysByHeader({ tables }: WorkbookContent, table: TableName): ReadonlyMap<string, string | undefined> {
  const headers = tables.find(({ name }) => name === table)?.headers ?? [];
  const keys = columnKeys(table, headers);
  return new Map(headers.map((header, index) => [header, keys[index]]));
}

/** The ids of the actions about an item or indicator. */
function idsBySubject(spec: WorkbookSpec): ReadonlyMap<string, readonly string[]> {
  const plan = spec.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === PLAN);
  const at = plan?.columns.findIndex(({ key }) => key === "id") ?? -1;
  return grouped(
    (plan?.rows ?? []).map((row) => saying(row[at] ?? null) ?? ""),
    (id) => parseActionId(id)?.subject,
  );
}

/** What the write changes in rows of the plan. */
function writtenLines({ content, spec, report, state }: ChangeLogInput): readonly ChangeLine[] {
  const keys = keysByHeader(content, PLAN);
  const texts = sheetTexts(state.language);
  const bySubject = idsBySubject(spec);
  const isScore = (table: string, column: string): boolean =>
    (table === "tblItems" && keysByHeader(content, table).get(column) === "score") ||
    (table === "tblIndicators" && keysByHeader(content, table).get(column) === "reported");
  const changed = report.refreshed.flatMap(({ table, row, column, from, to }): readonly ChangeLine[] => {
    if (table === PLAN) {
      const key = keys.get(column);
      return key === undefined || NOT_LOGGED.has(key) ? [] : [{ id: row, key, field: column, before: from, after: to }];
    }
    if (!isScore(table, column)) return [];
    const field = texts.headers.tblPlan.score;
    return (bySubject.get(row) ?? []).map((id) => ({ id, key: "score", field, before: from, after: to }));
  });
  const added = report.inserted.filter(({ table }) => table === PLAN);
  return [
    ...added.map(({ row }) => addedLine(row, spec, texts.changes.added)),
    ...changed.filter(({ id }) => !added.some(({ row }) => row === id)),
  ];
}

/** A row that comes into the plan, with its kind and score. */
function addedLine(id: string, spec: WorkbookSpec, field: string): ChangeLine {
  const plan = spec.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === PLAN);
  const at = (key: string) => plan?.columns.findIndex((column) => column.key === key) ?? -1;
  const row = plan?.rows.find((cells) => saying(cells[at("id")] ?? null) === id) ?? [];
  const shown = [row[at("kind")], row[at("score")]].map((cell) => String(valueOf(cell ?? null) ?? ""));
  return { id, key: undefined, field, before: null, after: shown.filter((text) => text !== "").join(" · ") };
}

/** A cell as the log shows it: a date as people write it, no address of a person, nothing endless. */
export function shownAs(value: SpecValue, key: string | undefined, language: Language): string | null {
  if (value === null || value === "") return null;
  const isDate = typeof value === "number" && DATES.has(key ?? "") && value >= 1 && value < 2_958_466;
  const text = isDate ? shortDate(fromSerial(Math.floor(value)), language) : (saying(value) ?? "");
  const clean = text.replace(EMAIL, sheetTexts(language).changes.hidden);
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST - 1)}…` : clean;
}

interface Logged {
  readonly count: number;
  readonly last: number;
  /** By action and field, what the latest line says it is. */
  readonly latest: ReadonlyMap<string, string | null>;
}

const placeOf = (id: string, field: string): string => `${textKey(id)}\n${textKey(field)}`;

function loggedIn(content: WorkbookContent): Logged {
  const rows = (viewOf(content, "tblChanges")?.rows ?? []).map((cell) => ({
    n: figureIn(cell("n")) ?? 0,
    isFilled: ["n", "id", "field", "after"].some((key) => !isBlank(cell(key))),
    place: placeOf(textIn(cell("id")), textIn(cell("field"))),
    after: saying(valueOf(cell("after"))),
  }));
  const filled = rows.filter(({ isFilled }) => isFilled);
  const inOrder = [...filled].sort((a, b) => a.n - b.n);
  return {
    count: filled.length,
    last: Math.max(0, ...filled.map(({ n }) => n)),
    latest: new Map(inOrder.map(({ place, after }) => [place, after])),
  };
}

const textIn = (content: CellContent): string => saying(valueOf(content)) ?? "";

function sourceText({ source, state }: ChangeLogInput): string {
  const { sources } = sheetTexts(state.language).changes;
  switch (source.kind) {
    case "import":
      return sources.import(source.files.join(", "));
    case "update":
      return sources.update;
    case "file":
      return sources.file(source.name);
  }
}

/**
 * The lines a write adds to the log: what it changes in the plan, and what people typed since the write
 * before, which is told by hashes, so that what stood there is known only from the log itself.
 */
export function changesToLog(input: ChangeLogInput): readonly LoggedChange[] {
  const { content, state, words, today, after: next, newIds, incoming = NOTHING_INCOMING } = input;
  const { changes: t } = sheetTexts(state.language);
  const logged = loggedIn(content);
  const written = writtenLines(input);
  const settled = new Set(written.map(({ id, field }) => placeOf(id, field)));
  const typed = typedCells(content, { before: state, after: next, newIds }).filter(
    ({ id, field }) => !settled.has(placeOf(id, field)),
  );
  const lines = [...typed, ...written, ...incoming.lines].flatMap((line): readonly Omit<LoggedChange, "n">[] => {
    const { id, key, field, isTyped } = line;
    const known = logged.latest.get(placeOf(id, field));
    const after = shownAs(line.after, key, state.language);
    if (isTyped === true && known !== undefined && known === after) return [];
    const before = isTyped === true && known !== undefined ? known : shownAs(line.before, key, state.language);
    const isPersons =
      words
        .get(PLAN)
        ?.get(textKey(id))
        ?.has(key as EditedField) === true;
    const from = line.source ?? (key === undefined ? incoming.added.get(id) : undefined);
    const source = from ?? (isTyped === true ? t.sources.typed : isPersons ? t.sources.pane : sourceText(input));
    const item = parseActionId(id)?.subject ?? null;
    return before === after ? [] : [{ on: today, id, item, field, before, after, source }];
  });
  return numbered(lines, logged, input);
}

/** The lines with their numbers, as many as there is room for; the last one says that there is none left. */
function numbered(
  lines: readonly Omit<LoggedChange, "n">[],
  { count, last }: Logged,
  { state, today }: ChangeLogInput,
): readonly LoggedChange[] {
  const room = MOST_CHANGES - count;
  if (room <= 0) return [];
  const { changes: t } = sheetTexts(state.language);
  const full = t.full(MOST_CHANGES.toLocaleString("en-US"));
  const kept =
    lines.length < room
      ? lines
      : [
          ...lines.slice(0, room - 1),
          { on: today, id: null, item: null, field: null, before: null, after: full, source: t.title },
        ];
  return kept.map((line, index) => ({ ...line, n: last + 1 + index }));
}
