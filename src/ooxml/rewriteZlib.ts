import { unzlibSync, zlibSync } from "fflate";

/** Larger streams are left as they are. */
const LARGEST = 8 * 1024 * 1024;

/**
 * Changes what a zlib stream unpacks to, in its place: each character of the text is a byte. The first
 * of the proposed texts that fits into the old stream's place is taken; false if none does.
 */
export async function rewriteZlib(stream: Uint8Array, propose: (text: string) => readonly string[]): Promise<boolean> {
  let unpacked: Uint8Array;
  try {
    unpacked = unzlibSync(stream);
  } catch {
    return false;
  }
  const proposals = unpacked.length > LARGEST ? [] : propose(latin1(unpacked));
  for (const text of proposals) {
    const packed = await deflated(Uint8Array.from(text, (character) => character.charCodeAt(0)));
    if (packed.length > stream.length) continue;
    stream.fill(0x20);
    stream.set(packed);
    return true;
  }
  return proposals.length === 0 && unpacked.length <= LARGEST;
}

/** The platform packs a little tighter than the library does, where it can. */
async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (typeof CompressionStream === "undefined") return zlibSync(bytes, { level: 9 });
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += 8_192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8_192));
  }
  return text;
}
