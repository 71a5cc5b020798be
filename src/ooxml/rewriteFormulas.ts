import { keyOf, OfficePackage } from "./officePackage";
import { partOfText, partText } from "./partText";
import { readWorkbook, relationshipsOf } from "./readWorkbook";
import { readXml } from "./readXml";
import {
  formulasOfNames,
  formulasOfSheet,
  formulasOfTable,
  valuesOfSheet,
  type CellPlace,
  type FoundValue,
  type FoundFormula,
  type StoredFormula,
} from "./storedFormulas";
import { edited, escapeXml, type XmlEdit } from "./xmlEdits";

/** What becomes of a formula: another one, its values alone, nothing, or what it was. */
export type FormulaFate =
  | {
      readonly kind: "formula";
      readonly formula: string;
      /** A stored error that is no answer: cells with it are computed anew when the file is opened. */
      readonly stale: string;
    }
  | { readonly kind: "value" }
  /** Nothing of it: a cell is left blank. */
  | { readonly kind: "blank" }
  | { readonly kind: "same" };

/** A formula for a cell that holds a value, which stays as its result. */
export interface RestoredFormula {
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
  /** Cells it fills, such as `B2:B9`. */
  readonly spread?: string;
  /** The value, where it is a text. */
  readonly text?: string;
}

/**
 * The same .xlsx file with other formulas. Only the parts in which one changes are written anew; in them
 * only the formulas change. Throws OfficeFileError.
 */
export function rewriteFormulas(
  bytes: Uint8Array,
  decide: (formula: StoredFormula) => FormulaFate,
  restored: readonly RestoredFormula[] = [],
): Uint8Array {
  const file = new OfficePackage(bytes);
  const rewriting = new Rewriting(file, decide);
  const main = relationshipsOf(file, "").find(({ type }) => type === "officeDocument")?.part ?? "";
  for (const { name, part } of readWorkbook(file).sheets) {
    rewriting.part(part, formulasOfSheet(file, part, name));
    const wanted = new Map(restored.filter(({ sheet }) => sheet === name).map((each) => [each.address, each]));
    if (wanted.size > 0) rewriting.restore(part, valuesOfSheet(file, part, new Set(wanted.keys())), wanted);
    for (const { type, part: table } of relationshipsOf(file, part)) {
      if (type === "table") rewriting.part(table, formulasOfTable(file, table, name));
    }
  }
  rewriting.part(main, formulasOfNames(file, main));
  if (rewriting.parts.size === 0) return bytes;
  if (rewriting.needsCalculation) rewriting.edit(main, calculationEdits(file, main, rewriting.original(main).xml));
  if (rewriting.hasFewerFormulas) dropCalculationChain(file, main, rewriting);
  return file.withParts(rewriting.parts);
}

class Rewriting {
  readonly parts = new Map<string, Uint8Array | null>();
  needsCalculation = false;
  hasFewerFormulas = false;
  private readonly edits = new Map<string, readonly XmlEdit[]>();
  private readonly originals = new Map<string, { readonly bytes: Uint8Array; readonly xml: string }>();

  constructor(
    private readonly file: OfficePackage,
    private readonly decide: (formula: StoredFormula) => FormulaFate,
  ) {}

  part(part: string, formulas: readonly FoundFormula[]): void {
    const fates = formulas.map((formula) => [formula, this.decide(formula)] as const);
    if (fates.every(([, { kind }]) => kind === "same")) return;
    const { xml } = this.original(part);
    this.edit(
      part,
      fates.flatMap(([formula, fate]) => this.editsOf(xml, formula, fate)),
    );
  }

  restore(part: string, cells: readonly FoundValue[], wanted: ReadonlyMap<string, RestoredFormula>): void {
    const { xml } = this.original(part);
    const edits = cells.flatMap((cell) => {
      const formula = wanted.get(cell.address);
      return formula === undefined ? [] : restoringEdits(xml, cell, formula);
    });
    this.edit(part, edits);
  }

  edit(part: string, more: readonly XmlEdit[]): void {
    if (more.length === 0) return;
    const edits = [...(this.edits.get(part) ?? []), ...more];
    this.edits.set(part, edits);
    const { bytes, xml } = this.original(part);
    this.parts.set(keyOf(part), partOfText(edited(xml, edits), bytes));
  }

  original(part: string): { readonly bytes: Uint8Array; readonly xml: string } {
    const known = this.originals.get(part);
    if (known !== undefined) return known;
    const bytes = this.file.read(part);
    const original = { bytes, xml: partText(bytes) };
    this.originals.set(part, original);
    return original;
  }

  drop(part: string): void {
    this.parts.set(keyOf(part), null);
  }

  private editsOf(xml: string, { kind, element, places }: FoundFormula, fate: FormulaFate): readonly XmlEdit[] {
    if (fate.kind === "same") return [];
    if (fate.kind === "value" || fate.kind === "blank") {
      if (kind === "cell") this.hasFewerFormulas = true;
      const forget = (place: CellPlace) => (fate.kind === "blank" ? forgettingEdits(xml, place) : []);
      return kind === "cell"
        ? places.flatMap((place) => [...valueEdits(xml, place), ...forget(place)])
        : kind === "column"
          ? [gone(element)]
          : [];
    }
    const { content } = element;
    if (content === undefined) return [];
    const stale = places.filter(({ isError, value }) => isError && value === fate.stale);
    if (stale.length > 0) this.needsCalculation = true;
    return [{ ...content, text: escapeXml(fate.formula) }, ...stale.flatMap((place) => forgettingEdits(xml, place))];
  }
}

