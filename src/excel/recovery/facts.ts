import { STATE_NAMESPACE } from "../../workbook";
import { isAnchor, settledOutcome, type Journal, type JournalRows, type JournalSheet, type Outcome } from "./journal";
import { isJournalNamespace, journalNamespace } from "../requests/parts";
import { askTablePlaces, type TablePlace } from "../reading/readWorkbook";

/** Rows an anchor lies over, counted from 0, ends included. */
export interface AnchoredRows extends JournalRows {
  readonly first: number;
  readonly last: number;
}

/** How far a write got, read from the workbook itself. */
export interface Facts {
  /** Where the journal stands: not there as a whole, open, or settled with only traces left. */
  readonly journal: "none" | "open" | Outcome;
  /** Number of parts of the journal, where it is there as a whole. */
  readonly parts: number;
  /** Ids of parts of a journal that was never completed. */
  readonly strayParts: readonly string[];
  readonly statePart: string | undefined;
  /** New sheets that are there and ours. */
  readonly sheets: readonly string[];
  /** New names that are there. */
  readonly names: readonly string[];
  /** Names that were broken before and are gone. */
  readonly lostNames: readonly { readonly name: string; readonly before: string }[];
  readonly anchors: readonly string[];
  /** Insertions that were carried out. */
  readonly inserted: readonly AnchoredRows[];
  /** Deletions still to come. */
  readonly deletable: readonly AnchoredRows[];
  /** Whether rows were deleted: then there is no way back. */
  readonly isPastReturn: boolean;
  readonly places: ReadonlyMap<string, TablePlace>;
}

export async function readFacts(context: Excel.RequestContext, journal: Journal): Promise<Facts> {
  const { workbook } = context;
  const allNames = askNames(workbook);
  const parts = workbook.customXmlParts.load("items/id,items/namespaceUri");
  const places = askTablePlaces(
    workbook,
    journal.tables.map(({ name }) => name),
  );
  const sheets = journal.sheets.map((sheet) => askSheet(workbook, sheet));
  await context.sync();
  const formulas = allNames();
  const anchored = (rows: readonly JournalRows[]) => rows.flatMap((each) => anchoredRows(each, formulas));
  return {
    ...(await readTraces(context, parts)),
    statePart: parts.items.find(({ namespaceUri }) => namespaceUri === STATE_NAMESPACE)?.id,
    sheets: sheets.flatMap((isOurs) => isOurs()),
    names: journal.names
      .filter(({ name, before }) => formulas.has(name) && formulas.get(name) !== before)
      .map(({ name }) => name),
    lostNames: journal.names.flatMap(({ name, before }) =>
      before === null || formulas.get(name) === before ? [] : [{ name, before }],
    ),
    anchors: [...formulas.keys()].filter(isAnchor),
    // Put in between the two rows an anchor began with; anything else is not of this write.
    inserted: anchored(journal.insertions).filter(({ first, last, count }) => last - first === count + 1),
    deletable: anchored(journal.deletions),
    isPastReturn: journal.deletions.some(({ anchor }) => isGone(formulas.get(anchor))),
    places: new Map(places().map((place) => [place.name, place])),
  };
}

/** Formulas of workbook-wide names, after a `sync`. */
function askNames(workbook: Excel.Workbook): () => ReadonlyMap<string, string> {
  const names = workbook.names.load("items/name,items/formula,items/scope");
  return () =>
    new Map(
      names.items.filter(({ scope }) => scope === "Workbook").map(({ name, formula }) => [name, String(formula)]),
    );
}

async function readTraces(
  context: Excel.RequestContext,
  { items }: Excel.CustomXmlPartCollection,
): Promise<Pick<Facts, "journal" | "parts" | "strayParts">> {
  const parts = items.filter(({ namespaceUri }) => isJournalNamespace(namespaceUri));
  const first = parts.find(({ namespaceUri }) => namespaceUri === journalNamespace(0));
  if (first === undefined) return { journal: "none", parts: 0, strayParts: parts.map(({ id }) => id) };
  const asked = { xml: context.workbook.customXmlParts.getItem(first.id).getXml() };
  await context.sync();
  return { journal: settledOutcome(asked.xml.value) ?? "open", parts: parts.length, strayParts: [] };
}

/** What a settled write left behind. */
export async function readLeftTraces(context: Excel.RequestContext): Promise<Pick<Facts, "anchors" | "parts">> {
  const names = askNames(context.workbook);
  const parts = context.workbook.customXmlParts.load("items/id,items/namespaceUri");
  await context.sync();
  const { parts: count } = await readTraces(context, parts);
  return { anchors: [...names().keys()].filter(isAnchor), parts: count };
}

/**
 * Whether a sheet of a name that was free is the one we made: it has our first text, or nothing at all
 * because the write ended there. Any other is the user's.
 */
function askSheet(workbook: Excel.Workbook, { name, mark }: JournalSheet): () => readonly string[] {
  const sheet = workbook.worksheets.getItemOrNullObject(name).load("name");
  const used = sheet.getUsedRangeOrNullObject(true).load("address");
  const cell = mark === null ? undefined : sheet.getRangeByIndexes(mark.row, mark.column, 1, 1).load("values");
  return () => {
    if (sheet.isNullObject) return [];
    const isMarked = mark !== null && cell?.values[0]?.[0] === mark.text;
    return used.isNullObject || isMarked ? [name] : [];
  };
}

const ADDRESS = /^=(.*)!\$?[A-Z]+\$?(\d+)(?::\$?[A-Z]+\$?(\d+))?$/;

/**
 * Whether the cells of an anchor are gone. Excel says so in its own language (office-js issue 2834): what
 * there is instead of an address does not matter.
 */
function isGone(formula: string | undefined): boolean {
  return formula !== undefined && (!ADDRESS.test(formula) || formula.includes("#REF!"));
}

function anchoredRows(rows: JournalRows, formulas: ReadonlyMap<string, string>): readonly AnchoredRows[] {
  const formula = formulas.get(rows.anchor) ?? "";
  const [, sheet = "", first, last = first] = ADDRESS.exec(formula) ?? [];
  if (first === undefined || last === undefined) return [];
  // The sheet may have got another name since.
  const name = sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
  return [{ ...rows, sheet: name, first: Number(first) - 1, last: Number(last) - 1 }];
}
