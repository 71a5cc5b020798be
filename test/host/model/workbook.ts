import type { Area } from "./area";

/** Text, number or boolean; an error is its text, a blank the empty text. */
export type CellValue = string | number | boolean;

/** Looks by name, such as `font.bold`; what is not named is as in a new workbook. */
export type CellFormat = Readonly<Record<string, string | number | boolean>>;

export interface Cell {
  readonly value: CellValue;
  /** As typed, with its leading `=`. */
  readonly formula: string | null;
  /** Typed with a leading apostrophe. */
  readonly quoted: boolean;
  readonly numberFormat: string;
  readonly format: CellFormat;
}

export interface Row {
  cells: Map<number, Cell>;
  height: number | undefined;
  hidden: boolean;
}

export interface Column {
  width: number | undefined;
  hidden: boolean;
}

export interface Table {
  readonly id: string;
  name: string;
  /** With header row and totals row. */
  area: Area;
  style: string;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  /** A person chose what of it is shown. */
  isFiltered: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  areas: Area[];
  formula: string;
  stopIfTrue: boolean;
  format: Record<string, string | number | boolean>;
}

export interface Validation {
  areas: Area[];
  rule: Readonly<Record<string, unknown>>;
  errorAlert: Readonly<Record<string, unknown>>;
  prompt: Readonly<Record<string, unknown>>;
  ignoreBlanks: boolean;
}

export interface ChartSeries {
  name: string;
  chartType: string;
  values: string;
  categories: string;
  looks: Record<string, unknown>;
}

export interface Chart {
  readonly id: string;
  name: string;
  chartType: string;
  /** Cells it lies over. */
  anchor: Area;
  series: ChartSeries[];
  /** Titles, axes and the like by path, such as `title.text`. */
  looks: Record<string, unknown>;
}

export interface PageLayout {
  settings: Record<string, unknown>;
  printArea: Area[];
  titleRows: Area | null;
  titleColumns: Area | null;
}

export interface Sheet {
  readonly id: string;
  name: string;
  visibility: string;
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  /** Looks all cells have that have no others of their own. */
  looks: Record<string, CellFormat[string]>;
  rows: Map<number, Row>;
  columns: Map<number, Column>;
  merges: Area[];
  tables: Table[];
  conditionalFormats: ConditionalFormat[];
  validations: Validation[];
  charts: Chart[];
  frozen: Area | null;
  pageLayout: PageLayout;
  /** Options of its protection; null where it has none. */
  protection: Readonly<Record<string, unknown>> | null;
}

export interface DefinedName {
  name: string;
  /** Sheet it belongs to; null for the workbook. */
  sheet: Sheet | null;
  formula: string;
  comment: string;
  visible: boolean;
}

export interface XmlPart {
  readonly id: string;
  xml: string;
}

/** A workbook as plain data, so that it can be copied, compared and kept. */
export interface Workbook {
  name: string;
  sheets: Sheet[];
  names: DefinedName[];
  settings: Map<string, unknown>;
  properties: Record<string, string>;
  xmlParts: XmlPart[];
  calculationMode: string;
  active: Sheet;
  selected: readonly Area[];
  isProtected: boolean;
  nextId: number;
}

export function newSheet(id: string, name: string): Sheet {
  return {
    id,
    name,
    visibility: "Visible",
    tabColor: "",
    showGridlines: true,
    showHeadings: true,
    looks: {},
    rows: new Map(),
    columns: new Map(),
    merges: [],
    tables: [],
    conditionalFormats: [],
    validations: [],
    charts: [],
    frozen: null,
    pageLayout: { settings: {}, printArea: [], titleRows: null, titleColumns: null },
    protection: null,
  };
}

/** A number nothing else in the workbook has. */
export function nextNumber(workbook: Workbook): number {
  workbook.nextId += 1;
  return workbook.nextId;
}

/** The braces and dashes Excel's own ids have. */
export function newId(workbook: Workbook): string {
  return `{${nextNumber(workbook).toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-000000000000}`;
}

export function newWorkbook(): Workbook {
  const sheet = newSheet("{00000001-0000-4000-8000-000000000000}", "Sheet1");
  return {
    name: "Book1.xlsx",
    sheets: [sheet],
    names: [],
    settings: new Map(),
    properties: {},
    xmlParts: [],
    calculationMode: "Automatic",
    active: sheet,
    selected: [{ top: 0, left: 0, bottom: 0, right: 0 }],
    isProtected: false,
    nextId: 1,
  };
}

/** As saving and opening again would give it. */
export function copyWorkbook(workbook: Workbook): Workbook {
  return structuredClone(workbook);
}

export function findSheet(workbook: Workbook, nameOrId: string): Sheet | undefined {
  const wanted = nameOrId.toUpperCase();
  return workbook.sheets.find((sheet) => sheet.id === nameOrId || sheet.name.toUpperCase() === wanted);
}
