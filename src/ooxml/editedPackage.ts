import { OfficeFileError } from "./officeFileError";
import { keyOf, OfficePackage } from "./officePackage";
import { pointerOf, pointersPart, wayTo, type PartPointer } from "./partPointers";
import { partOfText, partText } from "./partText";
import { mainPart } from "./readWorkbook";
import { edited, type XmlEdit } from "./xmlEdits";
import { XmlElement, XmlTree } from "./xmlTree";

/** A part as it is now. */
interface EditedPart {
  readonly name: string;
  /** The first bytes of the part it was read from, which tell its encoding; undefined for a new one. */
  readonly mark: Uint8Array | undefined;
  text: string;
  /** Of the text, as it has been changed since. */
  tree: XmlTree | undefined;
  /** Another text was written. */
  isWritten: boolean;
}

const TYPES = "[Content_Types].xml";
const POINTERS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
const POINTERS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const textOf = ({ tree, text }: EditedPart): string => tree?.toString() ?? text;

/**
 * An Office file whose parts are changed, as texts or as trees, and which is put together once at the end. Parts
 * nobody changes stay as they are, byte by byte. Throws OfficeFileError.
 */
export class EditedPackage {
  private readonly file: OfficePackage;
  /** Those that were looked at, and new ones. */
  private readonly parts = new Map<string, EditedPart>();
  private readonly removed = new Set<string>();
  readonly main: string;

  constructor(original: Uint8Array | OfficePackage) {
    this.file = original instanceof OfficePackage ? original : new OfficePackage(original);
    this.main = mainPart(this.file);
  }

  get names(): readonly string[] {
    const standing = this.file.names.filter((name) => !name.endsWith("/") && !this.removed.has(keyOf(name)));
    return [...standing, ...this.added.map(({ name }) => name)];
  }

  has(part: string): boolean {
    const key = keyOf(part);
    return this.parts.has(key) || (this.file.has(part) && !this.removed.has(key));
  }

  text(part: string): string {
    return textOf(this.part(part));
  }

  /** What is changed in it is changed in the part, until a text is written over it. */
  root(part: string): XmlElement {
    const known = this.part(part);
    known.tree ??= XmlTree.read(known.text);
    return known.tree.root;
  }

  /** A part that is no text. */
  binary(part: string): Uint8Array {
    return this.file.read(part);
  }

  write(part: string, text: string): void {
    const known = this.part(part);
    if (textOf(known) === text) return;
    known.text = text;
    known.tree = undefined;
    known.isWritten = true;
  }

  edit(part: string, edits: readonly XmlEdit[]): void {
    if (edits.length > 0) this.write(part, edited(this.text(part), edits));
  }

  /** A part that is not there yet, under a free name made of the given one and a number; gives the name. */
  add(named: (number: number) => string, xml: string, contentType: string): string {
    let number = 1;
    while (this.has(named(number))) number += 1;
    return this.put(named(number), xml, contentType);
  }

  /** A part under a name nothing has yet; without a type of its own it is what its extension says. */
  put(name: string, xml: string, contentType?: string): string {
    this.parts.set(keyOf(name), { name, mark: undefined, text: xml, tree: undefined, isWritten: true });
    const types = this.root(TYPES);
    const [element, about] =
      contentType === undefined
        ? ["Default", { Extension: "xml", ContentType: "application/xml" }]
        : ["Override", { PartName: `/${name}`, ContentType: contentType }];
    if (contentType !== undefined || this.contentType(name) === undefined)
      types.children.push(XmlElement.of(types.prefix + element, about));
    return name;
  }

  /** Takes a part out, with what it points to and what is said of its kind. */
  remove(part: string): void {
    for (const name of [part, pointersPart(part)]) {
      const key = keyOf(name);
      if (!this.has(name)) continue;
      this.parts.delete(key);
      this.removed.add(key);
      if (this.has(TYPES))
        this.dropElements(TYPES, "Override", (element) => keyOf(element.get("PartName") ?? "") === key);
    }
  }

  contentType(part: string): string | undefined {
    const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
    const types = this.root(TYPES);
    const own = types.named("Override").find((element) => keyOf(element.get("PartName") ?? "") === keyOf(part));
    const usual = types.named("Default").find((element) => element.get("Extension")?.toLowerCase() === extension);
    return (own ?? usual)?.get("ContentType");
  }

