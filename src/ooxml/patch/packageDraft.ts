import { keyOf, type OfficePackage } from "../officePackage";
import { partOfText, partText } from "../partText";
import { XmlElement, XmlTree } from "./xmlTree";

/** What one part says of another, or of something outside the file. */
export interface DraftRelationship {
  readonly id: string;
  /** Last word of its type. */
  readonly type: string;
  /** Path in the file; undefined for what lies outside. */
  readonly part: string | undefined;
}

interface ReadPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly tree: XmlTree;
}

const CONTENT_TYPES = "[Content_Types].xml";
const RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
const RELATIONSHIPS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function relationshipsPart(part: string): string {
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

/** The way from one part to another. */
function relativePath(from: string, to: string): string {
  const [start, goal] = [from.split("/").slice(0, -1), to.split("/")];
  let common = 0;
  while (common < start.length && common < goal.length - 1 && start[common] === goal[common]) common += 1;
  return [...start.slice(common).map(() => ".."), ...goal.slice(common)].join("/");
}

/** An Office file that is being changed. Parts nobody changes stay as they are, byte by byte. */
export class PackageDraft {
  private readonly read = new Map<string, ReadPart>();
  private readonly added = new Map<string, { readonly name: string; readonly tree: XmlTree }>();
  private readonly dropped = new Set<string>();

  constructor(private readonly file: OfficePackage) {}

  get names(): readonly string[] {
    const kept = this.file.names.filter((name) => !this.dropped.has(keyOf(name)));
    return [...kept, ...[...this.added.values()].map(({ name }) => name)];
  }

  has(part: string): boolean {
    const key = keyOf(part);
    return !this.dropped.has(key) && (this.added.has(key) || this.file.has(part));
  }

  /** Throws OfficeFileError. */
  tree(part: string): XmlTree {
    const key = keyOf(part);
    const known = this.added.get(key) ?? this.read.get(key);
    if (known !== undefined) return known.tree;
    const bytes = this.file.read(part);
    const text = partText(bytes);
    const tree = XmlTree.read(text);
    this.read.set(key, { name: part, bytes, text, tree });
    return tree;
  }

  root(part: string): XmlElement {
    return this.tree(part).root;
  }

  /** A part that is not there yet, under a free name made of the given one and a number. */
  add(named: (number: number) => string, xml: string, contentType: string): string {
    let number = 1;
    while (this.has(named(number))) number += 1;
    return this.put(named(number), xml, contentType);
  }

  /** A part under a name nothing has yet; without a type of its own it is what its extension says. */
  put(name: string, xml: string, contentType?: string): string {
    this.added.set(keyOf(name), { name, tree: XmlTree.read(xml) });
    const types = this.root(CONTENT_TYPES);
    const [element, about] =
      contentType === undefined
        ? ["Default", { Extension: "xml", ContentType: "application/xml" }]
        : ["Override", { PartName: `/${name}`, ContentType: contentType }];
    if (contentType !== undefined || this.contentType(name) === undefined)
      types.children.push(XmlElement.of(types.prefix + element, about));
    return name;
  }

  drop(part: string): void {
    const key = keyOf(part);
    this.dropped.add(key);
    this.added.delete(key);
    const types = this.root(CONTENT_TYPES);
    for (const element of types.named("Override")) {
      if (keyOf(element.get("PartName") ?? "") === key) types.remove(element);
    }
  }

  contentType(part: string): string | undefined {
    const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
    const types = this.root(CONTENT_TYPES);
    const own = types.named("Override").find((element) => keyOf(element.get("PartName") ?? "") === keyOf(part));
    const usual = types.named("Default").find((element) => element.get("Extension")?.toLowerCase() === extension);
    return (own ?? usual)?.get("ContentType");
  }

  relationships(part: string): readonly DraftRelationship[] {
    const rels = relationshipsPart(part);
    if (!this.has(rels)) return [];
    const folder = part.slice(0, part.lastIndexOf("/") + 1);
    return this.root(rels)
      .named("Relationship")
      .map((element) => {
        const type = element.get("Type") ?? "";
        const isOutside = element.get("TargetMode") === "External";
        return {
          id: element.get("Id") ?? "",
          type: type.slice(type.lastIndexOf("/") + 1),
          part: isOutside ? undefined : resolved(folder, element.get("Target") ?? ""),
        };
      });
  }

  /** Parts of a type that a part points to and that are there. */
  related(part: string, type: string): readonly string[] {
    return this.relationships(part).flatMap((other) =>
      other.type === type && other.part !== undefined && this.has(other.part) ? [other.part] : [],
    );
  }

  /** Lets a part point to another; gives the id. `type` is the whole address. */
  relate(part: string, type: string, target: string): string {
    const rels = relationshipsPart(part);
    if (!this.has(rels)) {
      this.knowRelationships();
      this.put(rels, `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS_NAMESPACE}"></Relationships>`);
    }
    const root = this.root(rels);
    const taken = new Set(root.elements.map((element) => element.get("Id")));
    let number = taken.size + 1;
    while (taken.has(`rId${String(number)}`)) number += 1;
    const id = `rId${String(number)}`;
    root.children.push(
      XmlElement.of(`${root.prefix}Relationship`, { Id: id, Type: type, Target: relativePath(part, target) }),
    );
    return id;
  }

  unrelate(part: string, id: string): void {
    const root = this.root(relationshipsPart(part));
    for (const element of root.elements) if (element.get("Id") === id) root.remove(element);
  }

  bytes(): Uint8Array {
    const parts = new Map<string, Uint8Array | null>([...this.dropped].map((key) => [key, null]));
    for (const [key, { bytes, text, tree }] of this.read) {
      const now = tree.toString();
      if (now !== text && !this.dropped.has(key)) parts.set(key, partOfText(now, bytes));
    }
    const encoder = new TextEncoder();
    const added = [...this.added.values()].map(({ name, tree }) => [name, encoder.encode(tree.toString())] as const);
    return this.file.withParts(parts, added);
  }

  private knowRelationships(): void {
    const types = this.root(CONTENT_TYPES);
    if (types.named("Default").some((element) => element.get("Extension")?.toLowerCase() === "rels")) return;
    const known = { Extension: "rels", ContentType: RELATIONSHIPS_TYPE };
    types.children.unshift(XmlElement.of(`${types.prefix}Default`, known));
  }
}
