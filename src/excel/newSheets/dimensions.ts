import { grouped } from "../../lists";
import { address, rowHeights, type SheetSpec } from "../../sheets";
import { overAreas } from "./areas";
import { runs } from "./rectangles";
import { rangeAt, reserve, type Place } from "../requests/wire";

/**
 * Widths of a spec are characters of the body font: a digit of TH SarabunPSK is 0.362 of the font's
 * size, 7.7 pixels of the 21.3 that 16 points have, and columns are measured in whole pixels. An open
 * workbook counts its own characters in a font of its own; points mean the same in each.
 */
const PIXELS_PER_CHARACTER = 8;
const POINTS_PER_PIXEL = 0.75;

/** Points of a column as wide as `characters` of the body font. */
export function columnPoints(characters: number): number {
  return characters * PIXELS_PER_CHARACTER * POINTS_PER_PIXEL;
}

/** In place of a height in points. */
const MEASURED = "measured";

function letters(column: number): string {
  return address(0, column).replace(/\d+$/, "");
}

const wholeColumns = ([first, last]: readonly [number, number]) => `${letters(first)}:${letters(last)}`;
const wholeRows = ([first, last]: readonly [number, number]) => `${String(first + 1)}:${String(last + 1)}`;

/** Widths of columns and heights of rows; a row that may adjust to its text is measured by Excel. */
export async function queueDimensions(place: Place, spec: SheetSpec): Promise<void> {
  const byWidth = grouped(spec.columnWidths.entries(), ([, width]) => width);
  for (const [width, columns] of byWidth) {
    await overAreas(place, runs(columns.map(([column]) => column)).map(wholeColumns), 2, ({ format }) => {
      format.columnWidth = columnPoints(width);
    });
  }
  const byHeight = grouped(rowHeights(spec), ([, { points, automatic }]) => (automatic ? MEASURED : points));
  for (const [height, rows] of byHeight) {
    await overAreas(place, runs(rows.map(([row]) => row)).map(wholeRows), 2, ({ format }) => {
      if (height === MEASURED) format.autofitRows();
      else format.rowHeight = height;
    });
  }
  await queueHidden(place, spec);
}

async function queueHidden(place: Place, { hiddenColumns = [], hiddenRows }: SheetSpec): Promise<void> {
  const columns = runs(hiddenColumns);
  await reserve(place, columns.length + 1, columns.length + 1);
  for (const run of columns) rangeAt(place.sheet, wholeColumns(run)).columnHidden = true;
  if (hiddenRows !== undefined) rangeAt(place.sheet, wholeRows(hiddenRows)).rowHidden = true;
}
