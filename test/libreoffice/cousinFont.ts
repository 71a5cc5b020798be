import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SYSTEM_FONTS = "/usr/share/fonts/truetype/tlwg";
const NAME = "Laksaman";
/** A digit of TH SarabunPSK is 0.362 of the font's size, one of Laksaman 0.544: the same shapes, drawn larger. */
const ENLARGED = 0.544 / 0.362;
const UNITS_PER_EM = 18;

/** Where a table of a TrueType font begins. */
function tableAt(font: Buffer, tag: string): number {
  const tables = font.readUInt16BE(4);
  for (let index = 0; index < tables; index += 1) {
    const entry = 12 + index * 16;
    if (font.toString("latin1", entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`The font has no table ${tag}`);
}

function replaceAll(font: Buffer, from: Buffer, to: Buffer): void {
  for (let at = font.indexOf(from); at >= 0; at = font.indexOf(from, at + to.length)) to.copy(font, at);
}

const wide = (text: string) => Buffer.from(text, "utf16le").swap16();

/**
 * Laksaman in the size of TH SarabunPSK, under a name of its own of the same length: with more units to
 * the em its letters and lines are as small as those of the font the documents name.
 */
export function writeCousins(name: string, folder: string): void {
  if (name.length !== NAME.length) throw new RangeError("The name must be as long as the one it replaces");
  mkdirSync(folder, { recursive: true });
  const files = existsSync(SYSTEM_FONTS) ? readdirSync(SYSTEM_FONTS).filter((file) => file.startsWith(NAME)) : [];
  for (const file of files) {
    const target = join(folder, file.replace(NAME, name));
    if (existsSync(target)) continue;
    const font = readFileSync(join(SYSTEM_FONTS, file));
    const at = tableAt(font, "head") + UNITS_PER_EM;
    font.writeUInt16BE(Math.round(font.readUInt16BE(at) * ENLARGED), at);
    replaceAll(font, wide(NAME), wide(name));
    replaceAll(font, Buffer.from(NAME, "latin1"), Buffer.from(name, "latin1"));
    writeFileSync(target, font);
  }
}
