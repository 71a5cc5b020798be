/** Namespace of the custom XML part that holds the state. */
export const STATE_NAMESPACE = "urn:itas-excel:state";
/** Namespace of the custom XML part a write leaves behind that was cut off. */
export const JOURNAL_NAMESPACE = "urn:itas-excel:journal";

/** What XML cannot hold or gives a meaning, and what programs change on the way: ends of lines, a byte order mark. */
const UNSAFE = /[<>&\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** JSON as an XML part. Control characters and lone surrogates are escaped by JSON itself. */
export function toStateXml(json: unknown): string {
  const text = JSON.stringify(json).replace(UNSAFE, escaped);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<state xmlns="${STATE_NAMESPACE}">${text}</state>`;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{2,4});/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The JSON text of a part, however a program wrote its XML anew; undefined if it has none. */
export function jsonOfStateXml(xml: string): string | undefined {
  const content = /<(?:\w+:)?state(?:\s[^<>]*)?>([^]*)<\/(?:\w+:)?state\s*>/.exec(xml)?.[1];
  if (content === undefined) return undefined;
  return content
    .split(/(<!\[CDATA\[[^]*?\]\]>)/)
    .map((part) => (part.startsWith("<![CDATA[") ? part.slice(9, -3) : unescaped(part)))
    .join("");
}
