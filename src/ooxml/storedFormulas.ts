import type { OfficePackage } from "./officePackage";
import { readXml } from "./readXml";

/** A formula where a file keeps it, and the cells it fills. */
export interface StoredFormula {
  /** `rule` is a conditional format, a validation, a sparkline: what is no cell and takes a formula. */
  readonly kind: "cell" | "column" | "name" | "rule";
  /** Name of the sheet; empty for a defined name. */
  readonly sheet: string;
  /** Address of the (first) cell, header of the column, name, or nothing. */
  readonly place: string;
  readonly formula: string;
  /** All cells with this formula of their own: more than one where they share it. */
  readonly cells: readonly StoredCell[];
  /** Cells an array formula spreads over, such as `B2:B9`. */
  readonly spread?: string;
}

export interface StoredCell {
  readonly address: string;
  /** The value as it is stored; undefined if there is none. */
  readonly value: string | undefined;
  readonly isError: boolean;
}

/** A stretch of a part's text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** An element with what it contains. */
export interface ElementPlace extends Stretch {
  /** Between its tags; undefined for an element without content. */
  readonly content: Stretch | undefined;
}

/** A cell and where its pieces stand. */
export interface CellPlace extends StoredCell {
  readonly tag: Stretch;
  readonly formula: ElementPlace;
  readonly valueElement: Stretch | undefined;
}

/** A formula and where it stands: in cells, or in an element of its own. */
export interface FoundFormula extends StoredFormula {
  readonly places: readonly CellPlace[];
  readonly element: ElementPlace;
}

const RULES: ReadonlySet<string> = new Set(["formula", "formula1", "formula2", "f"]);

type Attributes = Readonly<Record<string, string>>;

interface OpenElement extends Stretch {
  readonly name: string;
  readonly attributes: Attributes;
}

interface OpenCell {
  readonly address: string;
  readonly type: string;
  readonly tag: Stretch;
  formula?: { readonly text: string; readonly attributes: Attributes; readonly at: ElementPlace };
  value?: { readonly text: string; readonly at: Stretch };
}

/** Cells with a value and no formula. */
export interface FoundValue {
  readonly address: string;
  /** As the cell's type says: `s` is a number in the list of shared texts. */
  readonly type: string;
  readonly tag: Stretch;
  readonly valueElement: Stretch | undefined;
}

/** The cells at these addresses that hold no formula. */
export function valuesOfSheet(
  file: OfficePackage,
  part: string,
  addresses: ReadonlySet<string>,
): readonly FoundValue[] {
  const reading = new SheetReading("", addresses);
  readSheet(file, part, reading);
  return reading.values;
}

/** Every formula of a worksheet part; cells that share one come as one. */
export function formulasOfSheet(file: OfficePackage, part: string, sheet: string): readonly FoundFormula[] {
  const reading = new SheetReading(sheet);
  readSheet(file, part, reading);
  return reading.formulas();
}

function readSheet(file: OfficePackage, part: string, reading: SheetReading): void {
  readXml(file, part, {
    open: (name, attributes, from, to) => {
      reading.open(name, attributes, from, to);
    },
    text: (text) => {
      reading.text(text);
    },
    close: (name, from, to) => {
      reading.close(name, from, to);
    },
  });
}

/** What has been seen of a worksheet so far. */
class SheetReading {
  readonly values: FoundValue[] = [];
  private readonly found: FoundFormula[] = [];
  /** Cells of shared formulas by the formula's number, and the formulas, each at its first cell. */
  private readonly sharing = new Map<string, CellPlace[]>();
  private readonly shared: { readonly id: string; readonly formula: FoundFormula }[] = [];
  private cell: OpenCell | undefined;
  private element: OpenElement | undefined;
  private content = "";

  constructor(
    private readonly sheet: string,
    private readonly wanted: ReadonlySet<string> = new Set(),
  ) {}

  open(name: string, attributes: Attributes, from: number, to: number): void {
    if (name === "c") this.cell = { address: attributes.r ?? "", type: attributes.t ?? "", tag: { from, to } };
    if (name !== "v" && !RULES.has(name)) return;
    this.element = { name, attributes, from, to };
    this.content = "";
  }

