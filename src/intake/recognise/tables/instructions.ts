import { parseNumber } from "../../../ita";
import { textKey } from "../../../thai";
import type { SourceDocument, SourceRow } from "../../source";
import type { HeaderMapping, TableChoice, TableCorrection } from "../../tables";
import { cleanCell } from "../cells";
import { headerMapping, type ColumnMapping } from "./columns";
import { leadingCode } from "./itemRows";
import { mappingOfYear } from "./yearColumns";

/** The texts of a header as a key: what matters is what it says, not how it is spaced. */
function headerKey(cells: readonly string[]): string {
  return cells.map(textKey).join(" ").trimEnd();
}

/** Applies what was said of single columns; the others keep their meaning. */
function withChoices(mapping: ColumnMapping, choices: HeaderMapping["columns"], width: number): ColumnMapping {
  const last = Math.max(-1, ...Object.keys(choices).map(Number));
  return Array.from(
    { length: Math.max(mapping.length, width, last + 1) },
    (_, column) => choices[column] ?? mapping[column],
  );
}

/** The header rows of a table: those we know, else its first row if it holds neither a code nor a figure. */
function headersOf({ lines }: SourceDocument, table: number): readonly (readonly string[])[] {
  const rows = lines.flatMap((line) =>
    line.kind === "row" && line.table === table ? [line.cells.map(cleanCell)] : [],
  );
  const known = rows.filter((cells) => headerMapping(cells) !== undefined);
  const [first] = rows;
  if (known.length > 0 || first === undefined) return known;
  const isHeader =
    leadingCode(first, undefined) === undefined && first.every((cell) => parseNumber(cell).kind !== "number");
  return isHeader ? [first] : [];
}

/** What a person, or an import before, said about one document's tables. */
export class Instructions {
  private readonly byTable = new Map<number, TableCorrection>();
  private readonly byHeader = new Map<string, HeaderMapping["columns"]>();
  private readonly values = new Map<string, string>();

  constructor(
    document: SourceDocument,
    corrections: readonly TableCorrection[] = [],
    headerMappings: readonly HeaderMapping[] = [],
    readonly fiscalYear: number | null = null,
  ) {
    for (const { header, columns } of headerMappings) this.byHeader.set(headerKey(header), columns);
    for (const correction of corrections) {
      if (correction.file !== document.file) continue;
      this.byTable.set(correction.table, correction);
      for (const { row, column, text } of correction.values ?? []) {
        this.values.set(`${String(correction.table)} ${String(row)} ${String(column)}`, text);
      }
    }
    for (const [table, { columns }] of this.byTable) {
      // A header that was corrected once is read the same way on every page.
      if (columns !== undefined)
        for (const header of headersOf(document, table)) this.byHeader.set(headerKey(header), columns);
    }
  }

  get correctedTables(): ReadonlySet<number> {
    return new Set(this.byTable.keys());
  }

  /** The row's cells, with single values replaced. */
  cellsOf({ cells, table, row }: SourceRow): readonly string[] {
    if (this.values.size === 0) return cells;
    return cells.map((cell, column) => this.values.get(`${String(table)} ${String(row)} ${String(column)}`) ?? cell);
  }

  kindOf(table: number): TableChoice | undefined {
    return this.byTable.get(table)?.kind;
  }

  /** The meaning of a header's columns: as said, else as recognised. */
  mappingOf(cells: readonly string[]): ColumnMapping | undefined {
    const choices = this.choicesFor(cells);
    const recognised = mappingOfYear(cells, this.fiscalYear);
    return choices === undefined ? recognised : withChoices(recognised ?? [], choices, cells.length);
  }

  /** A header in two rows, as said of both together. */
  applyTo(mapping: ColumnMapping, headerTexts: readonly string[]): ColumnMapping {
    const choices = this.choicesFor(headerTexts);
    return choices === undefined ? mapping : withChoices(mapping, choices, headerTexts.length);
  }

  /** Rows are many and choices few: without any, no key is made. */
  private choicesFor(header: readonly string[]): HeaderMapping["columns"] | undefined {
    return this.byHeader.size === 0 ? undefined : this.byHeader.get(headerKey(header));
  }

  /** The columns of a table without a header that is known, if a person named them. */
  startOf(table: number): ColumnMapping | undefined {
    const columns = this.byTable.get(table)?.columns;
    return columns === undefined ? undefined : withChoices([], columns, 0);
  }
}
