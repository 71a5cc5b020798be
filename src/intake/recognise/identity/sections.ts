import type { SourceDocument, SourceLine } from "../../source";
import { agencyOfCells } from "./agency";
import { agencyNameKey } from "./agencyNames";
import { cleanCell } from "../cells";
import { yearOfTitle } from "./identify";
import { yearsAboveLikeTables, yearsOfLikeSheets } from "./likeTables";

/** The part of a document that is about one agency and year. */
export interface Section {
  readonly document: SourceDocument;
  /** As its titles say; undefined where they do not. */
  readonly agency: string | undefined;
  readonly fiscalYear: number | undefined;
}

interface OpenSection {
  agency: string | undefined;
  fiscalYear: number | undefined;
  readonly lines: SourceLine[];
  hasRows: boolean;
}

/** A title stands this near above its table. */
const LINES_ABOVE_TABLE = 3;
const LONGEST_TITLE = 300;
const MOST_CELLS_OF_A_TITLE = 8;

/**
 * Parts a document where titles above its tables name another agency, or another year of results. A
 * document that names one only, or has tables of one only, stays whole: most mention others in passing.
 */
export function sectionsOf(document: SourceDocument): readonly Section[] {
  const whole: readonly Section[] = [{ document, agency: undefined, fiscalYear: undefined }];
  const sections = openSections(document.lines);
  const named = sections.filter(({ hasRows, agency, fiscalYear }) => hasRows && (agency ?? fiscalYear) !== undefined);
  const subjects = new Set(
    named.map(({ agency, fiscalYear }) => `${agencyNameKey(agency ?? "")} ${String(fiscalYear ?? "")}`),
  );
  if (subjects.size < 2) return whole;
  return sections.map(({ lines, agency, fiscalYear }) => ({ document: { ...document, lines }, agency, fiscalYear }));
}

function openSections(lines: readonly SourceLine[]): readonly OpenSection[] {
  const first: OpenSection = { agency: undefined, fiscalYear: undefined, lines: [], hasRows: false };
  const sections = [first];
  let open = first;
  const begin = (agency: string | undefined, fiscalYear: number | undefined) => {
    // Titles one above the other are about the same table.
    if (open.hasRows) {
      open = { agency, fiscalYear, lines: [], hasRows: false };
      sections.push(open);
    } else {
      open.agency = agency ?? open.agency;
      open.fiscalYear = fiscalYear ?? open.fiscalYear;
    }
  };
  const bareYears = yearsAboveLikeTables(lines);
  const sheetYears = yearsOfLikeSheets(lines);
  for (const [index, line] of lines.entries()) {
    const sheet = line.sheet;
    if (sheet !== undefined && sheet !== lines[index - 1]?.sheet) {
      if (open.hasRows) begin(undefined, undefined);
      const agency = agencyOfCells([sheet]);
      const year = sheetYears.get(sheet);
      if (agency !== undefined || year !== undefined) begin(agency, year);
    }
    const cells = titleCells(line);
    const agency = cells === undefined ? undefined : agencyOfCells(cells);
    const titled = cells !== undefined && standsAboveTable(lines, index) ? yearOfTitle(cells.join(" ")) : undefined;
    const year = titled ?? bareYears.get(index);
    if (agency !== undefined && !isSame(agency, open.agency)) begin(agency, year ?? sheetYears.get(sheet ?? ""));
    else if (year !== undefined && year !== open.fiscalYear) begin(open.agency, year);
    open.lines.push(line);
    open.hasRows ||= line.kind === "row" && cells === undefined;
  }
  return sections;
}

function isSame(agency: string, before: string | undefined): boolean {
  return before !== undefined && agencyNameKey(agency) === agencyNameKey(before);
}

/** What a line says if it may be a title: running text, or a row with a text or a label and its value. */
function titleCells(line: SourceLine): readonly string[] | undefined {
  if (line.kind === "blank") return undefined;
  if (line.kind === "text") return line.text.length > LONGEST_TITLE ? undefined : [cleanCell(line.text)];
  if (line.cells.some((cell) => cell.length > LONGEST_TITLE)) return undefined;
  const filled = line.cells.filter((cell) => cell.trim() !== "");
  if (filled.length > 2 || line.cells.length > MOST_CELLS_OF_A_TITLE) return undefined;
  // Further right, a text alone goes on with the row above.
  if ((line.cells[0] ?? "").trim() === "") return undefined;
  const cells = filled.map(cleanCell);
  return filled.length === 1 || agencyOfCells(cells) !== undefined ? cells : undefined;
}

function standsAboveTable(lines: readonly SourceLine[], index: number): boolean {
  let seen = 0;
  for (let at = index + 1; at < lines.length && seen < LINES_ABOVE_TABLE; at += 1) {
    const line = lines[at];
    if (line?.kind === "row") return true;
    if (line?.kind === "text") seen += 1;
  }
  return false;
}
