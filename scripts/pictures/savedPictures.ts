import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withPalette } from "./palette";
import { readPng, writePalettePng } from "./png";

/** Where the documents look for them. */
const FOLDER = "docs/pictures";

/** Keeps a picture under a name, as small as it can be without looking worse. */
export type Save = (name: string, png: Buffer) => void;

export const save: Save = (name, png) => {
  mkdirSync(FOLDER, { recursive: true });
  const small = writePalettePng(withPalette(readPng(png)));
  writeFileSync(join(FOLDER, `${name}.png`), small);
  console.log(`${name}.png ${String(Math.round(small.length / 1024))} kB`);
};
