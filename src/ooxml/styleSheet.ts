import { placed, XmlElement } from "./xmlTree";

/** Number of the format every reader shows plainly. */
const GENERAL = 0;
const BUILT_IN_TEXT = 49;
/** Numbers below are the readers' own. */
const FIRST_OWN_FORMAT = 164;
/** What a style sheet holds, in the order it must. */
const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"];
const PIECES = { fontId: "fonts", fillId: "fills", borderId: "borders" } as const;

/** The styles of a workbook; cells know theirs by its number. Nothing there is changed, new ones are added. */
export class StyleSheet {
  private readonly known = new Map<XmlElement, Map<string, number>>();
  private readonly adopted = new Map<StyleSheet, Map<string, number>>();

  constructor(private readonly root: XmlElement) {}

  isText(style: number): boolean {
    const format = Number(this.style(style)?.get("numFmtId") ?? GENERAL);
    return format === BUILT_IN_TEXT || this.formatCode(format) === "@";
  }

  /** The same style that shows numbers plainly. */
  asGeneral(style: number): number {
    return this.changed(style, { numFmtId: String(GENERAL) });
  }

  /** The same style for a text that looks like something else. */
  asQuoted(style: number): number {
    return this.changed(style, { quotePrefix: "1" });
  }

  /** Cells can be given styles of their own. */
  get isWhole(): boolean {
    return ["fonts", "cellXfs"].every((list) => (this.list(list)?.elements.length ?? 0) > 0);
  }

  /** A style for texts in a font of their own. */
  textIn(font: XmlElement, alignment: XmlElement): number {
    const fontId = this.numberOf("fonts", font.copy(this.prefix));
    const about = { numFmtId: String(BUILT_IN_TEXT), fontId: String(fontId), fillId: "0", borderId: "0", xfId: "0" };
    const applied = { applyNumberFormat: "1", applyFont: "1", applyAlignment: "1" };
    return this.numberOf("cellXfs", XmlElement.of("xf", { ...about, ...applied }, [alignment]).copy(this.prefix));
  }

  /** A style of another workbook, as this one's. */
  adopt(other: StyleSheet, style: number): number {
    return this.once(other, `xf ${String(style)}`, () => {
      const own = other.style(style)?.copy(this.prefix) ?? XmlElement.of(`${this.prefix}xf`);
      const format = Number(own.get("numFmtId") ?? GENERAL);
      const code = other.formatCode(format);
      own.set("numFmtId", String(code === undefined ? format : this.formatNumber(code)));
      for (const [attribute, list] of Object.entries(PIECES)) {
        const piece = other.list(list)?.elements[Number(own.get(attribute) ?? 0)];
        own.set(attribute, String(piece === undefined ? 0 : this.numberOf(list, piece.copy(this.prefix))));
      }
      own.set("xfId", "0");
      return this.numberOf("cellXfs", own);
    });
  }

  /** The look of a conditional format of another workbook. */
  adoptDifference(other: StyleSheet, difference: number): number {
    return this.once(other, `dxf ${String(difference)}`, () => {
      const own = other.list("dxfs")?.elements[difference]?.copy(this.prefix);
      return this.numberOf("dxfs", own ?? XmlElement.of(`${this.prefix}dxf`));
    });
  }

  /** Name and size of the font columns are measured in. */
  get usualFont(): { readonly name: string; readonly size: number } {
    const [font] = this.list("fonts")?.elements ?? [];
    return { name: font?.child("name")?.get("val") ?? "", size: Number(font?.child("sz")?.get("val") ?? "11") };
  }

  private get prefix(): string {
    return this.root.prefix;
  }

  private once(other: StyleSheet, key: string, make: () => number): number {
    const known = this.adopted.get(other) ?? new Map<string, number>();
    this.adopted.set(other, known);
    const number = known.get(key) ?? make();
    known.set(key, number);
    return number;
  }

  private style(style: number): XmlElement | undefined {
    return this.list("cellXfs")?.elements[style];
  }

  private changed(style: number, attributes: Readonly<Record<string, string>>): number {
    const own = this.style(style)?.copy() ?? XmlElement.of(`${this.prefix}xf`);
    for (const [name, value] of Object.entries(attributes)) own.set(name, value);
    return this.numberOf("cellXfs", own);
  }

  private formatCode(number: number): string | undefined {
    return this.list("numFmts")
      ?.elements.find((element) => element.get("numFmtId") === String(number))
      ?.get("formatCode");
  }

  private formatNumber(code: string): number {
    const formats = this.list("numFmts")?.elements ?? [];
    const same = formats.find((element) => element.get("formatCode") === code);
    if (same !== undefined) return Number(same.get("numFmtId"));
    const taken = formats.map((element) => Number(element.get("numFmtId")));
    const number = Math.max(FIRST_OWN_FORMAT - 1, ...taken) + 1;
    this.append("numFmts", XmlElement.of(`${this.prefix}numFmt`, { numFmtId: String(number), formatCode: code }));
    return number;
  }

  private list(name: string): XmlElement | undefined {
    return this.root.child(name);
  }

  private numberOf(list: string, wanted: XmlElement): number {
    const all = this.list(list) ?? this.makeList(list);
    const known = this.known.get(all) ?? new Map(all.elements.map((element, at) => [element.toString(), at] as const));
    this.known.set(all, known);
    const text = wanted.toString();
    const number = known.get(text) ?? this.append(list, wanted);
    known.set(text, number);
    return number;
  }

  private append(name: string, element: XmlElement): number {
    const list = this.list(name) ?? this.makeList(name);
    list.children.push(element);
    const count = list.elements.length;
    list.set("count", String(count));
    return count - 1;
  }

  private makeList(name: string): XmlElement {
    return placed(this.root, XmlElement.of(this.prefix + name, { count: "0" }), ORDER);
  }
}
