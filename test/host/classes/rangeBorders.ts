import { colour, type Check, oneOf } from "../protocol/checks";
import { invalidArgument } from "../protocol/errors";
import { hostClass, property, readOnly, type Scalar } from "../protocol/hostClass";
import { lookOf, positions, setLook } from "../model/looks";
import type { Area } from "../model/area";
import { cellsOf } from "./cells";
import { type Formatted, formattedWritable, settledColour } from "./formatted";

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;
const DIAGONALS = ["DiagonalDown", "DiagonalUp"];

type Side = (typeof SIDES)[number];

interface Border extends Formatted {
  readonly side: Side;
}

/** Which edge of which cells a side of a block is. */
const EDGES: Readonly<Record<Side, (area: Area) => readonly { readonly edge: string; readonly cells: Area }[]>> = {
  EdgeTop: (area) => [{ edge: "top", cells: { ...area, bottom: area.top } }],
  EdgeBottom: (area) => [{ edge: "bottom", cells: { ...area, top: area.bottom } }],
  EdgeLeft: (area) => [{ edge: "left", cells: { ...area, right: area.left } }],
  EdgeRight: (area) => [{ edge: "right", cells: { ...area, left: area.right } }],
  InsideVertical: (area) => [
    { edge: "right", cells: { ...area, right: area.right - 1 } },
    { edge: "left", cells: { ...area, left: area.left + 1 } },
  ],
  InsideHorizontal: (area) => [
    { edge: "bottom", cells: { ...area, bottom: area.bottom - 1 } },
    { edge: "top", cells: { ...area, top: area.top + 1 } },
  ],
};

function* edges({ ranges, side }: Border) {
  for (const range of ranges) {
    const { sheet, area } = cellsOf(range);
    for (const { edge, cells } of EDGES[side](area)) {
      for (const [row, column] of positions(cells)) yield { sheet, row, column, edge };
    }
  }
}

function line(aspect: "style" | "color" | "weight", accepts: Check<string>): Scalar<Border> {
  return property(
    accepts,
    (border) => {
      const all = new Set(
        [...edges(border)].map(({ sheet, row, column, edge }) =>
          lookOf(sheet, row, column, `border.${edge}.${aspect}`),
        ),
      );
      return all.size === 1 ? [...all][0] : null;
    },
    (border, value) => {
      const settled = aspect === "color" ? settledColour(value) : value;
      for (const { sheet, row, column, edge } of edges(border)) {
        setLook(sheet, row, column, `border.${edge}.${aspect}`, settled);
        // A line that has a colour or a weight is there.
        if (aspect !== "style" && lookOf(sheet, row, column, `border.${edge}.style`) === "None") {
          setLook(sheet, row, column, `border.${edge}.style`, "Continuous");
        }
      }
    },
  );
}

const border = hostClass<Border>({
  name: "RangeBorder",
  writable: formattedWritable,
  identity: ({ side }) => ({ SideIndex: side }),
  scalars: {
    SideIndex: readOnly(({ side }) => side),
    Style: line("style", oneOf("None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot")),
    Color: line("color", colour),
    Weight: line("weight", oneOf("Hairline", "Thin", "Medium", "Thick")),
  },
});

export const borderCollection = hostClass<Formatted>({
  name: "RangeBorderCollection",
  items: ({ ranges }) => SIDES.map((side) => border({ ranges, side })),
  item: ({ ranges }, key) => {
    const side = SIDES.find((each) => each === key);
    if (side === undefined && !DIAGONALS.includes(String(key))) throw invalidArgument();
    return side === undefined ? null : border({ ranges, side });
  },
});
