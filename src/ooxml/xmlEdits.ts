/** One piece of an XML text to be replaced. */
export interface XmlEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text with its pieces replaced; what a piece contains goes with it. */
export function edited(xml: string, edits: readonly XmlEdit[]): string {
  let result = "";
  let at = 0;
  for (const { from, to, text } of [...edits].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (from < at) continue;
    result += xml.slice(at, from) + text;
    at = to;
  }
  return result + xml.slice(at);
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

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
  return escapeXml(text)
    .replace(/"/g, "&quot;")
    .replace(/[\n\r\t]/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
