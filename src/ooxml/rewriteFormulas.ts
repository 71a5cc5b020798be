import { EditedPackage } from "./editedPackage";
import { keyOf, OfficePackage } from "./officePackage";
import { readWorkbook, relationshipsOf } from "./readWorkbook";
import { readXmlText } from "./readXml";
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
import { escapeXml, type XmlEdit } from "./xmlEdits";

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
  const draft = new EditedPackage(file);
  const { main } = draft;
  const rewriting = new Rewriting(draft, decide);
  for (const { name, part } of readWorkbook(file).sheets) {
    rewriting.part(part, formulasOfSheet(file, part, name));
    const wanted = new Map(restored.filter(({ sheet }) => sheet === name).map((each) => [each.address, each]));
    if (wanted.size > 0) rewriting.restore(part, valuesOfSheet(file, part, new Set(wanted.keys())), wanted);
    for (const { type, part: table } of relationshipsOf(file, part)) {
      if (type === "table") rewriting.part(table, formulasOfTable(file, table, name));
    }
  }
  rewriting.part(main, formulasOfNames(file, main));
  if (rewriting.edits.size === 0) return bytes;
  if (rewriting.needsCalculation) rewriting.edit(main, calculationEdits(draft.text(main)));
  for (const [part, edits] of rewriting.edits) draft.edit(part, edits);
  if (rewriting.hasFewerFormulas) draft.dropCalculationChain();
  return draft.bytes();
}

/** What is to be edited, every piece where it stood in the file. */
class Rewriting {
  readonly edits = new Map<string, readonly XmlEdit[]>();
  needsCalculation = false;
  hasFewerFormulas = false;

  constructor(
    private readonly file: EditedPackage,
    private readonly decide: (formula: StoredFormula) => FormulaFate,
  ) {}

  part(part: string, formulas: readonly FoundFormula[]): void {
    const fates = formulas.map((formula) => [formula, this.decide(formula)] as const);
    if (fates.every(([, { kind }]) => kind === "same")) return;
    const xml = this.file.text(part);
    this.edit(
      part,
      fates.flatMap(([formula, fate]) => this.editsOf(xml, formula, fate)),
    );
  }

  restore(part: string, cells: readonly FoundValue[], wanted: ReadonlyMap<string, RestoredFormula>): void {
    const xml = this.file.text(part);
    const edits = cells.flatMap((cell) => {
      const formula = wanted.get(cell.address);
      return formula === undefined ? [] : restoringEdits(xml, cell, formula);
    });
    this.edit(part, edits);
  }

  edit(part: string, more: readonly XmlEdit[]): void {
    const key = keyOf(part);
    if (more.length > 0) this.edits.set(key, [...(this.edits.get(key) ?? []), ...more]);
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
function calculationEdits(xml: string): readonly XmlEdit[] {
  let settings: XmlEdit | undefined;
  let after = 0;
  let prefix = "";
  readXmlText(xml, {
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
