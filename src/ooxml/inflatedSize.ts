import { Unzlib } from "fflate";

const CHUNK = 16_384;

/** The running checksum of zlib (Adler-32), as its two halves. */
class Checksum {
  private low = 1;
  private high = 0;

  add(bytes: Uint8Array): void {
    for (let start = 0; start < bytes.length; start += 3_800) {
      for (const byte of bytes.subarray(start, start + 3_800)) {
        this.low += byte;
        this.high += this.low;
      }
      this.low %= 65_521;
      this.high %= 65_521;
    }
  }

  /** Whether a stream ends with it; a line break may follow. */
  endsIn(stream: Uint8Array): boolean {
    const wanted = [this.high >> 8, this.high & 255, this.low >> 8, this.low & 255];
    const tail = stream.subarray(Math.max(0, stream.length - 8));
    return [0, 1, 2, 3, 4].some((start) => wanted.every((byte, index) => tail[start + index] === byte));
  }
}

/**
 * How many bytes a zlib stream unpacks to, without keeping them; counting stops beyond `limit`. A cut
 * or broken stream says so, and a line break behind its end does not matter.
 */
export function inflatedSize(bytes: Uint8Array, limit: number): { readonly size: number; readonly broken: boolean } {
  const seen = { size: 0, ended: false };
  const checksum = new Checksum();
  const unzlib = new Unzlib((chunk, final) => {
    checksum.add(chunk);
    seen.size += chunk.length;
    seen.ended ||= final;
  });
  try {
    for (let start = 0; start < bytes.length && seen.size <= limit; start += CHUNK) {
      unzlib.push(bytes.subarray(start, start + CHUNK), start + CHUNK >= bytes.length);
    }
  } catch {
    return { size: seen.size, broken: true };
  }
  return { size: seen.size, broken: seen.size <= limit && !(seen.ended && checksum.endsIn(bytes)) };
}
