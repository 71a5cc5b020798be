import { encodingOf } from "./readXml";

/** The text of an XML part. */
export function partText(part: Uint8Array): string {
  return new TextDecoder(encodingOf(part)).decode(part);
}

/** A text in the encoding the part it comes from declares. */
export function partOfText(text: string, original: Uint8Array): Uint8Array {
  const encoding = encodingOf(original);
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  const marked = `\uFEFF${text}`;
  const bytes = new DataView(new ArrayBuffer(marked.length * 2));
  for (let index = 0; index < marked.length; index += 1) {
    bytes.setUint16(index * 2, marked.charCodeAt(index), encoding === "utf-16le");
  }
  return new Uint8Array(bytes.buffer);
}
