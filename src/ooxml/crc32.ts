const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The check sum of a zip entry, piece by piece: start with 0. */
export function crc32(bytes: Uint8Array, before: number): number {
  let value = ~before;
  let at = 0;
  // Twice as fast as walking by for-of, and every byte of a file goes through here.
  while (at < bytes.length) {
    value = (TABLE[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (value >>> 8);
    at += 1;
  }
  return ~value >>> 0;
}
