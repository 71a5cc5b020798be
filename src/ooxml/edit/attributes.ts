import type { XmlEdit } from "../xmlEdits";

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The text a stretch of XML without elements stands for. */
export function plainText(raw: string): string {
  if (!raw.includes("&") && !raw.includes("<")) return raw;
  return raw
    .replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, "")
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece) =>
      piece.startsWith("<![CDATA[")
        ? piece.slice(9, -3)
        : piece.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{2,4});/gi, (whole, name: string) => {
            if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
            const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
            return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
          }),
    )
    .join("");
}

/** A text as it stands between double quotes. */
export function attributeText(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/"/g, "&quot;")
    .replace(/[\n\r\t]/g, (character) => `&#${String(character.charCodeAt(0))};`);
}

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
