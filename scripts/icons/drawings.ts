import type { Canvas } from "./canvas";

/** Bars under a target line: the product itself. */
function product(canvas: Canvas): Canvas {
  return canvas
    .rectangle("teal", [0, 0], [16, 16], 3)
    .rectangle("white", [3, 9], [5, 13])
    .rectangle("white", [7, 7], [9, 13])
    .rectangle("white", [11, 3], [13, 13])
    .rectangle("amber", [2, 5], [14, 6]);
}

/** A sheet of two columns; its first rows may be marked. */
function sheet(canvas: Canvas, right: number, bottom: number): Canvas {
  return canvas.rectangle("teal", [0, 1], [right, bottom], 1).rectangle("white", [1, 4], [right - 1, bottom - 1]);
}

/** Chosen cells, on their way out of the sheet. */
function importSelection(canvas: Canvas): Canvas {
  return sheet(canvas, 11, 15)
    .rectangle("amber", [1, 7], [10, 11])
    .rectangle("teal", [5, 4], [6, 14])
    .rectangle("white", [5, 7], [12, 11])
    .polygon("white", [
      [10, 3],
      [16, 9],
      [10, 15],
    ])
    .rectangle("ink", [6, 8], [12, 10])
    .polygon("ink", [
      [11, 5],
      [15, 9],
      [11, 13],
    ]);
}

/** A list with a turning arrow: worked out anew. */
function regenerate(canvas: Canvas): Canvas {
  return sheet(canvas, 13, 14)
    .rectangle("teal", [2, 6], [8, 7])
    .rectangle("teal", [2, 9], [6, 10])
    .circle("white", [11, 11], 5)
    .stroke("ink", "M 14.5 11 A 3.5 3.5 0 1 1 11 7.5", 2)
    .polygon("ink", [
      [11, 5],
      [14.5, 7.5],
      [11, 10],
    ]);
}

/** A handle from below and a jaw open to the upper right. */
const SPANNER = "M 6 15 L 11 10 M 15.2 8.8 A 2.7 2.7 0 1 1 12.2 5.8";

/** A cell that shows #, and a spanner. */
function repairFormulas(canvas: Canvas): Canvas {
  return canvas
    .rectangle("teal", [0, 0], [12, 12], 1)
    .rectangle("amber", [1, 1], [11, 11])
    .rectangle("ink", [3, 2], [4, 9])
    .rectangle("ink", [6, 2], [7, 9])
    .rectangle("ink", [2, 3], [9, 4])
    .rectangle("ink", [2, 6], [9, 7])
    .stroke("white", SPANNER, 4.4)
    .stroke("ink", SPANNER, 2.4);
}

/** Seen to, and free to go. */
const TICK = "M 8.6 11.6 L 10.6 13.6 L 14.4 8.8";

/** An envelope with a tick: ready to be sent. */
function share(canvas: Canvas): Canvas {
  return canvas
    .rectangle("teal", [0, 2], [15, 13], 1)
    .rectangle("white", [1, 3], [14, 12])
    .polygon("amber", [
      [1, 3],
      [14, 3],
      [7.5, 8.6],
    ])
    .stroke("teal", "M 0.8 3 L 7.5 8.6 L 14.2 3", 1.6)
    .circle("white", [11.5, 11.5], 4.5)
    .stroke("ink", TICK, 2);
}

/** A question mark on a round ground. */
function help(canvas: Canvas): Canvas {
  return canvas
    .circle("teal", [8, 8], 8)
    .stroke("white", "M 5.2 6.2 C 5.2 2.6 10.8 2.6 10.8 6 C 10.8 8 8 8 8 10.4", 2)
    .rectangle("white", [7, 11], [9, 13]);
}

/** Each command's icon by the beginning of its file name. */
export const DRAWINGS: Readonly<Record<string, (canvas: Canvas) => Canvas>> = {
  icon: product,
  import: importSelection,
  regenerate,
  repair: repairFormulas,
  share,
  help,
};