  text(text: string): void {
    if (this.element !== undefined) this.content += text;
  }

  close(name: string, from: number, to: number): void {
    if (name === this.element?.name) {
      this.closeElement(this.element, from, to);
      this.element = undefined;
    }
    if (name === "c" && this.cell !== undefined) {
      this.closeCell(this.cell);
      this.cell = undefined;
    }
  }

  formulas(): readonly FoundFormula[] {
    const shared = this.shared.map(({ id, formula }) => {
      const places = this.sharing.get(id) ?? [];
      return { ...formula, cells: places, places };
    });
    return [...this.found, ...shared];
  }

  private closeElement({ name, attributes, ...tag }: OpenElement, from: number, to: number): void {
    const { cell, content: text } = this;
    const at = { from: tag.from, to, content: to === tag.to ? undefined : { from: tag.to, to: from } };
    if (name === "v") {
      if (cell !== undefined) cell.value = { text, at };
    } else if (cell === undefined) this.found.push(rule(this.sheet, text, at));
    else cell.formula = { text, attributes, at };
  }

  private closeCell({ address, type, tag, formula, value }: OpenCell): void {
    if (formula === undefined) {
      if (this.wanted.has(address)) this.values.push({ address, type, tag, valueElement: value?.at });
      return;
    }
    const { attributes, at } = formula;
    const place: CellPlace = {
      address,
      value: value?.text,
      isError: type === "e",
      tag,
      formula: at,
      valueElement: value?.at,
    };
    const id = attributes.t === "shared" ? attributes.si : undefined;
    if (id !== undefined) this.share(id, place);
    // A cell that only shares a formula has none of its own.
    if (at.content === undefined) return;
    const spread = attributes.t === "array" ? attributes.ref : undefined;
    const own: FoundFormula = {
      kind: "cell",
      sheet: this.sheet,
      place: address,
      formula: formula.text,
      cells: [place],
      places: [place],
      element: at,
      ...(spread === undefined ? {} : { spread }),
    };
    if (id === undefined) this.found.push(own);
    else this.shared.push({ id, formula: own });
  }

  private share(id: string, place: CellPlace): void {
    const places = this.sharing.get(id);
    if (places === undefined) this.sharing.set(id, [place]);
    else places.push(place);
  }
}

function rule(sheet: string, formula: string, element: ElementPlace): FoundFormula {
  return { kind: "rule", sheet, place: "", formula, cells: [], places: [], element };
}

/** Formulas of a table's columns, which new rows get, and of its total row. */
export function formulasOfTable(file: OfficePackage, part: string, sheet: string): readonly FoundFormula[] {
  return formulasIn(file, part, sheet, "column", "tableColumn", ["calculatedColumnFormula", "totalsRowFormula"]);
}

/** What the defined names of a workbook stand for. */
export function formulasOfNames(file: OfficePackage, part: string): readonly FoundFormula[] {
  return formulasIn(file, part, "", "name", "definedName", ["definedName"]);
}

/** Formulas in elements of these names; `named` is the element whose name tells them apart. */
function formulasIn(
  file: OfficePackage,
  part: string,
  sheet: string,
  kind: "column" | "name",
  named: string,
  elements: readonly string[],
): readonly FoundFormula[] {
  const found: FoundFormula[] = [];
  let place = "";
  let opened: (Stretch & { text: string }) | undefined;
  readXml(file, part, {
    open(element, { name = "" }, from, to) {
      if (element === named) place = name;
      if (elements.includes(element)) opened = { from, to, text: "" };
    },
    text(text) {
      if (opened !== undefined) opened.text += text;
    },
    close(element, from, to) {
      if (opened === undefined || !elements.includes(element)) return;
      const content = to === opened.to ? undefined : { from: opened.to, to: from };
      const { text: formula } = opened;
      found.push({ kind, sheet, place, formula, cells: [], places: [], element: { from: opened.from, to, content } });
      opened = undefined;
    },
  });
  return found;
}
