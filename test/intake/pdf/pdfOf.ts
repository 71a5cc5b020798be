import { deflateSync } from "node:zlib";

/** A PDF of one page, or several of the same, with this program; more objects are numbered from 5. */
export function pdfOf(program: string, resources = "", objects: readonly string[] = [], pages = 1): Uint8Array {
  const all = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${"3 0 R ".repeat(pages)}]/Count ${String(pages)}>>`,
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<${resources}>>/Contents 4 0 R>>`,
    streamOf(program),
    ...objects,
  ];
  let text = "%PDF-1.7\n";
  const offsets = all.map((object, index) => {
    const offset = text.length;
    text += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 ${String(all.length + 1)}\n0000000000 65535 f \n${entries}`;
  text += `trailer\n<</Size ${String(all.length + 1)}/Root 1 0 R>>\nstartxref\n${String(start)}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, "latin1"));
}

/** A stream object, packed. */
export function streamOf(content: string, dictionary = ""): string {
  const packed = deflateSync(Buffer.from(content, "latin1"));
  return `<<${dictionary}/Filter/FlateDecode/Length ${String(packed.length)}>>\nstream\n${packed.toString("latin1")}\nendstream`;
}

export const HELVETICA = "/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>";

/** Forms of which each calls the next ten times, numbered from `first`. */
export function formsInForms(first: number, depth: number): readonly string[] {
  return Array.from({ length: depth }, (_, index) => {
    const last = index === depth - 1;
    const next = last ? "" : `/X ${String(first + index + 1)} 0 R`;
    const dictionary = `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<<${next}>>>>`;
    return streamOf(last ? "0 0 m 9 9 l S" : "/X Do ".repeat(10), dictionary);
  });
}