const gone = ({ from, to }: { readonly from: number; readonly to: number }): XmlEdit => ({ from, to, text: "" });

/** The value stays; what Excel notes about an array that spreads goes with the formula. */
function valueEdits(xml: string, { tag, formula }: CellPlace): readonly XmlEdit[] {
  return [withoutAttribute(xml, tag, "cm"), gone(formula)].filter((edit) => edit !== undefined);
}

/** A formula's text is stored with it; a cell of a shared text gets its own. */
function restoringEdits(
  xml: string,
  { type, tag, valueElement }: FoundValue,
  restored: RestoredFormula,
): readonly XmlEdit[] {
  // An element without content, or a text inside the cell: nobody writes a result like that.
  if (valueElement === undefined) return [];
  const prefix = /^<([^\s:>]+:)?/.exec(xml.slice(tag.from, tag.to))?.[1] ?? "";
  const array = restored.spread === undefined ? "" : ` t="array" ref="${restored.spread}"`;
  const formula = `<${prefix}f${array}>${escapeXml(restored.formula)}</${prefix}f>`;
  if (type !== "s") return [{ from: tag.to, to: tag.to, text: formula }];
  const start = withoutAttribute(xml, tag, "t");
  const value = `<${prefix}v>${escapeXml(restored.text ?? "")}</${prefix}v>`;
  return [...(start === undefined ? [] : [{ ...start, text: ' t="str"' }]), { ...valueElement, text: formula + value }];
}

function forgettingEdits(xml: string, { tag, valueElement }: CellPlace): readonly XmlEdit[] {
  return [withoutAttribute(xml, tag, "t"), valueElement === undefined ? undefined : gone(valueElement)].filter(
    (edit) => edit !== undefined,
  );
}

function withoutAttribute(xml: string, { from, to }: CellPlace["tag"], name: string): XmlEdit | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`).exec(xml.slice(from, to));
  if (found === null) return undefined;
  const start = from + found.index;
  return { from: start, to: start + found[0].length, text: "" };
}

/** Elements of a workbook after which its calculation settings stand. */
const BEFORE_CALCULATION: ReadonlySet<string> = new Set([
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
]);

/** Every reader is asked to compute the workbook when it opens it. */
function calculationEdits(file: OfficePackage, main: string, xml: string): readonly XmlEdit[] {
  let settings: XmlEdit | undefined;
  let after = 0;
  let prefix = "";
  readXml(file, main, {
    open(name, _, from, to) {
      if (name === "workbook") prefix = /^<([^\s:>]+:)?/.exec(xml.slice(from, to))?.[1] ?? "";
      if (name !== "calcPr") return;
      const end = from + 1 + prefix.length + name.length;
      settings = { from: end, to: end, text: ' fullCalcOnLoad="1"' };
    },
    close(name, _, to) {
      if (BEFORE_CALCULATION.has(name)) after = to;
    },
  });
  const tag = `<${prefix}calcPr fullCalcOnLoad="1"/>`;
  if (settings === undefined) return [{ from: after, to: after, text: tag }];
  return /\sfullCalcOnLoad\s*=/.test(xml.slice(settings.from, xml.indexOf(">", settings.from))) ? [] : [settings];
}

/**
 * Excel finds a file damaged whose calculation chain names a cell without a formula, and makes a new one
 * where there is none.
 */
function dropCalculationChain(file: OfficePackage, main: string, rewriting: Rewriting): void {
  const chain = relationshipsOf(file, main).find(({ type, part }) => type === "calcChain" && file.has(part));
  if (chain === undefined) return;
  const slash = main.lastIndexOf("/") + 1;
  rewriting.drop(chain.part);
  rewriting.edit(
    `${main.slice(0, slash)}_rels/${main.slice(slash)}.rels`,
    elementsOf(file, `${main.slice(0, slash)}_rels/${main.slice(slash)}.rels`, ({ Id }) => Id === chain.id),
  );
  const types = "[Content_Types].xml";
  if (!file.has(types)) return;
  rewriting.edit(
    types,
    elementsOf(file, types, ({ PartName }) => keyOf(PartName ?? "") === keyOf(chain.part)),
  );
}

/** Takes out the elements a test is true of. */
function elementsOf(
  file: OfficePackage,
  part: string,
  isWanted: (attributes: Readonly<Record<string, string>>) => boolean,
): readonly XmlEdit[] {
  const edits: XmlEdit[] = [];
  const open: (number | undefined)[] = [];
  readXml(file, part, {
    open(_, attributes, from) {
      open.push(isWanted(attributes) ? from : undefined);
    },
    close(_, __, to) {
      const from = open.pop();
      if (from !== undefined) edits.push({ from, to, text: "" });
    },
  });
  return edits;
}
