import { cellRange, cellName } from "../cellAddress";
import { OfficeFileError } from "../officeFileError";
import type { CellRange } from "../worksheet";
import type { EditedPackage } from "../editedPackage";
import type { XmlElement } from "../xmlTree";

export const rangeName = ({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): string =>
  `${cellName(firstRow, firstColumn)}:${cellName(lastRow, lastColumn)}`;

/** A table of a workbook that is being changed. */
export class TableDraft {
  constructor(
    private readonly file: EditedPackage,
    readonly part: string,
    /** Name of its sheet. */
    readonly sheet: string,
  ) {}

  get root(): XmlElement {
    return this.file.root(this.part);
  }

  get name(): string {
    return this.root.get("displayName") ?? this.root.get("name") ?? "";
  }

  get range(): CellRange {
    const range = cellRange(this.root.get("ref") ?? "");
    if (range === undefined) throw new OfficeFileError("damaged");
    return range;
  }

  set range(range: CellRange) {
    const before = this.range;
    this.root.set("ref", rangeName(range));
    const filter = this.root.child("autoFilter");
    const filtered = cellRange(filter?.get("ref") ?? "");
    if (filter === undefined || filtered === undefined) return;
    const lastRow = filtered.lastRow === before.lastRow ? range.lastRow : range.lastRow - this.totals;
    filter.set("ref", rangeName({ ...range, lastRow }));
  }

  /** Rows of totals at its foot. */
  get totals(): number {
    return Number(this.root.get("totalsRowCount") ?? "0");
  }

  get hasHeaders(): boolean {
    return this.root.get("headerRowCount") !== "0";
  }

  get isFiltered(): boolean {
    return (this.root.child("autoFilter")?.elements ?? []).some(({ name }) => name === "filterColumn");
  }

  get dataRows(): number {
    const { firstRow, lastRow } = this.range;
    return lastRow - firstRow - this.totals;
  }

  /** The formula every row of a column has; undefined where there is none. */
  columnFormula(column: number): string | undefined {
    const columns = this.root.child("tableColumns")?.named("tableColumn") ?? [];
    return columns[column]?.child("calculatedColumnFormula")?.text;
  }
}
