import { zipSync } from "fflate";
import { FIXED_TIME, keyOf, OfficePackage } from "../officePackage";
import { partOfText, partText } from "../partText";
import { mainPart } from "../readWorkbook";
import { readXmlText } from "../readXml";
import { edited, escapeXml, type XmlEdit } from "../xmlEdits";

/** What a part points to, inside the file or outside. */
export interface PartPointer {
  readonly id: string;
  /** Last word of its type. */
  readonly type: string;
  /** As it is written. */
  readonly target: string;
  /** The part it leads to; null for an address outside. */
  readonly part: string | null;
}

const TYPES = "[Content_Types].xml";

/** Where the pointers of a part are kept. */
export function pointersPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function resolved(folder: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const steps: string[] = [];
  for (const step of (path.startsWith("/") ? path : `${folder}${path}`).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/**
 * An Office file whose parts are changed as texts, one after the other, and which is put together once at the end.
 * Parts nobody changes stay as they are. Throws OfficeFileError.
 */
export class EditedPackage {
  private readonly file: OfficePackage;
  private readonly texts = new Map<string, string>();
  private readonly changed = new Set<string>();
  private readonly removed = new Set<string>();
  private readonly added = new Map<string, string>();
  readonly main: string;

  constructor(bytes: Uint8Array) {
    this.file = new OfficePackage(bytes);
    this.main = mainPart(this.file);
  }

  get names(): readonly string[] {
    const standing = this.file.names.filter((name) => !name.endsWith("/") && !this.removed.has(keyOf(name)));
    return [...standing, ...this.added.values()];
  }

  has(part: string): boolean {
    const key = keyOf(part);
    return this.added.has(key) || (this.file.has(part) && !this.removed.has(key));
  }

  text(part: string): string {
    const key = keyOf(part);
    const known = this.texts.get(key);
    if (known !== undefined) return known;
    const text = partText(this.file.read(part));
    this.texts.set(key, text);
    return text;
  }

  /** A part that is no text. */
  binary(part: string): Uint8Array {
    return this.file.read(part);
  }

  write(part: string, text: string): void {
    const key = keyOf(part);
    if (this.texts.get(key) === text) return;
    this.texts.set(key, text);
    this.changed.add(key);
  }

  edit(part: string, edits: readonly XmlEdit[]): void {
    if (edits.length > 0) this.write(part, edited(this.text(part), edits));
  }

  /** A part that was not there, and what kind of part it is. */
  add(part: string, text: string, contentType: string): void {
    this.added.set(keyOf(part), part);
    this.removed.delete(keyOf(part));
    this.write(part, text);
    const override = `<Override PartName="/${escapeXml(part)}" ContentType="${contentType}"/>`;
    this.insert(TYPES, "Types", override);
  }

  /** Puts elements at the end of a part's root, in the root's own prefix. */
  insert(part: string, root: string, elements: string): void {
    const xml = this.text(part);
    const end = new RegExp(`</((?:[^\\s:<>/]+:)?)${root}\\s*>\\s*$`).exec(xml);
    if (end === null) return;
    const prefix = end[1] ?? "";
    this.write(part, xml.slice(0, end.index) + elements.replace(/<(?=[A-Za-z])/g, `<${prefix}`) + xml.slice(end.index));
  }

  /** Takes a part out, with what it points to and what is said of its kind. */
  remove(part: string): void {
    for (const name of [part, pointersPart(part)]) {
      const key = keyOf(name);
      if (!this.has(name)) continue;
      this.added.delete(key);
      this.removed.add(key);
      if (this.has(TYPES)) this.dropElements(TYPES, "Override", ({ PartName = "" }) => keyOf(PartName) === key);
    }
  }

  pointers(part: string): readonly PartPointer[] {
    const pointers = pointersPart(part);
    if (!this.has(pointers)) return [];
    const folder = part.slice(0, part.lastIndexOf("/") + 1);
    const found: PartPointer[] = [];
    readXmlText(this.text(pointers), {
      open(name, { Id = "", Type = "", Target = "", TargetMode }) {
        if (name !== "Relationship") return;
        const isOutside = TargetMode === "External";
        const type = Type.slice(Type.lastIndexOf("/") + 1);
        found.push({ id: Id, type, target: Target, part: isOutside ? null : resolved(folder, Target) });
      },
    });
    return found;
  }

  /** Takes pointers of a part away, and the parts only they led to. */
  unpoint(part: string, isGone: (pointer: PartPointer) => boolean): readonly PartPointer[] {
    const gone = this.pointers(part).filter(isGone);
    const ids = new Set(gone.map(({ id }) => id));
    if (gone.length > 0) this.dropElements(pointersPart(part), "Relationship", ({ Id = "" }) => ids.has(Id));
    for (const { part: target } of gone) if (target !== null) this.remove(target);
    return gone;
  }

  /** The same for parts that have parts of their own. */
  unpointTree(part: string, isGone: (pointer: PartPointer) => boolean): number {
    const gone = this.pointers(part).filter(isGone);
    for (const { part: target } of gone) if (target !== null && this.has(target)) this.unpointTree(target, () => true);
    return this.unpoint(part, isGone).length;
  }

  /** Takes elements of a name out with what they contain; how many. */
  dropElements(
    part: string,
    name: string,
    isGone: (attributes: Readonly<Record<string, string>>) => boolean = () => true,
  ): number {
    const edits: XmlEdit[] = [];
    const open: (number | undefined)[] = [];
    readXmlText(this.text(part), {
      open(element, attributes, from) {
        open.push(element === name && isGone(attributes) ? from : undefined);
      },
      close(_, __, to) {
        const from = open.pop();
        if (from !== undefined) edits.push({ from, to, text: "" });
      },
    });
    this.edit(part, edits);
    return edits.length;
  }

  bytes(): Uint8Array {
    const parts = this.names.map((name): [string, Uint8Array] => {
      const key = keyOf(name);
      const text = this.texts.get(key);
      if (text === undefined || !this.changed.has(key)) return [name, this.file.read(name)];
      return [name, this.added.has(key) ? new TextEncoder().encode(text) : partOfText(text, this.file.read(name))];
    });
    return zipSync(Object.fromEntries(parts), { mtime: FIXED_TIME });
  }
}
