/** Namespace of a document's root element; undefined where there is no root. */
export function namespaceOf(xml: string): string | undefined {
  const root = /^\uFEFF?\s*(?:<\?[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<([\w.-]+:)?[\w.-]+([^>]*)>/.exec(xml);
  if (root === null) return undefined;
  const prefix = root[1]?.slice(0, -1);
  const declaration = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
  const attribute = new RegExp(`(?:^|\\s)${declaration}\\s*=\\s*("([^"]*)"|'([^']*)')`).exec(root[2] ?? "");
  return attribute?.[2] ?? attribute?.[3] ?? "";
}
