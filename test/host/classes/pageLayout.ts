import { anything, boolean, type Check, number, oneOf, record, text } from "../protocol/checks";
import { hostClass, isHostObject, method, property, type Scalar } from "../protocol/hostClass";
import type { RangeTarget, World } from "../world";
import { isEntireColumns, isEntireRows } from "../model/area";
import { HostError, invalidArgument } from "../protocol/errors";
import type { Sheet } from "../model/workbook";
import { type Cells, cellsOf } from "./cells";
import { cellsOfArgument, rangeObject } from "./range";
import { rangeAreasObject } from "./rangeAreas";
import type { Formatted } from "./formatted";

const PLAIN: Readonly<Record<string, unknown>> = {
  orientation: "Portrait",
  paperSize: "A4",
  zoom: { scale: 100 },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  draftMode: false,
  printOrder: "DownThenOver",
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
  state: "Default",
  useSheetMargins: true,
  useSheetScale: true,
};

/** Kept under its own name; a header or footer that was never set is empty. */
function setting<T extends Sheet>(name: string, accepts: Check<unknown>): Scalar<T> {
  return property(
    accepts,
    ({ pageLayout: { settings } }) => settings[name] ?? PLAIN[name] ?? "",
    ({ pageLayout: { settings } }, value, { hasPrinter }) => {
      if (!hasPrinter)
        throw new HostError("GeneralException", "There was an internal error while processing the request.", 500);
      settings[name] = value;
    },
  );
}

/** All that is printed at the head or foot of a page has so many characters at most, its codes included. */
const LONGEST_HEADER = 255;
const headerText: Check<unknown> = {
  ...text,
  expects: `text of at most ${String(LONGEST_HEADER)} characters`,
  accepts: (value): value is unknown => text.accepts(value) && value.length <= LONGEST_HEADER,
};

const parts = (prefix: string): Readonly<Record<string, Scalar<Sheet>>> =>
  Object.fromEntries(
    ["LeftHeader", "CenterHeader", "RightHeader", "LeftFooter", "CenterFooter", "RightFooter"].map((name) => [
      name,
      setting<Sheet>(`${prefix}.${name.charAt(0).toLowerCase()}${name.slice(1)}`, headerText),
    ]),
  );

const headerFooter = (prefix: string) => hostClass<Sheet>({ name: "HeaderFooter", scalars: parts(prefix) });

const headersFooters = hostClass<Sheet>({
  name: "HeaderFooterGroup",
  scalars: {
    State: setting("state", oneOf("Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven")),
    UseSheetMargins: setting("useSheetMargins", boolean),
    UseSheetScale: setting("useSheetScale", boolean),
  },
  objects: { DefaultForAllPages: headerFooter("all"), FirstPage: headerFooter("first") },
});

/** `{ scale }` or pages to fit, and no others. */
const zoom: Check<unknown> = {
  expects: "scale, horizontalFitToPages or verticalFitToPages",
  optional: false,
  accepts: (value): value is unknown =>
    record.accepts(value) &&
    Object.entries(value).every(([key, each]) => {
      if (key === "scale") return number.accepts(each) && each >= 10 && each <= 400;
      return ["horizontalFitToPages", "verticalFitToPages"].includes(key) && (each === null || number.accepts(each));
    }),
};

function areasOf(world: World, sheet: Sheet, argument: unknown): readonly Cells[] {
  if (isHostObject(argument) && argument.kind.name === "RangeAreas") {
    return (argument.target as Formatted).ranges.map((range: RangeTarget) => cellsOf(range));
  }
  return [cellsOfArgument(world, sheet, argument)];
}

export const pageLayout = hostClass<Sheet>({
  name: "PageLayout",
  scalars: {
    Orientation: setting("orientation", oneOf("Portrait", "Landscape")),
    PaperSize: setting("paperSize", text),
    Zoom: setting("zoom", zoom),
    CenterHorizontally: setting("centerHorizontally", boolean),
    CenterVertically: setting("centerVertically", boolean),
    PrintGridlines: setting("printGridlines", boolean),
    PrintHeadings: setting("printHeadings", boolean),
    BlackAndWhite: setting("blackAndWhite", boolean),
    DraftMode: setting("draftMode", boolean),
    PrintOrder: setting("printOrder", oneOf("DownThenOver", "OverThenDown")),
    LeftMargin: setting("leftMargin", number),
    RightMargin: setting("rightMargin", number),
    TopMargin: setting("topMargin", number),
    BottomMargin: setting("bottomMargin", number),
    HeaderMargin: setting("headerMargin", number),
    FooterMargin: setting("footerMargin", number),
  },
  objects: { HeadersFooters: headersFooters },
  reads: {
    GetPrintAreaOrNullObject: method([], (sheet, _none, world) => {
      const areas = sheet.pageLayout.printArea;
      return areas.length === 0 ? null : rangeAreasObject({ ranges: areas.map((area) => world.range(sheet, area)) });
    }),
    GetPrintTitleRowsOrNullObject: method([], (sheet, _none, world) => {
      const rows = sheet.pageLayout.titleRows;
      return rows === null ? null : rangeObject(world.range(sheet, rows));
    }),
  },
  writes: {
    SetPrintArea: method([anything], (sheet, [wanted], world) => {
      sheet.pageLayout.printArea = areasOf(world, sheet, wanted).map(({ area }) => area);
    }),
    SetPrintTitleRows: method([anything], (sheet, [wanted], world) => {
      const { area } = cellsOfArgument(world, sheet, wanted);
      if (!isEntireRows(area)) throw invalidArgument();
      sheet.pageLayout.titleRows = area;
    }),
    SetPrintTitleColumns: method([anything], (sheet, [wanted], world) => {
      const { area } = cellsOfArgument(world, sheet, wanted);
      if (!isEntireColumns(area)) throw invalidArgument();
      sheet.pageLayout.titleColumns = area;
    }),
    SetPrintMargins: method([oneOf("Points", "Inches", "Centimeters"), record], (sheet, [unit, margins]) => {
      const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[unit];
      for (const [side, size] of Object.entries(margins)) {
        if (!number.accepts(size) || !["top", "bottom", "left", "right", "header", "footer"].includes(side))
          throw invalidArgument();
        sheet.pageLayout.settings[`${side}Margin`] = size * points;
      }
    }),
  },
});
