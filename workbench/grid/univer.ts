/** The embedded spreadsheet: Univer, with everything that would edit more than cells put away. */
import { LocaleType, LogLevel, mergeLocales, type PluginCtor, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/lib/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormatting from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import core from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidation from "@univerjs/preset-sheets-data-validation/locales/en-US";
import {
  UniverSheetsTablePlugin,
  UniverSheetsTablePreset,
  UniverSheetsTableUIPlugin,
} from "@univerjs/preset-sheets-table";
import tables from "@univerjs/preset-sheets-table/locales/en-US";
import { defaultTheme } from "@univerjs/themes";
import { TABLE_THEMES } from "./tableThemes";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";

export interface Spreadsheet {
  readonly univer: Univer;
  readonly api: FUniver;
}

type Registered = PluginCtor | readonly [PluginCtor, unknown];

/** Settings the presets do not pass on. */
const OWN_SETTINGS = new Map<unknown, object>([
  [UniverSheetsTablePlugin, { userThemes: [...TABLE_THEMES], defaultThemeIndex: 0 }],
  // Excel shows no handle above a table.
  [UniverSheetsTableUIPlugin, { hideAnchor: true }],
]);

/** What the formula bar says while it calculates, which the spreadsheet's own texts lack. */
const PROGRESS = {
  "sheets-formula": {
    progress: {
      analyzing: "กำลังคำนวณ",
      calculating: "กำลังคำนวณ",
      "array-analysis": "กำลังคำนวณ",
      "array-calculation": "กำลังคำนวณ",
      done: "คำนวณแล้ว",
    },
  },
};

export function createSpreadsheet(container: HTMLElement): Spreadsheet {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(core, conditionalFormatting, dataValidation, tables, PROGRESS) },
    theme: defaultTheme,
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      contextMenu: false,
      formulaBar: true,
      footer: { menus: false, statisticBar: true, zoomSlider: false, addSheetButtonConfig: { show: false } },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
    UniverSheetsDataValidationPreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsTablePreset(),
  ];
  for (const plugin of presets.flatMap(({ plugins }) => plugins as readonly Registered[])) {
    const [constructor, config] = typeof plugin === "function" ? [plugin, {}] : plugin;
    univer.registerPlugin(constructor, { ...(config as object), ...OWN_SETTINGS.get(constructor) });
  }
  return { univer, api: FUniver.newAPI(univer) };
}
