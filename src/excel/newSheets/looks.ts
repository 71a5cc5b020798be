import { grouped } from "../../lists";
import { BODY_FONT, COLORS, type PlacedCell, type Style } from "../../sheets";
import { overAreas } from "./areas";
import { addressesOf, merged, single } from "./rectangles";
import type { Place } from "../requests/wire";

/** One property of a look that is not as the sheet has it anyway. */
interface Look {
  /** Equal looks have equal keys. */
  readonly key: string;
  readonly write: (format: Excel.RangeFormat) => void;
}

const CAPITALS = { left: "Left", center: "Center", right: "Right", top: "Top" } as const;

/** The properties of a style; a new sheet is otherwise unformatted, in the body font. */
function looksOf(style: Style): readonly Look[] {
  const { size = BODY_FONT.size, color = COLORS.ink, fill, indent, vertical = "center" } = style;
  const horizontal = style.horizontal ?? (indent === undefined ? undefined : "left");
  const looks: Look[] = [
    { key: `color ${color}`, write: (format) => (format.font.color = `#${color}`) },
    { key: `vertical ${vertical}`, write: (format) => (format.verticalAlignment = CAPITALS[vertical]) },
  ];
  if (size !== BODY_FONT.size)
    looks.push({ key: `size ${String(size)}`, write: (format) => (format.font.size = size) });
  if (style.bold === true) looks.push({ key: "bold", write: (format) => (format.font.bold = true) });
  if (style.italic === true) looks.push({ key: "italic", write: (format) => (format.font.italic = true) });
  if (style.wrap === true) looks.push({ key: "wrap", write: (format) => (format.wrapText = true) });
  if (fill !== undefined) looks.push({ key: `fill ${fill}`, write: (format) => (format.fill.color = `#${fill}`) });
  if (horizontal !== undefined || indent !== undefined) {
    looks.push({
      key: `horizontal ${String(horizontal)} ${String(indent)}`,
      write: (format) => {
        if (horizontal !== undefined) format.horizontalAlignment = CAPITALS[horizontal];
        if (indent !== undefined) format.indentLevel = indent;
      },
    });
  }
  return looks;
}

/** Font, fill and alignment: one call for each property and value, however many cells have it. */
export async function queueLooks(place: Place, cells: readonly PlacedCell[]): Promise<void> {
  const byStyle = [...grouped(cells, ({ style }) => style)].map(([style, group]) => ({
    ranges: merged(group.map(single)),
    looks: looksOf(style),
  }));
  const byLook = grouped(
    byStyle.flatMap(({ ranges, looks }) => looks.map((look) => ({ look, ranges }))),
    ({ look }) => look.key,
  );
  for (const group of byLook.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const addresses = addressesOf(merged(group.flatMap(({ ranges }) => ranges)));
    await overAreas(place, addresses, 2, ({ format }) => {
      first.look.write(format);
    });
  }
}
