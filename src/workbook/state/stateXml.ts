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

/**
 * The JSON text of a part, however a program wrote its XML anew; undefined if it has none. What comes by
 * mail may be anything: each step looks at every character once.
 */
export function jsonOfStateXml(xml: string): string | undefined {
  const opening = /<(?:\w{1,40}:)?state(?:\s[^<>]*)?>/.exec(xml);
  const closing = xml.lastIndexOf("</");
  if (opening === null || !/^<\/(?:\w{1,40}:)?state\s{0,40}>/.test(xml.slice(closing, closing + 100))) return undefined;
  const from = opening.index + opening[0].length;
  return from > closing ? undefined : plainText(xml.slice(from, closing));
}

const CDATA = "<![CDATA[";
const CDATA_END = "]]>";

function plainText(content: string): string {
  let text = "";
  let at = 0;
  for (;;) {
    const from = content.indexOf(CDATA, at);
    const to = from < 0 ? -1 : content.indexOf(CDATA_END, from);
    if (to < 0) return text + unescaped(content.slice(at));
    text += unescaped(content.slice(at, from)) + content.slice(from + CDATA.length, to);
    at = to + CDATA_END.length;
  }
}
