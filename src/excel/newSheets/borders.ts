import { COLORS, type PlacedCell } from "../../sheets";
import { overAreas } from "./areas";
import { addressesOf, merged, single } from "./rectangles";
import type { Place } from "../requests/wire";

type Side = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideVertical" | "InsideHorizontal";

function draw(format: Excel.RangeFormat, side: Side, weight: "Thin" | "Medium", color: string): void {
  const border = format.borders.getItem(side);
  border.style = "Continuous";
  border.weight = weight;
  border.color = `#${color}`;
}

/**
 * Grids first, then the lines under headings, which share an edge with the grid below. Inner lines are
 * drawn only where a rectangle has room for them.
 */
export async function queueBorders(place: Place, cells: readonly PlacedCell[]): Promise<void> {
  const withBorder = (border: "thin" | "bottom" | "frame") =>
    merged(cells.filter(({ style }) => style.border === border).map(single));
  await queueGrids(place, withBorder("thin"), COLORS.line);
  await queueGrids(place, withBorder("frame"), COLORS.black);
  await overAreas(place, addressesOf(withBorder("bottom")), 4, ({ format }) => {
    draw(format, "EdgeBottom", "Medium", COLORS.navy);
  });
}

async function queueGrids(place: Place, grids: ReturnType<typeof merged>, color: string): Promise<void> {
  const lines: readonly (readonly [Side, readonly (typeof grids)[number][]])[] = [
    ["EdgeTop", grids],
    ["EdgeBottom", grids],
    ["EdgeLeft", grids],
    ["EdgeRight", grids],
    ["InsideVertical", grids.filter(({ columns }) => columns > 1)],
    ["InsideHorizontal", grids.filter(({ rows }) => rows > 1)],
  ];
  for (const [side, ranges] of lines) {
    await overAreas(place, addressesOf(ranges), 4, ({ format }) => {
      draw(format, side, "Thin", color);
    });
  }
}
