import type { IRangeThemeStyleJSON } from "@univerjs/preset-sheets-core";
import { BooleanNumber, BorderStyleTypes } from "@univerjs/core";

interface TableTheme {
  readonly name: string;
  readonly style: Omit<IRangeThemeStyleJSON, "name">;
}

const line = (rgb: string) => ({ s: BorderStyleTypes.THIN, cl: { rgb } });

/** Excel's light styles: lines and nothing else; what a cell looks like is its own affair. */
export const PLAIN_TABLE: TableTheme = {
  name: "plain",
  style: {
    headerRowStyle: { bd: { b: line("#000000"), t: line("#000000") } },
    lastRowStyle: { bd: { b: line("#000000") } },
  },
};

/** Excel's own choice for a new table, TableStyleMedium2. */
export const BANDED_TABLE: TableTheme = {
  name: "banded",
  style: {
    headerRowStyle: { bg: { rgb: "#4472C4" }, cl: { rgb: "#FFFFFF" }, bl: BooleanNumber.TRUE },
    firstRowStyle: { bg: { rgb: "#D9E1F2" } },
    lastRowStyle: { bd: { b: line("#8EA9DB") } },
  },
};

export const TABLE_THEMES = [PLAIN_TABLE, BANDED_TABLE] as const;
