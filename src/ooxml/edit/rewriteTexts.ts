import { readXmlText, type XmlAttributes } from "../readXml";
import { edited, escapeXml, plainText, type XmlEdit } from "../xmlEdits";
import { attributeEdit, attributesAt } from "./attributes";

/** How the texts of a part are written anew. */
export interface TextRules {
  /** What is replaced in a text that people read; runs of one paragraph are one text. */
  readonly text: (text: string, kind: "running" | "attribute") => readonly XmlEdit[];
  readonly formula: (formula: string) => string;
  /** Another value for an attribute that names a thing others refer to; undefined for any other. */
  readonly name: (element: string, attribute: string, value: string, parent: string) => string | undefined;
}

/** Elements whose text runs make up one text. */
const PARAGRAPHS: ReadonlySet<string> = new Set(["si", "is", "p", "text"]);
const FORMULAS: ReadonlySet<string> = new Set([
  "f",
  "formula",
  "formula1",
  "formula2",
  "definedName",
  "calculatedColumnFormula",
  "totalsRowFormula",
  "oldFormula",
]);
/** There are millions of them, and their attributes are places and numbers. */
const PLAIN: ReadonlySet<string> = new Set(["c", "row", "v", "t", "si", "is", "r", "f"]);
/** Attributes that people read; of the others only the names in them may matter. */
const READ: ReadonlySet<string> = new Set(
  "descr title alt tooltip display prompt promptTitle error errorTitle caption comment description v val".split(" "),
);

interface TextNode {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A part with its texts written anew; the same text where there is nothing to write. */
export function rewriteTexts(xml: string, rules: TextRules): string {
  const reading = new TextReading(xml, rules);
  readXmlText(xml, reading);
  return reading.edits.length === 0 ? xml : edited(xml, reading.edits);
}

class TextReading {
  readonly edits: XmlEdit[] = [];
  private readonly path: string[] = [];
  private at = 0;
  private cellType: string | undefined;
  private pronounced = 0;
  private paragraph: { readonly depth: number; readonly runs: TextNode[] } | undefined;

  constructor(
    private readonly xml: string,
    private readonly rules: TextRules,
  ) {}

  readonly open = (name: string, attributes: XmlAttributes, from: number, to: number): void => {
    this.between(from);
    const parent = this.path.at(-1) ?? "";
    this.path.push(name);
    this.at = to;
    if (name === "c") this.cellType = attributes.t ?? "n";
    if (name === "rPh") this.pronounced += 1;
    if (PARAGRAPHS.has(name) && this.paragraph === undefined) this.paragraph = { depth: this.path.length, runs: [] };
    if (!PLAIN.has(name)) this.attributes(name, parent, from, to);
  };

  readonly close = (name: string, from: number, to: number): void => {
    if (from >= this.at) this.between(from);
    this.at = Math.max(this.at, to);
    if (this.paragraph?.depth === this.path.length) {
      this.write(this.paragraph.runs);
      this.paragraph = undefined;
    }
    this.path.pop();
    if (name === "c") this.cellType = undefined;
    if (name === "rPh") this.pronounced -= 1;
  };

  /** What stands between two tags. */
  private between(to: number): void {
    const { at: from, path } = this;
    if (to <= from) return;
    const raw = this.xml.slice(from, to);
    const inside = path.at(-1);
    if (/^[\s\d.eE+-]*$/.test(raw)) return;
    const text = plainText(raw);
    if (raw.includes("<!--")) {
      // What a program noted beside goes; nobody sees it.
      const shown = edited(text, this.rules.text(text, "running"));
      this.edits.push({ from, to, text: inside === undefined ? "" : escapeXml(shown) });
      return;
    }
    if (inside === undefined || text.trim() === "" || this.isNoText(inside)) return;
    const node = { from, to, text };
    if (FORMULAS.has(inside)) {
      const formula = this.rules.formula(text);
      if (formula !== text) this.edits.push({ from, to, text: escapeXml(formula) });
    } else if (this.paragraph === undefined) this.write([node]);
    else this.paragraph.runs.push(node);
  }

  /** Numbers, shared texts by number, and how a text is pronounced. */
  private isNoText(element: string): boolean {
    return element === "v" && this.cellType !== undefined && this.cellType !== "str" && this.cellType !== "d";
  }

  /** A text over several runs: what is put in stands in the first of those it replaces. */
  private write(runs: readonly TextNode[]): void {
    const whole = runs.map(({ text }) => text).join("");
    const replacements = this.rules.text(whole, "running");
    if (replacements.length === 0) return;
    let start = 0;
    for (const { from, to, text } of runs) {
      const end = start + text.length;
      let shown = "";
      let at = start;
      for (const each of replacements) {
        if (each.to <= start || each.from >= end) continue;
        shown += text.slice(at - start, Math.max(at, each.from) - start);
        if (each.from >= start) shown += each.text;
        at = Math.min(each.to, end);
      }
      shown += text.slice(at - start);
      if (shown !== text) this.edits.push({ from, to, text: escapeXml(shown) });
      start = end;
    }
  }

  private attributes(element: string, parent: string, from: number, to: number): void {
    for (const attribute of attributesAt(this.xml, from, to)) {
      const { name, value } = attribute;
      if (name.startsWith("xmlns") || /^[\w{}#.:-]{0,12}$/.test(value)) continue;
      const renamed = this.rules.name(element, name, value, parent);
      const other = renamed ?? this.scrubbed(name, value);
      if (other !== value) this.edits.push(attributeEdit(attribute, other));
    }
  }

  private scrubbed(name: string, value: string): string {
    const kind = READ.has(name.slice(name.indexOf(":") + 1)) ? "running" : "attribute";
    const edits = this.rules.text(value, kind);
    return edits.length === 0 ? value : edited(value, edits);
  }
}

/** What is done to the pieces of a formula. */
export interface FormulaRules {
  /** A text in double quotes. */
  readonly literal: (text: string) => string;
  /** A name of a sheet in single quotes. */
  readonly quoted: (sheet: string) => string;
  /** All else: functions, references, names. */
  readonly bare: (formula: string) => string;
}

/** A formula whose pieces are written anew; the quotes stay as they are. */
export function rewriteFormula(formula: string, { literal, quoted, bare }: FormulaRules): string {
  const within = (piece: string, mark: string, rule: (text: string) => string) =>
    mark + rule(piece.slice(1, -1).replaceAll(mark + mark, mark)).replaceAll(mark, mark + mark) + mark;
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((piece) => {
      if (piece.startsWith('"') && piece.length > 1) return within(piece, '"', literal);
      return piece.startsWith("'") && piece.length > 1 ? within(piece, "'", quoted) : bare(piece);
    })
    .join("");
}
