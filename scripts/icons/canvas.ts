/** The sizes Office takes for a command's icon, in pixels. */
export const COMMAND_SIZES: readonly number[] = [16, 20, 24, 32, 40, 48, 64, 80];

/** Only these stand on a light and on a dark ribbon: white surfaces, teal and amber between the two. */
export const COLOURS = { teal: "#0b7a86", white: "#ffffff", amber: "#ffb62e", ink: "#0b5a63" } as const;
export type Colour = keyof typeof COLOURS;

type Point = readonly [x: number, y: number];

/**
 * A drawing surface on which 1 is a sixteenth of the icon. Edges of rectangles fall on whole pixels at
 * every size, so that nothing is blurred where there are only few pixels to spend.
 */
export class Canvas {
  private readonly elements: string[] = [];

  constructor(readonly size: number) {}

  rectangle(colour: Colour, from: Point, to: Point, radius = 0): this {
    const [left, top] = [this.pixel(from[0]), this.pixel(from[1])];
    const [width, height] = [Math.max(1, this.pixel(to[0]) - left), Math.max(1, this.pixel(to[1]) - top)];
    const rounding = radius === 0 ? "" : ` rx="${String(this.scaled(radius))}"`;
    return this.add(
      `<rect x="${String(left)}" y="${String(top)}" width="${String(width)}" height="${String(height)}"${rounding} fill="${COLOURS[colour]}"/>`,
    );
  }

  polygon(colour: Colour, points: readonly Point[]): this {
    const list = points.map(([x, y]) => `${String(this.scaled(x))},${String(this.scaled(y))}`).join(" ");
    return this.add(`<polygon points="${list}" fill="${COLOURS[colour]}"/>`);
  }

  circle(colour: Colour, centre: Point, radius: number): this {
    const [x, y] = centre;
    return this.add(
      `<circle cx="${String(this.scaled(x))}" cy="${String(this.scaled(y))}" r="${String(this.scaled(radius))}" fill="${COLOURS[colour]}"/>`,
    );
  }

  /** A line along an SVG path written for a grid of 16. */
  stroke(colour: Colour, path: string, width: number): this {
    return this.add(
      `<path d="${path}" transform="scale(${String(this.size / 16)})" fill="none" stroke="${COLOURS[colour]}" stroke-width="${String(width)}"/>`,
    );
  }

  svg(): string {
    const size = String(this.size);
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">${this.elements.join("")}</svg>`;
  }

  private add(element: string): this {
    this.elements.push(element);
    return this;
  }

  private scaled(value: number): number {
    return (value * this.size) / 16;
  }

  private pixel(value: number): number {
    return Math.round(this.scaled(value));
  }
}
