/** A rectangle on a page: points from its upper left corner, y downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One painted character (or ligature), with the point it is painted from. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  /** The base line. */
  readonly y: number;
  /** How far the pen moves on. */
  readonly width: number;
  /** Size of the font. */
  readonly size: number;
  /** What can be seen of it lies between these; a cell's text may run on invisibly. */
  readonly clip: Box;
  /** Painted without ink, as recognised text under a scanned picture is. */
  readonly invisible: boolean;
  /** The pen was put here; before others it only moved on. */
  readonly begins?: boolean;
}

/** A straight line that is painted: a stroke, or a rectangle too thin to be anything else. */
export interface Rule {
  readonly direction: "across" | "down";
  /** The y of a rule across, the x of a rule down. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What is painted on a page, turned so that its text reads from left to right. */
export interface PaintedPage {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  /** Texts that run in another direction, such as a stamp, each as it was painted. */
  readonly slanted: readonly string[];
  readonly rules: readonly Rule[];
  readonly pictures: readonly Box[];
}

export function area({ left, top, right, bottom }: Box): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}

export function intersection(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

export function holds({ left, top, right, bottom }: Box, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
