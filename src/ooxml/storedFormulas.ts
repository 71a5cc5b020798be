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

interface OpenCell {
  readonly address: string;
  readonly type: string;
  readonly tag: Stretch;
  formula?: { readonly text: string; readonly attributes: Readonly<Record<string, string>>; readonly at: ElementPlace };
  value?: { readonly text: string; readonly at: Stretch };
}

/** Every formula of a worksheet part; cells that share one come as one. */
export function formulasOfSheet(file: OfficePackage, part: string, sheet: string): readonly FoundFormula[] {
  const found: FoundFormula[] = [];
  const shared = new Map<string, CellPlace[]>();
  const masters: { readonly id: string; readonly formula: FoundFormula }[] = [];
  let cell: OpenCell | undefined;
  let open: ({ readonly name: string; readonly attributes: Readonly<Record<string, string>> } & Stretch) | undefined;
  let text = "";
  const finishCell = ({ address, type, tag, formula, value }: OpenCell) => {
    if (formula === undefined) return;
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
    if (id !== undefined) {
      const places = shared.get(id);
      if (places === undefined) shared.set(id, [place]);
      else places.push(place);
    }
    if (at.content === undefined) return;
    const spread = attributes.t === "array" ? attributes.ref : undefined;
    const entry: FoundFormula = {
      kind: "cell",
      sheet,
      place: address,
      formula: formula.text,
      cells: [place],
      places: [place],
      element: at,
      ...(spread === undefined ? {} : { spread }),
    };
    if (id === undefined) found.push(entry);
    else masters.push({ id, formula: entry });
  };
  readXml(file, part, {
    open(name, attributes, from, to) {
      if (name === "c") cell = { address: attributes.r ?? "", type: attributes.t ?? "", tag: { from, to } };
      if (name === "v" || RULES.has(name)) {
        open = { name, attributes, from, to };
        text = "";
      }
    },
    text(piece) {
      if (open !== undefined) text += piece;
    },
    close(name, from, to) {
      if (name === open?.name) {
        const at = { from: open.from, to, content: to === open.to ? undefined : { from: open.to, to: from } };
        if (cell === undefined && name !== "v") found.push(rule(sheet, text, at));
        else if (cell !== undefined && name === "f") cell.formula = { text, attributes: open.attributes, at };
        else if (cell !== undefined && name === "v") cell.value = { text, at };
        open = undefined;
      }
      if (name === "c" && cell !== undefined) {
        finishCell(cell);
        cell = undefined;
      }
    },
  });
  const withMasters = masters.map(({ id, formula }) => {
    const places = shared.get(id) ?? [];
    return { ...formula, cells: places, places };
  });
  return [...found, ...withMasters];
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
