import { boolean, oneOf, optional, text } from "../protocol/checks";
import { accessDenied } from "../protocol/errors";
import { field, type HostObject, hostClass, method, property, readOnly } from "../protocol/hostClass";
import type { Workbook } from "../model/workbook";
import { customXmlPartCollection } from "./customXmlParts";
import { nameCollection } from "./names";
import { rangeObject } from "./range";
import { rangeAreasObject } from "./rangeAreas";
import { settingCollection } from "./settings";
import { tableCollection } from "./tables";
import { worksheetCollection } from "./worksheets";

const CALCULATION_MODE = oneOf("Automatic", "AutomaticExceptTables", "Manual");

const application = hostClass<Workbook>({
  name: "Application",
  scalars: {
    CalculationMode: field("calculationMode", CALCULATION_MODE),
    CalculationState: readOnly(() => "Done"),
  },
  reads: {
    Calculate: method([oneOf("Recalculate", "Full", "FullRebuild")], (_workbook, _type, world) => {
      world.recalculated();
    }),
    SuspendApiCalculationUntilNextSync: method([], () => undefined),
    SuspendScreenUpdatingUntilNextSync: method([], () => undefined),
  },
});

const runtime = hostClass<Workbook>({
  name: "Runtime",
  scalars: {
    EnableEvents: property(
      boolean,
      (_workbook, world) => world.eventsEnabled,
      (_workbook, enabled, world) => {
        world.eventsEnabled = enabled;
      },
    ),
  },
});

const workbookProtection = hostClass<Workbook>({
  name: "WorkbookProtection",
  scalars: { Protected: readOnly((workbook) => workbook.isProtected) },
  writes: {
    Protect: method([optional(text)], (workbook) => {
      workbook.isProtected = true;
    }),
    Unprotect: method([optional(text)], (workbook) => {
      workbook.isProtected = false;
    }),
  },
});

const PROPERTIES = ["Title", "Subject", "Author", "Keywords", "Comments", "Category", "Manager", "Company"];

const documentProperties = hostClass<Workbook>({
  name: "DocumentProperties",
  scalars: Object.fromEntries(
    PROPERTIES.map((name) => [
      name,
      property<Workbook, string>(
        text,
        ({ properties }) => properties[name] ?? "",
        ({ properties }, value) => {
          properties[name] = value;
        },
      ),
    ]),
  ),
});

export const workbookObject: (workbook: Workbook) => HostObject = hostClass<Workbook>({
  name: "Workbook",
  scalars: {
    Name: readOnly(({ name }) => name),
    ReadOnly: readOnly(() => false),
    IsDirty: readOnly(() => true),
  },
  objects: {
    Application: application,
    _Runtime: runtime,
    Worksheets: worksheetCollection,
    Tables: (workbook) => tableCollection({ workbook, sheet: null }),
    Names: (workbook) => nameCollection({ workbook, sheet: null }),
    CustomXmlParts: customXmlPartCollection,
    Settings: settingCollection,
    Protection: workbookProtection,
    Properties: documentProperties,
  },
  reads: {
    GetSelectedRange: method([], ({ active, selected }, _none, world) => {
      const [area, ...others] = selected;
      if (area === undefined || others.length > 0) throw accessDenied();
      return rangeObject(world.range(active, area));
    }),
    GetSelectedRanges: method([], ({ active, selected }, _none, world) =>
      rangeAreasObject({ ranges: selected.map((area) => world.range(active, area)) }),
    ),
    GetActiveCell: method([], ({ active, selected: [area] }, _none, world) => {
      const { top, left } = area ?? { top: 0, left: 0 };
      return rangeObject(world.range(active, { top, left, bottom: top, right: left }));
    }),
    _RemoveAllReferences: method([], () => undefined),
    _SetOsfControlContainerReadyForCustomFunctions: method([], () => undefined),
  },
});
