import { parseDocument } from "htmlparser2";

type ChildNode = ReturnType<typeof parseDocument>["children"][number];
export type Element = Extract<ChildNode, { attribs: unknown }>;

export function descendants(parent: { children: ChildNode[] }): readonly Element[] {
  return parent.children.flatMap((node) => ("attribs" in node ? [node, ...descendants(node)] : []));
}

/** Every element of a manifest, in its order. */
export function manifestElements(manifest: string): readonly Element[] {
  return descendants(parseDocument(manifest, { xmlMode: true }));
}

/** The text inside an element. */
export function textOf(element: Element): string {
  return element.children.map((node) => ("data" in node ? node.data : "")).join("");
}
