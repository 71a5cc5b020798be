import { plainLook } from "../../test/host/model/looks";
import type { Cell, ConditionalFormat, Sheet } from "../../test/host/model/workbook";
import type { CellStyle } from "../../src/ooxml";

type Look = string | number | boolean | undefined;
type Border = NonNullable<CellStyle["border"]>;
type Side = NonNullable<Border["top"]>;
type Horizontal = NonNullable<NonNullable<CellStyle["alignment"]>["horizontal"]>;
type Vertical = NonNullable<NonNullable<CellStyle["alignment"]>["vertical"]>;

const HORIZONTAL: Readonly<Record<string, Horizontal>> = {
  Left: "left",
  Center: "center",
  Right: "right",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
};
const VERTICAL: Readonly<Record<string, Vertical>> = { Top: "top", Center: "center", Bottom: "bottom" };
const LINES: Readonly<Record<string, Side["style"]>> = {
  Hairline: "hair",
  Thin: "thin",
  Medium: "medium",
  Thick: "thick",
};

const opaque = (color: Look) => ({ rgb: `FF${String(color).replace("#", "")}` });

function border(look: (name: string) => Look): Border {
  const sides = ["top", "right", "bottom", "left"].flatMap((side): [string, Side][] => {
    if (look(`border.${side}.style`) === "None") return [];
    const style = LINES[String(look(`border.${side}.weight`))] ?? "thin";
    return [[side, { style, color: opaque(look(`border.${side}.color`)) }]];
  });
  return Object.fromEntries(sides);
}

export function cellStyle({ format, numberFormat }: Cell, sheet: Sheet): CellStyle {
  const look = (name: string): Look => format[name] ?? sheet.looks[name] ?? plainLook(name);
  const horizontal = HORIZONTAL[String(look("horizontalAlignment"))];
  const fill = look("fill.color");
  return {
    font: {
      name: String(look("font.name")),
      size: Number(look("font.size")),
      bold: look("font.bold") === true,
      italic: look("font.italic") === true,
      strikethrough: look("font.strikethrough") === true,
      underline: look("font.underline") !== "None",
      color: opaque(look("font.color")),
    },
    ...(fill === "#FFFFFF" ? {} : { fill: { type: "pattern", pattern: "solid", fgColor: opaque(fill) } }),
    border: border(look),
    alignment: {
      vertical: VERTICAL[String(look("verticalAlignment"))] ?? "bottom",
      wrapText: look("wrapText") === true,
      indent: Number(look("indentLevel")),
      ...(horizontal === undefined ? {} : { horizontal }),
    },
    ...(numberFormat === "General" ? {} : { numFmt: numberFormat }),
  };
}

export function ruleStyle({ format }: ConditionalFormat): CellStyle {
  const { "fill.color": fill, "font.color": color } = format;
  return {
    font: {
      ...(color === undefined ? {} : { color: opaque(color) }),
      ...(format["font.bold"] === true ? { bold: true } : {}),
    },
    ...(fill === undefined
      ? {}
      : { fill: { type: "pattern", pattern: "solid", fgColor: opaque(fill), bgColor: opaque(fill) } }),
  };
}
