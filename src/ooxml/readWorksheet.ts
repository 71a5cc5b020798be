import { cellAddress, cellRange } from "./cellAddress";
import { OfficeFileError } from "./officeFileError";
import type { OfficePackage } from "./officePackage";
import { StringItem, withoutEscapes } from "./readSharedStrings";
import { isTrue, readXml, type XmlAttributes } from "./readXml";
import type { Budget, CellRange, WorksheetCell, WorksheetContent, WorksheetRow } from "./worksheet";

/** What the cells of a sheet refer to. */
export interface WorkbookContext {
  readonly strings: readonly string[];
  readonly formats: readonly (string | undefined)[];
  readonly budget: Budget;
  /** Formulas are told beside their values. */
  readonly formulas: boolean;
}

const MOST_MERGES = 100_000;
const LAST_COLUMN = 16_384;

/** Builds the rows of a sheet from the tags of its part. Only filled cells are kept, so an empty million costs nothing. */
class RowBuilder {
  readonly rows: WorksheetRow[] = [];
  private row = 0;
  private hidden = false;
  private cells: WorksheetCell[] = [];
  private column = -1;
  private type = "n";
  private style = -1;
  private value = "";
  private formula: string | undefined;
  private sharedFormula: string | undefined;
  private readonly sharedFormulas = new Map<string, string>();
  private into: "value" | "formula" | undefined;
  private readonly inline = new StringItem();

  constructor(private readonly context: WorkbookContext) {}

  open(name: string, attributes: XmlAttributes): void {
    this.inline.open(name);
    if (name === "row") this.openRow(attributes);
    else if (name === "c") this.openCell(attributes);
    else if (name === "v") this.into = "value";
    else if (name === "f") {
      this.into = "formula";
      this.formula = "";
      this.sharedFormula = attributes.t === "shared" ? attributes.si : undefined;
    }
  }

  text(text: string): void {
    if (this.into === "value") this.value += text;
    else if (this.into === "formula") this.formula = (this.formula ?? "") + text;
    else this.inline.add(text);
  }

  close(name: string): void {
    this.inline.close(name);
    if (name === "row") this.closeRow();
    else if (name === "c") this.closeCell();
    else if (name === "v" || name === "f") this.into = undefined;
  }

  /** A row may leave out its number; it follows the one above. */
  private openRow({ r, hidden }: XmlAttributes): void {
    const row = r === undefined ? this.row + 1 : Number(r);
    // Rows that go back would give two rows of one number.
    if (!(row > this.row && row <= 1_048_576 && Number.isInteger(row))) throw new OfficeFileError("damaged");
    this.row = row;
    this.hidden = isTrue(hidden);
    this.cells = [];
    this.column = -1;
  }

  private closeRow(): void {
    if (this.cells.length > 0) this.rows.push({ row: this.row, hidden: this.hidden, cells: this.cells });
  }

  private openCell({ r, t = "n", s }: XmlAttributes): void {
    const column = r === undefined ? this.column + 1 : cellAddress(r)?.column;
    if (column === undefined || column <= this.column) throw new OfficeFileError("damaged");
    this.column = column;
    this.type = t;
    this.style = s === undefined ? 0 : Number(s);
    this.value = "";
    this.formula = undefined;
    this.inline.take();
  }

  private closeCell(): void {
    const cell = this.context.formulas ? this.withFormula(this.content()) : this.content();
    if (cell === undefined || (cell.text === "" && cell.formula === undefined)) return;
    const { budget } = this.context;
    budget.cells -= 1;
    budget.characters -= cell.text.length;
    if (budget.cells < 0 || budget.characters < 0) throw new OfficeFileError("too-many-cells");
    this.cells.push(cell);
  }

  private content(): WorksheetCell | undefined {
    const { column, value } = this;
    switch (this.type) {
      case "s": {
        if (value === "") return undefined;
        const text = this.context.strings[Number(value)];
        if (text === undefined) throw new OfficeFileError("damaged");
        return { column, kind: "text", text };
      }
      case "inlineStr":
        return { column, kind: "text", text: this.inline.take() };
      case "str":
        return { column, kind: "text", text: withoutEscapes(value) };
      case "b":
        return { column, kind: "boolean", text: value === "" ? "" : isTrue(value) ? "TRUE" : "FALSE" };
      case "e":
        return { column, kind: "error", text: value };
      case "d":
        return { column, kind: "date", text: value };
      default: {
        if (value.trim() === "") return this.uncalculated();
        if (!Number.isFinite(Number(value))) throw new OfficeFileError("damaged");
        const format = this.context.formats[this.style];
        return { column, kind: "number", text: value.trim(), ...(format === undefined ? {} : { format }) };
      }
    }
  }

  /** Of a formula several cells share, the first has the text; ours name columns, so it is right in all of them. */
  private withFormula(cell: WorksheetCell | undefined): WorksheetCell | undefined {
    const { column, formula, sharedFormula } = this;
    if (formula === undefined) return cell;
    if (sharedFormula !== undefined && formula !== "") this.sharedFormulas.set(sharedFormula, formula);
    const text = formula === "" ? this.sharedFormulas.get(sharedFormula ?? "") : formula;
    if (text === undefined) return cell;
    // One that shows an empty text differs from one nobody calculated.
    if (cell === undefined || cell.kind === "formula") return { column, kind: "formula", text: "", formula: text };
    return { ...cell, formula: text };
  }

  /** A formula some program wrote without its value: nobody knows what it says, but something stands there. */
  private uncalculated(): WorksheetCell | undefined {
    return this.formula === undefined ? undefined : { column: this.column, kind: "formula", text: `=${this.formula}` };
  }
}

/** Reads the part of one sheet. Throws OfficeFileError once it holds more than the budget allows. */
export function readWorksheet(file: OfficePackage, part: string, context: WorkbookContext): WorksheetContent {
  const rows = new RowBuilder(context);
  const merges: CellRange[] = [];
  const hiddenColumns: { first: number; last: number }[] = [];
  let inData = false;
  let isProtected = false;
  readXml(file, part, {
    open(name, attributes) {
      if (inData) rows.open(name, attributes);
      else if (name === "sheetData") inData = true;
      else if (name === "sheetProtection") isProtected = attributes.sheet === undefined || isTrue(attributes.sheet);
      else if (name === "col" && isTrue(attributes.hidden)) {
        if (hiddenColumns.length > LAST_COLUMN) throw new OfficeFileError("damaged");
        hiddenColumns.push({ first: Number(attributes.min) - 1, last: Number(attributes.max) - 1 });
      } else if (name === "mergeCell") {
        const range = cellRange(attributes.ref ?? "");
        if (range !== undefined) merges.push(range);
        if (merges.length > MOST_MERGES) throw new OfficeFileError("too-many-cells");
      }
    },
    text(text) {
      if (inData) rows.text(text);
    },
    close(name) {
      if (name === "sheetData") inData = false;
      else if (inData) rows.close(name);
    },
  });
  return { rows: rows.rows, merges, hiddenColumns, isProtected };
}