  pointers(part: string): readonly PartPointer[] {
    const pointers = pointersPart(part);
    if (!this.has(pointers)) return [];
    const elements = this.root(pointers).named("Relationship");
    return elements.map((element) => pointerOf(part, (attribute) => element.get(attribute)));
  }

  /** Parts of a type that a part points to and that are there. */
  related(part: string, type: string): readonly string[] {
    return this.pointers(part).flatMap((other) =>
      other.type === type && other.part !== null && this.has(other.part) ? [other.part] : [],
    );
  }

  /** Lets a part point to another; gives the id. `type` is the whole address. */
  point(part: string, type: string, target: string): string {
    const pointers = pointersPart(part);
    if (!this.has(pointers)) {
      this.knowPointers();
      this.put(pointers, `${DECLARATION}<Relationships xmlns="${POINTERS_NAMESPACE}"></Relationships>`);
    }
    const root = this.root(pointers);
    const taken = new Set(root.elements.map((element) => element.get("Id")));
    let number = taken.size + 1;
    while (taken.has(`rId${String(number)}`)) number += 1;
    const id = `rId${String(number)}`;
    const about = { Id: id, Type: type, Target: wayTo(part, target) };
    root.children.push(XmlElement.of(`${root.prefix}Relationship`, about));
    return id;
  }

  /** Takes pointers of a part away, and the parts only they led to. */
  unpoint(part: string, isGone: (pointer: PartPointer) => boolean): readonly PartPointer[] {
    const gone = this.pointers(part).filter(isGone);
    const ids = new Set(gone.map(({ id }) => id));
    if (gone.length > 0)
      this.dropElements(pointersPart(part), "Relationship", (element) => ids.has(element.get("Id") ?? ""));
    for (const { part: target } of gone) if (target !== null) this.remove(target);
    return gone;
  }

  /** The same for parts that have parts of their own. */
  unpointTree(part: string, isGone: (pointer: PartPointer) => boolean): number {
    const gone = this.pointers(part).filter(isGone);
    for (const { part: target } of gone) if (target !== null && this.has(target)) this.unpointTree(target, () => true);
    return this.unpoint(part, isGone).length;
  }

  /**
   * Excel finds a file damaged whose calculation chain names a cell without a formula, and makes a new one where there
   * is none.
   */
  dropCalculationChain(): void {
    this.unpoint(this.main, ({ type }) => type === "calcChain");
  }

  /** Takes elements of a name out with what they contain; how many. */
  dropElements(part: string, name: string, isGone: (element: XmlElement) => boolean = () => true): number {
    const found: XmlElement[] = [];
    for (const parent of this.root(part).walk()) {
      const gone = parent.named(name).filter(isGone);
      for (const element of gone) parent.remove(element);
      found.push(...gone);
    }
    return found.length;
  }

  bytes(): Uint8Array {
    const parts = new Map<string, Uint8Array | null>([...this.removed].map((key) => [key, null]));
    for (const [key, part] of this.parts) {
      const text = textOf(part);
      if (part.mark !== undefined && (part.isWritten || text !== part.text))
        parts.set(key, partOfText(text, part.mark));
    }
    const encoder = new TextEncoder();
    return this.file.withParts(
      parts,
      this.added.map((part) => [part.name, encoder.encode(textOf(part))]),
    );
  }

  private get added(): readonly EditedPart[] {
    return [...this.parts.values()].filter(({ mark }) => mark === undefined);
  }

  private part(part: string): EditedPart {
    const key = keyOf(part);
    const known = this.parts.get(key);
    if (known !== undefined) return known;
    if (!this.has(part)) throw new OfficeFileError("damaged");
    const bytes = this.file.read(part);
    const read = { name: part, mark: bytes.slice(0, 2), text: partText(bytes), tree: undefined, isWritten: false };
    this.parts.set(key, read);
    return read;
  }

  private knowPointers(): void {
    const types = this.root(TYPES);
    if (types.named("Default").some((element) => element.get("Extension")?.toLowerCase() === "rels")) return;
    const known = { Extension: "rels", ContentType: POINTERS_TYPE };
    types.children.unshift(XmlElement.of(`${types.prefix}Default`, known));
  }
}
