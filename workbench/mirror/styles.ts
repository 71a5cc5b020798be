import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import { plainLook } from "../../test/host/model/looks";
import type { Cell, CellFormat, Sheet } from "../../test/host/model/workbook";

type Look = CellFormat[string] | undefined;

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
};

const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  "Continuous Hairline": BorderStyleTypes.HAIR,
  "Continuous Thin": BorderStyleTypes.THIN,
  "Continuous Medium": BorderStyleTypes.MEDIUM,
  "Continuous Thick": BorderStyleTypes.THICK,
  "Dash Thin": BorderStyleTypes.DASHED,
  "Dot Thin": BorderStyleTypes.DOTTED,
  "Double Thin": BorderStyleTypes.DOUBLE,
};

const SIDES = { top: "t", right: "r", bottom: "b", left: "l" } as const;

/** Pixels a level of indentation takes. */
const INDENT = 9;

type LookUp = (name: string) => Look;

function borders(look: LookUp): IBorderData | undefined {
  const data: IBorderData = {};
  for (const [side, key] of Object.entries(SIDES)) {
    const style = look(`border.${side}.style`);
    if (style === "None") continue;
    const weight = look(`border.${side}.weight`);
    const s = LINES[`${String(style)} ${String(weight)}`] ?? BorderStyleTypes.THIN;
    data[key] = { s, cl: { rgb: String(look(`border.${side}.color`)) } };
  }
  return Object.keys(data).length === 0 ? undefined : data;
}

const flag = (look: Look): BooleanNumber => (look === true ? BooleanNumber.TRUE : BooleanNumber.FALSE);

function font(look: LookUp): IStyleData {
  const underlined = look("font.underline") !== "None";
  return {
    ff: String(look("font.name")),
    fs: Number(look("font.size")),
    bl: flag(look("font.bold")),
    it: flag(look("font.italic")),
    cl: { rgb: String(look("font.color")) },
    ...(underlined ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(look("font.strikethrough") === true ? { st: { s: BooleanNumber.TRUE } } : {}),
  };
}

function alignment(look: LookUp): IStyleData {
  const horizontal = HORIZONTAL[String(look("horizontalAlignment"))];
  const indent = Number(look("indentLevel")) * INDENT;
  const side = horizontal === HorizontalAlign.RIGHT ? "r" : "l";
  return {
    ...(horizontal === undefined ? {} : { ht: horizontal }),
    vt: VERTICAL[String(look("verticalAlignment"))] ?? VerticalAlign.BOTTOM,
    tb: look("wrapText") === true ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    ...(indent > 0 ? { pd: { [side]: indent + 2 } } : {}),
  };
}

/** What is not filled shows the sheet's lines. */
function fill(look: LookUp): IStyleData {
  const color = String(look("fill.color")).toUpperCase();
  return color === "#FFFFFF" || color === "" ? {} : { bg: { rgb: color } };
}

function styleFrom(look: LookUp, numberFormat: string): IStyleData {
  const bd = borders(look);
  return {
    ...font(look),
    ...alignment(look),
    ...fill(look),
    ...(bd === undefined ? {} : { bd }),
    ...(numberFormat === "General" ? {} : { n: { pattern: numberFormat } }),
  };
}

/** Thousands of cells share a look; each is worked out once. */
const known = new WeakMap<CellFormat, Map<string, IStyleData>>();

export function styleOf({ format, numberFormat }: Cell, sheet: Sheet): IStyleData {
  const styles = known.get(format) ?? new Map<string, IStyleData>();
  known.set(format, styles);
  const key = `${numberFormat} ${JSON.stringify(sheet.looks)}`;
  const style =
    styles.get(key) ?? styleFrom((name) => format[name] ?? sheet.looks[name] ?? plainLook(name), numberFormat);
  styles.set(key, style);
  return style;
}

/** Of cells that have no look of their own. */
export function defaultStyle(sheet: Sheet): IStyleData {
  return styleFrom((name) => sheet.looks[name] ?? plainLook(name), "General");
}
