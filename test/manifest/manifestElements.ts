import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "htmlparser2";

export const ROOT = join(__dirname, "..", "..");
export const SOURCE = readFileSync(join(ROOT, "manifest.xml"), "utf8");

type ChildNode = ReturnType<typeof parseDocument>["children"][number];
export type Element = Extract<ChildNode, { attribs: unknown }>;

export function children(parent: { children: ChildNode[] }): readonly Element[] {
  return parent.children.filter((node): node is Element => "attribs" in node);
}

export function descendants(parent: { children: ChildNode[] }): readonly Element[] {
  return children(parent).flatMap((element) => [element, ...descendants(element)]);
}

/** Every element of the manifest, in its order. */
export const elements = descendants(parseDocument(SOURCE, { xmlMode: true }));

export function named(...names: readonly string[]): readonly Element[] {
  return elements.filter(({ name }) => names.includes(name));
}

/** The one element of this name. */
export function only(name: string): Element {
  const [element, ...others] = named(name);
  if (element === undefined || others.length > 0) throw new Error(`Expected one ${name}`);
  return element;
}

export function childNames(element: Element): readonly string[] {
  return children(element).map(({ name }) => name);
}

/** The text inside an element. */
export function textOf(element: Element): string {
  return element.children.map((node) => ("data" in node ? node.data : "")).join("");
}

/** The value of a resource or setting and of its overrides. */
export function values(element: Element): readonly string[] {
  return [element.attribs.DefaultValue, ...children(element).map(({ attribs }) => attribs.Value)].filter(
    (value) => value !== undefined,
  );
}

/** The resource that a `resid` stands for. */
export function resource(id: string | undefined): Element {
  const found = children(only("Resources"))
    .flatMap(children)
    .find(({ attribs }) => attribs.id === id);
  if (found === undefined) throw new Error(`No resource ${id ?? ""}`);
  return found;
}
