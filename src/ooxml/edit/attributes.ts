import type { EditedPackage } from "../editedPackage";
import { readXmlText } from "../readXml";
import { attributeText, plainText, type XmlEdit } from "../xmlEdits";

/** One attribute of a tag and where it stands in the part. */
export interface PlacedAttribute {
  /** With its prefix. */
  readonly name: string;
  readonly value: string;
  /** From the space before it to its closing quote. */
  readonly from: number;
  readonly to: number;
}

/** The attributes of the tag that stands at a stretch of a part. */
export function attributesAt(xml: string, from: number, to: number): readonly PlacedAttribute[] {
  const tag = xml.slice(from, to);
  return [...tag.matchAll(/\s+([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map((match) => ({
    name: match[1] ?? "",
    value: plainText(match[2] ?? match[3] ?? ""),
    from: from + match.index,
    to: from + match.index + match[0].length,
  }));
}

/** Gives an attribute another value; null takes it away. */
export function attributeEdit({ name, from, to }: PlacedAttribute, value: string | null): XmlEdit {
  return { from, to, text: value === null ? "" : ` ${name}="${attributeText(value)}"` };
}

/** Another value for an attribute of an element; null takes it away, undefined leaves it. */
export type AttributeRule = (
  attribute: PlacedAttribute,
  element: Readonly<Record<string, string>>,
) => string | null | undefined;

/** Gives attributes of a part's elements of some names other values; how many. */
export function rewriteAttributes(
  file: EditedPackage,
  part: string,
  elements: readonly string[],
  rule: AttributeRule,
): number {
  const xml = file.text(part);
  const edits: XmlEdit[] = [];
  readXmlText(xml, {
    open(name, element, from, to) {
      if (!elements.includes(name)) return;
      for (const attribute of attributesAt(xml, from, to)) {
        const value = rule(attribute, element);
        if (value !== undefined) edits.push(attributeEdit(attribute, value));
      }
    },
  });
  file.edit(part, edits);
  return edits.length;
}
