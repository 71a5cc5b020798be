/** Fewer colours make a small picture; a screen of flat colours and grey edges loses nothing one could see. */
import type { PalettePicture, Pixels } from "./png";

const MOST = 256;

/** Colours that are told apart while they are counted: five bits of each channel. */
const cellOf = (red: number, green: number, blue: number): number =>
  (red >> 3) * 1024 + (green >> 3) * 32 + (blue >> 3);

interface Colour {
  readonly cell: number;
  readonly count: number;
  readonly rgb: readonly [number, number, number];
}

/** How often each colour of a cell is there; the most frequent stands for its cell, so flat areas stay exact. */
function coloursOf({ rgb }: Pixels): Colour[] {
  const counted = new Map<number, number>();
  for (let at = 0; at < rgb.length; at += 3) {
    const key = ((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0);
    counted.set(key, (counted.get(key) ?? 0) + 1);
  }
  const cells = new Map<number, { count: number; best: number; key: number }>();
  for (const [key, count] of counted) {
    const cell = cellOf(key >> 16, (key >> 8) & 255, key & 255);
    const before = cells.get(cell) ?? { count: 0, best: 0, key };
    const better = count > before.best;
    cells.set(cell, {
      count: before.count + count,
      best: better ? count : before.best,
      key: better ? key : before.key,
    });
  }
  return [...cells].map(([cell, { count, key }]) => ({ cell, count, rgb: [key >> 16, (key >> 8) & 255, key & 255] }));
}

function distance([red, green, blue]: Colour["rgb"], other: Colour["rgb"]): number {
  return (red - other[0]) ** 2 + (green - other[1]) ** 2 + (blue - other[2]) ** 2;
}

/** The same picture with the colours it has most of; every other becomes the nearest of them. */
export function withPalette(picture: Pixels): PalettePicture {
  const colours = coloursOf(picture).sort((one, other) => other.count - one.count || one.cell - other.cell);
  const kept = colours.slice(0, MOST);
  const places = new Map<number, number>();
  for (const { cell, rgb } of colours) {
    let nearest = 0;
    for (const [place, candidate] of kept.entries()) {
      if (distance(rgb, candidate.rgb) < distance(rgb, kept[nearest]?.rgb ?? rgb)) nearest = place;
    }
    places.set(cell, nearest);
  }
  const { width, height, rgb } = picture;
  const indices = new Uint8Array(width * height);
  for (let pixel = 0; pixel < indices.length; pixel += 1) {
    const cell = cellOf(rgb[pixel * 3] ?? 0, rgb[pixel * 3 + 1] ?? 0, rgb[pixel * 3 + 2] ?? 0);
    indices[pixel] = places.get(cell) ?? 0;
  }
  return { width, height, palette: Uint8Array.from(kept.flatMap(({ rgb: colour }) => [...colour])), indices };
}
