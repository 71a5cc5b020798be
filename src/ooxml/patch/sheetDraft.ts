import { cellRange, contains } from "../cellAddress";
import { OfficeFileError } from "../officeFileError";
import { isTrue } from "../readXml";
import type { FormulaReader } from "./formulaReader";
import type { EditedPackage } from "../editedPackage";
import { SheetGrid } from "./sheetGrid";
import type { StyleSheet } from "../styleSheet";
import { arraysOf, writeCell, type CellContext, type PatchContent } from "./writeCell";
import { type XmlElement } from "../xmlTree";

/** A worksheet that is being changed. */
export class SheetDraft implements CellContext {
  private knownArrays: readonly string[] | undefined;
  private ownGrid: SheetGrid | undefined;

  constructor(
    readonly file: EditedPackage,
    readonly sheet: string,
    readonly part: string,
    readonly styles: StyleSheet,
    readonly formulas: FormulaReader,
  ) {}

  get root(): XmlElement {
    return this.file.root(this.part);
  }

  get grid(): SheetGrid {
    if (this.ownGrid === undefined) {
      const data = this.root.child("sheetData");
      if (data === undefined) throw new OfficeFileError("damaged");
      this.ownGrid = new SheetGrid(data);
    }
    return this.ownGrid;
  }

  get arrays(): readonly string[] {
    this.knownArrays ??= arraysOf(this.grid);
    return this.knownArrays;
  }

  get isProtected(): boolean {
    const protection = this.root.child("sheetProtection");
    return protection !== undefined && isTrue(protection.get("sheet") ?? "1");
  }

  /** A cell keeps its look; one that is not there takes that of its row or column. */
  write(row: number, column: number, content: PatchContent): void {
    if (this.grid.cell(row, column) === undefined) {
      if (content === null || content === "") return;
      const style = this.styleAt(row, column);
      const cell = this.grid.makeCell(row, column);
      if (style !== undefined) cell.set("s", style);
    }
    writeCell(this, row, column, content);
  }

  /** A style of this workbook, for a cell that need not be there yet. */
  setStyle(row: number, column: number, style: number): void {
    this.grid.makeCell(row, column).set("s", String(style));
  }

  styleOf(row: number, column: number): number {
    return Number(this.grid.cell(row, column)?.get("s") ?? "0");
  }

  /** In points, as stored. */
  heightOf(row: number): number {
    const standard = this.root.child("sheetFormatPr")?.get("defaultRowHeight") ?? "15";
    return Number(this.grid.row(row)?.get("ht") ?? standard);
  }

  setHeight(row: number, points: number): void {
    const element = this.grid.makeRow(row);
    element.set("ht", String(points));
    element.set("customHeight", "1");
  }

  isHidden(row: number): boolean {
    return isTrue(this.grid.row(row)?.get("hidden"));
  }

  /** What was known of arrays holds no more. */
  moved(): void {
    this.knownArrays = undefined;
  }

  settle(): void {
    if (this.ownGrid === undefined) return;
    this.ownGrid.settle();
    const dimension = this.root.child("dimension");
    const [before, after] = [cellRange(dimension?.get("ref") ?? ""), cellRange(this.ownGrid.extent())];
    if (dimension !== undefined && after !== undefined && (before === undefined || !contains(before, after)))
      dimension.set("ref", this.ownGrid.extent());
  }

  private styleAt(row: number, column: number): string | undefined {
    const line = this.grid.row(row);
    if (isTrue(line?.get("customFormat"))) return line?.get("s");
    const columns = this.root.child("cols")?.named("col") ?? [];
    return columns
      .find((each) => Number(each.get("min")) <= column + 1 && Number(each.get("max")) > column)
      ?.get("style");
  }
}
