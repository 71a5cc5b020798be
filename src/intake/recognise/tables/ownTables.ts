import { parseItemCode, parseNumber, schemeFor, type InstrumentCode } from "../../../ita";
import { tidy } from "../../../thai";
import type { Place } from "../../diagnostics";
import {
  COMPUTED_ITEM_HEADERS,
  OWN_AGENCY_FIELDS,
  OWN_CELLS,
  OWN_TABLES,
  ownColumn,
  type OwnTable,
} from "../../ownTables";
import type { RowCounts } from "../../result";
import type { SourceDocument, SourceRow } from "../../source";
import { textOrNothing } from "../cells";
import { bandName, type Draft } from "../draft";
import { noFates, rowCountsOf, type Fate } from "../fates";
import { placeOf } from "../place";

/** What a workbook of ours says besides its rows. */
export interface OwnReading {
  readonly agency: string | null;
  readonly fiscalYear: number | null;
  readonly counts: RowCounts;
}

/** The rows of a document are the tables of a workbook of ours. */
export function hasOwnTables({ lines }: SourceDocument): boolean {
  return lines.some((line) => line.kind === "row" && line.name !== undefined);
}

/** A row of one of our tables: its cells by key. */
type OwnCells = (key: string) => string;

/** Reads the tables of a workbook of ours as what they are; nothing has to be guessed. */
export function recogniseOwnTables(document: SourceDocument, draft: Draft): OwnReading {
  const fates = noFates();
  const found: { agency: string | null; fiscalYear: number | null } = { agency: null, fiscalYear: null };
  const rows = document.lines.filter((line) => line.kind === "row");
  let headers: readonly string[] = [];
  let table: number | undefined;
  for (const row of rows) {
    const place = placeOf(document.file, row);
    let fate: Fate;
    if (row.name !== undefined && !Object.hasOwn(OWN_TABLES, row.name)) fate = readNamedCell(row, place, draft);
    else if (row.table !== table) {
      headers = row.cells;
      table = row.table;
      fate = "heading";
      if (row.name === "tblItems") noteAddedColumns(row, rows, place, draft);
    } else {
      const own = row.name as OwnTable;
      const cells: OwnCells = (key) => tidy(row.cells[ownColumn(headers, own, key)] ?? "");
      fate = own === "tblAgency" ? readAgency(cells, found, place, draft) : READERS[own](cells, place, draft);
    }
    fates[fate] += 1;
    if (fate === "unread") draft.note("unread-row", place, { text: place.text ?? "" });
  }
  nameIndicators(draft, found.fiscalYear);
  return { ...found, counts: rowCountsOf(fates) };
}

function readNamedCell({ name, cells }: SourceRow, place: Place, draft: Draft): Fate {
  const cell = tidy(cells[0] ?? "");
  if (name === OWN_CELLS.total) {
    const score = draft.readScore(cell, "total", place);
    return score === undefined ? "record" : draft.addTotal(score, place);
  }
  // People write `C` where a document says `ระดับ C`.
  const band = bandName(`ระดับ ${cell}`);
  if (band === undefined) draft.note("score-unreadable", place, { subject: "band", value: cell.slice(0, 80) });
  else draft.addBand(`ระดับ ${band}`, place);
  return "record";
}

function readAgency(
  cells: OwnCells,
  found: { agency: string | null; fiscalYear: number | null },
  place: Place,
  draft: Draft,
): Fate {
  const field = cells("field");
  const value = textOrNothing(cells("value"));
  if (value === undefined) return "heading";
  const isField = (names: readonly string[]) => names.includes(field);
  if (isField(OWN_AGENCY_FIELDS.agency)) found.agency = value;
  else {
    const parsed = parseNumber(value);
    if (parsed.kind !== "number" || !Number.isInteger(parsed.value)) return "unread";
    if (isField(OWN_AGENCY_FIELDS.fiscalYear)) found.fiscalYear = parsed.value;
    else draft.addRank(parsed.value, place);
  }
  return "record";
}

/** The id of an action that is not its item's first. */
const FURTHER_ACTION = /-(?:[2-9]|[1-9]\d+)$/;

const READERS: Readonly<Record<Exclude<OwnTable, "tblAgency">, (cells: OwnCells, place: Place, draft: Draft) => Fate>> =
  {
    tblIndicators(cells, place, draft) {
      const no = parseNumber(cells("no"));
      if (no.kind !== "number" || !Number.isInteger(no.value)) return "unread";
      const score = draft.readScore(cells("reported"), String(no.value), place);
      return score === undefined ? "heading" : draft.addIndicator(no.value, "", score, place);
    },
    tblInstruments(cells, place, draft) {
      const code = /^(?:IIT|EIT|OIT)$/.exec(cells("instrument"))?.[0] as InstrumentCode | undefined;
      if (code === undefined) return "unread";
      const score = draft.readScore(cells("reported"), code, place);
      const respondents = textOrNothing(cells("respondents"));
      if (respondents !== undefined) draft.addRespondents(`${code} จำนวน ${respondents} ราย`, place);
      if (score !== undefined) return draft.addInstrument(code, score, place);
      return respondents === undefined ? "heading" : "record";
    },
    tblItems(cells, place, draft) {
      const code = parseItemCode(cells("code"))?.code;
      if (code === undefined) return "unread";
      const score = draft.readScore(cells("score"), code, place);
      const [name, comment] = [cells("name"), cells("comment")];
      const [recommendation, owner] = [cells("recommendation"), cells("owner")];
      return draft.addItem(code, score, { name, comment, recommendation, owner }, place);
    },
    // How an earlier import read its headers; no part of the result.
    tblImports: () => "heading",
    tblPlan(cells, place, draft) {
      const code = parseItemCode(cells("item"))?.code;
      if (code === undefined) return "unread";
      const monitor = textOrNothing(cells("monitor"));
      // Who monitors a further action of an item does not monitor the item.
      if (FURTHER_ACTION.test(cells("id"))) return "repeat";
      return monitor === undefined ? "repeat" : draft.addItem(code, undefined, { monitor }, place);
    },
  };

/** The workbook calls an indicator by its name in the workbook's language; a result, by its name in the scheme. */
function nameIndicators(draft: Draft, fiscalYear: number | null): void {
  const { indicators } = schemeFor(fiscalYear);
  for (const [no, indicator] of draft.indicators) {
    indicator.name = indicators.find((other) => other.no === no)?.name ?? "";
  }
}

/** Columns somebody added to the items are told once each. */
function noteAddedColumns(header: SourceRow, rows: readonly SourceRow[], place: Place, draft: Draft): void {
  const known: readonly string[] = [...COMPUTED_ITEM_HEADERS, ...Object.values(OWN_TABLES.tblItems).flat()];
  for (const [column, name] of header.cells.entries()) {
    if (known.includes(name.trim())) continue;
    const cell = rows
      .filter((row) => row.table === header.table && row !== header)
      .map(({ cells }) => cells[column] ?? "")
      .find((text) => text.trim() !== "");
    if (cell !== undefined) draft.note("cell-unused", place, { header: name, text: cell.slice(0, 80) });
  }
}
