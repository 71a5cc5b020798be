import { readXmlText } from "./readXml";
import { attributeText, escapeXml, plainText } from "./xmlEdits";

export type XmlNode = XmlElement | string;

const attributePattern = (name: string): RegExp => new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
const patterns = new Map<string, RegExp>();

function patternOf(name: string): RegExp {
  const known = patterns.get(name) ?? attributePattern(name);
  patterns.set(name, known);
  return known;
}

/** An element that prints as it was read, but for what is changed in it. */
export class XmlElement {
  children: XmlNode[] = [];

  /** `head` is the start tag without its end: `<x:c r="A1"`. */
  constructor(
    private head: string,
    private isEmptyTag: boolean,
  ) {}

  static of(
    qualifiedName: string,
    attributes: Readonly<Record<string, string | undefined>> = {},
    children: readonly XmlNode[] = [],
  ): XmlElement {
    const element = new XmlElement(`<${qualifiedName}`, true);
    for (const [name, value] of Object.entries(attributes)) element.set(name, value);
    element.children = [...children];
    return element;
  }

  get qualifiedName(): string {
    return /^<([^\s/>]+)/.exec(this.head)?.[1] ?? "";
  }

  get name(): string {
    const name = this.qualifiedName;
    return name.slice(name.indexOf(":") + 1);
  }

  /** `x:`, or nothing. */
  get prefix(): string {
    const name = this.qualifiedName;
    return name.slice(0, name.indexOf(":") + 1);
  }

  get elements(): readonly XmlElement[] {
    return this.children.filter((child) => typeof child !== "string");
  }

  /** What it says, without that of its elements. */
  get text(): string {
    return plainText(this.children.filter((child) => typeof child === "string").join(""));
  }

  set text(text: string) {
    this.children = [escapeXml(text)];
  }

  /** By its full name, such as `r:id`. */
  get(attribute: string): string | undefined {
    const found = patternOf(attribute).exec(this.head);
    return found === null ? undefined : plainText(found[1] ?? found[2] ?? "");
  }

  /** Undefined takes the attribute away. */
  set(attribute: string, value: string | undefined): void {
    const pattern = patternOf(attribute);
    const written = value === undefined ? "" : ` ${attribute}="${attributeText(value)}"`;
    if (pattern.test(this.head)) this.head = this.head.replace(pattern, () => written);
    else this.head = this.head.trimEnd() + written;
  }

  child(name: string): XmlElement | undefined {
    return this.elements.find((element) => element.name === name);
  }

  named(name: string): readonly XmlElement[] {
    return this.elements.filter((element) => element.name === name);
  }

  /** Itself and everything in it, but for what `isSkipped` says. */
  *walk(isSkipped: (element: XmlElement) => boolean = () => false): Iterable<XmlElement> {
    if (isSkipped(this)) return;
    yield this;
    for (const child of this.elements) yield* child.walk(isSkipped);
  }

  remove(child: XmlElement): void {
    this.children = this.children.filter((other) => other !== child);
  }

  /** A copy whose names without a prefix get one. */
  copy(prefix = ""): XmlElement {
    const isPlain = prefix !== "" && this.prefix === "";
    const element = new XmlElement(isPlain ? `<${prefix}${this.head.slice(1)}` : this.head, this.isEmptyTag);
    element.children = this.children.map((child) => (typeof child === "string" ? child : child.copy(prefix)));
    return element;
  }

  toString(): string {
    if (this.children.length === 0 && this.isEmptyTag) return `${this.head}/>`;
    return `${this.head}>${this.children.join("")}</${this.qualifiedName}>`;
  }
}

/** Puts an element where the order of its parent's elements wants it: behind its like and all that come before. */
export function placed(parent: XmlElement, element: XmlElement, order: readonly string[]): XmlElement {
  const place = order.indexOf(element.name);
  const after = parent.children.findLastIndex((child) => {
    const at = typeof child === "string" ? -1 : order.indexOf(child.name);
    return at >= 0 && at <= place;
  });
  parent.children.splice(after + 1, 0, element);
  return element;
}

/** A part as a tree; what stands before and after its root stays. */
export class XmlTree {
  private constructor(
    private readonly before: string,
    readonly root: XmlElement,
    private readonly after: string,
  ) {}

  /** Throws OfficeFileError where the text is no sound XML. */
  static read(xml: string): XmlTree {
    const open: XmlElement[] = [];
    let root: XmlElement | undefined;
    let before = "";
    let at = 0;
    const upTo = (end: number) => {
      const text = xml.slice(at, end);
      if (text !== "") open.at(-1)?.children.push(text);
      if (root === undefined) before += text;
    };
    readXmlText(xml, {
      open(_, __, start, to) {
        // Right behind a declaration the reader takes its last character for part of the tag.
        const from = xml.indexOf("<", start);
        upTo(from);
        at = to;
        const tag = xml.slice(from, to - 1);
        const isEmptyTag = tag.endsWith("/");
        const element = new XmlElement(isEmptyTag ? tag.slice(0, -1) : tag, isEmptyTag);
        open.at(-1)?.children.push(element);
        root ??= element;
        open.push(element);
      },
      close(_, from, to) {
        // An element without content closes where it opens.
        if (to > at) upTo(from);
        at = to;
        open.pop();
      },
    });
    // A reader that finds no element has refused the text.
    return new XmlTree(before, root ?? XmlElement.of("nothing"), xml.slice(at));
  }

  toString(): string {
    return `${this.before}${this.root.toString()}${this.after}`;
  }
}
