import type { OfficePackage } from "./officePackage";
import { readXml } from "./readXml";

/**
 * Formats every reader knows by number (ECMA-376, part 1, 18.8.30), as far as they change what a cell
 * says; the others are plain numbers. 67 and following are those of Thai.
 */
const BUILT_IN: Readonly<Partial<Record<number, string>>> = {
  9: "0%",
  10: "0.00%",
  14: "d/m/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "d/m/yyyy h:mm",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  67: "0%",
  68: "0.00%",
  71: "d/m/bbbb",
  72: "d-mmm-bb",
  73: "d-mmm",
  74: "mmm-bb",
  75: "h:mm",
  76: "h:mm:ss",
  77: "d/m/bbbb h:mm",
  78: "mm:ss",
  79: "[h]:mm:ss",
  80: "mm:ss.0",
  81: "d/m/bb",
};

/** The number format of every cell style, by its index; undefined for General and its like. */
export function readNumberFormats(file: OfficePackage, part: string): readonly (string | undefined)[] {
  const own = new Map<number, string>();
  const ids: number[] = [];
  let inCellStyles = false;
  readXml(file, part, {
    open(name, attributes) {
      if (name === "numFmt") own.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      if (name === "cellXfs") inCellStyles = true;
      if (name === "xf" && inCellStyles) ids.push(Number(attributes.numFmtId ?? 0));
    },
    close(name) {
      if (name === "cellXfs") inCellStyles = false;
    },
  });
  return ids.map((id) => own.get(id) ?? BUILT_IN[id]);
}
