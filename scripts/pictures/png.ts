/** Pictures as PNG, as far as browsers and printers write them: 8 bits, not interlaced, without a palette. */
import { crc32, deflateSync, inflateSync } from "node:zlib";

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of every pixel, row by row. */
  readonly rgb: Uint8Array;
}

export interface PalettePicture {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of at most 256 colours. */
  readonly palette: Uint8Array;
  /** Every pixel's place in the palette, row by row. */
  readonly indices: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Bytes a pixel has, by the kind of colour. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 6: 4 };
const INDEXED = 3;

function chunksOf(png: Buffer): { readonly type: string; readonly data: Buffer }[] {
  const chunks = [];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString("latin1", at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

/** The neighbour that predicts a byte best, as the format defines it. */
function paeth(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft;
  const [byLeft, byUp, byUpLeft] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)];
  if (byLeft <= byUp && byLeft <= byUpLeft) return left;
  return byUp <= byUpLeft ? up : upLeft;
}

function predicted(filter: number, left: number, up: number, upLeft: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    default:
      return paeth(left, up, upLeft);
  }
}

/** Rows without the filter each of them begins with. */
function unfiltered(packed: Buffer, height: number, stride: number, channels: number): Uint8Array {
  const bytes = new Uint8Array(height * stride);
  for (let y = 0; y < height; y += 1) {
    const filter = packed[y * (stride + 1)] ?? 0;
    const [row, above] = [y * stride, (y - 1) * stride];
    for (let x = 0; x < stride; x += 1) {
      const left = x < channels ? 0 : (bytes[row + x - channels] ?? 0);
      const up = y === 0 ? 0 : (bytes[above + x] ?? 0);
      const upLeft = y === 0 || x < channels ? 0 : (bytes[above + x - channels] ?? 0);
      bytes[row + x] = (packed[y * (stride + 1) + 1 + x] ?? 0) + predicted(filter, left, up, upLeft);
    }
  }
  return bytes;
}

export function readPng(png: Buffer): Pixels {
  const chunks = chunksOf(png);
  const header = chunks[0]?.data;
  const channels = CHANNELS[header?.[9] ?? -1];
  if (header === undefined || channels === undefined || header[8] !== 8 || header[12] !== 0) {
    throw new Error("This is no PNG of the kind that browsers write.");
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const packed = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data)));
  const bytes = unfiltered(packed, height, width * channels, channels);
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    for (let channel = 0; channel < 3; channel += 1) {
      rgb[pixel * 3 + channel] = bytes[pixel * channels + (channels === 1 ? 0 : channel)] ?? 0;
    }
  }
  return { width, height, rgb };
}

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const around = Buffer.alloc(4);
  const [length, check] = [Buffer.from(around), Buffer.from(around)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

export function writePalettePng({ width, height, palette, indices }: PalettePicture): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  header[9] = INDEXED;
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1) rows.set(indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const packed = deflateSync(rows, { level: 9, memLevel: 9 });
  const parts = [chunk("IHDR", header), chunk("PLTE", palette), chunk("IDAT", packed), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([SIGNATURE, ...parts]);
}
