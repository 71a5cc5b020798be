import { deflateRawSync, crc32 } from "node:zlib";

export interface ZipPart {
  readonly path: string;
  readonly content: Uint8Array;
  /** Written as the inflated size instead of the true one. */
  readonly claimedSize?: number;
}

function bytesOf(...fields: readonly (readonly [value: number, width: 2 | 4])[]): Buffer {
  return Buffer.concat(
    fields.map(([value, width]) => {
      const bytes = Buffer.alloc(width);
      if (width === 2) bytes.writeUInt16LE(value);
      else bytes.writeUInt32LE(value);
      return bytes;
    }),
  );
}

const cache = new Map<Uint8Array, { packed: Buffer; sum: number }>();

function packed(content: Uint8Array): { packed: Buffer; sum: number } {
  const known = cache.get(content) ?? { packed: deflateRawSync(content, { level: 9 }), sum: crc32(content) };
  cache.set(content, known);
  return known;
}

/** A zip file with whatever sizes its parts claim: libraries do not write bombs. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, content, claimedSize } of parts) {
    const name = Buffer.from(path, "utf8");
    const { packed: data, sum } = packed(content);
    const common: readonly (readonly [number, 2 | 4])[] = [
      [20, 2],
      [0, 2],
      [8, 2],
      [0, 2],
      [0x21, 2],
      [sum, 4],
      [data.length, 4],
      [claimedSize ?? content.length, 4],
      [name.length, 2],
      [0, 2],
    ];
    const local = Buffer.concat([bytesOf([0x04034b50, 4], ...common), name, data]);
    const tail: readonly (readonly [number, 2 | 4])[] = [
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [offset, 4],
    ];
    directory.push(Buffer.concat([bytesOf([0x02014b50, 4], [20, 2], ...common, ...tail), name]));
    locals.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = bytesOf(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [parts.length, 2],
    [parts.length, 2],
    [entries.length, 4],
    [offset, 4],
    [0, 2],
  );
  return new Uint8Array(Buffer.concat([...locals, entries, end]));
}
